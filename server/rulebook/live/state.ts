/** What the state keeps of the half day: a slice a topic. Records that every topic reads (turns, replies …) stand by themselves. Pure data. */
import type { ChairSeat, SecretarySeat } from "../../../shared/terms/seats.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { DueAnswer, ReadinessWord } from "../../../shared/views/live/department.ts";
import type { Limits } from "../before/plan.ts";
import type {
  Answer,
  ChosenScene,
  Entry,
  Floor,
  Incident,
  Note,
  Outcome,
  Session,
  SpeakRequest,
  Step,
} from "../frame/model.ts";
import type { FloorAct, OrderChange, Remark, TimeDecision } from "../frame/records.ts";

export interface ChairSlice {
  readonly presider: ChairSeat;
  /** the co-chair who asks to preside */
  readonly request: ChairSeat | null;
}

export interface OpeningSlice {
  readonly rightsReadAt: Instant | null;
  /** officials whom the hall has been told of */
  readonly introduced: readonly string[];
}

export interface AttendanceSlice {
  readonly taken: boolean;
  readonly absent: Readonly<Record<string, string>>;
  readonly substitutes: Readonly<Record<string, string>>;
  /** seen at the door */
  readonly checkedIn: readonly string[];
  /** the place of each who was moved since the freeze; left out: nobody was */
  readonly seats?: Readonly<Record<string, string>>;
}

export interface QueueSlice {
  /** those who wait, in order, all segments; a segment's queue is its entries in this order */
  readonly order: readonly string[];
  /** places at the head that no rule moves (0–2) */
  readonly heldHead: number;
  readonly changes: readonly OrderChange[];
  readonly closedAt: Instant | null;
  readonly unheardNoticeAt: Instant | null;
}

export interface TimeSlice {
  readonly limits: Limits;
  readonly plannedEnd: Instant;
  readonly decisions: readonly TimeDecision[];
}

export interface DisplaysSlice {
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
}

/** That a task was added to the conclusion after the closing. */
export interface Added {
  /** the leader who has said so, and the day of that (YYYY-MM-DD) */
  readonly onWordOf: ChairSeat;
  readonly on: string;
  /** who has recorded it, and the version of the log: what was final before does not tell it */
  readonly by: string;
  readonly version: number;
  /** the annex of the minutes that holds it, where they were signed; null: it stands in them */
  readonly annex: number | null;
}

export interface Conclusion {
  /** KL-01, by its place */
  readonly id: string;
  /** none: it is the general one */
  readonly groups: readonly string[];
  readonly text: string;
  readonly at: Instant;
  /** the task that it gives; null: none */
  readonly outcome: Outcome | null;
  /** null: it was recorded in the hall */
  readonly added: Added | null;
}

/** What the minutes are made of and no other record keeps, and who writes them. */
export interface MinutesSlice {
  readonly secretaries: { readonly minutes: SecretarySeat; readonly synthesis: SecretarySeat };
  readonly conclusionDraft: string;
  /** in the order in which they were recorded */
  readonly conclusions: readonly Conclusion[];
  readonly chronicle: readonly Remark[];
}

/** What units say. Beside the opinions, so that it never stands in undo's way. */
export interface UnitsSlice {
  /** of their matters: opinion → unit → word */
  readonly readiness: Readonly<Record<string, Readonly<Record<string, ReadinessWord>>>>;
  /** what the unit that has the task said of its latest day `due`, by opinion */
  readonly dueAnswers: Readonly<
    Record<string, { readonly unit: string; readonly due: string; readonly said: DueAnswer }>
  >;
}

export interface UndoSlice {
  readonly acts: readonly FloorAct[];
  /** version that last changed each turn, answer, opinion */
  readonly touched: Readonly<Record<string, number>>;
}

export interface LiveState {
  readonly session: Session;
  readonly steps: readonly Step[];
  readonly entries: Readonly<Record<string, Entry>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly floor: Floor;
  readonly chair: ChairSlice;
  readonly opening: OpeningSlice;
  readonly attendance: AttendanceSlice;
  readonly queue: QueueSlice;
  readonly time: TimeSlice;
  readonly displays: DisplaysSlice;
  readonly minutes: MinutesSlice;
  readonly units: UnitsSlice;
  readonly undo: UndoSlice;
  readonly notes: readonly Note[];
  /** of safety and order around the hall */
  readonly incidents: readonly Incident[];
  /** asked by phone to speak, admitted or not */
  readonly requests: Readonly<Record<string, SpeakRequest>>;
}
