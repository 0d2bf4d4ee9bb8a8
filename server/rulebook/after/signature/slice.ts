/** What the state keeps of the minutes on their way to signature. Pure data. */

import type { Instant } from "../../../../shared/terms/time.ts";
import type { SectionState } from "../../../../shared/views/after/signature.ts";

export interface MinutesSection {
  /** `opening` (who took part), or a step of the programme */
  readonly id: string;
  readonly state: SectionState;
  /** the presider's words, where it was sent back */
  readonly why: string;
  readonly at: Instant;
  /** what the secretary says was put right in it, in order */
  readonly corrections: readonly Correction[];
}

export interface Correction {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

export interface Signature {
  readonly by: string;
  readonly at: Instant;
  /** of the log: what was signed */
  readonly version: number;
}

/** What is put right in minutes that are signed, or added to their conclusion: a paper of its own, signed by both. */
export interface Annex {
  readonly number: number;
  readonly section: string;
  /** what is put right; "": a task is added */
  readonly text: string;
  /** the conclusion that gives the task; null: something is put right */
  readonly task: string | null;
  /** who puts something right signs with that */
  readonly secretary: Signature | null;
  readonly presider: Signature | null;
}

export interface MinutesSlice {
  readonly submitted: { readonly at: Instant; readonly by: string } | null;
  readonly sections: readonly MinutesSection[];
  readonly secretary: Signature | null;
  /** the second to sign: with it the minutes are locked */
  readonly presider: Signature | null;
  readonly annexes: readonly Annex[];
}

export const NO_MINUTES: MinutesSlice = {
  ...{ submitted: null, sections: [], secretary: null, presider: null, annexes: [] },
};
