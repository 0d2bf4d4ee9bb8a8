/** What the state keeps of the phase after: a slice for each topic. Pure data. */
import type { Case } from "../frame/model.ts";

export interface AfterState {
  /** by the matter that was given as a task */
  readonly cases: Readonly<Record<string, Case>>;
}

/** Nothing has been followed up yet. */
export const NOTHING_FOLLOWED: AfterState = { cases: {} };
