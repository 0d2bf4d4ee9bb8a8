/** The one place on the server that reads a clock: this node's estimate of Redis TIME. */

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

  /** Redis time now, in ms since 1970. */
  now(): number {
    if (this.#offset === null) throw new Error("the storage's clock has not been measured");
    return Math.floor(performance.now() + this.#offset);
  }
}
