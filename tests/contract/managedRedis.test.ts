/** The redis-server of our own: it comes back, is adopted, is repaired, and leaves nothing behind. */

import { fork } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { builtScript } from "../../scripts/build/built.mjs";
import { serversIn } from "../../scripts/proving/faults/processes.ts";
import { DataFolder } from "../../server/machine/dataFolder.ts";
import { ManagedRedis } from "../../server/storage/redis/managedRedis.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { runs, startRedis, until, witness } from "../support/redis.ts";
import { appended, entry } from "./entries.ts";

let dataDir: string;
let warnings: string[];
const open: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "managed-test-"));
  warnings = [];
});
afterEach(async () => {
  await endAll();
  rmSync(dataDir, { recursive: true, force: true });
});

async function started(): Promise<ManagedRedis> {
  const folder = await DataFolder.takeForServer(dataDir, expect.fail);
  const managed = new ManagedRedis(folder, (text) => warnings.push(text));
  open.push({ stop: () => managed.stop().then(() => folder.release()) });
  await managed.start();
  return managed;
}

/** Ends what was opened, the newest first. */
async function endAll(): Promise<void> {
  for (const holder of open.splice(0).toReversed()) await holder.stop();
}

async function logOf(managed: ManagedRedis): Promise<RedisLog> {
  const log = new RedisLog({ path: managed.socket }, () => undefined);
  open.push({ stop: () => log.close() });
  await log.ready();
  return log;
}

it("has durable settings, a socket for its owner alone, and leaves no process", async () => {
  const managed = await started();
  const log = await logOf(managed);
  expect(await log.check()).toEqual([]);
  const { pid, socket } = managed;
  expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700);
  expect(JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8"))).toMatchObject({ pid, socket });
  await managed.stop();
  expect(runs(pid)).toBe(false);
  expect(existsSync(dirname(socket))).toBe(false);
});

it("comes back with its data on the same socket, each time it is killed", async () => {
  const managed = await started();
  const log = await logOf(managed);
  for (let v = 0; v < 3; v++) {
    appended(await log.append("h", entry(v)));
    const { pid } = managed;
    process.kill(pid, "SIGKILL");
    await until(() => managed.pid !== pid && !runs(pid));
    await log.ready();
    await until(async () => (await log.read("h", 0).catch(() => [])).length === v + 1);
  }
  const { pid } = managed;
  await managed.stop();
  expect(runs(pid)).toBe(false);
});

it("stopped while it is being restarted, leaves no process either", async () => {
  const managed = await started();
  process.kill(managed.pid, "SIGKILL");
  await until(() => warnings.length > 0);
  await managed.stop();
  expect(existsSync(join(dataDir, "redis.json"))).toBe(false);
});

it("adopts the process that a killed server left behind, restarts it, and ends it", async () => {
  const left = await leftBehind();
  expect(runs(left.pid)).toBe(true);

  const managed = await started();
  expect({ pid: managed.pid, socket: managed.socket }).toEqual(left);
  const log = await logOf(managed);
  appended(await log.append("h", entry(0)));
  process.kill(left.pid, "SIGKILL");
  await until(() => managed.pid !== left.pid);
  const client = await witness(managed.socket);
  await until(async () => (await client.xLen("{h}:log")) === 1);
  client.destroy();
  const { pid } = managed;
  await managed.stop();
  expect([runs(left.pid), runs(pid)]).toEqual([false, false]);
});

it("[M8] killed before it is noted, it is never there twice, and nothing is lost (X01)", async () => {
  const managed = await started();
  const log = await logOf(managed);
  const files = join(dataDir, "redis");
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, serversIn(files).length);
  }, 2);
  const inTheWay = join(dataDir, "redis.json.new");
  for (let v = 0; v < 2; v++) {
    appended(await log.append("h", entry(v)));
    mkdirSync(inTheWay);
    const said = warnings.length;
    process.kill(managed.pid, "SIGKILL");
    await until(() => warnings.slice(said).filter((text) => text.includes("redis.json")).length > 0);
    // one that could not be noted is ended; the next try may be under way
    await until(() => serversIn(files).length === 0);
    rmSync(inTheWay, { recursive: true });
    await until(async () => (await log.read("h", 0).catch(() => [])).length === v + 1);
    expect(serversIn(files)).toEqual([managed.pid]);
  }
  clearInterval(looking);
  expect(most).toBe(1);
});

/** A redis-server whose starter was killed. */
async function leftBehind(): Promise<{ pid: number; socket: string }> {
  const host = fork(await builtScript("tests/contract/managedHost.ts"), [dataDir]);
  const [left] = (await once(host, "message")) as [{ pid: number; socket: string }];
  const ended = once(host, "exit");
  host.kill("SIGKILL");
  await ended;
  return left;
}

it("[M8] a Redis left behind without a note is named, and no second starts (X01, X09)", async () => {
  const { pid } = await leftBehind();
  const note = join(dataDir, "redis.json");
  writeFileSync(note, readFileSync(note, "utf8").slice(0, -5));
  await expect(started()).rejects.toThrow(
    `${note} is damaged (it is cut short or written over): delete it, end redis-server (kill ${pid})`,
  );
  await endAll();
  rmSync(note);
  await expect(started()).rejects.toThrow(`is held by redis-server (pid ${pid}), which does not answer`);
  expect(serversIn(join(dataDir, "redis"))).toEqual([pid]);
  process.kill(pid, "SIGKILL");
});

it("[M8] another redis-server at the noted socket is not taken for the one on these files (X03)", async () => {
  const { pid } = await leftBehind();
  const other = await startRedis();
  writeFileSync(join(dataDir, "redis.json"), JSON.stringify({ socket: other.path, pid }));
  await expect(started()).rejects.toThrow(`is held by redis-server (pid ${pid})`);
  await endAll();
  expect([runs(pid), runs(other.pid)]).toEqual([true, true]);
  process.kill(pid, "SIGKILL");
  await other.stop();
});

it("starts anew when nobody is left behind the note", async () => {
  const first = await started();
  const note = readFileSync(join(dataDir, "redis.json"), "utf8");
  appended(await (await logOf(first)).append("h", entry(0)));
  await endAll();
  writeFileSync(join(dataDir, "redis.json"), note);
  expect(await (await logOf(await started())).read("h", 0)).toHaveLength(1);
});

it("repairs a damaged file before it starts, and keeps a copy of the damage", async () => {
  const first = await started();
  const log = await logOf(first);
  for (let v = 0; v < 3; v++) appended(await log.append("h", entry(v)));
  await endAll();
  const folder = join(dataDir, "redis", "appendonlydir");
  const tail = readdirSync(folder).find((name) => name.endsWith(".incr.aof")) ?? "";
  appendFileSync(join(folder, tail), Buffer.alloc(4096));

  const second = await started();
  expect(await (await logOf(second)).read("h", 0)).toHaveLength(3);
  expect(warnings.join("\n")).toContain("damaged");
  const aside = readdirSync(join(dataDir, "redis")).filter((name) => name.startsWith("damaged-"));
  expect(aside).toHaveLength(1);
  const copy = statSync(join(dataDir, "redis", aside[0] ?? "", "appendonlydir", tail)).size;
  expect(copy).toBe(statSync(join(folder, tail)).size + 4096);
});
