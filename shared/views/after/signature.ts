/** The minutes on their way to signature, as secretaries and chairs see them. */
import type { Instant } from "../../terms/time.ts";
import type { AddedTask } from "./cases.ts";

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

/** Who leads and supports a task by name, until when, on which groups it was concluded; none: in general. */
interface GivenView {
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly due: string;
  readonly groups: readonly string[];
}

export interface AnnexView {
  readonly number: number;
  readonly section: string;
  /** what is put right, or the task that is added */
  readonly text: string;
  /** of a task that is added all that whoever signs puts a name to; null: something is put right */
  readonly added: (AddedTask & GivenView) | null;
  /** when the secretary signed it; null: it waits for that */
  readonly at: Instant | null;
  /** when the presider signed it; null: it waits for that */
  readonly signedAt: Instant | null;
}

export interface SigningView {
  /** as the register of numbers has it; null: nothing was submitted yet, or without a number */
  readonly number: string | null;
  /** null: not laid before the presider yet */
  readonly submittedAt: Instant | null;
  /** for whom they wait while they are being signed; null: not laid before the presider, or signed by both */
  readonly waitsFor: "secretary" | "presider" | null;
  readonly sections: readonly MinutesSectionView[];
  readonly secretarySignedAt: Instant | null;
  readonly presiderSignedAt: Instant | null;
  readonly annexes: readonly AnnexView[];
}
