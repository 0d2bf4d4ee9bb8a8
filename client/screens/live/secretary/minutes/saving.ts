/** How each section stands with the server: what the badge below the text says. */
import { create } from "zustand";
import type { Instant } from "../../../../../shared/terms/time.ts";
import type { TextRefused } from "../../../../../shared/wire/protocol.ts";

interface Saving {
  /** typed here and not yet acknowledged */
  readonly unsaved: boolean;
  /** hearing time of the last acknowledgement */
  readonly savedAt: Instant | null;
  /** why the server does not take this text; it stays in the browser */
  readonly refused: TextRefused | null;
}
export const NOTHING: Saving = { unsaved: false, savedAt: null, refused: null };

interface Minutes {
  readonly saving: Readonly<Record<string, Saving>>;
  /** sections that have prose, as far as this screen has heard */
  readonly written: readonly string[];
  /** sections of which the server leaves something out that was stored and is not good */
  readonly aside: readonly string[];
  /** how often a section's text was written anew */
  readonly anew: Readonly<Record<string, number>>;
}
const useMinutes = create<Minutes>(() => ({ saving: {}, written: [], aside: [], anew: {} }));

export const useSaving = (section: string) => useMinutes((store) => store.saving[section] ?? NOTHING);
export const useAside = () => useMinutes((store) => store.aside);
export const useWritten = () => useMinutes((store) => store.written);
export const useAnew = (section: string) => useMinutes((store) => store.anew[section] ?? 0);

export function note(section: string, change: Partial<Saving>): void {
  useMinutes.setState(({ saving }) => ({
    saving: { ...saving, [section]: { ...(saving[section] ?? NOTHING), ...change } },
  }));
}

export function noteSections(sections: Pick<Minutes, "written" | "aside">): void {
  useMinutes.setState(sections);
}

/** Somebody else has typed in it. */
export function noteWritten(section: string): void {
  useMinutes.setState(({ written }) => (written.includes(section) ? {} : { written: [...written, section] }));
}

export function noteAnew(section: string): void {
  useMinutes.setState(({ anew }) => ({ anew: { ...anew, [section]: (anew[section] ?? 0) + 1 } }));
}

export const someUnsaved = (): boolean =>
  Object.values(useMinutes.getState().saving).some(({ unsaved }) => unsaved);
