/** For how long a display has had no line (ms); 0 while it has one. Drawn anew with the time, by whoever asks. */
import { useLink } from "./hearing.ts";

export function useAway(): number {
  const { state, since } = useLink();
  return state !== "live" && since !== null ? performance.now() - since : 0;
}
