/** What the desk sees of the planned order of speakers, and of the freeze. */
import type { FreezeProblem } from "../../terms/freeze.ts";
import type { Instant } from "../../terms/time.ts";

export interface PlannedChangeView {
  readonly version: number;
  readonly kind: "built" | "added" | "removed" | "moved";
  readonly opinion: string | null;
  readonly before: string | null;
  readonly why: string;
  readonly at: Instant;
  readonly published: boolean;
  readonly undone: boolean;
}

export interface PlannedOrderView {
  /** codes in the order of speaking; null: none was built */
  readonly order: readonly string[] | null;
  readonly publishedAt: Instant | null;
  /** the newest last */
  readonly changes: readonly PlannedChangeView[];
  /** the change that this clerk may take back; null: none */
  readonly undoable: number | null;
  /** codes of opinions that need help, and of those that came late */
  readonly needHelp: readonly string[];
  readonly late: readonly string[];
}

export interface FreezeView {
  readonly obstacles: readonly FreezeProblem[];
  readonly warnings: readonly FreezeProblem[];
}
