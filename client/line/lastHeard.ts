/** When this screen last heard the server, kept over reloads: a page that opens without a network says since when. */
import { machineNow } from "./clock.ts";
import { keyOf } from "./place.ts";

const KEY = "heard";

export function noteHeard(): void {
  try {
    localStorage.setItem(keyOf(KEY), String(machineNow()));
  } catch {
    // it counts from its opening then
  }
}

/** As performance.now() would have told it; now, where nothing was noted. */
export function lastHeard(): number {
  const now = performance.now();
  try {
    const ago = machineNow() - Number(localStorage.getItem(keyOf(KEY)) ?? machineNow());
    return now - Math.max(0, ago);
  } catch {
    return now;
  }
}
