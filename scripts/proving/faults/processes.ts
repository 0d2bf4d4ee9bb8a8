/** Processes that are killed, frozen, and started again. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import type { Vault } from "../../../server/storage/vault.ts";
import type { MachineClock } from "./machineClock.ts";

/** ms */
const START_LIMIT = 60_000;

export const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** A process that is killed, frozen and started again. */
export abstract class Fragile {
  /** null: it has the machine's */
  clock: MachineClock | null = null;
  protected child: ChildProcess | null = null;
  /** the last words that it printed */
  words = "";

  get up(): boolean {
    return this.child !== null && !ended(this.child);
  }

  protected launch(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(program, args, {
      env: { ...env, ...this.clock?.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => {
        this.words = (this.words + bytes.toString()).slice(-2_000);
      });
    this.child = child;
    return child;
  }

  freeze(): void {
    if (this.up) this.child?.kill("SIGSTOP");
  }

  thaw(): void {
    if (this.up) this.child?.kill("SIGCONT");
  }

  async kill(): Promise<void> {
    const child = this.child;
    if (!child || ended(child)) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
}

export class RedisProcess extends Fragile {
  readonly dir: string;
  readonly port: number;

  /** beside those that make it durable */
  readonly #settings: readonly string[];

  constructor(dir: string, port: number, settings: readonly string[] = []) {
    super();
    this.dir = dir;
    this.port = port;
    this.#settings = settings;
  }

  /** On the files that are there; resolves when it answers. */
  async start(): Promise<void> {
    if (this.up) return;
    const durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", "", "--dir", this.dir];
    const child = this.launch(
      "redis-server",
      [
        ...["--bind", "127.0.0.1", "--port", String(this.port), ...durable],
        ...["--maxmemory-policy", "noeviction", ...this.#settings],
      ],
      process.env,
    );
    const log = this.log();
    try {
      await Promise.race([
        log.ready(START_LIMIT),
        once(child, "exit").then(() => {
          throw new Error(`redis-server ended while it started: ${this.words}`);
        }),
      ]);
    } finally {
      await log.close();
    }
  }

  /** `vault`: whose key opens what stands of persons; null: nobody's */
  log(vault: Vault | null = null): RedisLog {
    return new RedisLog({ url: `redis://127.0.0.1:${this.port}` }, () => undefined, 0, vault);
  }

  /** Its file may grow by so many bytes and no more, as on a disk that is full; with `always` Redis then ends. */
  async fillDisk(bytes: number): Promise<void> {
    const folder = join(this.dir, "appendonlydir");
    const file = readFileSync(join(folder, "appendonly.aof.manifest"), "utf8").match(
      /file (\S+\.incr\.aof)/,
    )?.[1];
    const size = statSync(join(folder, file ?? "")).size;
    const pid = String(this.child?.pid ?? 0);
    const done = spawnSync("prlimit", ["--pid", pid, `--fsize=${size + bytes}`]);
    if (done.status !== 0) throw new Error("prlimit is missing: the disk cannot be filled");
  }
}

/** Process ids of every redis-server that works in a folder. */
export function serversIn(folder: string): number[] {
  const real = realpathSync(folder);
  const server = (pid: string) => {
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === real &&
        /^redis-server/.test(readFileSync(`/proc/${pid}/comm`, "utf8")) &&
        !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"))
      );
    } catch {
      // it has ended meanwhile
      return false;
    }
  };
  return readdirSync("/proc").flatMap((pid) => (/^\d+$/.test(pid) && server(pid) ? [Number(pid)] : []));
}
