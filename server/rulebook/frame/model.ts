/** What the state is made of: steps, opinions, turns, answers, the floor … in the words of the glossary. Pure data. */
import type { DuePreset, OutcomeKind } from "../../../shared/terms/outcomes.ts";
import type { Source } from "../../../shared/terms/register.ts";
import type { Scene } from "../../../shared/terms/scenes.ts";
import type { SeatName, StaffSeat } from "../../../shared/terms/seats.ts";
import type { Instant, TurnClock } from "../../../shared/terms/time.ts";
import type { Share } from "../../../shared/views/after/cases.ts";
import type { Segment } from "../before/plan.ts";

export interface Step {
  readonly id: string;
  readonly shortTitle: string;
  readonly text: string;
  readonly kind: string;
  readonly segment: Segment | null;
  /** who does it; left out: nobody was named */
  readonly by?: string;
  /** ms; plannedStart an instant */
  readonly planned: number;
  readonly plannedStart: Instant;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant | null;
}

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly at: Instant;
  readonly by: string;
  readonly subKind?: string;
  readonly task?: string;
  readonly lead?: string;
  readonly supporting?: readonly string[];
  readonly due?: { readonly preset: DuePreset; readonly date: string };
  readonly policy?: string;
  readonly directing?: string;
  readonly parts?: readonly { readonly unit: string; readonly task: string }[];
  /** the day that was given first, once it was changed (YYYY-MM-DD) */
  readonly dueWas?: string;
}

/** A complaint that has left the dialogue: a number is all that others see of it. */
export interface Diversion {
  readonly number: number;
  readonly at: Instant | null;
  readonly kind: string;
  readonly destination: string;
}

export interface Opinion {
  readonly id: string;
  readonly source: string;
  readonly person: string;
  readonly kind: string;
  readonly field: string;
  readonly title: string;
  /** what a projector may show; null until the secretary presses "Hiển thị" */
  readonly displayTitle: string | null;
  readonly content: string;
  readonly questions: readonly string[];
  /** those of the questions that were answered */
  readonly answered: readonly string[];
  readonly group: string | null;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly hot: boolean;
  readonly restricted: boolean;
  readonly mayBeNamed: boolean;
  readonly needsHelp: boolean;
  readonly preparedAnswer: string;
  readonly privateNote: string;
  readonly screeningNote: string;
  readonly askedMinutes: number | null;
  readonly screening: "accept" | "merge" | "redirect" | "return" | "outside" | "floor";
  readonly mergedInto: string | null;
  readonly clarifies: string | null;
  readonly partOf: string | null;
  readonly parts: readonly string[];
  /** when it was raised in the hall */
  readonly raisedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly diversion: Diversion | null;
  readonly reactions: readonly { readonly entry: string; readonly reaction: string; readonly note: string }[];
  /** codes of the wards where it lies */
  readonly wards: readonly string[];
  /** not for the dialogue: the row of the vault that holds its words and whose they are; left out: they stand here */
  readonly sealedIn?: string;
  /** of one whose source is not told: of which kind it is */
  readonly sourceKind?: Source;
}

export type EntryState =
  | { readonly kind: "waiting" }
  /** called and not there; called again later */
  | { readonly kind: "returnsLater"; readonly at: Instant }
  | { readonly kind: "onFloor" }
  | { readonly kind: "spoken"; readonly at: Instant }
  | { readonly kind: "stopped"; readonly at: Instant; readonly reason: string }
  | { readonly kind: "diverted"; readonly at: Instant }
  | { readonly kind: "withdrawn"; readonly at: Instant; readonly words: string }
  | { readonly kind: "unheard"; readonly at: Instant };

/** A turn to speak, waiting or taken. Its identity is the turn, not the person. */
export interface Entry {
  readonly id: string;
  readonly segment: Segment;
  readonly source: "registered" | "walkIn" | "official" | "outOfList" | "afterAnswers";
  readonly person: string;
  /** who was registered, when somebody else speaks */
  readonly insteadOf: string | null;
  readonly opinion: string | null;
  /** an opinion it comes back to (4.5) */
  readonly about: string | null;
  readonly timed: boolean;
  readonly state: EntryState;
  readonly clock: TurnClock | null;
  readonly calledAt: Instant | null;
  readonly interjections: readonly {
    readonly by: string;
    readonly from: Instant;
    readonly to: Instant | null;
    readonly text: string;
  }[];
}

export type AnswerState =
  | { readonly kind: "assigned" }
  | { readonly kind: "onFloor" }
  | { readonly kind: "given"; readonly at: Instant }
  | { readonly kind: "returned"; readonly at: Instant; readonly why: string }
  | { readonly kind: "deferred"; readonly at: Instant; readonly until: "endOfPart" | "inWriting" };

export interface Answer {
  readonly id: string;
  readonly opinions: readonly string[];
  /** a unit's or ward's code, or `chair.A` */
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly respondent: string;
  readonly insteadOf: string | null;
  readonly assignedAt: Instant;
  readonly state: AnswerState;
  readonly clock: TurnClock | null;
}

/** Who holds the floor: one place, so that two holders cannot be. The running clock stands here alone. */
export type Floor =
  | { readonly kind: "free" }
  | { readonly kind: "called"; readonly turn: string; readonly calledAt: Instant; readonly by: string }
  | {
      readonly kind: "speaking";
      readonly turn: string;
      readonly clock: TurnClock;
      readonly calledAt: Instant;
      readonly by: string;
    }
  | {
      readonly kind: "interjection";
      readonly turn: string;
      readonly clock: TurnClock;
      readonly calledAt: Instant;
      readonly by: string;
      readonly chair: string;
      readonly since: Instant;
    }
  | { readonly kind: "answering"; readonly answer: string; readonly clock: TurnClock; readonly by: string };

export type Session =
  | { readonly kind: "scheduled" }
  | { readonly kind: "open"; readonly openedAt: Instant }
  | {
      readonly kind: "suspended";
      readonly openedAt: Instant;
      readonly since: Instant;
      readonly why: string;
      /** when it is to go on, as the chair said; null: the chair did not */
      readonly until: Instant | null;
      readonly ranOn: boolean;
    }
  | {
      readonly kind: "closed";
      readonly openedAt: Instant;
      readonly closedAt: Instant;
      /** the step that the closing ended */
      readonly step: string | null;
    };

/** Asked by a phone to speak; who it is stands in the people register. Once admitted, its turn says how it stands. */
export interface SpeakRequest {
  readonly id: string;
  readonly phone: string;
  readonly person: string;
  readonly organisation: string;
  readonly content: string;
  readonly askedAt: Instant;
  readonly state:
    | { readonly kind: "asked" }
    | { readonly kind: "admitted"; readonly entry: string }
    | { readonly kind: "declined"; readonly words: string }
    | { readonly kind: "withdrawn" };
}

/** A silent note on paper, from seat to seat. */
export interface Note {
  readonly id: string;
  readonly from: string;
  readonly to: StaffSeat;
  readonly text: string;
  readonly about: string | null;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** Something around the hall that had to be seen to; in no paper and on no screen but the operator's and the police's. */
export interface Incident {
  readonly id: string;
  readonly where: string;
  readonly text: string;
  readonly at: Instant;
  /** who has noted it */
  readonly by: SeatName;
  /** when the operator has read it; null: not yet */
  readonly receivedAt: Instant | null;
  /** what was done; null: it is being seen to */
  readonly settled: { readonly text: string; readonly at: Instant } | null;
}

/** What one of the hall's displays shows when somebody has said so. */
export interface ChosenScene {
  readonly scene: Scene;
  readonly pinned: boolean;
  readonly text: string;
  readonly opinions: readonly string[];
  /** when it was chosen */
  readonly since?: Instant;
  /** of a pause: when it ends; null: nobody has said */
  readonly until?: Instant | null;
}

/** What a unit reported of its task; `given`: when the task was given that it is about. */
export interface TaskReport {
  readonly unit: string;
  readonly share: Share;
  readonly given: Instant;
  readonly text: string;
  readonly at: Instant;
}

/** What units reported of a matter before the desk opened the cases. */
export interface TaskReports {
  /** in the order in which they came: none replaces another */
  readonly reports: readonly TaskReport[];
}

/** An outcome as it is given; when and by whom is the entry's. */
export type OutcomeContent = Omit<Outcome, "at" | "by">;
