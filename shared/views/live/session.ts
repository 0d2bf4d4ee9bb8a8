/** The parts of what chairs and secretaries see of a session. */

import type { Attachment } from "../../terms/attachments.ts";
import type { FloorActType } from "../../terms/floorActs.ts";
import type { OutcomeKind } from "../../terms/outcomes.ts";
import type { StaffSeat } from "../../terms/seats.ts";
import type { Instant, TurnClock } from "../../terms/time.ts";
import type { DueAnswer, ReadinessWord } from "./department.ts";

/** A person as said in the hall: form of address and whole name, position, who introduced. */
export interface PersonView {
  readonly id: string;
  /** with form of address: "Bà Nguyễn Thị Nắng Hạ"; or "Đại biểu của …" without consent */
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
}

export interface StepView {
  readonly id: string;
  readonly shortTitle: string;
  readonly segment: "people" | "officials" | "after" | null;
  /** a break: it ends at its time, however late it begins */
  readonly fixedEnd: boolean;
  readonly plannedStart: Instant;
  readonly planned: number;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant | null;
}

export interface OutcomeView {
  readonly kind: OutcomeKind;
  readonly subKind: string;
  readonly task: string;
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly due: string | null;
  /** what the unit says of that day */
  readonly dueAnswer: DueAnswer | null;
  readonly policy: string;
  /** the body that directs who leads, or empty */
  readonly directing: string;
  /** what each supporting unit has to do of it, by its code */
  readonly parts: readonly { readonly unit: string; readonly task: string }[];
  /** the day that was given first, once it was changed */
  readonly dueWas: string | null;
}

export interface OpinionView {
  readonly id: string;
  readonly title: string;
  readonly field: string;
  readonly content: string;
  readonly questions: readonly string[];
  readonly answeredQuestions: readonly string[];
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly hot: boolean;
  /** whoever brings it needs a hand, and the time said aloud */
  readonly needsHelp: boolean;
  readonly titleShown: boolean;
  readonly preparedAnswer: string;
  /** the chair's own; empty for others */
  readonly privateNote: string;
  /** files that hang on it, for the chairs; left out: none do */
  readonly attached?: readonly Attachment[];
  readonly merged: readonly string[];
  /** an unclear opinion that this one, raised from the floor, makes clear */
  readonly clarifies: string | null;
  readonly parts: readonly string[];
  readonly outcome: OutcomeView | null;
  readonly raised: boolean;
  readonly group: string | null;
  /** the opinion that it comes back to (4.5) */
  readonly about: string | null;
  readonly screening: "accept" | "merge" | "redirect" | "return" | "outside" | "floor";
  /** what units say of it; `id` is the unit's */
  readonly readiness: readonly { readonly id: string; readonly word: ReadinessWord }[];
}

/** Who needs a hand and is called in so many turns (1: next). */
export interface HelpView {
  readonly name: string;
  readonly turns: number;
}

export interface DelegateView extends PersonView {
  readonly number: string;
  readonly seatNo: string;
  /** why the person is not there; null: present */
  readonly absent: string | null;
  /** the name of who came instead, or empty */
  readonly substitute: string;
  /** seen at the door */
  readonly checkedIn: boolean;
}

/** A delegate and the seat: what whoever moves one needs. */
export type SeatedView = Pick<DelegateView, "id" | "name" | "organisation" | "number" | "seatNo">;

export interface QueueRow {
  readonly id: string;
  readonly who: PersonView;
  readonly opinion: string | null;
  readonly topic: string;
  readonly source: "registered" | "walkIn" | "official" | "outOfList" | "afterAnswers";
  readonly askedMinutes: number | null;
  readonly hot: boolean;
  readonly needsHelp: boolean;
  /** ms for this turn as the limits are now; null: without a clock */
  readonly allotted: number | null;
  /** turns and time (ms) that the person has had, and those of the organisation */
  readonly spokenBefore: number;
  readonly used: number;
  readonly organisationSpoken: number;
  readonly organisationUsed: number;
  readonly returnsLater: boolean;
  readonly absent: boolean;
  readonly timed: boolean;
  readonly privateNote: string;
}

/** What an organisation asked for and got: the plan's minimum, what came in, who was heard for how long (ms). */
export interface OrganisationView {
  /** its number in the plan: one that has not changed is not told again */
  readonly id: string;
  readonly name: string;
  /** delegates allotted, and of them in the hall */
  readonly quota: number;
  readonly present: number;
  readonly minimum: number;
  readonly registered: number;
  readonly accepted: number;
  readonly waiting: number;
  readonly spoken: number;
  readonly used: number;
}

export interface OrderChangeView {
  readonly id: string;
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly how: "moved" | "putBack" | "calledOutOfOrder" | "arranged";
  readonly name: string;
  /** beside whom; empty: at the end, or the whole list */
  readonly other: string;
  readonly why: string;
}

export interface AnswerView {
  readonly id: string;
  readonly opinions: readonly string[];
  readonly lead: string;
  readonly leadName: string;
  readonly supporting: readonly string[];
  readonly who: PersonView;
  readonly state: "assigned" | "onFloor" | "given" | "returned" | "deferred";
  readonly why: string;
  readonly clock: TurnClock | null;
}

/** Who has just spoken or answered: times in ms, instants. */
export interface LastTurnView {
  readonly kind: "speech" | "answer";
  readonly holder: string;
  readonly who: PersonView;
  readonly opinion: string | null;
  readonly opinions: readonly string[];
  readonly used: number;
  /** null: without a clock */
  readonly allotted: number | null;
  readonly endedAt: Instant;
  /** the time was over before the end: when */
  readonly ranOut: boolean;
  readonly zeroAt: Instant | null;
}

export type FloorView =
  | { readonly kind: "free"; readonly holder: null }
  | {
      readonly kind: "called" | "speaking" | "interjection";
      readonly holder: string;
      readonly who: PersonView;
      readonly opinion: string | null;
      readonly insteadOf: string;
      readonly calledAt: Instant;
      readonly clock: TurnClock | null;
      readonly timed: boolean;
      readonly allotted: number | null;
    }
  | {
      readonly kind: "answering";
      readonly holder: string;
      readonly who: PersonView;
      readonly opinions: readonly string[];
      readonly clock: TurnClock;
    };

/** Who was not heard: each is told which unit answers, and until when. */
export interface UnheardView {
  readonly opinion: string;
  readonly who: PersonView;
  readonly title: string;
  readonly unit: string;
  readonly due: string | null;
}

/** A decision on the hearing's time, as the list of acts says it. */
export type TimeDetail =
  | { readonly kind: "step" | "answers" | "people"; readonly ms: number }
  | { readonly kind: "end"; readonly at: Instant }
  | { readonly kind: "together" };

export interface ActView {
  /** its version: an act that has not changed is not told again */
  readonly id: string;
  readonly version: number;
  readonly type: FloorActType;
  readonly subject: string;
  /** whom or what it was about, as the screen says it */
  readonly name: string;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly undone: boolean;
  /** the unit and the latest day (YYYY-MM-DD) of an outcome; what was decided on the hearing's time, ms or an instant */
  readonly detail: {
    readonly unit: string;
    readonly due: string | null;
    readonly time: readonly TimeDetail[];
    /** ms given to whoever held the floor, below zero where taken; null: no such act */
    readonly given: number | null;
  };
  /** nothing later depends on it: it may be taken back */
  readonly undoable: boolean;
}

/** A silent note, as its sender and its addressee see it. */
export interface NoteView {
  readonly id: string;
  readonly from: string;
  readonly to: StaffSeat;
  readonly text: string;
  /** the opinion that it is about, or null */
  readonly about: string | null;
  readonly at: Instant;
  readonly read: boolean;
}

/** An office holder in protocol order, for the MC to introduce. */
export interface OfficialView extends PersonView {
  readonly present: boolean;
  readonly introduced: boolean;
}
