/** The server's own time as it passes, for what stands outside the hearing's time. */
import { useEffect, useState } from "react";
import { offset } from "./clock.ts";

/** Drawn about once a second. */
export function useServerNow(): number {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return offset.now();
}
