/** What a phone in the hall sees: one public part for all of them, and beside it what this phone itself has asked. */

import type { Wait } from "../../reckoning/waiting.ts";
import type { Holder } from "../../terms/bodies.ts";
import type { Phase } from "../../terms/phase.ts";
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { HearingClock, Instant, TurnClock } from "../../terms/time.ts";
import type { Became } from "../after/became.ts";
import type { OwnGuidance } from "../before/guidance.ts";
import type { OwnApplication } from "../before/ownApplications.ts";
import type { OwnRegister } from "../before/register.ts";

/** Requests that a phone may have open at a time. */
export const MOST_REQUESTS = 2;

/** The same for every phone. */
export interface PhoneView {
  readonly role: "delegate";
  readonly clock: HearingClock;
  readonly title: string;
  readonly rehearsal: Rehearsal;
  readonly holder: Holder;
  readonly phase: Phase;
  readonly session: "scheduled" | "open" | "suspended" | "closed";
  /** suspended: when it is to go on, where the chair said so */
  readonly pausedUntil: Instant | null;
  readonly step: string;
  /** who speaks or answers, as the hall shows it; null while the hall shows something else */
  readonly onFloor: {
    readonly kind: "speaking" | "answering";
    readonly who: string;
    readonly position: string;
    readonly title: string;
  } | null;
  readonly listClosed: boolean;
  /** opinions were sent before the hearing: a receipt's code shows how one stands */
  readonly receipts: boolean;
  /** personal data is gone, and with it the codes */
  readonly forgotten: boolean;
  /** until the freeze; null: none was sent */
  readonly guidance: OwnGuidance | null;
  /** to choose one's own from */
  readonly organisations: readonly string[];
}

export interface OwnRequest {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly content: string;
  /** later: was called and not there; reception: citizen reception sees to it */
  readonly stage:
    | "asked"
    | "waiting"
    | "next"
    | "called"
    | "speaking"
    | "later"
    | "spoken"
    | "unheard"
    | "declined"
    | "withdrawn"
    | "reception";
  /** 1 = the next to be called */
  readonly place: number | null;
  readonly wait: Wait | null;
  /** why it was declined */
  readonly words: string;
  /** once the hearing is over, of what was admitted; null: nothing is told */
  readonly became: Became | null;
}

export interface OwnPart {
  readonly requests: readonly OwnRequest[];
  /** of the phase before: who of this phone wishes to attend */
  readonly applications: readonly OwnApplication[];
  /** of the phase before: the opinions that this phone has sent */
  readonly register: OwnRegister;
  /** the time that is counted on the floor, while this phone waits in line */
  readonly floorClock: TurnClock | null;
}
