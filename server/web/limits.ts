/** How much may come in: so many at once, and so many a second after that. */

export class Bucket {
  readonly #rate: number;
  readonly #burst: number;
  #tokens: number;
  #refilled = performance.now();

  /** `rate` a second, `burst` at once */
  constructor(rate: number, burst: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Takes one, if there is one. */
  take(): boolean {
    const now = performance.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#refilled) / 1000) * this.#rate);
    this.#refilled = now;
    return this.#tokens >= 1 && this.#tokens-- > 0;
  }

  get full(): boolean {
    const since = (performance.now() - this.#refilled) / 1000;
    return this.#tokens + since * this.#rate >= this.#burst;
  }
}

/** keys that are remembered before those that have rested are forgotten */
const MOST_KEYS = 20_000;

/** A bucket for each address or phone; one that is full again is as good as forgotten. */
export class Buckets {
  readonly #rate: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: number, burst: number) {
    this.#rate = rate;
    this.#burst = burst;
  }

  take(key: string): boolean {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      if (this.#buckets.size >= MOST_KEYS) this.#forget();
      bucket = new Bucket(this.#rate, this.#burst);
      this.#buckets.set(key, bucket);
    }
    return bucket.take();
  }

  #forget(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.full) this.#buckets.delete(key);
    // a crowd of addresses that none has rested: the oldest goes
    if (this.#buckets.size >= MOST_KEYS) this.#buckets.delete(this.#buckets.keys().next().value ?? "");
  }
}
