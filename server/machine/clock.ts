/** The one place on the server that reads a clock: this node's estimate of Redis TIME, and for files the machine's. */

/** a difference that no round trip explains, ms */
const JUMP = 500;

export class StorageClock {
  /** storage time (ms) minus this process's monotonic time */
  #offset: number | null = null;

  /**
   * Takes some round trips and goes by the one that took least. What is known stays where that one does not contradict
   * it: of a storage that stands still a trip of seconds may be the best. Where one fails, nothing is taken.
   */
  async measure(time: () => Promise<number>, trips = 5): Promise<void> {
    let best = await trip(time);
    for (let i = 1; i < trips; i++) {
      const next = await trip(time);
      if (next.within < best.within) best = next;
    }
    if (this.#offset === null || Math.abs(best.offset - this.#offset) > best.within)
      this.#offset = best.offset;
  }

  /** One round trip: where the storage's clock has jumped, it is measured anew. */
  async watch(time: () => Promise<number>): Promise<void> {
    const { offset, within } = await trip(time);
    if (this.#offset === null || Math.abs(offset - this.#offset) > JUMP + within) await this.measure(time);
  }

  /** Redis time now, in ms since 1970. */
  now(): number {
    if (this.#offset === null) throw new Error("the storage's clock has not been measured");
    return Math.floor(performance.now() + this.#offset);
  }
}

/** What one round trip says of the offset: so much, and by how many ms it may be wrong. */
async function trip(time: () => Promise<number>): Promise<{ offset: number; within: number }> {
  const from = performance.now();
  const storage = await time();
  const within = (performance.now() - from) / 2;
  return { offset: storage - (from + within), within };
}

/** This machine's own clock, which files' times are of. Nothing of a hearing is reckoned by it. */
export const machineTime = (): number => Date.now();
