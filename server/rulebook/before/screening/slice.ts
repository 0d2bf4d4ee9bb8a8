/** What the state keeps of screening: what was decided of each registration, when and by whom; the text of what is accepted alone. */
import type { Clarified, Lack, OpinionKind, Screening, Source } from "../../../../shared/terms/register.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Decided {
  readonly result: Screening;
  readonly at: Instant;
  /** the clerk's seat */
  readonly by: string;
  /** the official in whose name; null: nobody was named */
  readonly decider: string | null;
  /** merge: the code of the opinion that it is answered with */
  readonly into: string | null;
}

/** A question back to the sender. */
export interface Clarification {
  readonly lacks: readonly Lack[];
  /** the last day for the answer (YYYY-MM-DD) */
  readonly until: string;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly settled: { readonly as: Clarified; readonly at: Instant } | null;
}

export interface Screened {
  /** in their order; the last holds */
  readonly decisions: readonly Decided[];
  /** the code of the opinion; null: it has got none yet */
  readonly code: string | null;
  readonly clarification: Clarification | null;
  readonly slips: number;
  readonly notifiedAt: Instant | null;
}

/** What is for the dialogue, in its words as they were accepted. */
export interface AcceptedOpinion {
  /** "YK-001" */
  readonly code: string;
  readonly registration: string;
  readonly source: Source;
  /** the seat of the organisation or ward; null: an individual, whose phone is nobody's business */
  readonly sender: string | null;
  readonly from: string;
  /** who speaks to it: a row of the people register */
  readonly person: string;
  readonly kind: OpinionKind;
  readonly field: string;
  readonly title: string;
  readonly content: string;
  readonly questions: readonly string[];
  readonly place: string;
  readonly addressed: string;
  readonly wantsToSpeak: boolean;
  readonly minutes: number | null;
  readonly needsHelp: boolean;
  readonly mayBeNamed: boolean;
}

export interface ScreeningSlice {
  /** by registration; one that nobody has looked at has none */
  readonly screened: Readonly<Record<string, Screened>>;
  /** by code, as they were accepted last; whether they still are, the decision says */
  readonly texts: Readonly<Record<string, AcceptedOpinion>>;
  /** the sealed registration that each clerk has open, by seat */
  readonly open: Readonly<Record<string, string>>;
  /** every opening of a sealed registration */
  readonly openings: readonly { readonly registration: string; readonly by: string; readonly at: Instant }[];
  /** the registration, applicant or delegate of whom each clerk sees how to reach them, by seat */
  readonly reaching: Readonly<Record<string, string>>;
  /** every such look */
  readonly reached: readonly { readonly of: string; readonly by: string; readonly at: Instant }[];
}

export const NO_SCREENING: ScreeningSlice = {
  ...{ screened: {}, texts: {}, open: {}, openings: [], reaching: {}, reached: [] },
};
