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
  /** what it was before each edit, the newest last; left out: it was never edited */
  readonly edits?: readonly CheckEdit[];
}

/** What an item was until then. */
export interface CheckEdit extends Pick<CheckItem, "title" | "owner" | "due"> {
  readonly at: Instant;
  readonly by: SeatName;
}

/** An item that is none any more, and why. */
export interface RemovedItem extends Pick<CheckItem, "id" | "title" | "owner"> {
  readonly at: Instant;
  readonly by: SeatName;
  readonly why: string;
}

export interface Checklist {
  /** in the order in which they were made */
  readonly items: readonly CheckItem[];
  /** left out: none was */
  readonly removed?: readonly RemovedItem[];
}

export const NO_CHECKLIST: Checklist = { items: [] };
