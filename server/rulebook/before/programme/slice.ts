/** What the state keeps of the programme. Pure data. */
import type { Instant } from "../../../../shared/terms/time.ts";

export interface ProgrammeStep {
  readonly step: string;
  readonly minutes: number;
}

export interface Programme {
  /** null: nobody has built it yet */
  readonly steps: readonly ProgrammeStep[] | null;
  /** what everybody reads; a later change stands there once it is published too */
  readonly published: { readonly at: Instant; readonly steps: readonly ProgrammeStep[] } | null;
  readonly changes: readonly { readonly at: Instant; readonly why: string }[];
}

export const NO_PROGRAMME: Programme = { steps: null, published: null, changes: [] };
