/** What the police see: who may come in and has, how the session stands, and what was noted of safety and order. */
import type { Phase } from "../../terms/phase.ts";
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { SeatName } from "../../terms/seats.ts";
import type { HearingClock, Instant } from "../../terms/time.ts";

/** Whom the door expects. */
export interface Guest {
  readonly id: string;
  /** with form of address */
  readonly name: string;
  /** who comes in that place, as recorded at the door; "": nobody */
  readonly substitute: string;
  readonly position: string;
  /** of an individual: where it lives */
  readonly organisation: string;
  /** "A05"; "": none is given */
  readonly seatNo: string;
  /** `expected`: not seen yet; `absent`: is not coming, as far as is known */
  readonly stands: "in" | "expected" | "absent";
}

/** How many are in, of those who are expected: of an organisation, of the individuals, or of the officials, guests and helpers. */
export interface Admission {
  readonly kind: "organisation" | "individuals" | "officials";
  /** the organisation; "": of the others */
  readonly name: string;
  readonly came: number;
  readonly of: number;
}

export interface IncidentView {
  readonly id: string;
  readonly where: string;
  readonly text: string;
  readonly at: Instant;
  readonly by: SeatName;
  /** when the operator has read it; null: not yet */
  readonly receivedAt: Instant | null;
  /** what was done; null: it is being seen to */
  readonly settled: { readonly text: string; readonly at: Instant } | null;
}

export interface PoliceView {
  readonly role: "police";
  readonly phase: Phase;
  readonly clock: HearingClock;
  readonly title: string;
  readonly rehearsal: Rehearsal;
  readonly session: "scheduled" | "open" | "suspended" | "closed";
  /** suspended: when it is to go on, where the chair said so */
  readonly pausedUntil: Instant | null;
  readonly step: string;
  readonly presider: { readonly name: string; readonly position: string };
  /** nobody once the hearing is over */
  readonly admissions: readonly Admission[];
  readonly guests: readonly Guest[];
  readonly incidents: readonly IncidentView[];
}
