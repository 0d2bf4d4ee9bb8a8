/** An archive with many attached files: what the process that makes it holds at most, and how long it takes. */
import { type ChildProcess, fork } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { archiveFile } from "../../../server/archiving/standing.ts";
import { FileStore, madeFolder } from "../../../server/storage/files/fileStore.ts";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Vault } from "../../../server/storage/vault.ts";
import { playAfter } from "../playSample.ts";
import { storePlayed } from "../storePlayed.ts";
import { startOurs } from "./processes.ts";
import { type Row, row } from "./table.ts";

const MEGABYTE = 1024 * 1024;
/** of one file */
const FILE = 20 * MEGABYTE;
const HEARING = "sealed";

/** A hearing that was sealed, whose log names so many files that lie in the store. */
async function prepare(log: RedisLog, dataDir: string, files: number): Promise<void> {
  const folder = await madeFolder(new FileStore(dataDir).folder(HEARING));
  const names = Array.from({ length: files }, () => {
    const bytes = randomBytes(FILE);
    const name = createHash("sha256").update(bytes).digest("hex");
    writeFileSync(join(folder, name), bytes);
    return name;
  });
  const played = playAfter(Number.POSITIVE_INFINITY);
  const [first, ...commits] = played.commits;
  if (!first) throw new Error("nothing was played");
  // a word that no fold reads: it is named, and that is all
  const events = first.events.map((event) => ({ ...event, named: names }));
  await storePlayed(log, HEARING, { ...played, commits: [{ ...first, events }, ...commits] });
}

/** bytes that it has held at most so far; 0: it has ended */
function peakOf(child: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The built child with an order, as the desk gives it. */
async function work(
  order: object,
): Promise<{ readonly peak: number; readonly ms: number; readonly said: unknown }> {
  const from = performance.now();
  const child = fork("dist/server/archiveChild.js", [], { execArgv: ["--max-old-space-size=768"] });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child));
  }, 20);
  child.send(order);
  const [{ said }] = (await once(child, "message")) as [{ said: unknown }];
  clearInterval(timer);
  return { peak, ms: performance.now() - from, said };
}

export async function archive(megabytes: number): Promise<Row[]> {
  const server = await startOurs(1);
  try {
    const { dataDir } = server;
    const { socket } = JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8")) as { socket: string };
    const log = new RedisLog({ path: socket }, () => undefined, 0, new Vault(dataDir));
    await log.ready();
    await prepare(log, dataDir, Math.round((megabytes * MEGABYTE) / FILE));
    await log.close();
    const order = {
      hearing: HEARING,
      storage: { address: { path: socket }, replicas: 0, dataDir, spare: 0 },
    };
    const made = await work(order);
    if (made.said !== null) throw new Error(`it was not made: ${JSON.stringify(made.said)}`);
    const file = archiveFile(dataDir, HEARING);
    const looked = await work({ ...order, file });
    const size = Math.round(statSync(file).size / MEGABYTE);
    return [
      row(`archive of ${size} MB: memory of its process at most, made`, made.peak / MEGABYTE, "MB", null, {
        most: 400,
        guard: 800,
      }),
      row(`archive of ${size} MB: memory at most, looked at`, looked.peak / MEGABYTE, "MB", null, {
        most: 300,
        guard: 500,
      }),
      row(`archive of ${size} MB: made`, made.ms / 1_000, "s"),
      row(`archive of ${size} MB: looked at`, looked.ms / 1_000, "s"),
    ];
  } finally {
    await server.stop();
  }
}
