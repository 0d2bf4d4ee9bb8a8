/** What each audience gets, field by field. Clocks travel as instants; screens draw the time themselves. */
import type { ChairSeat, SecretarySeat, StaffSeat } from "./audiences.ts";
import type { DepartmentView, ReadinessWord } from "./departmentView.ts";
import type { FloorActType } from "./floorActs.ts";
import type { OutcomeKind } from "./outcomes.ts";
import type { PhoneView } from "./phoneView.ts";
import type { HearingClock, Instant, TurnClock } from "./time.ts";

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

// ───────────── hall and lectern: nothing here may be private

export interface HallPerson {
  readonly name: string;
  readonly position: string;
  /** "đại biểu do … giới thiệu", or empty */
  readonly introduced: string;
}

export type HallScene =
  | { readonly kind: "backdrop"; readonly lines: readonly string[] }
  | { readonly kind: "programme"; readonly steps: readonly StepView[] }
  | {
      readonly kind: "speaker";
      readonly who: HallPerson;
      /** display title or the field only */
      readonly title: string;
      /** null: called, not begun */
      readonly clock: TurnClock | null;
      readonly timed: boolean;
      readonly interjection: boolean;
    }
  | { readonly kind: "next" }
  | {
      readonly kind: "answer";
      readonly questions: readonly string[];
      readonly who: HallPerson;
      readonly supporting: readonly string[];
      readonly clock: TurnClock;
      readonly timed: boolean;
    }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "pause"; readonly text: string }
  | { readonly kind: "document"; readonly title: string }
  | { readonly kind: "concerns"; readonly titles: readonly string[] }
  | { readonly kind: "resultCard"; readonly title: string; readonly text: string }
  | { readonly kind: "settling" }
  | { readonly kind: "otherSource"; readonly lines: readonly string[] }
  | { readonly kind: "conclusion" }
  | { readonly kind: "test" }
  | { readonly kind: "black" }
  /** the code for asking to speak by phone */
  | { readonly kind: "ask" };

export interface HallView {
  readonly role: "hall";
  readonly clock: HearingClock;
  readonly scheme: "dark" | "light";
  readonly rehearsal: boolean;
  readonly step: string;
  readonly scene: HallScene;
  /** who should make ready */
  readonly next: readonly HallPerson[];
  readonly warnAt: readonly number[];
  /** the clock on the floor where the scene does not show it: for the chime */
  readonly turnClock: TurnClock | null;
  readonly announcement: { readonly text: string; readonly at: Instant } | null;
  /** the code for asking to speak stands in a corner */
  readonly askMark: boolean;
  /** lines behind everything that has nothing to show */
  readonly backdrop: readonly string[];
}

export interface LecternView {
  readonly role: "lectern";
  readonly clock: HearingClock;
  readonly rehearsal: boolean;
  readonly who: string | null;
  readonly turnClock: TurnClock | null;
  readonly timed: boolean;
  readonly warnAt: readonly number[];
  readonly interjection: boolean;
  /** minutes allowed, said while called */
  readonly allotted: number | null;
  /** the sentence said to the hall */
  readonly announcement: { readonly text: string; readonly at: Instant } | null;
  /** who speaks hears his warnings here, softly: he may not see them */
  readonly soft: boolean;
  /** the chair's word to whoever speaks */
  readonly message: string | null;
  /** the picture for tests, before the opening alone */
  readonly test: boolean;
}

// ───────────── staff

export interface OutcomeView {
  readonly kind: OutcomeKind;
  readonly subKind: string;
  readonly task: string;
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly due: string | null;
  readonly policy: string;
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
  /** who brings it needs a hand, and his time said aloud */
  readonly needsHelp: boolean;
  readonly titleShown: boolean;
  readonly preparedAnswer: string;
  /** the chair's own; empty for others */
  readonly privateNote: string;
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

export interface DelegateView extends PersonView {
  readonly number: string;
  readonly seatNo: string;
  /** why he is not there; null: present */
  readonly absent: string | null;
  /** the name of who came in his place, or empty */
  readonly substitute: string;
  /** seen at the door */
  readonly checkedIn: boolean;
}

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
  /** turns and time (ms) that the person has had, and his organisation */
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

export interface ActView {
  readonly version: number;
  readonly type: FloorActType;
  readonly subject: string;
  /** whom or what it was about, as the screen says it */
  readonly name: string;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly undone: boolean;
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

/** An office holder in protocol order, as the MC introduces him. */
export interface OfficialView extends PersonView {
  readonly present: boolean;
  readonly introduced: boolean;
}

/** What chairs and secretaries share of the session. */
export interface SessionView {
  readonly version: number;
  readonly clock: HearingClock;
  readonly title: string;
  readonly date: string;
  readonly rehearsal: boolean;
  readonly session: {
    readonly kind: "scheduled" | "open" | "suspended" | "closed";
    readonly since: Instant | null;
    readonly why: string;
  };
  readonly presider: { readonly seat: ChairSeat; readonly name: string; readonly position: string };
  readonly chairs: readonly { readonly id: ChairSeat; readonly name: string; readonly position: string }[];
  readonly steps: readonly StepView[];
  readonly step: string | null;
  readonly plannedEnd: Instant;
  readonly rightsRead: boolean;
  readonly floor: FloorView;
  /** waiting in the segment of the current step (or the next one that has a floor) */
  readonly queue: readonly QueueRow[];
  readonly segment: "people" | "officials" | "after" | null;
  /** who waits in the other segments */
  readonly elsewhere: readonly {
    readonly segment: "people" | "officials" | "after";
    readonly rows: readonly QueueRow[];
  }[];
  /** places at the head of the queue that no rule moves */
  readonly heldHead: number;
  readonly organisations: readonly OrganisationView[];
  readonly orderChanges: readonly OrderChangeView[];
  readonly listClosed: boolean;
  readonly opinions: Readonly<Record<string, OpinionView>>;
  /** raised and not yet answered */
  readonly tray: readonly string[];
  /** raised, answered or not, without outcome */
  readonly withoutOutcome: readonly string[];
  readonly unheard: readonly string[];
  readonly answers: readonly AnswerView[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly group: string;
    /** who may answer for it, the head first; some may not be there */
    readonly people: readonly (PersonView & { readonly present: boolean })[];
  }[];
  readonly acts: readonly ActView[];
  readonly limits: {
    readonly speech: number;
    readonly answerBase: number;
    readonly answerPerFurther: number;
    /** decided: opinions of one unit are answered in one go */
    readonly answersTogether: boolean;
    readonly warnAt: readonly number[];
    readonly official: number;
    /** the People's limit never goes under this */
    readonly minimum: number;
  };
  readonly delegates: readonly DelegateView[];
  /** office holders in protocol order */
  readonly officials: readonly OfficialView[];
  /** the co-chair who asks to preside */
  readonly chairRequest: ChairSeat | null;
  /** what the office proposes to be read at the end */
  readonly conclusionDraft: string;
  readonly fields: readonly string[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  /** groups already concluded on; "" = the general conclusion */
  readonly concluded: readonly string[];
  readonly secretaries: { readonly minutes: SecretarySeat; readonly synthesis: SecretarySeat };
  readonly diversions: readonly {
    readonly id: string;
    readonly number: number;
    readonly kind: string;
    readonly destination: string;
  }[];
  readonly secretaryRunsFloor: boolean;
  readonly hall: {
    readonly scene: string;
    readonly pinned: boolean;
    readonly scheme: "dark" | "light";
    readonly askMark: boolean;
  };
  /** what the lectern shows of the chair's word */
  readonly lecternMessage: string | null;
  readonly attendance: {
    readonly taken: boolean;
    readonly allocated: { readonly present: number; readonly of: number };
    readonly individuals: { readonly present: number; readonly of: number };
  };
}

export interface ChairView extends SessionView {
  readonly role: "chair";
  readonly seat: ChairSeat;
  readonly presiding: boolean;
  readonly notes: readonly NoteView[];
}

export interface SectionView {
  readonly id: string;
  readonly level: 1 | 2;
  readonly kind: "step" | "turn" | "answer" | "sealed" | "unplaced";
  readonly title: string;
  readonly meta: string;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly missingOutcome: boolean;
  readonly current: boolean;
  readonly mayWrite: boolean;
  /** opinion whose registered text is inserted by one key */
  readonly opinion: string | null;
}

/** Asked by phone to speak, and not yet admitted or declined. */
export interface RequestView {
  readonly id: string;
  readonly who: PersonView;
  readonly organisation: string;
  readonly content: string;
  readonly at: Instant;
}

export interface SecretaryView extends SessionView {
  readonly role: "secretary";
  readonly seat: SecretarySeat;
  readonly duty: "minutes" | "synthesis";
  readonly notes: readonly NoteView[];
  readonly sections: readonly SectionView[];
  readonly requests: readonly RequestView[];
}

export interface OperatorView {
  readonly role: "operator";
  readonly version: number;
  readonly clock: HearingClock;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly session: SessionView["session"];
  readonly hall: SessionView["hall"];
  /** the second display's own scene; null: it follows the first */
  readonly hall2: string | null;
  readonly warnAt: readonly number[];
  readonly turnClock: TurnClock | null;
  readonly steps: readonly StepView[];
  readonly concerns: readonly { readonly id: string; readonly title: string }[];
  /** what may be shown as a result card, by its display title */
  readonly results: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly officials: readonly OfficialView[];
  readonly chairs: SessionView["chairs"];
  readonly presider: SessionView["presider"];
  readonly notes: readonly NoteView[];
}

export type View =
  | ChairView
  | SecretaryView
  | OperatorView
  | HallView
  | LecternView
  | DepartmentView
  | PhoneView;
