/** Events: slips to units, and the answers that they draft. */
import type { DraftText, Slip } from "./slice.ts";

export type IssuedSlip = Pick<Slip, "id" | "group" | "opinions" | "unit" | "respondent" | "due">;

export type PreparationEvent =
  | { type: "SlipsIssued"; slips: readonly IssuedSlip[] }
  | ({ type: "SlipReaddressed"; slip: string; why: string } & Pick<Slip, "unit" | "respondent" | "due">)
  | ({ type: "AnswerDrafted"; slip: string } & DraftText)
  | { type: "DraftReturned"; slip: string; why: string }
  | { type: "DraftsApproved"; slips: readonly string[] };
