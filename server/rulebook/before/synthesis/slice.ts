/** What the state keeps of the synthesis. Pure data. */
import type { Consulted } from "../../../../shared/terms/consulted.ts";
import type { Screening, Source } from "../../../../shared/terms/register.ts";
import type { ChairSeat } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Slip } from "../preparation/slice.ts";
import type { AcceptedOpinion as Accepted } from "../screening/slice.ts";

export interface AcceptedOpinion extends Accepted {
  /** the code of the opinion that it is answered with; null: it stands for itself */
  readonly mergedInto: string | null;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  /** codes of the opinions, those that were merged among them */
  readonly opinions: readonly string[];
  readonly raws: readonly string[];
}

/** Collected and not chosen to be spoken. Its text and whose it is stand in the vault. */
export interface RawOpinion {
  readonly id: string;
  /** the row of the vault that holds it */
  readonly row: string;
  readonly field: string;
  /** how many people say so */
  readonly people: number;
  readonly at: Instant;
  readonly changedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

export type Assignment = {
  /** a unit's code, `CHAIR`, or nobody yet */
  readonly lead: string | null;
  readonly supporting: readonly string[];
};

/** What the synthesis has decided of an opinion. */
export interface Treatment extends Assignment {
  readonly hot: boolean;
  readonly restricted: boolean;
  /** null: nothing was proposed but what the sender wrote */
  readonly proposedTitle: string | null;
  /** null: nothing was approved, or something else was proposed since */
  readonly displayTitle: string | null;
  /** for the chair alone */
  readonly chairNote: string;
}

/** How many opinions there were, and what became of them, on the day of a report. */
export interface ReportFigures {
  readonly standing: number;
  readonly bySource: Readonly<Record<Source, number>>;
  readonly screening: Readonly<Record<Screening, number>>;
  readonly notScreened: number;
  readonly groups: number;
  readonly raw: number;
}

/** What a report tells of, as it stood then: what is changed later is another report's. */
export interface ReportContent {
  readonly groups: readonly Group[];
  readonly raws: readonly RawOpinion[];
  readonly treatments: Readonly<Record<string, Treatment>>;
  readonly opinions: Readonly<Record<string, AcceptedOpinion>>;
  readonly slips: Readonly<Record<string, Slip>>;
}

/** A report F4 as it went to the leaders. */
export interface Report {
  readonly id: string;
  readonly to: string;
  readonly supplements: string | null;
  readonly why: string;
  readonly opinions: readonly string[];
  readonly raws: readonly string[];
  readonly figures: ReportFigures;
  readonly content: ReportContent;
  readonly at: Instant;
  /** ms after the synthesis' deadline as it was then; null: in time, or there was none */
  readonly late: number | null;
  readonly consulted: readonly Consulted[];
  readonly acknowledged: Readonly<
    Partial<Record<Consulted, { readonly at: Instant; readonly remark: string }>>
  >;
}

export interface LeadChange extends Assignment {
  readonly opinion: string;
  readonly was: Assignment;
}

/** A leader's word on groups. */
export interface Direction {
  readonly groups: readonly string[];
  readonly text: string;
  readonly changes: readonly LeadChange[];
  readonly by: ChairSeat;
  readonly at: Instant;
}

export interface SynthesisSlice {
  /** all that ever was, in the order of receipt: those that were taken back keep their number */
  readonly raws: readonly RawOpinion[];
  /** in their order */
  readonly groups: readonly Group[];
  readonly treatments: Readonly<Record<string, Treatment>>;
  readonly reports: readonly Report[];
  readonly directions: readonly Direction[];
}

export const noSynthesis: SynthesisSlice = {
  raws: [],
  groups: [],
  treatments: {},
  reports: [],
  directions: [],
};
