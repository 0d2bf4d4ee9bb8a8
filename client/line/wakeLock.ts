/** Keeps a screen awake; the browser lets go when the page is hidden, the system whenever it saves: it is asked again. */

/** asked again so long after the system has refused (ms) */
const REFUSED_MS = 10_000;

let locked = false;
let asking = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Plain HTTP has no wake lock, a saving mode refuses it: then the machine's own settings must keep it awake. */
async function ask(): Promise<void> {
  if (locked || asking || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
  clearTimeout(timer);
  asking = true;
  try {
    const lock = await navigator.wakeLock.request("screen");
    locked = true;
    lock.addEventListener("release", () => {
      locked = false;
      // released while the page is in view: the system did it
      void ask();
    });
  } catch {
    timer = setTimeout(() => void ask(), REFUSED_MS);
  } finally {
    asking = false;
  }
}

export function keepAwake(): void {
  void ask();
  document.addEventListener("visibilitychange", () => void ask());
}

export function wakeLock(): "held" | "released" | "absent" {
  if (!("wakeLock" in navigator)) return "absent";
  return locked ? "held" : "released";
}
