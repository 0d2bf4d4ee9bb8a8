/** Events: what becomes of a task after the hearing, and of the case that the desk opens of it. */

import type { Attachment } from "../../../../shared/terms/attachments.ts";
import type { NoticeChannel, VerifyResult } from "../../../../shared/terms/cases.ts";
import type { ChairSeat } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Share } from "../../../../shared/views/after/cases.ts";
import type { Case, CaseReport, DueAsked } from "./slice.ts";

/** A case as it is opened: what its outcome says, never retyped. */
export type OpenedCase = Pick<
  Case,
  "id" | "opinions" | "outcome" | "lead" | "supporting" | "task" | "due" | "clockFrom" | "voice"
>;

export type CasesEvent =
  /** `given`: when the task was given that it is about */
  | { type: "TaskReported"; opinion: string; unit: string; share: Share; given: Instant; text: string }
  | { type: "CasesOpened"; cases: readonly OpenedCase[] }
  | { type: "TasksAccepted"; cases: readonly string[] }
  | ({ type: "OtherDueAsked"; case: string } & Omit<DueAsked, "at">)
  | { type: "CaseDueChanged"; case: string; kind: "changed" | "granted"; due: string; why: string }
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
      text: string;
    }
  | { type: "CaseTransferred"; case: string; to: string; number: string; date: string }
  | { type: "AuthorityAnswered"; case: string; text: string }
  | { type: "CaseEscalated"; case: string; to: string; why: string }
  | { type: "EscalationDirected"; case: string; text: string }
  | { type: "UnitsReminded"; cases: readonly string[] }
  | { type: "CaseVerified"; case: string; result: VerifyResult; way: string; note: string }
  | { type: "CaseReopened"; case: string; due: string; why: string }
  | { type: "HolidaysSet"; days: readonly string[] };
