/** What the state keeps of the phase after: a slice for each topic. Pure data. */
import type { Case } from "../frame/model.ts";
import { type DocumentsSlice, NO_DOCUMENTS } from "./documents/slice.ts";
import { type MinutesSlice, NO_MINUTES } from "./signature/slice.ts";

export interface AfterState {
  /** by the matter that was given as a task */
  readonly cases: Readonly<Record<string, Case>>;
  readonly minutes: MinutesSlice;
  readonly documents: DocumentsSlice;
}

/** Nothing has been followed up yet. */
export const NOTHING_FOLLOWED: AfterState = {
  ...{ cases: {}, minutes: NO_MINUTES, documents: NO_DOCUMENTS },
};
