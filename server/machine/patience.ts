/**
 * A bound on waiting for somebody else's answer that counts only the time in which this process was awake: one that
 * stood still, or had its hands full, finds the answers that came meanwhile before it takes anybody for silent.
 */

/** looks in the time that is waited; what lies between two counts for two such parts of it at most */
const LOOKS = 20;

interface Waiting {
  /** ms */
  left: number;
  readonly silent: () => void;
}

export class Patience {
  readonly #limit: number;
  readonly #part: number;
  readonly #waiting = new Set<Waiting>();
  #counting: NodeJS.Timeout | null = null;
  /** the last look, by the process's clock */
  #last = 0;

  /** `limit`: ms awake */
  constructor(limit: number) {
    this.#limit = limit;
    this.#part = limit / LOOKS;
  }

  /** Calls `silent` where the answer is not there, good or bad, when the time is over. */
  watch(answer: Promise<unknown>, silent: () => void): void {
    this.#begin();
    const waiting = { left: this.#limit + this.#awake(), silent };
    this.#waiting.add(waiting);
    const answered = () => void this.#waiting.delete(waiting);
    answer.then(answered, answered);
  }

  /** The answer, or an error of that text where there is none in time. */
  within<T>(answer: Promise<T>, text: string): Promise<T> {
    return new Promise((done, failed) => {
      answer.then(done, failed);
      this.watch(answer, () => failed(new Error(text)));
    });
  }

  #begin(): void {
    if (this.#counting !== null) return;
    this.#last = performance.now();
    this.#counting = setInterval(() => this.#look(), this.#part).unref();
  }

  /** ms since the last look, as far as they count */
  #awake(): number {
    return Math.min(performance.now() - this.#last, 2 * this.#part);
  }

  #look(): void {
    const awake = this.#awake();
    this.#last = performance.now();
    for (const waiting of this.#waiting) {
      waiting.left -= awake;
      // what has come in meanwhile is read first
      if (waiting.left <= 0) setImmediate(() => this.#waiting.delete(waiting) && waiting.silent());
    }
    if (this.#waiting.size > 0 || this.#counting === null) return;
    clearInterval(this.#counting);
    this.#counting = null;
  }
}
