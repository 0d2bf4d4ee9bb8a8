/** How long a thread may work: what it computes counts, what it waits for a core is bounded apart. */
import { readFileSync, readlinkSync } from "node:fs";

export interface TimeLimits {
  /** ms that a thread may compute without a step forward; what it waits does not count */
  readonly time: number;
  /** ms without a step forward in all: it waits long where others are busy */
  readonly longest: number;
}

/** Where the system tells of a thread: what the thread itself says of itself. null: nowhere. */
export type Task = string | null;

/** Looks within `time` */
const LOOKS = 10;

/** For the thread that asks. */
export const ownTask = (): Task => (process.platform === "linux" ? readlinkSync("/proc/thread-self") : null);

/**
 * Calls `ended` once a thread is beyond its limits. `task`: undefined while the thread has said nothing yet, it waits for
 * its first moment. `steps` counts what it has done so far. Returns what ends the watch.
 */
export function watchThread(
  task: () => Task | undefined,
  steps: () => number,
  { time, longest }: TimeLimits,
  ended: () => void,
): () => void {
  const every = Math.min(time, longest) / LOOKS;
  let from = { steps: steps(), computed: computed(task()) ?? 0 };
  // looks, not a clock: while the whole program stands still, nobody's time goes by
  let looks = 0;
  const watch = setInterval(() => {
    looks += 1;
    const now = computed(task());
    if (steps() !== from.steps) {
      from = { steps: steps(), computed: now ?? 0 };
      looks = 0;
    }
    const gone = looks * every;
    const worked = now === null ? gone : now - from.computed;
    if (worked < time && gone < longest) return;
    clearInterval(watch);
    ended();
  }, every);
  return () => clearInterval(watch);
}

/** ms that a thread has had a core since it began; null where the system does not say. */
function computed(task: Task | undefined): number | null {
  if (task === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${task}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return null;
  }
}
