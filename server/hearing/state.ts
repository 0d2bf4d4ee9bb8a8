/** The state that the fold makes of a hearing's events: what is so, in the words of the glossary. Pure data. */
import type { ChairSeat, SeatName, SecretarySeat, StaffSeat } from "../../shared/audiences.ts";
import type { ReadinessWord } from "../../shared/departmentView.ts";
import type { FloorActType } from "../../shared/floorActs.ts";
import type { DuePreset, OutcomeKind } from "../../shared/outcomes.ts";
import type { HearingClock, Instant, TurnClock } from "../../shared/time.ts";

export type Segment = "people" | "officials" | "after";

/** A person as the rules need him; name, title, address stand in the people register, outside the log. */
export interface Delegate {
  readonly person: string;
  readonly organisation: string;
  readonly kind: "allocated" | "individual";
}
export interface Official {
  readonly person: string;
  readonly unit: string;
  readonly role: string;
  readonly order: number;
  readonly mayAnswer: boolean;
  readonly present: boolean;
  /** false: name and position only, no clock */
  readonly timed: boolean;
}
export interface Organisation {
  readonly number: number;
  readonly name: string;
  readonly quota: number;
  readonly minimum: number;
  readonly kind: string;
}
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: string;
  readonly fields: readonly string[];
}

export interface Limits {
  readonly speech: number;
  readonly walkIn: number;
  readonly official: number;
  readonly after: number;
  readonly minimum: number;
  readonly answerBase: number;
  readonly answerPerFurther: number;
  /** decided: opinions of one unit are answered in one go; the time budget reckons with it */
  readonly answersTogether: boolean;
  readonly warnAt: readonly number[];
}

export interface Plan {
  readonly title: string;
  readonly number: string;
  readonly venue: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** planned start and end as instants (ms) */
  readonly start: Instant;
  readonly end: Instant;
  readonly backdrop: readonly string[];
  readonly rights: readonly string[];
  readonly chairs: readonly {
    readonly seat: ChairSeat;
    readonly position: string;
    readonly person: string;
  }[];
  readonly organisations: readonly Organisation[];
  readonly units: readonly Unit[];
  readonly delegates: readonly Delegate[];
  readonly officials: readonly Official[];
  readonly fields: readonly string[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly secretaryRunsFloor: boolean;
  readonly nextShown: number;
  readonly rehearsal: boolean;
  /** the sample: the first press of "open" sets the clock to the planned start */
  readonly clockStartsAtOpening: boolean;
  /** absent in older logs: the documents then leave dotted lines */
  readonly documents?: DocumentSettings;
}

export interface Step {
  readonly id: string;
  readonly shortTitle: string;
  readonly text: string;
  readonly kind: string;
  readonly segment: Segment | null;
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
      readonly ranOn: boolean;
    }
  | { readonly kind: "closed"; readonly openedAt: Instant; readonly closedAt: Instant };

/** An act of the floor that may be taken back, with all that it changed as it was before. */
export interface FloorAct {
  readonly version: number;
  readonly type: FloorActType;
  readonly subject: string;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly undone: boolean;
  readonly before: ActBefore | null;
}
export interface ActBefore {
  /** null: the act left the floor alone */
  readonly floor: Floor | null;
  readonly queue: readonly string[];
  /** records as they were; null = was not there */
  readonly entries: Readonly<Record<string, Entry | null>>;
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly opinions: Readonly<Record<string, Opinion | null>>;
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

/** How a family of documents names who issues it. */
export interface Letterhead {
  /** the superior body; may be empty */
  readonly superior: string;
  readonly issuer: readonly string[];
  /** what follows the minutes' number: "-BB/TU" */
  readonly symbol: string;
}
export interface DocumentSettings {
  readonly place: string;
  readonly party: Letterhead;
  readonly state: Letterhead;
  /** what the hearing rests on, one document a line */
  readonly basis: readonly string[];
  readonly recipients: readonly string[];
  /** the body that sends the secretaries */
  readonly secretariesFrom: string;
}

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
export type TimeEvent =
  | { readonly type: "PlannedEndChanged"; readonly to: Instant; readonly why: string }
  | {
      readonly type: "StepShortened";
      readonly step: string;
      readonly planned: number;
      readonly official: number | null;
      readonly why: string;
    }
  | {
      readonly type: "AnswersShortened";
      readonly base: number;
      readonly perFurther: number;
      readonly text?: string;
    }
  | { readonly type: "AnswersTogether"; readonly together: boolean }
  | {
      readonly type: "RemainingLimited";
      readonly limit: number;
      readonly text: string;
      readonly why: string;
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

export type Scene =
  | "auto"
  | "backdrop"
  | "programme"
  | "notice"
  | "pause"
  | "document"
  | "concerns"
  | "otherSource"
  | "settling"
  | "conclusion"
  | "test"
  | "black"
  | "ask"
  | "resultCard";

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

/** What one of the hall's displays shows when somebody has said so. */
export interface ChosenScene {
  readonly scene: Scene;
  readonly pinned: boolean;
  readonly text: string;
  readonly opinions: readonly string[];
}

export interface HearingState {
  readonly version: number;
  /** when the newest entry was made */
  readonly at: Instant;
  readonly clock: HearingClock;
  readonly plan: Plan;
  readonly limits: Limits;
  readonly plannedEnd: Instant;
  readonly session: Session;
  readonly presider: ChairSeat;
  /** the co-chair who asks to preside */
  readonly chairRequest: ChairSeat | null;
  readonly notes: readonly Note[];
  readonly conclusionDraft: string;
  /** officials whom the hall has been told of */
  readonly introduced: readonly string[];
  readonly rightsReadAt: Instant | null;
  readonly secretaries: { readonly minutes: SecretarySeat; readonly synthesis: SecretarySeat };
  readonly steps: readonly Step[];
  readonly opinions: Readonly<Record<string, Opinion>>;
  readonly entries: Readonly<Record<string, Entry>>;
  /** those who wait, in order, all segments; a segment's queue is its entries in this order */
  readonly queue: readonly string[];
  /** places at the head that no rule moves (0–2) */
  readonly heldHead: number;
  readonly orderChanges: readonly OrderChange[];
  readonly timeDecisions: readonly TimeDecision[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly floor: Floor;
  readonly listClosedAt: Instant | null;
  readonly unheardNoticeAt: Instant | null;
  readonly conclusions: readonly {
    readonly groups: readonly string[];
    readonly text: string;
    readonly at: Instant;
  }[];
  readonly attendance: {
    readonly taken: boolean;
    readonly absent: Readonly<Record<string, string>>;
    readonly substitutes: Readonly<Record<string, string>>;
    /** seen at the door */
    readonly checkedIn: readonly string[];
  };
  readonly hall: ChosenScene & {
    readonly scheme: "dark" | "light";
    /** a sentence said to the hall, shown for a while from `at` */
    readonly announcement: { readonly text: string; readonly at: Instant } | null;
    /** the code for asking to speak stands in a corner */
    readonly askMark: boolean;
  };
  /** the second display's own scene; null: it follows the first */
  readonly hall2: ChosenScene | null;
  /** what the lectern was told, and during whose turn or answer: it goes when that holder does */
  readonly lectern: { readonly holder: string; readonly text: string } | null;
  readonly acts: readonly FloorAct[];
  readonly chronicle: readonly Remark[];
  /** version that last changed each turn, answer, opinion */
  readonly touched: Readonly<Record<string, number>>;
  readonly generations: Readonly<Partial<Record<SeatName, number>>>;
  /** asked by phone to speak, admitted or not */
  readonly requests: Readonly<Record<string, SpeakRequest>>;
  /** what units say of their matters: opinion → unit → word. Beside the opinions, so that it never stands in undo's way */
  readonly readiness: Readonly<Record<string, Readonly<Record<string, ReadinessWord>>>>;
}
