/**
 * How long a piece of work took, without what its thread stood waiting for a core that others had: on a machine that is
 * shared, a turn of somebody else's is several times as long as the work, and falls into one piece of a hundred.
 */
import { readFileSync } from "node:fs";

/** ms, so far (the kernel's schedstat: time on a core, time waiting for one, turns) */
const waited = (): number => Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[1]) / 1e6;

/** Begins; what it gives back tells the ms since then. */
export function ownTime(): () => number {
  const [from, before] = [performance.now(), waited()];
  return () => performance.now() - from - (waited() - before);
}
