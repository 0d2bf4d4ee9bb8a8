/** What stands before the master of ceremonies: whom to introduce, in protocol order, and what is read. */

import type { Phase } from "../../terms/phase.ts";
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { HearingClock, Instant } from "../../terms/time.ts";
import type { HallPerson } from "./hall.ts";

export interface McPerson {
  readonly id: string;
  /** with form of address */
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
  /** how the name is said, or empty */
  readonly pronunciation: string;
  readonly present: boolean;
  readonly introduced: boolean;
}

export interface McView {
  readonly role: "mc";
  readonly phase: Phase;
  readonly clock: HearingClock;
  readonly title: string;
  readonly rehearsal: Rehearsal;
  readonly session: "scheduled" | "open" | "suspended" | "closed";
  /** suspended: when it is to go on, where the chair said so */
  readonly pausedUntil: Instant | null;
  readonly step: string;
  /** in protocol order; a latecomer stands at the same place */
  readonly people: readonly McPerson[];
  /** who has the floor, and who makes ready, by name and title as the hall has them */
  readonly onFloor: (HallPerson & { readonly kind: "speaking" | "answering" }) | null;
  readonly next: HallPerson | null;
  readonly rightsText: string;
  readonly rightsRead: boolean;
  /** the sentence said to the hall */
  readonly announcement: { readonly text: string; readonly at: number } | null;
}
