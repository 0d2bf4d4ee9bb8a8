/** For how long a display has had no line (ms); 0 while it has one. */
import { useEffect, useState } from "react";
import { useLink } from "./store.ts";

export function useAway(): number {
  const { state, since } = useLink();
  const [, redraw] = useState(0);
  const gone = state !== "live" && since !== null;
  // by a timer of its own: the hearing's clock may stand
  useEffect(() => {
    if (!gone) return;
    const timer = setInterval(() => redraw((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, [gone]);
  return gone ? performance.now() - since : 0;
}
