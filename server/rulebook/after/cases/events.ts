/** Events: what becomes of a task after the hearing, and of the case that the desk opens of it. */

import type { Attachment } from "../../../../shared/terms/attachments.ts";
import type { NoticeChannel, VerifyResult } from "../../../../shared/terms/cases.ts";
import type { ChairSeat } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Share } from "../../../../shared/views/after/cases.ts";
import type { OutcomeContent } from "../../frame/model.ts";
import type { Assignment, Case, CaseReport, DueAsked } from "./slice.ts";

/** A case as it is opened: what its outcome says, never retyped. */
export type OpenedCase = Pick<
  Case,
  "id" | "opinions" | "outcome" | "lead" | "supporting" | "parts" | "task" | "due" | "clockFrom" | "voice"
>;

/** What an office records of a case, and may put right. */
export type CaseRecord =
  /** `on`: older entries have none, the day stands as it was */
  | { readonly of: "notice"; channels: readonly NoticeChannel[]; place: string; on?: string; text: string }
  | { readonly of: "transfer"; to: string; number: string; date: string }
  | { readonly of: "answer"; text: string }
  /** `reminders`: the days (YYYY-MM-DD) on which the authority was reminded */
  | { readonly of: "unanswered"; reminders: readonly string[]; reason: string };

export type CasesEvent =
  /** `given`: when the task was given that it is about */
  | { type: "TaskReported"; opinion: string; unit: string; share: Share; given: Instant; text: string }
  /** `on`: the day of the leader's word; `annex`: of minutes that are signed, to the section that tells what was concluded; null: it stands in them */
  | {
      type: "ConclusionTaskAdded";
      groups: readonly string[];
      outcome: OutcomeContent;
      onWordOf: ChairSeat;
      on: string;
      annex: { readonly number: number; readonly section: string } | null;
    }
  | { type: "CasesOpened"; cases: readonly OpenedCase[] }
  | { type: "TasksAccepted"; cases: readonly string[] }
  | ({ type: "OtherDueAsked"; case: string } & Omit<DueAsked, "at">)
  | { type: "CaseDueChanged"; case: string; kind: "changed" | "granted"; due: string; why: string }
  | ({ type: "CaseReassigned"; case: string; onWordOf: ChairSeat | null; why: string } & Pick<
      Case,
      keyof Assignment
    >)
  | { type: "ExtensionRefused"; case: string; due: string; why: string }
  | { type: "AskersTold"; cases: readonly string[]; text: string }
  | ({ type: "ResultReported"; case: string } & Omit<CaseReport, "at">)
  | { type: "EvidenceAdded"; case: string; unit: string; files: readonly Attachment[] }
  /** `settled`: those of them that are directed by this word */
  | {
      type: "CasesDirected";
      cases: readonly string[];
      seat: ChairSeat;
      agrees: boolean;
      text: string;
      settled: readonly string[];
    }
  | {
      type: "NoticeReleased";
      case: string;
      channels: readonly NoticeChannel[];
      place: string;
      /** the day on which it was told (YYYY-MM-DD); left out: that of the entry */
      on?: string;
      text: string;
    }
  | { type: "CaseTransferred"; case: string; to: string; number: string; date: string }
  | { type: "AuthorityAnswered"; case: string; text: string }
  /** the authority never answered: it is ended so */
  | { type: "CaseEndedUnanswered"; case: string; reminders: readonly string[]; reason: string }
  /** what an office recorded of it was wrong: what holds in its place, and why */
  | ({ type: "CaseRecordCorrected"; case: string; why: string } & CaseRecord)
  | { type: "CaseEscalated"; case: string; to: string; why: string }
  | { type: "EscalationDirected"; case: string; text: string }
  | { type: "UnitsReminded"; cases: readonly string[] }
  | { type: "CaseVerified"; case: string; result: VerifyResult; way: string; note: string }
  | { type: "CaseReopened"; case: string; due: string; why: string }
  | { type: "HolidaysSet"; days: readonly string[] };
