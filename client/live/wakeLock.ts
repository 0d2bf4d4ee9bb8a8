/** Keeps a screen awake; the browser lets go whenever the page is hidden, so it is asked again. */

let held = false;

/** Plain HTTP has none; a saving mode refuses it: the machine's own settings must do then. */
export function keepAwake(): void {
  const ask = async () => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    const lock = await navigator.wakeLock.request("screen");
    held = true;
    lock.addEventListener("release", () => {
      held = false;
    });
  };
  const again = () => void ask().catch(() => {});
  again();
  document.addEventListener("visibilitychange", again);
}

export function wakeLock(): "held" | "released" | "absent" {
  if (!("wakeLock" in navigator)) return "absent";
  return held ? "held" : "released";
}
