/** Keeps a screen awake; the browser lets go whenever the page is hidden, so it is asked again. */
import { useEffect } from "react";

export function useWakeLock(): void {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === "visible" && "wakeLock" in navigator)
        // plain HTTP or a saving mode refuses it; it then relies on the machine's own settings
        navigator.wakeLock.request("screen").catch(() => {});
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, []);
}
