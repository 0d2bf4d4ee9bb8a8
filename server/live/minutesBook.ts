/** The prose of one hearing's minutes on this node: a Yjs document for each section, folded from the log's updates. */
import * as Y from "yjs";
import { type ProseParagraph, proseOf } from "../documents/prose.ts";
import type { MinutesUpdate } from "../log/log.ts";

export class MinutesBook {
  readonly #docs = new Map<string, Y.Doc>();
  #n = 0;

  /** the last update that is held */
  get n(): number {
    return this.#n;
  }

  sections(): readonly string[] {
    return [...this.#docs.keys()];
  }

  /** Takes the updates that follow what is held, each section's in one transaction; returns those it took. */
  take(updates: readonly MinutesUpdate[]): MinutesUpdate[] {
    const fresh = updates.filter((one) => one.n > this.#n);
    const bySection = new Map<string, Uint8Array[]>();
    for (const { n, section, update } of fresh) {
      if (n !== this.#n + 1) throw new Error(`the minutes' updates do not fit at ${n}`);
      this.#n = n;
      bySection.set(section, [...(bySection.get(section) ?? []), update]);
    }
    for (const [section, own] of bySection) {
      const doc = this.#docOf(section);
      doc.transact(() => {
        for (const update of own) Y.applyUpdate(doc, update);
      });
    }
    return fresh;
  }

  /** Each section's prose, for documents. */
  prose(): ReadonlyMap<string, readonly ProseParagraph[]> {
    return new Map([...this.#docs].map(([section, doc]) => [section, proseOf(doc)]));
  }

  /** What a screen that holds `vector` is missing, deletions included, and what this node holds. */
  missing(section: string, vector: Uint8Array | null): { update: Uint8Array; vector: Uint8Array } {
    const doc = this.#docs.get(section) ?? new Y.Doc();
    return {
      update: Y.encodeStateAsUpdate(doc, vector ?? undefined),
      vector: Y.encodeStateVector(doc),
    };
  }

  #docOf(section: string): Y.Doc {
    const doc = this.#docs.get(section) ?? new Y.Doc();
    this.#docs.set(section, doc);
    return doc;
  }
}

/** Can these bytes be a state vector? */
export function isVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
