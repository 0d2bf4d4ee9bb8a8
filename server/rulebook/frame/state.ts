/** The state that the fold makes of a hearing's events: what is so. Pure data. */
import type { ChairSeat, SeatName, SecretarySeat } from "../../../shared/terms/seats.ts";
import type { HearingClock, Instant } from "../../../shared/terms/time.ts";
import type { DueAnswer, ReadinessWord } from "../../../shared/views/live/department.ts";
import type { Limits, Plan } from "../before/plan.ts";
import type { BeforeState } from "../before/state.ts";
import type {
  Answer,
  Case,
  ChosenScene,
  Entry,
  Floor,
  Note,
  Opinion,
  Session,
  SpeakRequest,
  Step,
} from "./model.ts";
import type { FloorAct, OrderChange, Remark, TimeDecision } from "./records.ts";

export type {
  Answer,
  Case,
  ChosenScene,
  Entry,
  EntryState,
  Floor,
  Note,
  Opinion,
  Outcome,
  Session,
  SpeakRequest,
  Step,
  TaskReport,
} from "./model.ts";

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
  /** the highest number given of each kind (TC, TL, …), whether or not it was undone */
  readonly numbers: Readonly<Record<string, number>>;
  readonly generations: Readonly<Partial<Record<SeatName, number>>>;
  /** by whom each seat's link was renewed the last time, and when */
  readonly renewals: Readonly<Partial<Record<SeatName, { readonly by: SeatName; readonly at: Instant }>>>;
  /** asked by phone to speak, admitted or not */
  readonly requests: Readonly<Record<string, SpeakRequest>>;
  /** what units say of their matters: opinion → unit → word. Beside the opinions, so that it never stands in undo's way */
  readonly readiness: Readonly<Record<string, Readonly<Record<string, ReadinessWord>>>>;
  /** what the unit that has the task said of its latest day `due`, by opinion */
  readonly dueAnswers: Readonly<
    Record<string, { readonly unit: string; readonly due: string; readonly said: DueAnswer }>
  >;
  /** the phase after: cases by their opinion */
  readonly after: { readonly cases: Readonly<Record<string, Case>> };
  /** what was prepared here, kept after the freeze; null: the log begins with the freeze */
  readonly before: BeforeState | null;
}
