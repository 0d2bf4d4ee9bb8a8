/** Acts that are under way on a node, of all its hearings: what can wait waits for them. */
import { setTimeout as pause, setImmediate } from "node:timers/promises";

/** ms that what can wait waits for other acts at most, and between two looks whether one is under way */
const QUIET_MOST = 50;
const LOOK_AGAIN = 1;

export class Acting {
  /** commands that have come in and are not answered yet */
  #count = 0;

  isAny(): boolean {
    return this.#count > 0;
  }

  /** Counts as under way until it is settled. */
  run<T>(work: () => Promise<T>): Promise<T> {
    this.#count++;
    return work().finally(() => this.#count--);
  }

  /** For an act itself: in a turn of its own, and when no other act is under way; not for long, should there always be one. */
  async quiet(): Promise<void> {
    const from = performance.now();
    await setImmediate();
    while (this.#count > 1 && performance.now() - from < QUIET_MOST) await pause(LOOK_AGAIN);
  }
}
