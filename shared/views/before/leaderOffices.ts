/** What a leader sees of the offices' preparation: the day, and what is blocked and was told to the leaders. */
import type { CheckState } from "../../terms/checklist.ts";
import type { Body, ChairSeat } from "../../terms/seats.ts";
import type { Instant } from "../../terms/time.ts";

export interface EscalatedItem {
  readonly id: string;
  readonly title: string;
  readonly owner: Body;
  /** YYYY-MM-DD */
  readonly due: string;
  readonly state: CheckState;
  readonly escalatedAt: Instant;
  /** what blocks it */
  readonly why: string;
  readonly directions: readonly { readonly at: Instant; readonly by: ChairSeat; readonly text: string }[];
}

export interface LeaderOffices {
  readonly start: Instant;
  readonly end: Instant;
  readonly tentative: boolean;
  /** the day that the backdrop names where it is another one; null: it agrees */
  readonly otherDayOnBackdrop: string | null;
  /** items of the checklist, and how many of them are not done */
  readonly items: number;
  readonly unfinished: number;
  readonly escalated: readonly EscalatedItem[];
}
