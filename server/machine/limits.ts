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

  /** Would one more be too much? */
  get isEmpty(): boolean {
    return this.#now() < 1;
  }

  get full(): boolean {
    return this.#now() >= this.#burst;
  }

  #now(): number {
    return this.#tokens + ((performance.now() - this.#refilled) / 1000) * this.#rate;
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

  /** Would one more be too much? */
  isEmpty(key: string): boolean {
    return this.#buckets.get(key)?.isEmpty ?? false;
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
