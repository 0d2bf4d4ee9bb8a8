/** What the state keeps of the phase after: a slice for each topic. Pure data. */
import type { TaskReports } from "../frame/model.ts";
import { type ArchiveSlice, NO_ARCHIVE } from "./archive/slice.ts";
import type { CaseDeeds } from "./cases/deedsSlice.ts";
import { type CasesSlice, NO_CASES } from "./cases/slice.ts";
import type { CaseTurns } from "./cases/turnsSlice.ts";
import { type DispatchSlice, NOTHING_SENT } from "./dispatch/slice.ts";
import { type DocumentsSlice, NO_DOCUMENTS } from "./documents/slice.ts";
import { NOTHING_PUBLISHED, type PublicationSlice } from "./publication/slice.ts";
import { type MinutesSlice, NO_MINUTES } from "./signature/slice.ts";

export interface AfterState {
  /** what units reported before the desk opened the cases, by the matter that was given as a task */
  readonly reported: Readonly<Record<string, TaskReports>>;
  readonly cases: CasesSlice;
  /** when each case came to each of its states */
  readonly turns: CaseTurns;
  /** who did what of each case */
  readonly deeds: CaseDeeds;
  readonly minutes: MinutesSlice;
  readonly documents: DocumentsSlice;
  readonly dispatch: DispatchSlice;
  readonly publication: PublicationSlice;
  readonly archive: ArchiveSlice;
}

/** Nothing has been followed up yet. */
export const NOTHING_FOLLOWED: AfterState = {
  ...{ reported: {}, cases: NO_CASES, turns: {}, deeds: {}, minutes: NO_MINUTES },
  ...{ documents: NO_DOCUMENTS, dispatch: NOTHING_SENT },
  ...{ publication: NOTHING_PUBLISHED, archive: NO_ARCHIVE },
};
