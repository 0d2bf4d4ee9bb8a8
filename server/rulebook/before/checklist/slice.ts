/** What the state keeps of the offices' checklist. Pure data. */

import type { CheckState } from "../../../../shared/terms/checklist.ts";
import type { Body, ChairSeat, SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

/** What became of an item: by whom, when, with which words. */
export interface CheckWord {
  readonly at: Instant;
  readonly by: SeatName;
  readonly state: CheckState;
  readonly text: string;
}

export interface CheckItem {
  readonly id: string;
  readonly title: string;
  readonly owner: Body;
  /** YYYY-MM-DD */
  readonly due: string;
  readonly state: CheckState;
  /** told to the leaders since it was blocked; null: not */
  readonly escalatedAt: Instant | null;
  readonly directions: readonly (CheckWord & { readonly by: ChairSeat })[];
  readonly history: readonly CheckWord[];
}

export interface Checklist {
  /** in the order in which they were made */
  readonly items: readonly CheckItem[];
}

export const NO_CHECKLIST: Checklist = { items: [] };
