/** The archive asked for over HTTP: who may, what is refused in words, what is sent up is looked at and stays nowhere. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { checkArchive } from "../../server/keeping/archive/container.ts";
import { Access, cookieName, readSecret } from "../../server/web/door/access.ts";
import type { ArchiveStanding } from "../../shared/terms/archive.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import { settled } from "../support/after/sent.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";

// closed in 2024: whoever keeps the archive still comes in
const server = new RealServer();
beforeAll(async () => {
  await withLog(
    async (log) => {
      await storePlayed(log, "day", settled().does("desk.3", { type: "SealArchive" }));
      await storePlayed(log, "open", settled());
    },
    { dataDir: server.dataDir },
  );
  await server.start();
}, 120_000);
afterAll(() => server.stop());

function asked(hearing: string, seat: SeatName, what: string, body?: Uint8Array | "json") {
  const access = new Access(readSecret(server.dataDir));
  const cookie = `${cookieName(hearing, seat, false)}=${access.cookie(hearing, seat, 1, Date.now() + 60_000)}`;
  const origin = server.urls.http;
  const type = body === "json" ? "application/json" : "application/octet-stream";
  return fetch(`${origin}/h/${hearing}/${seat}/${what}`, {
    headers: { cookie, ...(body !== undefined && { origin, "content-type": type }) },
    ...(body !== undefined && { method: "POST", body: body === "json" ? "{}" : Buffer.from(body) }),
  });
}
const folder = () => join(server.dataDir, "archive");
const standing = async (hearing: string) =>
  (await (await asked(hearing, "desk.3", "archive.json")).json()) as ArchiveStanding;
const seen: string[] = [];
const ended = async (hearing: string) => {
  const { state } = await standing(hearing);
  seen.push(state);
  return state !== "making";
};

describe("the archive from the desk", { timeout: 120_000 }, () => {
  it("[Z7] is for the Party office's clerk alone, and of a sealed hearing", async () => {
    for (const seat of ["desk.1", "T1", "operator", "A"] as const) {
      expect((await asked("day", seat, "archive", "json")).status, seat).not.toBe(200);
      expect((await asked("day", seat, "archive.json")).status, seat).not.toBe(200);
      expect((await asked("day", seat, "archive.zip")).status, seat).not.toBe(200);
    }
    expect((await asked("open", "desk.3", "archive", "json")).status).toBe(403);
    expect((await asked("day", "desk.3", "archive.zip")).status).toBe(404);
  });

  it("[Z7] what cannot be written is said, and leaves nothing", async () => {
    expect(await standing("day")).toEqual({ state: "none" });
    // what stands in the place of the file that is written beside
    mkdirSync(join(folder(), "day.zip.new"), { recursive: true });
    await asked("day", "desk.3", "archive", "json");
    await until(() => ended("day"), "the archive is made", 100_000);
    expect(await standing("day")).toMatchObject({ state: "failed", why: "failed" });
    expect(existsSync(join(folder(), "day.zip"))).toBe(false);
    rmSync(join(folder(), "day.zip.new"), { recursive: true });
  });

  it("[Z7] is made beside the node, which goes on, fetched and found whole, also as it is sent up", async () => {
    await asked("day", "desk.3", "archive", "json");
    await until(() => ended("day"), "the archive is made", 100_000);
    expect(seen).toContain("making");
    expect(await standing("day")).toMatchObject({ state: "ready", missing: 0 });
    const bytes = new Uint8Array(await (await asked("day", "desk.3", "archive.zip")).arrayBuffer());
    const copy = join(server.dataDir, "copy.zip");
    writeFileSync(copy, bytes);
    const found = await checkArchive(copy);
    expect(found).toMatchObject({ kind: "whole", about: { hearing: "day" } });
    const whole = await (await asked("day", "desk.3", "archive/sent", bytes)).json();
    expect(whole).toMatchObject({ result: "whole", own: true });
    expect(await (await asked("open", "desk.3", "archive/sent", bytes)).json()).toMatchObject({
      ...{ result: "whole", own: false },
    });
    const flipped = bytes.slice();
    flipped[1000] = (flipped[1000] ?? 0) ^ 1;
    expect(await (await asked("day", "desk.3", "archive/sent", flipped)).json()).toMatchObject({
      result: "altered",
    });
    expect(readdirSync(folder()).filter((name) => name.startsWith("coming."))).toEqual([]);
  });
});
