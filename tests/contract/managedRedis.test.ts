/** The redis-server of our own: it comes back, is adopted, is repaired, and leaves nothing behind. */

import { fork } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ManagedRedis } from "../../server/log/managedRedis.ts";
import { RedisLog } from "../../server/log/redisLog.ts";
import { runs, until, witness } from "../support/redis.ts";
import { appended, entry } from "./entries.ts";

let dataDir: string;
let warnings: string[];
const open: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "managed-test-"));
  warnings = [];
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function started(): Promise<ManagedRedis> {
  const managed = new ManagedRedis(dataDir, (text) => warnings.push(text));
  open.push(managed);
  await managed.start();
  return managed;
}

async function logOf(managed: ManagedRedis): Promise<RedisLog> {
  const log = new RedisLog({ path: managed.socket }, () => undefined);
  open.unshift({ stop: () => log.close() });
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
  const host = fork(fileURLToPath(new URL("managedHost.ts", import.meta.url)), [dataDir], {
    execArgv: ["--import", "tsx"],
  });
  const [left] = (await once(host, "message")) as [{ pid: number; socket: string }];
  const ended = once(host, "exit");
  host.kill("SIGKILL");
  await ended;
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

it("starts no second process on the data when another answers than the one noted", async () => {
  const first = await started();
  const file = join(dataDir, "redis.json");
  const note = readFileSync(file, "utf8");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(note), runId: "0".repeat(40) }));
  const second = new ManagedRedis(dataDir, (text) => warnings.push(text));
  await expect(second.start()).rejects.toThrow("another redis-server");
  await second.stop();
  expect(runs(first.pid)).toBe(true);
});

it("starts anew when nobody is left behind the note", async () => {
  const first = await started();
  const note = readFileSync(join(dataDir, "redis.json"), "utf8");
  appended(await (await logOf(first)).append("h", entry(0)));
  await first.stop();
  writeFileSync(join(dataDir, "redis.json"), note);
  expect(await (await logOf(await started())).read("h", 0)).toHaveLength(1);
});

it("repairs a damaged file before it starts, and keeps a copy of the damage", async () => {
  const first = await started();
  const log = await logOf(first);
  for (let v = 0; v < 3; v++) appended(await log.append("h", entry(v)));
  await log.close();
  await first.stop();
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
