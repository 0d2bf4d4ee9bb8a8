/**
 * Gives work to threads, which start with the first of it. One piece of a hearing's is done at a time, and hearings take
 * turns. What takes too long or too much memory is refused, and its thread ended.
 */
import { Worker } from "node:worker_threads";
import { type Task, type TimeLimits, watchThread } from "./threadTime.ts";

/** The time is for one piece of work. */
export interface ThreadLimits extends TimeLimits {
  /** of one thread */
  readonly megabytes: number;
  /** pieces of one hearing that may wait */
  readonly waiting: number;
}

export class WorkRefused extends Error {
  readonly code: "tooLong" | "tooMany";
  constructor(code: WorkRefused["code"]) {
    super(`work for a thread was refused: ${code}`);
    this.code = code;
  }
}

/** What a thread says: first where the system tells of it (null: nowhere), then how far it is, and at the end what came of it. */
export type Said<Result, Step> =
  | { readonly task: Task }
  | { readonly step: Step }
  | { readonly result: Result }
  | { readonly error: string };

interface Waiting<Order, Result, Step> {
  readonly order: () => Order | Promise<Order>;
  readonly step: (step: Step) => void;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

const THREADS = 2;

export class ThreadDesk<Order, Result, Step = never> {
  readonly #script: URL;
  readonly #limits: ThreadLimits;
  /** hearing → its work; whose turn is next stands first */
  readonly #queues = new Map<string, Waiting<Order, Result, Step>[]>();
  /** hearings for which a thread works */
  readonly #working = new Set<string>();
  readonly #threads = new Set<Worker>();
  readonly #resting: Worker[] = [];
  readonly #tasks = new WeakMap<Worker, Task>();
  #closed = false;

  /** `script`: a built file that calls threadWork */
  constructor(script: URL, limits: ThreadLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /** `order` is made when its turn has come. Throws WorkRefused. */
  ask(
    hearing: string,
    order: () => Order | Promise<Order>,
    step: (step: Step) => void = () => undefined,
  ): Promise<Result> {
    return new Promise((done, failed) => {
      const queue = this.#queues.get(hearing) ?? [];
      if (queue.length >= this.#limits.waiting) return failed(new WorkRefused("tooMany"));
      this.#queues.set(hearing, queue);
      queue.push({ order, step, done, failed });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #next(): void {
    for (const [hearing, queue] of [...this.#queues]) {
      if (this.#working.size >= THREADS || this.#closed) return;
      if (this.#working.has(hearing)) continue;
      const work = queue.shift();
      // behind the others from now on
      this.#queues.delete(hearing);
      if (queue.length > 0) this.#queues.set(hearing, queue);
      if (!work) continue;
      this.#working.add(hearing);
      void this.#do(work)
        .then(work.done, work.failed)
        .finally(() => {
          this.#working.delete(hearing);
          this.#next();
        });
    }
  }

  async #do(work: Waiting<Order, Result, Step>): Promise<Result> {
    const order = await work.order();
    const thread = this.#resting.pop() ?? this.#started();
    try {
      const said = await this.#said(thread, order, work.step);
      this.#resting.push(thread);
      if ("result" in said) return said.result;
      throw new Error(`a thread could not do its work: ${said.error}`);
    } catch (error) {
      // it is of no more use, or it is working still
      if (error instanceof WorkRefused) void thread.terminate();
      throw error;
    }
  }

  #said(
    thread: Worker,
    order: Order,
    step: (step: Step) => void,
  ): Promise<{ readonly result: Result } | { readonly error: string }> {
    return new Promise((done, failed) => {
      const ended = () => settle(() => failed(new WorkRefused("tooLong")));
      const heard = (said: Said<Result, Step>) => {
        if ("task" in said) this.#tasks.set(thread, said.task);
        else if ("step" in said) step(said.step);
        else settle(() => done(said));
      };
      const unwatch = watchThread(
        () => this.#tasks.get(thread),
        () => 0,
        this.#limits,
        ended,
      );
      const settle = (then: () => void) => {
        unwatch();
        thread.off("message", heard).off("exit", ended).unref();
        then();
      };
      thread.on("message", heard).on("exit", ended).ref();
      thread.postMessage(order);
    });
  }

  #started(): Worker {
    const thread = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    this.#threads.add(thread);
    // the exit says so
    thread.on("error", () => undefined);
    thread.on("exit", () => {
      this.#threads.delete(thread);
      const at = this.#resting.indexOf(thread);
      if (at >= 0) this.#resting.splice(at, 1);
    });
    return thread;
  }
}
