/**
 * Power cuts: what a disk surely holds is what was told to be written through (fsync). strace notes, in the order in
 * which redis-server asked for them, its writes to its file, its fsyncs, and the replies that it gave.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { Chance } from "../../scripts/proving/chance.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { DataFolder } from "../../server/machine/dataFolder.ts";
import { unguarded } from "../../server/shell/minutes/proseShelf.ts";
import { createLive } from "../../server/shell/shell.ts";
import { ManagedRedis } from "../../server/storage/redis/managedRedis.ts";
import { FolderRecord } from "../../server/storage/redis/nodeRecord.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Metrics } from "../../server/web/pages/metrics.ts";
import type { HealthProblem } from "../../shared/terms/health.ts";
import { startLive } from "./liveServer.ts";
import { typedDoc } from "./prose.ts";
import { envelopeOf } from "./seatScreen.ts";

/** Some containers forbid to look at other processes. */
export const mayTrace =
  spawnSync("strace", ["-qq", "-o", "/dev/null", "-e", "trace=none", "true"]).status === 0;

export const HEARING = "power";
/** where the manifest says that the commands since the start are */
const TAIL = /\.incr\.aof$/;

/** How much of the log and of the minutes was acknowledged, or is there. */
export interface Kept {
  readonly log: number;
  readonly minutes: number;
}

export interface Sync {
  /** so many bytes of the file are surely on the disk from this fsync on */
  readonly offset: number;
  /** what was acknowledged before the next fsync had come back: the power may go until then */
  readonly acked: Kept;
}

export interface Recording {
  readonly syncs: readonly Sync[];
  /** everything that was acknowledged */
  readonly acked: Kept;
  /** a folder of redis-server's with this in its file */
  copyTo(dir: string, tail: Uint8Array): void;
  readonly bytes: Buffer;
  remove(): void;
}

/** Reads what strace noted: each fsync of the file with what had been acknowledged until the next one. */
export function syncsOf(trace: string): Sync[] {
  const syncs: { offset: number; acked: Kept }[] = [];
  let written = 0;
  let acked: Kept = { log: 0, minutes: 0 };
  /** thread → the file's length when its fsync began */
  const begun = new Map<string, number>();
  for (const line of trace.split("\n")) {
    const thread = /^\d+/.exec(line)?.[0] ?? "";
    const result = Number(/ = (-?\d+)(?: \S+.*)?$/.exec(line)?.[1] ?? Number.NaN);
    if (/^\d+ +fdatasync\(.*\.incr\.aof>/.test(line)) begun.set(thread, written);
    if (/fdatasync(\(.*\.incr\.aof>\)| resumed>\)) += 0/.test(line)) {
      const offset = begun.get(thread);
      const last = syncs.at(-1);
      if (last) last.acked = acked;
      if (offset !== undefined) syncs.push({ offset, acked });
      begun.delete(thread);
    } else if (/^\d+ +write\(.*\.incr\.aof>/.test(line)) written += result;
    else if (/ writev?\(\d+<[^>]*socket/.test(line))
      acked = {
        log: acked.log + line.split("$8\\r\\nappended").length - 1,
        minutes: acked.minutes + line.split("$5\\r\\nsaved").length - 1,
      };
  }
  const last = syncs.at(-1);
  if (last) last.acked = acked;
  return syncs;
}

/** A managed Redis under strace, and a live part at work on it: three seats press, one types, until `enough` is noted. */
export async function record(enough: (syncs: readonly Sync[]) => boolean, more = ""): Promise<Recording> {
  const dir = mkdtempSync(join(tmpdir(), "power-"));
  const trace = join(dir, "trace");
  writeFileSync(trace, "");
  const managed = await underStrace(dir, trace, more);
  const log = new RedisLog({ path: managed.socket }, () => undefined);
  const acked = { log: 1, minutes: 0 };
  try {
    await log.ready();
    await createHearing(log, HEARING, "sample", {});
    const server = await startLive(log);
    let over = false;
    const press = async (seat: "A" | "B" | "T1") => {
      for (let n = 0; !over; n++) {
        const note = { type: "SendNote", to: seat === "B" ? "A" : "B", text: `${seat} ${n}` } as const;
        const result = await server.live.command(HEARING, seat, envelopeOf(note, Date.now() + 60_000));
        if (result.kind === "done") acked.log = Math.max(acked.log, result.version);
      }
    };
    const doc = typedDoc("đầu ");
    const words = (doc.getXmlFragment("prose").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const type = async () => {
      let unsaved = [Y.encodeStateAsUpdate(doc)];
      doc.on("update", (update: Uint8Array) => unsaved.push(update));
      for (let n = 0; !over; n++) {
        words.insert(0, `chữ ${n} `);
        // as a screen does: what was not saved is sent again with what follows
        const sent = unsaved;
        unsaved = [];
        const result = await server.live.minutes.typed(HEARING, "T1", "step.4.3", Y.mergeUpdates(sent));
        if (result.kind === "saved") acked.minutes++;
        else unsaved.unshift(...sent);
      }
    };
    const working = [press("A"), press("B"), press("T1"), type()];
    // seldom: to read what was noted takes the core from what is watched
    while (!enough(syncsOf(readFileSync(trace, "utf8")))) await pause(200);
    over = true;
    await Promise.all(working);
    await server.close();
  } finally {
    await log.close();
    await managed.stop();
  }
  const folder = join(dataOf(dir), "redis", "appendonlydir");
  const tail = readdirSync(folder).find((name) => TAIL.test(name)) ?? "";
  return {
    syncs: syncsOf(readFileSync(trace, "utf8")),
    acked,
    bytes: readFileSync(join(folder, tail)),
    copyTo: (to, bytes) => {
      cpSync(folder, join(to, "appendonlydir"), { recursive: true });
      writeFileSync(join(to, "appendonlydir", tail), bytes);
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Beside what watches it: a data folder holds nothing else. */
const dataOf = (dir: string) => join(dir, "data");

/** The folder is this process's until it is gone. */
async function redisIn(dir: string): Promise<ManagedRedis> {
  return new ManagedRedis(await DataFolder.takeForServer(dir, () => undefined), () => undefined);
}

/** `more`: settings that stand above those of the managed one. */
async function underStrace(dir: string, trace: string, more: string): Promise<ManagedRedis> {
  const real = spawnSync("sh", ["-c", "command -v redis-server"], { encoding: "utf8" }).stdout.trim();
  const bin = join(dir, "bin");
  mkdirSync(bin);
  // -D: redis-server itself stays our child, and has the pid that was given
  const strace = `strace -D -f -qq -y -s 4096 -e trace=write,writev,fdatasync -o ${trace}`;
  writeFileSync(join(bin, "redis-server"), `#!/bin/sh\nexec ${strace} ${real} "$@" ${more}\n`);
  chmodSync(join(bin, "redis-server"), 0o700);
  const { PATH = "" } = process.env;
  process.env["PATH"] = `${bin}${delimiter}${PATH}`;
  try {
    const managed = await redisIn(dataOf(dir));
    await managed.start();
    return managed;
  } finally {
    process.env["PATH"] = PATH;
  }
}

export interface Opened extends Kept {
  /** what the node says of the hearing in red; null: nothing */
  readonly problem: HealthProblem | null;
}

/** A node is started on what the disk held, where so much had been acknowledged: what it finds, what it says. */
export async function opened(recording: Recording, tail: Uint8Array, acked: Kept): Promise<Opened> {
  const dir = mkdtempSync(join(tmpdir(), "power-cut-"));
  mkdirSync(join(dir, "redis"));
  recording.copyTo(join(dir, "redis"), tail);
  const node = new FolderRecord(dir, 0);
  node.acknowledged(HEARING, acked.log);
  const managed = await redisIn(dir);
  await managed.start();
  const log = new RedisLog({ path: managed.socket }, () => undefined);
  try {
    await log.ready();
    const live = await createLive({
      prose: unguarded(),
      measure: async () => undefined,
      log,
      now: Date.now,
      steady: () => performance.now(),
      record: node,
      warn: () => undefined,
      figures: new Metrics(),
    });
    // a start looks at what is stored for a moment alone
    await live.look(HEARING);
    const [found] = live.lengths();
    const { problem } = live.health(HEARING, "operator");
    const why = node.failing();
    if (why !== null) throw new Error(why);
    await live.close();
    return { log: found?.version ?? 0, minutes: found?.minutes ?? 0, problem };
  } finally {
    await log.close();
    await managed.stop();
    await node.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** How a disk may hold what came after the last fsync: not at all, torn, torn with zeros up to a page's end, as rubbish. */
function after(by: Chance, bytes: Buffer, offset: number, nth: number): Uint8Array {
  const torn = bytes.subarray(offset, offset + 1 + by.below(400));
  switch (nth % 4) {
    case 0:
      return new Uint8Array();
    case 1:
      return torn;
    case 2:
      return Buffer.concat([torn, Buffer.alloc(4_096)]);
    default:
      return Uint8Array.from({ length: 1 + by.below(200) }, () => by.below(256));
  }
}

/** Opens the file as so many power cuts, spread over all fsyncs, may have left it; tells of each where less is there than was acknowledged. */
export async function cutEverywhere(recording: Recording, count: number): Promise<string[]> {
  const { syncs, bytes } = recording;
  const first = syncs.findIndex((sync) => sync.acked.log > 1);
  const by = new Chance(count);
  const wrong: string[] = [];
  for (let i = 0; i < count; i++) {
    const sync = syncs[first + Math.floor((i * (syncs.length - first)) / count)];
    if (!sync) throw new Error("nothing was written through");
    const { offset, acked } = sync;
    const tail = Buffer.concat([bytes.subarray(0, offset), after(by, bytes, offset, i)]);
    const found = await opened(recording, tail, acked);
    if (found.log < acked.log || found.minutes < acked.minutes || found.problem !== null)
      wrong.push(`cut ${i} at ${offset}: ${JSON.stringify({ acked, found })}`);
  }
  return wrong;
}
