/**
 * Orders documents from the drawing threads, which start with the first orders. One order of a hearing is drawn at a time,
 * and hearings take turns. What takes too long or too much memory is refused; what has just been drawn is not drawn again.
 */
import { Worker } from "node:worker_threads";
import type { DocumentFile, DocumentRefusal } from "../../shared/terms/documents.ts";
import type { Source } from "./source.ts";
import type { Delivery, Order } from "./worker.ts";

/** how many drawn documents are kept */
const KEPT = 10;
const THREADS = 2;
/** orders of one hearing that may wait */
const WAITING = 12;

export interface DrawingLimits {
  /** ms for one document */
  readonly time: number;
  /** of one thread */
  readonly megabytes: number;
}
const LIMITS: DrawingLimits = { time: 60_000, megabytes: 768 };

export class DocumentRefused extends Error {
  readonly code: DocumentRefusal;
  constructor(code: DocumentRefusal) {
    super(`a document was refused: ${code}`);
    this.code = code;
  }
}

interface Waiting {
  readonly file: DocumentFile;
  readonly source: () => Source | Promise<Source>;
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (error: unknown) => void;
}

export class DocumentDesk {
  readonly #script: URL;
  readonly #limits: DrawingLimits;
  readonly #drawn = new Map<string, Promise<Uint8Array>>();
  /** hearing → its orders; whose turn is next stands first */
  readonly #queues = new Map<string, Waiting[]>();
  /** hearings of which one is being drawn */
  readonly #drawing = new Set<string>();
  readonly #threads = new Set<Worker>();
  readonly #resting: Worker[] = [];
  #closed = false;

  /** `script`: the built worker.ts */
  constructor(script: URL, limits: DrawingLimits = LIMITS) {
    this.#script = script;
    this.#limits = limits;
  }

  /** `key` names what the document is made from: the same key, the same bytes. Throws DocumentRefused. */
  make(
    hearing: string,
    key: string,
    file: DocumentFile,
    source: () => Source | Promise<Source>,
  ): Promise<Uint8Array> {
    const name = `${hearing} ${file} ${key}`;
    const known = this.#drawn.get(name);
    if (known) return known;
    const drawn = this.#order(hearing, file, source);
    this.#drawn.set(name, drawn);
    drawn.catch(() => this.#drawn.delete(name));
    for (const old of this.#drawn.keys()) {
      if (this.#drawn.size <= KEPT) break;
      this.#drawn.delete(old);
    }
    return drawn;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #order(hearing: string, file: DocumentFile, source: Waiting["source"]): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      const queue = this.#queues.get(hearing) ?? [];
      if (queue.length >= WAITING) return failed(new DocumentRefused("tooMany"));
      this.#queues.set(hearing, queue);
      queue.push({ file, source, done, failed });
      this.#next();
    });
  }

  #next(): void {
    for (const [hearing, queue] of [...this.#queues]) {
      if (this.#drawing.size >= THREADS || this.#closed) return;
      if (this.#drawing.has(hearing)) continue;
      const order = queue.shift();
      // behind the others from now on
      this.#queues.delete(hearing);
      if (queue.length > 0) this.#queues.set(hearing, queue);
      if (!order) continue;
      this.#drawing.add(hearing);
      void this.#draw(order)
        .then(order.done, order.failed)
        .finally(() => {
          this.#drawing.delete(hearing);
          this.#next();
        });
    }
  }

  async #draw({ file, source }: Waiting): Promise<Uint8Array> {
    const { state, people, prose } = await source();
    const thread = this.#resting.pop() ?? this.#started();
    // what undo remembers is no part of a document: it need not be copied to the other thread
    const drawn = { ...state, undo: { acts: [], touched: {} } };
    const order: Order = { file, source: { state: drawn, people, prose } };
    try {
      const delivery = await this.#delivered(thread, order);
      this.#resting.push(thread);
      if ("bytes" in delivery) return delivery.bytes;
      throw new Error(`a document could not be drawn: ${delivery.error}`);
    } catch (error) {
      // it is of no more use, or it is drawing still
      if (error instanceof DocumentRefused) void thread.terminate();
      throw error;
    }
  }

  #delivered(thread: Worker, order: Order): Promise<Delivery> {
    return new Promise((done, failed) => {
      const ended = () => settle(() => failed(new DocumentRefused("tooLong")));
      const delivered = (delivery: Delivery) => settle(() => done(delivery));
      const timer = setTimeout(ended, this.#limits.time);
      const settle = (then: () => void) => {
        clearTimeout(timer);
        thread.off("message", delivered).off("exit", ended).unref();
        then();
      };
      thread.on("message", delivered).on("exit", ended).ref();
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
