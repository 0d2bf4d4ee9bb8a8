/** What reports over a period are made of: each case's story by days, and the figures that are reckoned from them. */
import type { CaseState, VerifyResult } from "../../terms/cases.ts";
import type { OutcomeKind } from "../../terms/outcomes.ts";

/** What happened to a case, in order, by the days of the hearing's place (YYYY-MM-DD). */
export interface CaseStory {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly outcome: OutcomeKind;
  readonly fields: readonly string[];
  /** organisations, wards; "": an individual */
  readonly sources: readonly string[];
  /** the first: the day on which it was opened */
  readonly states: readonly { readonly day: string; readonly state: CaseState }[];
  /** the day by which it is due, as it was given and changed */
  readonly dues: readonly { readonly day: string; readonly due: string | null }[];
  readonly reports: readonly string[];
  /** `day`: when it was recorded; `on`: when the People were told */
  readonly notices: readonly { readonly day: string; readonly on: string }[];
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  readonly reopened: readonly string[];
  readonly transferred: readonly string[];
  readonly verified: readonly {
    readonly day: string;
    readonly result: VerifyResult;
    readonly way: string;
    readonly note: string;
  }[];
}

export const TIMELINESS = ["inTime", "late", "open", "overdue", "noDue"] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export interface OverdueCase {
  readonly id: string;
  readonly lead: string;
  readonly due: string;
  readonly workingDays: number;
}

/** Figures of a period: how all cases stand at its end, and what was done in it. */
export interface PeriodFigures {
  readonly cases: number;
  readonly byState: Readonly<Partial<Record<CaseState, number>>>;
  readonly timeliness: Readonly<Record<Timeliness, number>>;
  readonly overdue: readonly OverdueCase[];
  readonly inPeriod: {
    readonly reports: number;
    readonly notices: number;
    readonly extensionsGranted: number;
    readonly extensionsRefused: number;
    readonly verifiedMet: number;
    readonly lookAgain: number;
    readonly reopened: number;
    readonly transferred: number;
  };
}

/** What the Front has found up to a day: the newest word on each case counts. */
export interface SupervisionFigures {
  readonly cases: number;
  readonly verified: number;
  readonly met: number;
  readonly lookAgain: number;
  readonly inTime: number;
  readonly late: number;
  readonly overdue: readonly OverdueCase[];
}
