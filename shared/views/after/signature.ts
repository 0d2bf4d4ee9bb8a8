/** The minutes on their way to signature, as secretaries and chairs see them. */
import type { Instant } from "../../terms/time.ts";

/** Laid before the presider; approved; sent back with words. */
export type SectionState = "submitted" | "approved" | "sentBack";

/** The part of the minutes that says who took part: no step of the programme. */
export const OPENING = "opening";

export interface MinutesSectionView {
  readonly id: string;
  /** empty: the opening, whose name the screen knows */
  readonly title: string;
  readonly state: SectionState;
  readonly why: string;
  readonly corrections: readonly { readonly text: string; readonly at: Instant }[];
}

export interface AnnexView {
  readonly number: number;
  readonly section: string;
  readonly text: string;
  readonly at: Instant;
  /** when the presider signed it; null: it waits for that */
  readonly signedAt: Instant | null;
}

export interface SigningView {
  /** as the register of numbers has it; null: nothing was submitted yet, or without a number */
  readonly number: string | null;
  /** null: not laid before the presider yet */
  readonly submittedAt: Instant | null;
  readonly sections: readonly MinutesSectionView[];
  readonly secretarySignedAt: Instant | null;
  readonly presiderSignedAt: Instant | null;
  readonly annexes: readonly AnnexView[];
}
