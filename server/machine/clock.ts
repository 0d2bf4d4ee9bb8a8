/** The one place on the server that reads a clock: this node's estimate of Redis TIME, and for files the machine's. */

/** a difference that no round trip explains, ms */
const JUMP = 500;

export class StorageClock {
  /** storage time (ms) minus this process's monotonic time */
  #offset: number | null = null;
  #best = Number.POSITIVE_INFINITY;

  /** Takes some round trips and keeps the one that took least. */
  async measure(time: () => Promise<number>, trips = 5): Promise<void> {
    this.#best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < trips; i++) {
      const from = performance.now();
      const storage = await time();
      const took = performance.now() - from;
      if (took >= this.#best) continue;
      this.#best = took;
      this.#offset = storage - (from + took / 2);
    }
  }

  /** One round trip: where the storage's clock has jumped, it is measured anew. */
  async watch(time: () => Promise<number>): Promise<void> {
    const from = performance.now();
    const storage = await time();
    const here = this.now() - (performance.now() - from) / 2;
    if (Math.abs(storage - here) > JUMP) await this.measure(time);
  }

  /** Redis time now, in ms since 1970. */
  now(): number {
    if (this.#offset === null) throw new Error("the storage's clock has not been measured");
    return Math.floor(performance.now() + this.#offset);
  }
}

/** This machine's own clock, which files' times are of. Nothing of a hearing is reckoned by it. */
export const machineTime = (): number => Date.now();
