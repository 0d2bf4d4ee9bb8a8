/** Our own redis-server, a child on a unix socket in DATA_DIR's keeping, when no REDIS_URL is given. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

interface Note {
  readonly socket: string;
  readonly pid: number;
  readonly runId: string;
}

const EVERY_WRITE = [
  "--port",
  "0",
  "--appendonly",
  "yes",
  "--appendfsync",
  "always",
  "--no-appendfsync-on-rewrite",
  "no",
  "--aof-load-truncated",
  "yes",
  "--save",
  "",
  "--maxmemory-policy",
  "noeviction",
  "--daemonize",
  "no",
];

/** What redis-server says of itself, once it has loaded; null when nobody answers there. */
async function ask(socket: string): Promise<{ pid: number; runId: string } | null> {
  const client = new Redis({
    path: socket,
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: 500,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const info = await client.info();
    const field = (name: string) => new RegExp(`^${name}:(\\S+)`, "m").exec(info)?.[1] ?? "";
    return field("loading") === "1" ? null : { pid: Number(field("process_id")), runId: field("run_id") };
  } catch {
    return null;
  } finally {
    client.disconnect();
  }
}

export class ManagedRedis {
  readonly #folder: string;
  readonly #warn: (text: string) => void;
  #child: ChildProcess | null = null;
  #note: Note | null = null;
  #stopping = false;

  constructor(dataDir: string, warn: (text: string) => void) {
    this.#folder = dataDir;
    this.#warn = warn;
  }

  get socket(): string {
    if (!this.#note) throw new Error("redis-server is not started");
    return this.#note.socket;
  }

  /** Adopts the child that a killed server left behind, or starts one. Resolves when it answers. */
  async start(): Promise<void> {
    const left = this.#readNote();
    const answers = left && (await ask(left.socket));
    if (left && answers && answers.pid === left.pid && answers.runId === left.runId) {
      this.#note = left;
      this.#watchAdopted(left);
      return;
    }
    // a path of over 107 bytes is no socket: it lies under the system's temporary folder, for our eyes only
    await this.#spawn(join(mkdtempSync(join(tmpdir(), "doi-thoai-")), "redis.sock"));
  }

  /** Ends the child in order; nothing of it is left. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const note = this.#note;
    if (!note) return;
    const client = new Redis({ path: note.socket, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on("error", () => undefined);
    await client.shutdown().catch(() => undefined);
    client.disconnect();
    while (alive(note.pid)) await pause(20);
  }

  async #spawn(socket: string): Promise<void> {
    const dir = join(this.#folder, "redis");
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const child = spawn(
      "redis-server",
      [...EVERY_WRITE, "--unixsocket", socket, "--unixsocketperm", "700", "--dir", dir],
      { stdio: "ignore" },
    );
    this.#child = child;
    let missing: Error | null = null;
    child.on("error", (error) => {
      missing = error;
    });
    child.on("exit", () => this.#restart(child, socket));
    for (;;) {
      if (missing !== null) throw new Error("redis-server could not be started: is it installed?");
      const answers = await ask(socket);
      if (answers) {
        this.#note = { socket, ...answers };
        writeFileSync(join(this.#folder, "redis.json"), JSON.stringify(this.#note), { mode: 0o600 });
        return;
      }
      await pause(20);
    }
  }

  #restart(child: ChildProcess, socket: string): void {
    if (this.#stopping || child !== this.#child) return;
    this.#warn("redis-server has ended; it is started again");
    setTimeout(() => {
      if (!this.#stopping) this.#spawn(socket).catch((error: unknown) => this.#warn(String(error)));
    }, 200);
  }

  /** An adopted process is no child of ours: its end is seen by asking. */
  #watchAdopted(note: Note): void {
    const timer = setInterval(() => {
      if (this.#stopping || alive(note.pid)) return;
      clearInterval(timer);
      this.#warn("redis-server has ended; it is started again");
      this.#spawn(note.socket).catch((error: unknown) => this.#warn(String(error)));
    }, 250);
    timer.unref();
  }

  #readNote(): Note | null {
    try {
      return JSON.parse(readFileSync(join(this.#folder, "redis.json"), "utf8")) as Note;
    } catch {
      return null;
    }
  }
}

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
