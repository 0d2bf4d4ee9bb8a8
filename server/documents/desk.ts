/** Orders documents from the drawing threads. What has just been drawn is not drawn again. */
import type { DocumentFile, DocumentRefusal } from "../../shared/terms/documents.ts";
import { ThreadDesk, type ThreadLimits, WorkRefused } from "../machine/threadDesk.ts";
import { type Order, sent } from "./order.ts";
import type { Source } from "./source.ts";
import type { Wanted } from "./wanted.ts";

type Named = Extract<Wanted, { file: DocumentFile }>;

/** how many drawn documents are kept */
const KEPT = 10;

const LIMITS: ThreadLimits = { time: 60_000, longest: 600_000, megabytes: 768, waiting: 12 };

export class DocumentRefused extends Error {
  readonly code: DocumentRefusal;
  constructor(code: DocumentRefusal) {
    super(`a document was refused: ${code}`);
    this.code = code;
  }
}

export class DocumentDesk {
  readonly #threads: ThreadDesk<Order, Uint8Array>;
  readonly #drawn = new Map<string, Promise<Uint8Array>>();

  /** `script`: the built worker.ts */
  constructor(script: URL, limits: Partial<ThreadLimits> = {}) {
    this.#threads = new ThreadDesk(script, { ...LIMITS, ...limits });
  }

  /** `key` names what the document is made from: the same key, the same bytes. Throws DocumentRefused. */
  make(
    hearing: string,
    key: string,
    { file, of }: Named,
    source: () => Source | Promise<Source>,
  ): Promise<Uint8Array> {
    const name = `${hearing} ${file} ${of ?? ""} ${key}`;
    const drawnBefore = this.#drawn.get(name);
    if (drawnBefore) return drawnBefore;
    const drawn = this.#ask(hearing, async () => ({ file, of, source: sent(await source()) }));
    this.#drawn.set(name, drawn);
    drawn.catch(() => this.#drawn.delete(name));
    for (const old of this.#drawn.keys()) {
      if (this.#drawn.size <= KEPT) break;
      this.#drawn.delete(old);
    }
    return drawn;
  }

  /** A list as a table, or a sealed paper: for whoever asked, kept nowhere. Throws DocumentRefused. */
  once(hearing: string, order: Exclude<Order, { file: DocumentFile }>): Promise<Uint8Array> {
    return this.#ask(hearing, () => order);
  }

  close(): Promise<void> {
    return this.#threads.close();
  }

  async #ask(hearing: string, order: () => Order | Promise<Order>): Promise<Uint8Array> {
    try {
      return await this.#threads.ask(hearing, order);
    } catch (error) {
      throw error instanceof WorkRefused ? new DocumentRefused(error.code) : error;
    }
  }
}
