/** What a page that gives commands shows of them, as React's components read it. */
import { lineStore, useLine } from "./store.ts";

export function tellTypedLate(typedLate: boolean): void {
  lineStore.setState({ typedLate });
}

/** Is this command under way? */
export const useUnderWay = (id: string) =>
  useLine((store) => store.pending.some((command) => command.id === id));
export const usePending = () => useLine((store) => store.pending);
export const useRefusals = () => useLine((store) => store.refused);
export function dismissRefusal(id: string): void {
  lineStore.setState(({ refused }) => ({ refused: refused.filter((refusal) => refusal.id !== id) }));
}
export const useSetAside = () => useLine((store) => store.hearings);
