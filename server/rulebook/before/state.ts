/** What the state keeps of the phase before, also once it is over. Pure data. */
import type { Instant } from "../../../shared/terms/time.ts";

/** A delegate of an organisation's own list. Who it is stands in the people register. */
export interface RosterDelegate {
  /** "3.2": the second that organisation 3 has entered; another organisation's tells nothing of it */
  readonly id: string;
  /** another one after each change: its row in the register is never written over */
  readonly person: string;
  /** the delegate whose place it takes where that one cannot come */
  readonly substituteFor: string | null;
  /** the row of the register that holds the phone number, sealed; null: none was given */
  readonly contact: string | null;
}

export interface Roster {
  readonly delegates: readonly RosterDelegate[];
  /** how many were ever entered: an id is given once */
  readonly entered: number;
}

export interface BeforeState {
  readonly frozenAt: Instant | null;
  /** the highest number of a delegate; the folder's own come first */
  readonly numbered: number;
  /** by the organisation's number */
  readonly rosters: Readonly<Record<string, Roster>>;
}
