/** What the state keeps of the organisations' lists of delegates. Who they are stands in the people register. Pure data. */
import type { Instant } from "../../../../shared/terms/time.ts";

/** A delegate of an organisation's own list. */
export interface RosterDelegate {
  /** "3.2": the second that organisation 3 has entered; another organisation's tells nothing of it */
  readonly id: string;
  /** another one after each change: its row in the register is never written over */
  readonly person: string;
  /** the delegate whose place it takes where that one cannot come */
  readonly substituteFor: string | null;
  /** the row of the register that holds the phone number, sealed; null: none was given */
  readonly contact: string | null;
  /** the row that holds the year of birth, sealed; left out: none was given */
  readonly born?: string;
  /** whom it stands for: "Người có uy tín trong cộng đồng" */
  readonly represents?: string;
}

export interface Roster {
  readonly delegates: readonly RosterDelegate[];
  /** how many were ever entered: an id is given once */
  readonly entered: number;
  /** when somebody was first entered after the organisations' last instant; left out: never */
  readonly lateAt?: Instant;
  /** the decision to keep what came late */
  readonly lateKept?: { readonly at: Instant; readonly why: string };
  /** who was replaced, by whom, and why */
  readonly replaced?: readonly { readonly was: string; readonly by: string; readonly why: string }[];
}

/** Organisations that were short of opinions, as they were told. */
export interface Reminder {
  readonly at: Instant;
  readonly about: string;
  readonly organisations: readonly Shortfall[];
}

export interface Shortfall {
  readonly organisation: number;
  readonly registered: number;
  readonly minimum: number;
}
