/** What stands in the way of a start is said at once, in one line: which file, what is wrong, what to do. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SERVER_FLAGS } from "../../scripts/build/build.mjs";
import { serversIn } from "../../scripts/proving/faults/processes.ts";
import { SmallDisk } from "../../scripts/proving/faults/smallDisk.ts";
import { command } from "../support/commands.ts";
import { patience, startRedis, witness } from "../support/redis.ts";

const NOBODY = 65_534;
/** root alone can give files away, and may read them all the same but for these words */
const isRoot = process.getuid?.() === 0;
const WITHOUT_POWERS = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"];
/** ms: before it was half a minute */
const AT_ONCE = 5_000;

let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), "broken-")), "data");
  mkdirSync(dataDir, { mode: 0o700 });
});
afterEach(() => rmSync(join(dataDir, ".."), { recursive: true, force: true }));

/** Its only line, and that it ended with 1. */
async function startFails(
  settings: Record<string, string> = {},
  before: readonly string[] = [],
): Promise<string> {
  const from = performance.now();
  const [program = "", ...words] = [...before, process.execPath, ...SERVER_FLAGS, "dist/server/main.js"];
  const child = spawn(program, words, {
    env: { ...process.env, DATA_DIR: dataDir, REDIS_URL: "", PORT: "0", LOG_LEVEL: "silent", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += String(chunk);
    });
  const [code] = (await once(child, "close")) as [number];
  expect({ code, lines: said.trim().split("\n").length }, said).toEqual({ code: 1, lines: 1 });
  expect(performance.now() - from).toBeLessThan(patience(AT_ONCE));
  return said.trim();
}

/** Commands say the same. */
async function commandFails(): Promise<string> {
  const { stderr } = await command("hearing", { DATA_DIR: dataDir }, "list").then(
    () => expect.fail("it went well"),
    (error: { stderr: string }) => error,
  );
  return stderr.trim();
}

describe("a start says in one line what is wrong, where, and what to do (X09)", () => {
  it.each([
    ["cut short", '{"sample":12'],
    ["empty", ""],
    ["another file's", "[]"],
  ])("acked.json is %s", async (_what, text) => {
    const file = join(dataDir, "acked.json");
    writeFileSync(file, text);
    const said = await startFails();
    expect(said).toMatch(new RegExp(`^${file} is damaged \\(.*\\): move it away and start again`));
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(serversIn(join(dataDir, "redis"))).toEqual([]);
  });

  it.each([
    ["cut short", '{"socket":"/tmp'],
    ["empty", ""],
    ["another file's", '{"pid":1}'],
  ])("redis.json is %s", async (_what, text) => {
    writeFileSync(join(dataDir, "redis.json"), text);
    const wanted = new RegExp(
      `^${join(dataDir, "redis.json")} is damaged \\(.*\\): delete it, and start again`,
    );
    expect(await startFails()).toMatch(wanted);
    expect(await commandFails()).toMatch(wanted);
  });

  it.each(["owner.json", "server.json"])("%s may hold anything: it is for words alone", async (name) => {
    mkdirSync(join(dataDir, "journal"));
    writeFileSync(join(dataDir, name), '{"pid":');
    expect((await command("hearing", { DATA_DIR: dataDir }, "list")).stderr).toBe("");
  });

  it("DATA_DIR is a file", async () => {
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, "");
    expect(await startFails()).toBe(`${dataDir} is no folder: set DATA_DIR to one.`);
  });

  it.runIf(SmallDisk.possible)("DATA_DIR lies on a disk that is read-only, or full", async () => {
    const disk = SmallDisk.mount(dataDir, 4);
    try {
      disk.fill();
      expect(await startFails()).toMatch(/ lies on a disk that is full: make room on it\.$/);
      expect(await commandFails()).toMatch(/ lies on a disk that is full/);
      disk.free();
      disk.readOnly();
      expect(await startFails()).toMatch(
        / lies on a disk that is read-only: make it writable .* or set DATA_DIR\.$/,
      );
      expect(await commandFails()).toMatch(/ lies on a disk that is read-only/);
    } finally {
      disk.unmount();
    }
  });

  it.runIf(isRoot)("DATA_DIR, or a file in it, is another user's", async () => {
    chownSync(dataDir, NOBODY, NOBODY);
    expect(await startFails({}, WITHOUT_POWERS)).toBe(
      `${dataDir} is closed to this user: start as its owner, or set DATA_DIR to a folder of this user's.`,
    );
    chownSync(dataDir, 0, 0);
    const secret = join(dataDir, "secret");
    writeFileSync(secret, "of another, and of nobody else\n", { mode: 0o600 });
    chownSync(secret, NOBODY, NOBODY);
    expect(await startFails({}, WITHOUT_POWERS)).toContain(
      `${secret} is closed to this user: start as its owner`,
    );
  });

  it("Redis wants another password, or one at all", async () => {
    const redis = await startRedis({ tcp: true });
    const client = await witness(redis.path);
    await client.configSet("requirepass", "mot-mat-khau");
    client.destroy();
    for (const user of ["", ":sai-mat-khau@"]) {
      const said = await startFails({ REDIS_URL: `redis://${user}127.0.0.1:${redis.port}` });
      expect(said).toMatch(
        /^Redis lets this server not in \((WRONGPASS|NOAUTH)\): correct user and password in REDIS_URL/,
      );
      expect(said).not.toContain("mat-khau");
    }
    await redis.stop();
  });
});
