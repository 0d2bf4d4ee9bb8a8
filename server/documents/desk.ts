/** Orders documents from the drawing thread, which starts with the first order; what has just been drawn is not drawn again. */
import { Worker } from "node:worker_threads";
import type { DocumentFile } from "../../shared/documents.ts";
import type { Source } from "./source.ts";
import type { Delivery, Order } from "./worker.ts";

/** how many drawn documents are kept */
const KEPT = 10;

interface Waiting {
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

export class DocumentDesk {
  readonly #script: URL;
  readonly #drawn = new Map<string, Promise<Uint8Array>>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #orders = 0;

  /** `script`: the built worker.ts */
  constructor(script: URL) {
    this.#script = script;
  }

  /** `key` names what the document is made from: the same key, the same bytes. */
  make(key: string, file: DocumentFile, source: Source): Promise<Uint8Array> {
    const name = `${file} ${key}`;
    const known = this.#drawn.get(name);
    if (known) return known;
    const drawn = this.#order(file, source);
    this.#drawn.set(name, drawn);
    drawn.catch(() => this.#drawn.delete(name));
    for (const old of this.#drawn.keys()) {
      if (this.#drawn.size <= KEPT) break;
      this.#drawn.delete(old);
    }
    return drawn;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #order(file: DocumentFile, { state, people, prose }: Source): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      const id = ++this.#orders;
      this.#waiting.set(id, { done, failed });
      // what undo remembers is no part of a document: it need not be copied to the other thread
      const order: Order = {
        id,
        file,
        source: { state: { ...state, acts: [], touched: {} }, people, prose },
      };
      this.#running().postMessage(order);
    });
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#script);
    worker.unref();
    worker.on("message", (delivery: Delivery) => {
      const waiting = this.#waiting.get(delivery.id);
      this.#waiting.delete(delivery.id);
      if ("bytes" in delivery) waiting?.done(delivery.bytes);
      else waiting?.failed(new Error(`a document could not be drawn: ${delivery.error}`));
    });
    const gone = () => {
      this.#worker = null;
      for (const { failed } of this.#waiting.values()) failed(new Error("the drawing thread has ended"));
      this.#waiting.clear();
    };
    worker.on("error", gone);
    worker.on("exit", gone);
    this.#worker = worker;
    return worker;
  }
}
