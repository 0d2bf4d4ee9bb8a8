/**
 * Our own redis-server, a child on a unix socket in DATA_DIR's keeping, when no REDIS_URL is given. It carries a lock on its
 * files from its birth to its end: there is never a second one on them, whatever is noted, and whoever starts it dies.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { DataFolder } from "../../machine/dataFolder.ts";
import { lockFolder } from "../../machine/folderLock.ts";
import { diskWords, inFolder, readWhole, writeWhole } from "../../machine/wholeFile.ts";
import { ask, processIn, shutDown, signal } from "./redisProcess.ts";
import { repairAof } from "./repairAof.ts";

const noteSchema = z.object({
  socket: z.string(),
  /** null: it is about to be started; the lock tells whether it was */
  pid: z.int().positive().nullable(),
});
type Note = z.infer<typeof noteSchema>;

const SERVER = "redis-server";
const SETTINGS = [
  ["--port", "0"],
  ["--appendonly", "yes"],
  ["--appendfsync", "always"],
  ["--no-appendfsync-on-rewrite", "no"],
  ["--aof-load-truncated", "yes"],
  ["--save", ""],
  ["--maxmemory-policy", "noeviction"],
  ["--daemonize", "no"],
].flat();

/** ms: a left-over process may still be loading a long log */
const LOADING = 60_000;
/** ms: one that is ending lets go */
const ENDING = 2_000;
/** ms between two looks at a process that is no child of ours */
const LOOK = 250;
/** ms: first and longest wait before it is started again; one that lived longer than STEADY begins anew */
const BACK_OFF = { first: 100, longest: 1_000 };
const STEADY = 10_000;

/** The socket of the redis-server that was started on a folder; null: none is noted. */
export function notedSocket(dataDir: string): string | null {
  return readNote(dataDir)?.socket ?? null;
}

const noteFile = (dataDir: string) => join(dataDir, "redis.json");
const filesOf = (dataDir: string) => join(dataDir, "redis");

function readNote(dataDir: string): Note | null {
  const pid = processIn(filesOf(dataDir));
  const end = pid === null ? "" : `, end redis-server (kill ${pid})`;
  return readWhole(noteFile(dataDir), noteSchema, `delete it${end}, and start again; nothing is lost by it.`);
}

export class ManagedRedis {
  readonly #folder: string;
  readonly #warn: (text: string) => void;
  readonly #stopping = new AbortController();
  #socket: string | null = null;
  #pid: number | null = null;
  #starting: Promise<void> = Promise.resolve();
  /** settles when the watch over the process has ended */
  #watch: Promise<void> = Promise.resolve();

  /** For the folder's owner alone: whoever adopts what is left there, and ends it, takes it from nobody. */
  constructor(folder: DataFolder, warn: (text: string) => void) {
    this.#folder = folder.path;
    this.#warn = warn;
  }

  /** The socket's path; the same for as long as this object lives. */
  get socket(): string {
    if (this.#socket === null) throw new Error("redis-server is not started");
    return this.#socket;
  }

  /** The process that serves now. */
  get pid(): number {
    if (this.#pid === null) throw new Error("redis-server is not started");
    return this.#pid;
  }

  /**
   * Adopts the process that a killed server left behind, or starts one; resolves when it answers. Throws one line when
   * redis-server is missing or cannot start, or when what holds the data cannot be reached.
   */
  start(): Promise<void> {
    this.#starting = this.#begin();
    return this.#starting;
  }

  async #begin(): Promise<void> {
    inFolder(this.#files, () => mkdirSync(this.#files, { recursive: true, mode: 0o700 }));
    const left = readNote(this.#folder);
    const from = performance.now();
    for (let waits = ENDING; ; await pause(LOOK)) {
      const lock = this.#lock();
      if (lock !== null) {
        // a path of over 107 bytes is no socket: it lies under the system's temporary folder, for our eyes only
        this.#socket = join(mkdtempSync(join(tmpdir(), "doi-thoai-")), "redis.sock");
        const { ended } = await this.#launch(lock);
        this.#watch = this.#keepUp(() => ended);
        return;
      }
      const answer = left ? await ask(left.socket) : null;
      if (left && answer?.kind === "ready" && answer.dir === realpathSync(this.#files)) {
        this.#socket = left.socket;
        this.#keepNote(answer.pid);
        this.#watch = this.#keepUp(() => this.#untilGone());
        return;
      }
      this.#stopping.signal.throwIfAborted();
      if (answer?.kind === "busy") waits = LOADING;
      if (performance.now() - from > waits) throw new Error(this.#heldLine());
    }
  }

  /** Ends the process in order; nothing of it is left. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#starting.catch(() => undefined);
    const [socket, pid] = [this.#socket, this.#pid];
    if (socket === null) return;
    if (pid !== null) await shutDown(socket, pid);
    await this.#watch;
    // it may have been on its way up when we began
    if (this.#pid !== null && this.#pid !== pid) await shutDown(socket, this.#pid);
    rmSync(dirname(socket), { recursive: true, force: true });
    rmSync(noteFile(this.#folder), { force: true });
    this.#socket = null;
    this.#pid = null;
  }

  get #files(): string {
    return filesOf(this.#folder);
  }

  /** The lock on the files, which redis-server inherits; null: one runs on them. */
  #lock(): number | null {
    return inFolder(this.#files, () => lockFolder(this.#files));
  }

  #heldLine(): string {
    const pid = processIn(this.#files);
    return pid === null
      ? `${this.#files} is held by a process that does not answer: end it, then start again.`
      : `${this.#files} is held by redis-server (pid ${pid}), which does not answer: end it (kill ${pid}), then start again.`;
  }

  /**
   * Starts a child and waits until it serves; `ended` settles at its end. It is noted before it is there and when it is: one
   * that cannot be noted is ended.
   */
  async #launch(lock: number): Promise<{ ended: Promise<void> }> {
    const { socket } = this;
    let child: ChildProcess;
    try {
      repairAof(this.#files, this.#warn);
      this.#keepNote(null);
      mkdirSync(dirname(socket), { recursive: true, mode: 0o700 });
      const ownSettings = ["--unixsocket", socket, "--unixsocketperm", "700", "--dir", this.#files];
      // detached: a Ctrl-C in the terminal is ours to answer, the storage ends after its writers
      child = spawn(SERVER, [...SETTINGS, ...ownSettings], {
        stdio: ["ignore", "ignore", "ignore", lock],
        detached: true,
      });
    } finally {
      // from here on it is the child's alone
      closeSync(lock);
    }
    const ended = endOf(child);
    const { pid } = child;
    if (pid === undefined)
      throw new Error("redis-server could not be started: install the package redis-server.");
    try {
      this.#keepNote(pid);
    } catch (error) {
      child.kill("SIGKILL");
      await ended;
      throw error;
    }
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over) {
      const answer = await ask(socket);
      if (answer.kind === "ready") return { ended };
      if (this.#stopping.signal.aborted) signal(pid, "SIGTERM");
      await pause(20);
    }
    throw new Error(`redis-server ended while it started: look into ${this.#files}, is the disk full?`);
  }

  /** Starts it again each time it ends, with longer and longer waits while it does not last. */
  async #keepUp(ended: () => Promise<void>): Promise<void> {
    const { signal: stopped } = this.#stopping;
    let untilEnd = ended;
    let wait = BACK_OFF.first;
    while (!stopped.aborted) {
      const from = performance.now();
      await untilEnd();
      if (stopped.aborted) return;
      if (performance.now() - from > STEADY) wait = BACK_OFF.first;
      this.#warn("redis-server has ended; it is started again");
      await pause(wait, undefined, { signal: stopped }).catch(() => undefined);
      wait = Math.min(wait * 2, BACK_OFF.longest);
      if (stopped.aborted) return;
      try {
        const lock = this.#lock();
        // one that writes its file anew outlives its parent by a moment
        if (lock === null) throw new Error(this.#heldLine());
        const launched = await this.#launch(lock);
        untilEnd = () => launched.ended;
      } catch (error) {
        this.#warn(diskWords(error, this.#folder));
        untilEnd = () => Promise.resolve();
      }
    }
  }

  /** An adopted process is no child of ours: its end is seen by asking. */
  async #untilGone(): Promise<void> {
    const { signal: stopped } = this.#stopping;
    while (!stopped.aborted && (await ask(this.socket)).kind !== "nobody")
      await pause(LOOK, undefined, { signal: stopped }).catch(() => undefined);
  }

  #keepNote(pid: number | null): void {
    this.#pid = pid ?? this.#pid;
    const note: Note = { socket: this.socket, pid };
    inFolder(this.#folder, () => writeWhole(noteFile(this.#folder), JSON.stringify(note)));
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    child.once("exit", () => ended());
    child.once("error", () => ended());
  });
}
