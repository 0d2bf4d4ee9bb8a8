/** Cases that the desk has opened: what the desk and the leaders see of all, a unit of its own. Instants and days; screens reckon. */
import type { CaseDays } from "../../reckoning/caseDays.ts";
import type { Attachment } from "../../terms/attachments.ts";
import type { CaseState, DeedKind, NoticeChannel, VerifyResult } from "../../terms/cases.ts";
import type { OutcomeKind } from "../../terms/outcomes.ts";
import type { Instant } from "../../terms/time.ts";
import type { AddedTask, Share } from "./cases.ts";

/** Of a case the newest reports are shown; the log has all. */
export const CASE_REPORTS_SHOWN = 10;
/** Of what leaders said on earlier reports, a word of each on as many. */
export const CASE_WORDS_SHOWN = 30;

/** What a leader said on a report. */
export interface LeaderWord {
  readonly seat: string;
  readonly agrees: boolean;
  readonly text: string;
  readonly at: Instant;
}

/** A matter of the case, and who raised it. */
export interface CaseAsker {
  readonly id: string;
  /** as the hall says it; of a conclusion that it is one */
  readonly who: string;
  readonly content: string;
}

export interface FollowedCase extends CaseDays {
  readonly id: string;
  readonly title: string;
  readonly field: string;
  readonly outcome: OutcomeKind;
  /** the matter first, then those that ask the same */
  readonly askers: readonly CaseAsker[];
  readonly questions: readonly string[];
  /** what a report has to answer, where there are several: each question, or each of the merged matters */
  readonly points: readonly { readonly key: string; readonly text: string }[];
  /** a unit's code, or the office that passes it on */
  readonly lead: string;
  readonly leadName: string;
  /** `part`: what it has to do of the task; "": nothing was named */
  readonly supporting: readonly { readonly id: string; readonly name: string; readonly part: string }[];
  readonly task: string;
  /** null: it was not added to the conclusion, or comes from none */
  readonly added: AddedTask | null;
  readonly voice: boolean;
  readonly state: CaseState;
  readonly openedAt: Instant;
  readonly asked: {
    readonly kind: "proposal" | "extension";
    readonly due: string;
    readonly why: string;
    readonly at: Instant;
  } | null;
  readonly dueDecisions: readonly {
    readonly kind: "changed" | "granted" | "refused" | "reopened";
    readonly due: string;
    readonly was: string | null;
    readonly why: string;
    readonly by: string;
    readonly at: Instant;
  }[];
  /** what it was before it was given anew, by whom, on which leader's word (null: the leader's own), and why */
  readonly reassignments: readonly {
    readonly leadName: string;
    readonly lead: string;
    readonly supporting: readonly string[];
    readonly task: string;
    readonly by: string;
    readonly onWordOf: string | null;
    readonly why: string;
    readonly at: Instant;
  }[];
  /** the newest last */
  readonly reports: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly share: Share;
    readonly text: string;
    readonly outside: boolean;
    /** keys of the points that it answers; null: it does not say */
    readonly answered: readonly string[] | null;
    readonly at: Instant;
  }[];
  /** how many reports its lead has made: what a leader's word is on */
  readonly wholeReports: number;
  /** on the report that stands, or that was sent back last */
  readonly directions: readonly LeaderWord[];
  /** on those before it */
  readonly earlierDirections: readonly LeaderWord[];
  readonly told: { readonly text: string; readonly at: Instant } | null;
  /** in rounds before this one */
  readonly earlierTold: readonly { readonly text: string; readonly at: Instant }[];
  readonly notices: readonly {
    readonly channels: readonly NoticeChannel[];
    readonly place: string;
    /** the day on which it was told (YYYY-MM-DD) */
    readonly on: string;
    readonly text: string;
    readonly at: Instant;
  }[];
  /** when the notice of this round was recorded; null: none since it was opened, or opened again */
  readonly noticedAt: Instant | null;
  readonly transfer: {
    readonly to: string;
    readonly number: string;
    readonly date: string;
    readonly answer: { readonly text: string; readonly at: Instant } | null;
    /** ended without an answer: the days on which the authority was reminded, and why */
    readonly unanswered: {
      readonly reminders: readonly string[];
      readonly reason: string;
      readonly at: Instant;
    } | null;
  } | null;
  /** what offices had recorded of it before they put it right, and why; "": another answer came, none was wrong */
  readonly corrections: readonly {
    readonly of: "notice" | "transfer" | "answer" | "unanswered";
    readonly channels: readonly NoticeChannel[];
    /** to whom, number and day; day, place and words; what was answered; days of reminders and why */
    readonly was: readonly string[];
    readonly why: string;
    readonly at: Instant;
  }[];
  /** what offices, units and the Front did of it, in order, and who did; `said`: to whom, number and day; days of reminders and why; the day asked for and why; names of files */
  readonly deeds: readonly {
    readonly kind: DeedKind;
    readonly who: string;
    readonly said: readonly string[];
    readonly at: Instant;
  }[];
  /** a leader has sent it back and may say otherwise: its unit has not reported anew */
  readonly sentBack: boolean;
  readonly escalations: readonly {
    readonly to: string;
    readonly why: string;
    /** the unit that carried it up; "": the office did */
    readonly unitName: string;
    readonly at: Instant;
    readonly direction: { readonly seat: string; readonly text: string; readonly at: Instant } | null;
  }[];
  readonly verifications: readonly {
    readonly result: VerifyResult;
    readonly way: string;
    readonly note: string;
    readonly at: Instant;
  }[];
  /** when its unit was last reminded */
  readonly remindedAt: Instant | null;
  /** `unit`: who has added it, a unit's code or the office, of which the plan has no name */
  readonly evidence: readonly (Attachment & {
    readonly unit: string;
    readonly unitName: string;
    readonly at: Instant;
  })[];
}

/** A matter that was given as a task and that no case holds yet, as the desk is proposed it. */
export interface ProposedCase {
  readonly case: string;
  /** the matter first, then those that were merged into it */
  readonly opinions: readonly string[];
  readonly title: string;
  readonly outcome: OutcomeKind;
  readonly leadName: string;
  /** nobody leads it yet: the chair names who does */
  readonly leadMissing: boolean;
  readonly task: string;
  readonly due: string | null;
  /** its words ask for an answer by voice */
  readonly voice: boolean;
  /** the day of its receipt, where it is known and counts */
  readonly receivedOn: string | null;
  /** a conclusion gives it: the desk may leave it out, where an outcome has given the same */
  readonly concluded: boolean;
  readonly added: AddedTask | null;
}

export interface FollowUpView {
  /** in the order of their numbers */
  readonly cases: readonly FollowedCase[];
  readonly daysOff: readonly string[];
}

export interface DeskFollowUp extends FollowUpView {
  readonly toOpen: readonly ProposedCase[];
  /** on which a conclusion may be */
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  /** matters that left the dialogue for citizen reception: a number and nothing else */
  readonly diverted: number;
}
