/** Keeps a screen awake; the browser lets go when the page is hidden, the system whenever it saves: it is asked again. */

/** after the system has refused: it may think better of it */
const REFUSED_MS = 10_000;

let locked = false;
let asking = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Plain HTTP has none; a saving mode refuses it: the machine's own settings must do then. */
async function ask(): Promise<void> {
  if (locked || asking || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
  clearTimeout(timer);
  asking = true;
  try {
    const lock = await navigator.wakeLock.request("screen");
    locked = true;
    lock.addEventListener("release", () => {
      locked = false;
      // one that is let go of while the page is in view is the system's doing
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
