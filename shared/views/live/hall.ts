/** What hall and lectern show: nothing here may be private. */
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { HallSeat } from "../../terms/seats.ts";
import type { HearingClock, Instant, TurnClock } from "../../terms/time.ts";
import type { LastTurnView, StepView } from "./session.ts";

export interface HallPerson {
  readonly name: string;
  readonly position: string;
  /** "đại biểu do … giới thiệu", or empty */
  readonly introduced: string;
}

export type HallScene =
  | { readonly kind: "backdrop" }
  | { readonly kind: "programme"; readonly steps: readonly StepView[] }
  /** what is read of everybody's rights and duties, a sentence a line */
  | { readonly kind: "rights"; readonly lines: readonly string[] }
  | {
      readonly kind: "speaker";
      readonly who: HallPerson;
      /** what it is about: the display title, or the field only; empty where nothing may be said of it */
      readonly questions: readonly string[];
      /** what the turn is given, ms; null: nobody counts */
      readonly allotted: number | null;
      readonly interjection: boolean;
    }
  /** nothing was raised in this part yet: the backdrop, and who makes ready at its foot */
  | { readonly kind: "waiting" }
  /** between turns, and while an answer is invited: what was raised, never who is to answer */
  | {
      readonly kind: "raised";
      readonly questions: readonly string[];
      /** who raised it; null: several did, or nobody is named */
      readonly who: HallPerson | null;
    }
  | {
      readonly kind: "listClosed";
      /** how many did not speak and are answered in writing */
      readonly unheard: number;
    }
  | {
      readonly kind: "answer";
      readonly questions: readonly string[];
      readonly who: HallPerson;
      readonly supporting: readonly string[];
    }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "pause"; readonly text: string; readonly until: Instant | null }
  | { readonly kind: "document"; readonly title: string }
  | { readonly kind: "concerns"; readonly titles: readonly string[] }
  | { readonly kind: "resultCard"; readonly title: string; readonly text: string }
  | { readonly kind: "settling" }
  | { readonly kind: "otherSource" }
  | { readonly kind: "conclusion" }
  | { readonly kind: "test" }
  | { readonly kind: "black" }
  /** the code for asking to speak by phone */
  | { readonly kind: "ask" };

export interface HallView {
  readonly role: "hall";
  readonly clock: HearingClock;
  readonly scheme: "dark" | "light";
  readonly rehearsal: Rehearsal;
  readonly step: string;
  readonly scene: HallScene;
  /** who should make ready */
  readonly next: readonly HallPerson[];
  /** nobody is added to the list of this part any more */
  readonly listClosed: boolean;
  readonly warnAt: readonly number[];
  /** of whoever has the floor, whatever the scene is; then as it stood at the end, until the next is called */
  readonly turnClock: TurnClock | null;
  readonly announcement: { readonly text: string; readonly at: Instant } | null;
  /** the code for asking to speak stands in a corner */
  readonly askMark: boolean;
  /** lines behind everything that has nothing to show */
  readonly backdrop: readonly string[];
}

/** What one of the hall's displays shows, for those who choose it: the hall's own view and no more. */
export interface DisplayPart {
  readonly view: HallView;
  /** it shows what the first does */
  readonly follows: boolean;
  /** somebody chose it, and since when it stands; null: it follows the hearing */
  readonly chosen: {
    readonly scene: string;
    /** it stays until it is taken off; else until the next call */
    readonly kept: boolean;
    readonly since: Instant | null;
  } | null;
  /** what stands there after the act that comes next */
  readonly after: HallScene["kind"];
}
export type DisplayParts = Readonly<Record<HallSeat, DisplayPart>>;

export interface LecternView {
  readonly role: "lectern";
  readonly clock: HearingClock;
  readonly rehearsal: Rehearsal;
  readonly who: string | null;
  /** called, and the clock not begun */
  readonly called: boolean;
  /** of whoever has the floor; then as it stood at the end, with the used time, until the next is called */
  readonly turnClock: TurnClock | null;
  /** once it stands at the end: whether it was a speech or a reply */
  readonly lastKind: LastTurnView["kind"] | null;
  readonly timed: boolean;
  readonly warnAt: readonly number[];
  readonly interjection: boolean;
  /** minutes allowed, said while called */
  readonly allotted: number | null;
  /** the turn whose speaker may ask for the registered text, in large letters (rule V14); null: nobody may */
  readonly ownText: string | null;
  /** the session stands still, and until when, where the chair said so */
  readonly suspended: boolean;
  readonly pausedUntil: Instant | null;
  /** lines that stand here while it is nobody's turn */
  readonly backdrop: readonly string[];
  /** the sentence said to the hall */
  readonly announcement: { readonly text: string; readonly at: Instant } | null;
  /** the speaker hears the warnings here, softly, without looking up */
  readonly soft: boolean;
  /** the chair's word to whoever speaks */
  readonly message: string | null;
  /** the picture for tests, before the opening alone */
  readonly test: boolean;
}
