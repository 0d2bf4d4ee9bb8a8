/** What the state keeps of the turns of cases: when each came to each of its states. Pure data. */
import type { CaseState } from "../../../../shared/terms/cases.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface CaseTurn {
  readonly at: Instant;
  readonly state: CaseState;
}

/** By the case, in order. */
export type CaseTurns = Readonly<Record<string, readonly CaseTurn[]>>;
