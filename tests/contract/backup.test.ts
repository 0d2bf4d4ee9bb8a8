/** A backup made while a hearing runs, and back into another Redis; one that is not whole is found before anything is written. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createHearing } from "../../server/intake/createHearing.ts";
import { type Manifest, restoreBackup, writeBackup } from "../../server/keeping/backup.ts";
import { exportLines, peopleLines } from "../../server/keeping/exportLines.ts";
import { importLines } from "../../server/keeping/importLines.ts";
import { refill } from "../../server/keeping/refill.ts";
import type { HearingLog } from "../../server/storage/log.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until, witness } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const root = mkdtempSync(join(tmpdir(), "backup-test-"));
let here: TestRedis;
let there: TestRedis;
let log: RedisLog;
let other: RedisLog;
let server: LiveServer;
let secretary: SeatScreen;
let folders = 0;
const folder = () => join(root, `backup-${++folders}`);

async function linked(redis: TestRedis): Promise<RedisLog> {
  const link = new RedisLog({ path: redis.path }, () => undefined);
  await link.ready();
  return link;
}

beforeAll(async () => {
  [here, there] = await Promise.all([startRedis({ tcp: true }), startRedis({ tcp: true })]);
  [log, other] = await Promise.all([linked(here), linked(there)]);
  await createHearing(log, "phien-1", "sample", { rehearsal: true });
  await createHearing(log, "phien-2", "sample", {});
  server = await startLive(log);
  secretary = new SeatScreen(server, "phien-2", "T1");
  await until(() => secretary.view !== null);
  const doc = new Y.Doc();
  for (const word of ["Kính", "thưa", "hội nghị"]) {
    const before = Y.encodeStateVector(doc);
    doc.getText("x").insert(0, word);
    await log.appendMinutes("phien-2", "step.4.1", "T1", Y.encodeStateAsUpdate(doc, before));
  }
});
afterAll(async () => {
  secretary.close();
  await server.close();
  for (const link of [log, other]) await link.close();
  for (const redis of [here, there]) await redis.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  const client = await witness(there.path);
  await client.flushAll();
  client.destroy();
});

/** All that stands of a hearing in a log. */
async function all(of: HearingLog, id: string) {
  return {
    registry: (await of.hearings())[id],
    script: await of.script(id),
    entries: await of.read(id, 0),
    minutes: await of.readMinutes(id, 0),
    people: (await of.people(id)).toSorted((a, b) => a.id.localeCompare(b.id)),
  };
}
const isEmpty = async () => {
  const client = await witness(there.path);
  const size = await client.dbSize();
  client.destroy();
  return size === 0;
};

describe("a backup of running hearings", () => {
  it("holds all that was there, for its owner alone, and comes back the same", async () => {
    let made = 0;
    let going = true;
    const walkIn = async () => {
      const who = { name: `Bà Canari ${made}`, addressForm: "bà" as const, organisation: "Cá nhân" };
      const command = { type: "AddWalkIn" as const, who, content: "xin hỏi", field: "Y tế" };
      const result = await secretary.send(envelopeOf(command, Date.now(), `walk-in-command-${made++}`));
      expect(result).toMatchObject({ kind: "done" });
    };
    await walkIn();
    const busy = (async () => {
      while (going && made < 40) await walkIn();
    })();
    const out = folder();
    const manifest = await writeBackup(log, out, { people: true, secret: null });
    going = false;
    await busy;
    // the hearing went on while it was written
    expect(made).toBeGreaterThan(1);
    await walkIn();

    expect(statSync(out).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777, name).toBe(0o600);
    expect(readdirSync(out)).not.toContain("secret");
    expect(manifest.files.filter((file) => file.personal).map((file) => file.path)).toEqual([
      "phien-1.people.jsonl",
      "phien-2.people.jsonl",
    ]);

    const { secret } = await restoreBackup(other, out);
    expect(secret).toBeNull();
    expect(await all(other, "phien-1")).toEqual(await all(log, "phien-1"));
    const [back, now] = [await all(other, "phien-2"), await all(log, "phien-2")];
    expect(back.entries.length).toBeGreaterThan(1);
    expect(back.entries.length).toBeLessThan(now.entries.length);
    expect(back.entries).toEqual(now.entries.slice(0, back.entries.length));
    expect({ ...back, entries: 0, people: 0 }).toEqual({ ...now, entries: 0, people: 0 });
    expect(back.minutes).toHaveLength(3);
    // whoever the entries name is in the register: phone numbers and all
    expect(now.people).toEqual(expect.arrayContaining(back.people));
    for (const [, walker] of JSON.stringify(back.entries).matchAll(/"person":"(w-[^"]+)"/g))
      expect(back.people.map((row) => row.id)).toContain(walker);
    expect(manifest.hearings.find((hearing) => hearing.id === "phien-2")).toMatchObject({
      entries: back.entries.length,
      minutes: 3,
      people: expect.any(Number),
    });
    // and a screen sees there what it would have seen here
    const [one, two] = [await truthOf(log, "phien-1"), await truthOf(other, "phien-1")];
    expect(two.view("A")).toEqual(one.view("A"));
  });

  it("without people names nobody; what is restored opens all the same", async () => {
    const out = folder();
    await writeBackup(log, out, { hearings: ["phien-2"], people: false, secret: null });
    const text = readdirSync(out)
      .map((name) => readFileSync(join(out, name), "utf8"))
      .join("");
    for (const row of await log.people("phien-2"))
      for (const field of ["name", "phone", "address"])
        if (String(row[field] ?? "").length > 8) expect(text).not.toContain(String(row[field]));
    await restoreBackup(other, out);
    const { view } = await truthOf(other, "phien-2");
    expect(JSON.stringify(view("hall"))).not.toContain("Canari");
    expect(Object.keys(await other.hearings())).toEqual(["phien-2"]);
  });

  it("never writes over a folder, nor over a hearing", async () => {
    const out = folder();
    await writeBackup(log, out, { people: true, secret: null });
    await expect(writeBackup(log, out, { people: true, secret: null })).rejects.toThrow("is not empty");
    await expect(restoreBackup(log, out)).rejects.toThrow("phien-1, phien-2 is in this Redis already");
    const nobody = { hearings: ["nobody"], people: true, secret: null };
    await expect(writeBackup(log, folder(), nobody)).rejects.toThrow('There is no hearing "nobody"');
  });

  it("cut short while it was restored it is taken up; another unregistered log is not", async () => {
    const out = folder();
    await writeBackup(log, out, { hearings: ["phien-2"], people: true, secret: null });
    async function* torn() {
      let entries = 0;
      for await (const line of exportLines(log, "phien-2", "nobody")) {
        yield line;
        if (line.startsWith('{"line":"hearing"')) yield* peopleLines(log, "phien-2");
        if (line.startsWith('{"line":"entry"') && ++entries === 2) throw new Error("the plug was pulled");
      }
    }
    await expect(importLines(other, torn())).rejects.toThrow("the plug");
    expect([await other.hearings(), await other.read("phien-2", 0)]).toEqual([{}, expect.any(Array)]);
    await restoreBackup(other, out);
    expect(await all(other, "phien-2")).toEqual(await all(log, "phien-2"));

    const client = await witness(there.path);
    await client.flushAll();
    client.destroy();
    await createHearing(other, "phien-2", "sample", {});
    const stranger = await witness(there.path);
    await stranger.del("hearings");
    stranger.destroy();
    await expect(restoreBackup(other, out)).rejects.toThrow('another hearing "phien-2", not registered');
  });
});

describe("a log that is shorter than what was acknowledged", () => {
  it("is refilled from the journal entry by entry; another's journal is not taken", async () => {
    const journal = await log.read("phien-2", 0);
    expect(journal.length).toBeGreaterThan(2);
    const out = folder();
    await writeBackup(log, out, { hearings: ["phien-2"], people: true, secret: null });
    await restoreBackup(other, out);
    const client = await witness(there.path);
    const cut = async (versions: readonly number[]) => {
      const rows = await client.xRange("{phien-2}:log", "-", "+");
      await client.del("{phien-2}:log");
      for (const { id, message } of rows ?? [])
        if (versions.includes(Number.parseInt(id, 10))) await client.xAdd("{phien-2}:log", id, message);
    };
    await cut([1, 2]);
    const [first, second, ...rest] = journal;
    if (!first || !second) throw new Error("the journal is too short");
    const strange = [first, { ...second, actor: "B" }, ...rest];
    await expect(refill(other, "phien-2", strange)).rejects.toThrow("another entry 2");
    expect(await refill(other, "phien-2", journal)).toBe(journal.length - 2);
    expect(await other.read("phien-2", 0)).toEqual(journal);
    expect(await refill(other, "phien-2", journal)).toBe(0);
    client.destroy();
  });
});

describe("a backup that is not whole", () => {
  let whole: string;
  beforeAll(async () => {
    whole = folder();
    await writeBackup(log, whole, { people: true, secret: "a secret" });
  });
  const copy = () => {
    const out = folder();
    cpSync(whole, out, { recursive: true });
    return out;
  };
  /** Makes the manifest fit a file that was changed, as somebody with intent would. */
  const refit = (out: string, path: string, change: (text: string) => string) => {
    const text = change(readFileSync(join(out, path), "utf8"));
    writeFileSync(join(out, path), text);
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as Manifest;
    const files = manifest.files.map((file) =>
      file.path === path
        ? { ...file, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") }
        : file,
    );
    writeFileSync(join(out, "manifest.json"), JSON.stringify({ ...manifest, files }));
  };

  it("one changed byte in any file is found, wherever it is; nothing is written", async () => {
    const out = copy();
    const names = readdirSync(out).filter((name) => name !== "manifest.json");
    for (const name of names) {
      const bytes = readFileSync(join(out, name));
      for (let i = 0; i < 12; i++) {
        const changed = Buffer.from(bytes);
        const at = Math.floor((i * (bytes.length - 1)) / 11);
        changed[at] = (changed[at] ?? 0) ^ 1;
        writeFileSync(join(out, name), changed);
        await expect(restoreBackup(other, out), `${name} ${at}`).rejects.toThrow("was changed or damaged");
      }
      writeFileSync(join(out, name), bytes);
    }
    expect(await isEmpty()).toBe(true);
    await restoreBackup(other, out);
  });

  it.each([
    ["a file is missing", (out: string) => rmSync(join(out, "phien-1.jsonl")), "phien-1.jsonl is missing"],
    [
      "it was cut short",
      (out: string) => rmSync(join(out, "manifest.json")),
      "no backup, or one that was cut short",
    ],
    [
      "the manifest is none",
      (out: string) => writeFileSync(join(out, "manifest.json"), "{}"),
      "cannot be read",
    ],
    [
      "an entry was changed, the manifest made to fit",
      (out: string) => refit(out, "phien-2.jsonl", (text) => text.replace('"actor":"intake"', '"actor":"A"')),
      "does not hang on the one before",
    ],
    [
      "the last entry was changed, the manifest made to fit",
      (out: string) => refit(out, "phien-1.jsonl", (text) => text.replace('"actor":"intake"', '"actor":"A"')),
      "the manifest tells of head",
    ],
    [
      "an entry was taken out, the manifest made to fit",
      (out: string) => refit(out, "phien-2.jsonl", (text) => text.replace(/\{"line":"entry","v":2.*\n/, "")),
      "the log does not go on from version 1",
    ],
    [
      "an update of the minutes was taken out, the manifest made to fit",
      (out: string) => refit(out, "phien-2.jsonl", (text) => text.replace(/\{"line":"minutes".*\n/, "")),
      "the manifest tells of minutes 3",
    ],
  ])("is refused: %s; nothing is written", async (_what, change, reason) => {
    const out = copy();
    change(out);
    await expect(restoreBackup(other, out)).rejects.toThrow(reason);
    expect(await isEmpty()).toBe(true);
  });
});
