/** What a seat has collected and not to be spoken, as it sees it itself. */
import type { Instant } from "../../terms/time.ts";

export interface OwnRaw {
  readonly id: string;
  /** what was read, for the act to name */
  readonly seen: string;
  readonly field: string;
  readonly content: string;
  readonly place: string;
  readonly people: number;
  /** for whom an office took it in; "": it is the seat's own */
  readonly from: string;
  readonly at: Instant;
  readonly changedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** a report to the leaders tells of it */
  readonly reported: boolean;
}
