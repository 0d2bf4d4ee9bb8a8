/** What the state remembers of what was done: acts that may be taken back, changes of order, decisions on time, remarks. */

import type { FloorActType } from "../../../shared/terms/floorActs.ts";
import type { ChairSeat } from "../../../shared/terms/seats.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { Limits } from "../before/plan.ts";
import type { TimeEvent } from "../live/time/events.ts";
import type { Answer, ChosenScene, Entry, Floor, Opinion, Session, Step } from "./model.ts";

/** An act of the floor that may be taken back, with all that it changed as it was before. */
export interface FloorAct {
  readonly version: number;
  readonly type: FloorActType;
  readonly subject: string;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly undone: boolean;
  readonly detail: ActDetail;
  readonly before: ActBefore | null;
}

/** What the list of acts says of an act beside whom it was about. */
export interface ActDetail {
  /** the unit that an outcome was given to, and until when (YYYY-MM-DD) */
  readonly unit?: string;
  readonly due?: string;
  /** what was decided on the hearing's time */
  readonly time?: readonly TimeEvent[];
  /** ms given to whoever held the floor, below zero where taken */
  readonly given?: number;
}

export type StepBefore = Partial<Pick<Step, "begunAt" | "endedAt" | "planned">>;

export interface ActBefore {
  /** null: the act left the floor alone */
  readonly floor: Floor | null;
  readonly queue: readonly string[];
  /** records as they were; null = was not there */
  readonly entries: Readonly<Record<string, Entry | null>>;
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly opinions: Readonly<Record<string, Opinion | null>>;
  /** null: the act left the session as it was */
  readonly session: Session | null;
  /** the fields of each step that the act changed, as they were */
  readonly steps: Readonly<Record<string, StepBefore>>;
  readonly limits: Partial<Limits>;
  readonly plannedEnd: Instant | null;
  /** the hall's picture, where a diversion took it away */
  readonly scene: ChosenScene | null;
  /** version at which each of these ids had last been changed */
  readonly touched: Readonly<Record<string, number>>;
}

/** Something that happened and that no other record keeps, for the minutes. Dates YYYY-MM-DD. */
export type RemarkContent =
  | { readonly kind: "suspended"; readonly why: string }
  | { readonly kind: "resumed" }
  | { readonly kind: "listClosed"; readonly unheard: number; readonly why: string }
  | { readonly kind: "unheardNotice"; readonly text: string }
  | { readonly kind: "presider"; readonly from: ChairSeat; readonly to: ChairSeat }
  | { readonly kind: "document"; readonly title: string }
  | { readonly kind: "substitute"; readonly turn: string; readonly why: string }
  | {
      readonly kind: "answerReturned";
      readonly answer: string;
      readonly lead: string;
      readonly respondent: string;
      readonly opinions: readonly string[];
      readonly why: string;
    }
  | {
      readonly kind: "dueChanged";
      readonly opinions: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly why: string;
    };

export type Remark = RemarkContent & {
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
};

/** Who changed the order of those who wait, how and why: for the fairness table and the minutes. */
export interface OrderChange {
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly how: "moved" | "putBack" | "calledOutOfOrder" | "arranged";
  /** empty when the whole list was arranged */
  readonly entry: string;
  /** before whom it was put, or after whom (putBack), or past whom it was called; null: at the end */
  readonly other: string | null;
  readonly why: string;
}

/** A decision that saves time, as it was announced. */
export interface TimeDecision {
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly event: TimeEvent;
}
