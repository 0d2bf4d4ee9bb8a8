/** What the state keeps of cases: each from the day it was given to the day it is closed. Pure data. */
import type { Attachment } from "../../../../shared/terms/attachments.ts";
import type { CaseState, NoticeChannel, VerifyResult } from "../../../../shared/terms/cases.ts";
import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import type { ChairSeat } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Share } from "../../../../shared/views/after/cases.ts";

/** What a unit reports: all of it as lead, its own part where it supports. */
export interface CaseReport {
  readonly unit: string;
  readonly share: Share;
  readonly text: string;
  /** the matter is outside the city's authority, says the unit */
  readonly outside: boolean;
  /** the points of the case that it answers, as the unit has ticked them; left out: it was not asked */
  readonly answered?: readonly string[];
  readonly at: Instant;
}

/** A leader's word on the report that stands. */
export interface Direction {
  readonly seat: ChairSeat;
  readonly agrees: boolean;
  readonly text: string;
  readonly at: Instant;
}

/** What a unit asks of the day: another before it takes the task, or more time (YYYY-MM-DD). */
export interface DueAsked {
  readonly kind: "proposal" | "extension";
  readonly due: string;
  readonly why: string;
  readonly at: Instant;
}

/** What became of the day. `due`: the day asked for or given; `was`: the one before it. */
export interface DueDecision {
  readonly kind: "changed" | "granted" | "refused" | "reopened";
  readonly due: string;
  readonly was: string | null;
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
}

export interface Notice {
  readonly channels: readonly NoticeChannel[];
  readonly place: string;
  /** the day on which it was told (YYYY-MM-DD) */
  readonly on: string;
  readonly text: string;
  /** when it was recorded */
  readonly at: Instant;
  /** of the log: what it was released on */
  readonly version: number;
}

export interface Transfer {
  readonly to: string;
  readonly number: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly at: Instant;
  /** what the authority answered */
  readonly answer: { readonly text: string; readonly at: Instant } | null;
  /** that it was ended without an answer: on which days (YYYY-MM-DD) the authority was reminded, and why */
  readonly unanswered: {
    readonly reminders: readonly string[];
    readonly reason: string;
    readonly at: Instant;
  } | null;
}

/** What an office had recorded of it before it was put right, who did, and why; "": another answer came, none was wrong. */
export interface Correction {
  readonly was:
    | ({ readonly of: "notice" } & Pick<Notice, "channels" | "place" | "on" | "text">)
    | ({ readonly of: "transfer" } & Pick<Transfer, "to" | "number" | "date">)
    | { readonly of: "answer"; readonly text: string }
    | ({ readonly of: "unanswered" } & Pick<NonNullable<Transfer["unanswered"]>, "reminders" | "reason">);
  readonly by: string;
  readonly why: string;
  readonly at: Instant;
}

export interface Escalation {
  readonly to: string;
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
  readonly direction: { readonly seat: string; readonly text: string; readonly at: Instant } | null;
}

export interface Verification {
  readonly result: VerifyResult;
  readonly way: string;
  readonly note: string;
  readonly at: Instant;
}

/** A file of the store, when it was added, and by whom: a unit's code, or the office. */
export interface Evidence extends Attachment {
  readonly unit: string;
  readonly at: Instant;
}

/** What a unit that supports has to do of the task. */
export interface CasePart {
  readonly unit: string;
  readonly task: string;
}

/** Who does what of a case. */
export interface Assignment {
  /** a unit's code; of a transfer without one the office that carries it out */
  readonly lead: string;
  readonly supporting: readonly string[];
  /** left out: as the case was opened, none was named */
  readonly parts?: readonly CasePart[];
  readonly task: string;
  /** the asker wishes to be answered by voice */
  readonly voice: boolean;
}

/** That it was given anew: what was so before, who has said so, on which leader's word a clerk did, and why. */
export interface Reassignment {
  readonly was: Assignment;
  readonly by: string;
  readonly onWordOf: ChairSeat | null;
  readonly why: string;
  readonly at: Instant;
}

export interface Case extends Assignment {
  readonly id: string;
  /** its matters: opinions or conclusions, the one that gave the task first, then those that ask the same */
  readonly opinions: readonly string[];
  readonly outcome: OutcomeKind;
  /** YYYY-MM-DD */
  readonly due: string | null;
  /** the day from which the asker's clock counts (YYYY-MM-DD); null: nobody has asked it, a conclusion gave it */
  readonly clockFrom: string | null;
  readonly state: CaseState;
  readonly openedAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly asked: DueAsked | null;
  /** all that was asked so, answered or not, in order */
  readonly asks: readonly DueAsked[];
  readonly dueDecisions: readonly DueDecision[];
  readonly reassignments: readonly Reassignment[];
  readonly reports: readonly CaseReport[];
  /** when the report came that stops the clock; null: none stands */
  readonly reportedAt: Instant | null;
  /** the newest word of each leader on the report that stands, or that was sent back last */
  readonly directions: readonly Direction[];
  /** where it stood before a leader sent it back; null: none did since the newest report */
  readonly sentBackFrom: { readonly state: CaseState; readonly reportedAt: Instant | null } | null;
  /** what leaders said on reports before that one, and what they have said otherwise since */
  readonly earlierDirections: readonly Direction[];
  readonly told: { readonly text: string; readonly at: Instant } | null;
  /** in rounds before this one */
  readonly earlierTold: readonly { readonly text: string; readonly at: Instant }[];
  readonly notices: readonly Notice[];
  /** the notice of this round; null: none since it was opened or reopened */
  readonly noticedAt: Instant | null;
  readonly transfer: Transfer | null;
  /** in rounds before this one, each ended without an answer */
  readonly earlierTransfers: readonly Transfer[];
  readonly corrections: readonly Correction[];
  readonly escalations: readonly Escalation[];
  readonly verifications: readonly Verification[];
  readonly reminders: readonly Instant[];
  readonly evidence: readonly Evidence[];
}

export interface CasesSlice {
  /** by their ids */
  readonly opened: Readonly<Record<string, Case>>;
  /** days off that the organiser has set after the freeze (YYYY-MM-DD); null: those of the plan hold */
  readonly daysOff: readonly string[] | null;
}

export const NO_CASES: CasesSlice = { opened: {}, daysOff: null };
