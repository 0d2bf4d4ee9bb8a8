/** Our own redis-server, a child on a unix socket in DATA_DIR's keeping, when no REDIS_URL is given. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { writeWhole } from "../wholeFile.ts";
import { ask, askUntilSettled, serves, shutDown, signal } from "./redisProcess.ts";
import { repairAof } from "./repairAof.ts";

const noteSchema = z.object({
  socket: z.string(),
  pid: z.int().positive(),
  /** null: the process was started, but had not yet said who it is */
  runId: z.string().nullable(),
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
/** ms between two looks at a process that is no child of ours */
const LOOK = 250;
/** ms: first and longest wait before it is started again; one that lived longer than STEADY begins anew */
const BACK_OFF = { first: 100, longest: 5000 };
const STEADY = 10_000;

export class ManagedRedis {
  readonly #folder: string;
  readonly #warn: (text: string) => void;
  readonly #stopping = new AbortController();
  #note: Note | null = null;
  /** settles when the watch over the process has ended */
  #watch: Promise<void> = Promise.resolve();

  constructor(dataDir: string, warn: (text: string) => void) {
    this.#folder = dataDir;
    this.#warn = warn;
  }

  /** The socket's path; the same for as long as this object lives. */
  get socket(): string {
    if (!this.#note) throw new Error("redis-server is not started");
    return this.#note.socket;
  }

  /** The process that serves now. */
  get pid(): number {
    if (!this.#note) throw new Error("redis-server is not started");
    return this.#note.pid;
  }

  /**
   * Adopts the process that a killed server left behind, or starts one; resolves when it answers. Throws when
   * redis-server is missing or cannot start, or when something else holds the data.
   */
  async start(): Promise<void> {
    const left = this.#readNote();
    if (left && (await this.#adopt(left))) {
      this.#watch = this.#keepUp(() => this.#untilGone(left.socket));
      return;
    }
    // a path of over 107 bytes is no socket: it lies under the system's temporary folder, for our eyes only
    const { ended } = await this.#launch(join(mkdtempSync(join(tmpdir(), "doi-thoai-")), "redis.sock"));
    this.#watch = this.#keepUp(() => ended);
  }

  /** Ends the process in order; nothing of it is left. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const note = this.#note;
    if (note) await shutDown(note.socket, note.pid);
    await this.#watch;
    // it may have been on its way up when we began
    if (this.#note && this.#note !== note) await shutDown(this.#note.socket, this.#note.pid);
    if (!this.#note) return;
    rmSync(dirname(this.#note.socket), { recursive: true, force: true });
    rmSync(this.#noteFile, { force: true });
    this.#note = null;
  }

  get #noteFile(): string {
    return join(this.#folder, "redis.json");
  }

  /** False when nobody is there any more. Two servers on the same files would destroy them: then it throws. */
  async #adopt(left: Note): Promise<boolean> {
    const answer = await askUntilSettled(left.socket, LOADING);
    if (answer.kind === "nobody") {
      if (serves(left.pid, left.socket))
        throw new Error(`redis-server (pid ${left.pid}) has lost its socket; end it first`);
      return false;
    }
    const same =
      answer.kind === "ready" &&
      answer.pid === left.pid &&
      (left.runId === null || answer.runId === left.runId);
    if (!same)
      throw new Error(`another redis-server holds ${left.socket} (noted: pid ${left.pid}); end it first`);
    this.#keepNote({ ...left, runId: answer.runId });
    return true;
  }

  /** Starts a child and waits until it serves; `ended` settles at its end. */
  async #launch(socket: string): Promise<{ ended: Promise<void> }> {
    const dir = join(this.#folder, "redis");
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    repairAof(dir, this.#warn);
    const own = ["--unixsocket", socket, "--unixsocketperm", "700", "--dir", dir];
    // detached: a Ctrl-C in the terminal is ours to answer, the storage ends after its writers
    const child = spawn(SERVER, [...SETTINGS, ...own], { stdio: "ignore", detached: true });
    const ended = endOf(child);
    if (child.pid === undefined) throw new Error("redis-server could not be started: is it installed?");
    this.#keepNote({ socket, pid: child.pid, runId: null });
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over) {
      const answer = await ask(socket);
      if (answer.kind === "ready") {
        if (answer.pid === child.pid) this.#keepNote({ socket, pid: child.pid, runId: answer.runId });
        return { ended };
      }
      if (this.#stopping.signal.aborted) signal(child.pid, "SIGTERM");
      await pause(20);
    }
    throw new Error(`redis-server ended while it started (see ${dir})`);
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
        const launched = await this.#launch(this.socket);
        untilEnd = () => launched.ended;
      } catch (error) {
        this.#warn(error instanceof Error ? error.message : String(error));
        untilEnd = () => Promise.resolve();
      }
    }
  }

  /** An adopted process is no child of ours: its end is seen by asking. */
  async #untilGone(socket: string): Promise<void> {
    const { signal: stopped } = this.#stopping;
    while (!stopped.aborted && (await ask(socket)).kind !== "nobody")
      await pause(LOOK, undefined, { signal: stopped }).catch(() => undefined);
  }

  #keepNote(note: Note): void {
    this.#note = note;
    writeWhole(this.#noteFile, JSON.stringify(note));
  }

  /** Null when there is none. Throws on one that cannot be read: a process may be behind it. */
  #readNote(): Note | null {
    if (!existsSync(this.#noteFile)) return null;
    return noteSchema.parse(JSON.parse(readFileSync(this.#noteFile, "utf8")));
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    child.once("exit", () => ended());
    child.once("error", () => ended());
  });
}
