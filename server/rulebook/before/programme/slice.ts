/** What the state keeps of the programme. Pure data. */
import type { AddedKind } from "../../../../shared/terms/programme.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface ProgrammeStep {
  /** the plan's, or one that was added */
  readonly step: string;
  readonly minutes: number;
  /** left out: as the plan calls it */
  readonly title?: string;
  /** who does it; left out: as the plan says */
  readonly by?: string;
  /** of an added one alone */
  readonly kind?: AddedKind;
}

export interface Programme {
  /** null: nobody has built it yet */
  readonly steps: readonly ProgrammeStep[] | null;
  /** what everybody reads; a later change stands there once it is published too */
  readonly published: { readonly at: Instant; readonly steps: readonly ProgrammeStep[] } | null;
  /** the highest number that an added step was given; left out: none was added */
  readonly added?: number;
  readonly changes: readonly { readonly at: Instant; readonly why: string }[];
}

export const NO_PROGRAMME: Programme = { steps: null, published: null, changes: [] };
