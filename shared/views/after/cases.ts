/** What is reported of a task that was given in the hearing: for the unit that has it, and for chairs and secretaries. */

import type { OutcomeKind } from "../../terms/outcomes.ts";
import type { Instant } from "../../terms/time.ts";

/** What a unit reports of a case: all of it where it leads, its own part where it supports. */
export type Share = "whole" | "part";

/** That a task was added to the conclusion after the closing. */
export interface AddedTask {
  /** the day of the leader's word (YYYY-MM-DD), and the leader's office */
  readonly on: string;
  readonly onWordOf: string;
}

/** A report may have so many letters. */
export const REPORT_LETTERS = 3_000;

/** Of a unit's reports on one task its screen and the leaders' show the newest; the log has all. */
export const REPORTS_SHOWN = 5;

export interface ReportView {
  /** code of the unit that wrote it */
  readonly unit: string;
  readonly share: Share;
  readonly text: string;
  readonly at: Instant;
}

/** A matter that was given as a task, as chairs and secretaries see it once the session is closed. */
export interface CaseView {
  readonly opinion: string;
  readonly title: string;
  readonly kind: OutcomeKind;
  readonly task: string;
  /** codes of units; empty: nobody was named */
  readonly lead: string;
  readonly supporting: readonly string[];
  /** YYYY-MM-DD */
  readonly due: string | null;
  /** the newest of each unit, in the order in which they came */
  readonly reports: readonly ReportView[];
  /** reports that came before those shown */
  readonly earlier: number;
}
