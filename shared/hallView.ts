/** What hall and lectern show: nothing here may be private. */
import type { StepView } from "./sessionParts.ts";
import type { HearingClock, Instant, TurnClock } from "./time.ts";

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
  /** that of who has just ended, as it stood then, until the next is called: for the chime */
  readonly lastClock: TurnClock | null;
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
  /** that of who has just ended, as it stood then, until the next is called: its used time, and for the chime */
  readonly lastClock: TurnClock | null;
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
