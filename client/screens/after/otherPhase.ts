/** A closing may be taken back: the page of the phase after then gives way to that of the half day. */
import { useEffect } from "react";

/** `over`: the hearing is over; null: nothing has come yet. */
export function useWhileOver(over: boolean | null): void {
  useEffect(() => {
    if (over === false) location.replace(location.pathname);
  }, [over]);
}
