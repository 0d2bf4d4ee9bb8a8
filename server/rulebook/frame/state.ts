/** The state that the fold makes of a hearing's events: what is so. Pure data. */
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { HearingClock, Instant } from "../../../shared/terms/time.ts";
import type { AfterState } from "../after/state.ts";
import type { Plan } from "../before/plan.ts";
import type { BeforeState } from "../before/state.ts";
import type { LiveState } from "../live/state.ts";
import type { Opinion } from "./model.ts";

export type {
  Answer,
  ChosenScene,
  Entry,
  EntryState,
  Floor,
  Opinion,
  Outcome,
  Session,
  SpeakRequest,
  Step,
  TaskReport,
  TaskReports,
} from "./model.ts";

/**
 * What all phases share, and the slices of each. Those of the half day stand here by their topic's name: documents, views
 * and the phase after read them everywhere.
 */
export interface HearingState extends LiveState {
  readonly version: number;
  /** when the newest entry was made */
  readonly at: Instant;
  readonly clock: HearingClock;
  readonly plan: Plan;
  readonly opinions: Readonly<Record<string, Opinion>>;
  /** the highest number given of each kind (TC, TL, …), whether or not it was undone */
  readonly numbers: Readonly<Record<string, number>>;
  readonly links: {
    readonly generations: Readonly<Partial<Record<SeatName, number>>>;
    /** by whom each seat's link was renewed the last time, and when */
    readonly renewals: Readonly<Partial<Record<SeatName, { readonly by: SeatName; readonly at: Instant }>>>;
  };
  /** what was prepared here, kept after the freeze; null: the log begins with the freeze */
  readonly before: BeforeState | null;
  /** what is followed up after the closing */
  readonly after: AfterState;
}

type Sliced =
  | ("links" | "chair" | "opening" | "queue" | "time" | "displays" | "minutes" | "units" | "undo")
  | "before"
  | "after";

/** A slice of a hearing that has it; where one may have none, null stands beside what is read of it. */
type Slice<S extends Sliced> = NonNullable<HearingState[S]>;
type OrNull<S extends Sliced> = null extends HearingState[S] ? null : never;

/** A field of the state ("floor"), or a field of a slice ("queue.order"). */
export type Path = keyof HearingState | { [S in Sliced]: `${S}.${keyof Slice<S> & string}` }[Sliced];

type Head<P extends Path> = P extends `${infer S}.${string}` ? S : P;
type FieldsIn<S extends Sliced, P extends Path> = P extends `${S}.${infer F}` ? F & keyof Slice<S> : never;

/** What a question or a part of a view reads of the state, and no more. */
export type Reads<P extends Path> = {
  readonly [S in Head<P> & keyof HearingState]: S extends P
    ? HearingState[S]
    : S extends Sliced
      ? Pick<Slice<S>, FieldsIn<S, P>> | OrNull<S>
      : never;
};
