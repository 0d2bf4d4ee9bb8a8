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

  /** Takes one, or `amount`, if there is as much. */
  take(amount = 1): boolean {
    const now = performance.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#refilled) / 1000) * this.#rate);
    this.#refilled = now;
    if (this.#tokens < amount) return false;
    this.#tokens -= amount;
    return true;
  }

  empty(): void {
    this.#tokens = 0;
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

  take(key: string, amount = 1): boolean {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      if (this.#buckets.size >= MOST_KEYS) this.#forget();
      bucket = new Bucket(this.#rate, this.#burst);
      this.#buckets.set(key, bucket);
    }
    return bucket.take(amount);
  }

  /** Nothing is left for now. */
  empty(key: string): void {
    this.#buckets.get(key)?.empty();
  }

  #forget(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.full) this.#buckets.delete(key);
    // a crowd of addresses that none has rested: the oldest goes
    if (this.#buckets.size >= MOST_KEYS) this.#buckets.delete(this.#buckets.keys().next().value ?? "");
  }
}

/** Keys that were seen, the newest of them. */
export class Recent {
  readonly #keys = new Set<string>();

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string): void {
    this.#keys.delete(key);
    this.#keys.add(key);
    if (this.#keys.size > MOST_KEYS) this.#keys.delete(this.#keys.values().next().value ?? "");
  }
}

/** Wrong tries: after so many within a while a key is locked for as long. */
export class Tries {
  readonly #most: number;
  readonly #ms: number;
  readonly #rows = new Map<string, { count: number; since: number }>();

  constructor(most: number, ms: number) {
    this.#most = most;
    this.#ms = ms;
  }

  locked(key: string): boolean {
    return (this.#row(key)?.count ?? 0) >= this.#most;
  }

  /** One more was wrong. The one that locks it begins the time anew; those after it do not. */
  wrong(key: string): void {
    const row = this.#row(key) ?? { count: 0, since: performance.now() };
    row.count++;
    if (row.count === this.#most) row.since = performance.now();
    this.#rows.delete(key);
    this.#rows.set(key, row);
    if (this.#rows.size > MOST_KEYS) this.#rows.delete(this.#rows.keys().next().value ?? "");
  }

  #row(key: string) {
    const row = this.#rows.get(key);
    return row && performance.now() - row.since < this.#ms ? row : null;
  }
}
