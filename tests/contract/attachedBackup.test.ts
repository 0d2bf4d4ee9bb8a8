/** Attached files in a backup and back: each compared with its SHA-256, those of persons only with the persons. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachedFiles } from "../../scripts/commands/doctor/attachedFiles.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { restoreBackup, writeBackup } from "../../server/keeping/backup.ts";
import { FileStore } from "../../server/storage/files/fileStore.ts";
import type { Attachment } from "../../shared/terms/attachments.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";

const root = mkdtempSync(join(tmpdir(), "attached-backup-"));
const here = mkdtempSync(join(root, "here-"));
const now = Date.parse("2024-11-10T08:00:00+07:00");
const log = new MemoryLog(() => now);
const store = new FileStore(here);
let server: LiveServer;
let attached: Attachment;

beforeAll(async () => {
  await createHearing(log, "day", "sample", { before: true });
  server = await startLive(log, () => now, { dataDir: here, fileLimits: { spare: 0 } });
  const query = new URLSearchParams({ name: "Đơn.pdf", from: "0", of: String(GOOD.pdf.length) });
  const answer = await fetch(`${server.url}/h/day/org.2/files/${"a".repeat(22)}?${query}`, {
    method: "POST",
    body: new Uint8Array(GOOD.pdf),
    headers: {
      ...{ cookie: server.cookie("day", "org.2"), origin: server.url },
      "content-type": "application/octet-stream",
    },
  });
  attached = ((await answer.json()) as { file: Attachment }).file;
  const form = { ...COMMAND_SAMPLES.RegisterOpinion, attached: [attached.file] };
  const envelope = { id: "attached-backup-1", madeAt: now, command: commandSchema.parse(form) };
  expect(await server.live.command("day", "org.2", envelope)).toMatchObject({ kind: "done" });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const damage = (path: string) => {
  const bytes = readFileSync(path);
  bytes[12] = (bytes[12] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const options = { people: true, secret: null, files: store } as const;
const NAME = () => `day.file.${attached.file}`;

describe("attached files in a backup", () => {
  it("[U8] come back byte by byte on another machine; without its persons a backup has none of theirs", async () => {
    const { files } = await writeBackup(log, join(root, "whole"), options);
    expect(files.find((file) => file.attached)).toMatchObject({
      path: NAME(),
      personal: true,
      sha256: attached.file,
    });
    const there = new FileStore(join(root, "there"));
    await restoreBackup(new MemoryLog(() => now), join(root, "whole"), there);
    expect(readFileSync(join(there.folder("day"), attached.file))).toEqual(Buffer.from(GOOD.pdf));
    const bare = await writeBackup(log, join(root, "bare"), { ...options, people: false });
    expect(bare.files.some((file) => file.attached)).toBe(false);
  });

  it("[U8] one flipped bit is found at a restore, at a backup and by the doctor", async () => {
    await writeBackup(log, join(root, "flipped"), options);
    damage(join(root, "flipped", NAME()));
    const there = new MemoryLog(() => now);
    await expect(restoreBackup(there, join(root, "flipped"), new FileStore(join(root, "x")))).rejects.toThrow(
      `${NAME()} is not what was backed up`,
    );
    expect(await there.hearings()).toEqual({});
    expect(await attachedFiles(here)).toMatchObject({ level: "ok" });
    damage(join(store.folder("day"), attached.file));
    expect(await attachedFiles(here)).toMatchObject({
      ...{ level: "look", said: `damaged: files/day/${attached.file}` },
    });
    const missing: string[] = [];
    await writeBackup(log, join(root, "lost"), { ...options, missing: (_id, file) => missing.push(file) });
    expect(missing).toEqual([attached.file]);
  });
});
