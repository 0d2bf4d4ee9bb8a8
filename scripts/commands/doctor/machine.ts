/** The machine itself: Node, memory, disk and how fast it keeps what it is given, the clock. */
import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Finding, look, ok, stop, textOf } from "./finding.ts";

const MB = 1024 * 1024;
/** MB: a half day leaves some ten; the rest is room for documents, backups and Redis' rewriting */
const DISK = { least: 200, enough: 2_000 };
/** MB: server and Redis together take some three hundred with a full hall */
const MEMORY = { least: 300, enough: 1_000 };
/** how many durable writes are measured, and ms after which no further one is begun */
const WRITES = { count: 200, limit: 3_000 };
/** ms: at the slowest of a hundred; a press is answered, and a letter saved, no sooner; a writer gives up after 2,000 */
const FSYNC = { good: 10, usable: 100, hopeless: 1_000 };
/** ms: no disk that keeps what it says is so fast */
const TOO_FAST = 0.02;
const CLOCK_TELLER = "timedatectl";
/** what statfs says of a folder that is kept in memory */
const IN_MEMORY = new Set([0x01021994, 0x858458f6]);

/** The folder itself, or the nearest above it that is there. */
const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

export function node(): Finding {
  const { node: version } = process.versions;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? ok("Node", version)
    : stop("Node", `${version} is too old`, "Install Node 20.19 or newer.");
}

export function memory(): Finding {
  const info = existsSync("/proc/meminfo") ? readFileSync("/proc/meminfo", "utf8") : "";
  const free = Math.round(Number(/^MemAvailable:\s+(\d+) kB/m.exec(info)?.[1] ?? Number.NaN) / 1024);
  if (Number.isNaN(free)) return ok("memory", "cannot be told on this system");
  const said = `${free} MB are free`;
  if (free < MEMORY.least) return stop("memory", said, `End other programs: ${MEMORY.least} MB are needed.`);
  return free < MEMORY.enough
    ? look("memory", said, `Better ${MEMORY.enough} MB: end what is not needed on the day.`)
    : ok("memory", said);
}

export function disk(dataDir: string): Finding {
  const { bavail, bsize, type } = statfsSync(existing(dataDir));
  const free = Math.round((bavail * bsize) / MB);
  const said = `${free} MB are free where ${dataDir} lies`;
  if (IN_MEMORY.has(type))
    return stop(
      "disk",
      `${dataDir} lies in memory: a power cut takes all`,
      "Set DATA_DIR to a folder on a disk.",
    );
  if (free < DISK.least) return stop("disk", said, `Make room: ${DISK.least} MB are needed.`);
  return free < DISK.enough ? look("disk", said, `Make room: better ${DISK.enough} MB.`) : ok("disk", said);
}

/** Writes as Redis will: a few hundred bytes, on the disk before the next. */
export function fsync(dataDir: string): Finding {
  const folder = mkdtempSync(join(existing(dataDir), ".doctor-"));
  const times: number[] = [];
  try {
    const file = openSync(join(folder, "writes"), "a");
    const entry = Buffer.alloc(512, 0x78);
    const from = performance.now();
    for (let i = 0; i < WRITES.count && performance.now() - from < WRITES.limit; i++) {
      const begun = performance.now();
      writeSync(file, entry);
      fdatasyncSync(file);
      times.push(performance.now() - begun);
    }
    closeSync(file);
  } catch (error) {
    return stop("disk speed", textOf(error), `Let this user write in ${existing(dataDir)}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return judgeFsync(times);
}

/** ms of each durable write. */
export function judgeFsync(times: readonly number[]): Finding {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const [half, most] = [at(0.5), at(0.99)];
  const said = `a durable write takes ${half.toFixed(2)} ms (p50), ${most.toFixed(2)} ms (p99) of ${times.length}`;
  const name = "disk speed";
  if (most > FSYNC.hopeless)
    return stop(name, said, "Presses would end in “unknown”: use another disk for DATA_DIR.");
  if (half < TOO_FAST)
    return look(
      name,
      `${said}: faster than a disk`,
      "Ask whoever runs this machine whether its disk keeps what it says.",
    );
  if (most > FSYNC.usable)
    return look(name, `${said}: slow`, "Every press waits so long: use an SSD, end what writes beside it.");
  return ok(name, `${said}: ${most <= FSYNC.good ? "good" : "usable"}`);
}

export function overcommit(): Finding {
  const file = "/proc/sys/vm/overcommit_memory";
  if (!existsSync(file)) return ok("vm.overcommit_memory", "is no matter on this system");
  const value = readFileSync(file, "utf8").trim();
  return value === "1"
    ? ok("vm.overcommit_memory", "1")
    : look(
        "vm.overcommit_memory",
        `is ${value}: with little memory Redis cannot rewrite its file`,
        "sudo sysctl vm.overcommit_memory=1 (and the same line in /etc/sysctl.d/).",
      );
}

export function clock(): Finding {
  const asked = spawnSync(CLOCK_TELLER, ["show", "--property=NTPSynchronized", "--value"], {
    encoding: "utf8",
  });
  const answered = asked.status === 0 ? asked.stdout.trim() : "";
  if (answered === "yes" || existsSync("/run/systemd/timesync/synchronized"))
    return ok("clock", "is synchronised");
  const now = new Date().toISOString();
  return answered === "no"
    ? look(
        "clock",
        `${now}, not synchronised`,
        "Compare it with a telephone's; sudo timedatectl set-ntp true.",
      )
    : look("clock", `${now}; whether it is synchronised cannot be told`, "Compare it with a telephone's.");
}
