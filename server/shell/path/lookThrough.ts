/**
 * Every stored hearing is read once in the background after a node's start, so that one that cannot be read is named
 * before somebody needs it. It keeps nothing, and leaves most of the process's time to those that are open.
 */
import { setTimeout as pause } from "node:timers/promises";

/** ms at full speed after something new was found */
const BRISK = 500;
/** after that, so many times as long as a reading took it pauses */
const REST = 4;

export interface LookThroughParts {
  /** those that are still to be looked at */
  readonly pending: () => Iterable<string>;
  /** Never throws; afterwards the hearing is pending no more. */
  readonly look: (hearing: string) => Promise<void>;
  readonly closing: AbortSignal;
}

export class LookThrough {
  readonly #parts: LookThroughParts;
  #running: Promise<void> | null = null;

  constructor(parts: LookThroughParts) {
    this.#parts = parts;
  }

  /** Looks at what is pending; resolves when that is done, or goes on gently. */
  async brisk(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    const rest = new AbortController();
    await Promise.race([
      this.#running,
      pause(BRISK, undefined, { signal: rest.signal }).catch(() => undefined),
    ]);
    rest.abort();
  }

  async #run(): Promise<void> {
    const { pending, look, closing } = this.#parts;
    const began = performance.now();
    for (const hearing of pending()) {
      if (closing.aborted) return;
      const asked = performance.now();
      await look(hearing);
      const now = performance.now();
      const rest = now - began < BRISK ? 0 : REST * (now - asked);
      await pause(rest, undefined, { signal: closing }).catch(() => undefined);
    }
  }
}
