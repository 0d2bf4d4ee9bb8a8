/**
 * Asks the thread that applies the minutes' updates: one job after another, each watched. A job that does not go on, or
 * brings the thread down, is given up alone; the thread begins anew for the next.
 */
import { Worker } from "node:worker_threads";
import { type Task, type TimeLimits, watchThread } from "../../machine/threadTime.ts";
import type { ProseAnswer, ProseJob, ProseKeeper } from "./proseShelf.ts";

/** A job ended its thread; `at` is the stored update that was at hand, 0: none. */
export class ThreadEnded extends Error {
  readonly at: number;
  constructor(at: number) {
    super("the minutes' thread has ended");
    this.at = at;
  }
}

/** from one update to the next */
const TIME: TimeLimits = { time: 1_500, longest: 15_000 };
const MEGABYTES = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 };

export class ProseGuard implements ProseKeeper {
  readonly #script: URL;
  readonly #warn: (text: string) => void;
  readonly #time: TimeLimits;
  readonly #progress = new Int32Array(new SharedArrayBuffer(8));
  #thread: Promise<Worker> | null = null;
  #up: Worker | null = null;
  #task: Task = null;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** `script`: the built proseThread.ts; `warn` hears why it ended */
  constructor(script: URL, warn: (text: string) => void, time = TIME) {
    this.#script = script;
    this.#warn = warn;
    this.#time = time;
  }

  /** Starts the thread, so that the first letter need not wait for it. */
  async warm(): Promise<void> {
    await this.#running().catch(() => undefined);
  }

  ask(job: ProseJob): Promise<ProseAnswer> {
    const answer = this.#queue.then(() => this.#do(job));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const thread = await this.#thread?.catch(() => null);
    await thread?.terminate();
  }

  async #do(job: ProseJob): Promise<ProseAnswer> {
    if (this.#closed) throw new ThreadEnded(0);
    const thread = await this.#running();
    return new Promise((resolve, reject) => {
      const ended = () => {
        settle();
        void thread.terminate();
        this.#gone(thread);
        reject(new ThreadEnded(Atomics.load(this.#progress, 1)));
        // a job that was under way while the node closes is nobody's fault
        if (!this.#closed)
          this.#warn("the minutes' thread did not go on: one update is given up, the thread begins anew");
      };
      const unwatch = watchThread(
        () => this.#task,
        () => Atomics.load(this.#progress, 0),
        this.#time,
        ended,
      );
      const answered = (answer: ProseAnswer) => {
        settle();
        resolve(answer);
      };
      const settle = () => {
        unwatch();
        thread.off("message", answered).off("exit", ended).unref();
      };
      thread.on("message", answered).on("exit", ended).ref();
      thread.postMessage(job);
    });
  }

  #running(): Promise<Worker> {
    this.#thread ??= new Promise<Worker>((up, down) => {
      const thread = new Worker(this.#script, {
        workerData: this.#progress.buffer,
        resourceLimits: MEGABYTES,
      });
      thread.on("error", (error) => this.#warn(`the minutes' thread: ${error.message}`));
      thread.once("exit", () => {
        this.#gone(thread);
        down(new ThreadEnded(0));
      });
      thread.once("message", (task: Task) => {
        this.#up = thread;
        this.#task = task;
        thread.unref();
        up(thread);
      });
    });
    return this.#thread;
  }

  /** The next job begins another; unless another has begun already. */
  #gone(thread: Worker): void {
    if (this.#up !== null && this.#up !== thread) return;
    this.#up = null;
    this.#thread = null;
  }
}
