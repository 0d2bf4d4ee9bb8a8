/** This screen has said that the introductions are over, though not everybody of the list was introduced. */
import { create } from "zustand";

const useStore = create<{ readonly introduced: boolean }>(() => ({ introduced: false }));

export const useIntroduced = () => useStore((store) => store.introduced);

export function endIntroductions(): void {
  useStore.setState({ introduced: true });
}
