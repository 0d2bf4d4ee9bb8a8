/** The archive asked for at the desk on a small disk: what the log needs is never taken, and what fails says so. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withLog } from "../../scripts/commands/withLog.ts";
import { SmallDisk } from "../../scripts/proving/faults/smallDisk.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { checkArchive } from "../../server/keeping/archive/container.ts";
import { FILE_LIMITS } from "../../server/shell/files/uploads.ts";
import type { ArchiveStanding } from "../../shared/terms/archive.ts";
import { settled } from "../support/after/sent.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";

const MEGABYTE = 1024 * 1024;
const SEAT = "desk.3";

// only root mounts a small disk
describe.runIf(SmallDisk.possible)("the archive on a small disk", { timeout: 180_000 }, () => {
  const server = new RealServer();
  let disk: SmallDisk;
  beforeAll(async () => {
    disk = SmallDisk.mount(server.dataDir, FILE_LIMITS.spare / MEGABYTE + 128);
    await withLog((log) => storePlayed(log, "day", settled().does(SEAT, { type: "SealArchive" })), {
      dataDir: server.dataDir,
    });
    await server.start();
  }, 120_000);
  afterAll(async () => {
    await server.kill("SIGTERM");
    disk?.unmount();
    await server.stop();
  });

  const asked = (what: string, method = "GET") =>
    fetch(`${server.url}/h/day/${SEAT}/${what}`, {
      method,
      headers: { cookie: server.cookie("day", SEAT), origin: server.url, "content-type": "application/json" },
      ...(method === "POST" && { body: "{}" }),
    });
  const standing = async () => (await (await asked("archive.json")).json()) as ArchiveStanding;
  const left = () => readdirSync(join(server.dataDir, "archive")).toSorted();
  async function made(): Promise<ArchiveStanding> {
    await asked("archive", "POST");
    await until(async () => (await standing()).state !== "making", "the archive is made, or is not", 100_000);
    return standing();
  }

  it("[Z8] stops before it takes what the log needs, leaves nothing, says why, and is made once there is room (X01)", async () => {
    const before = await server.withLog((log) => log.read("day", 0));
    // none to begin with; and some, which is not enough
    for (const spare of [-MEGABYTE, MEGABYTE]) {
      disk.leave(FILE_LIMITS.spare + spare);
      expect(await made(), `${spare} to spare`).toMatchObject({ state: "failed", why: "diskFull" });
      expect(left()).toEqual(["day.json"]);
      expect((await asked("archive.zip")).status).toBe(404);
      disk.free();
    }
    expect(await server.withLog((log) => log.read("day", 0))).toEqual(before);
    expect(await made()).toMatchObject({ state: "ready", missing: 0 });
    expect(left()).toEqual(["day.json", "day.zip"]);
    expect(await checkArchive(join(server.dataDir, "archive", "day.zip"))).toMatchObject({ kind: "whole" });
  });
});
