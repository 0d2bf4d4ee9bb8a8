/** The newest guidance of the organisers, as those read it who send opinions. */
import type { Instant } from "../../terms/time.ts";

export interface OwnGuidance {
  readonly at: Instant;
  /** "F1", "F2" */
  readonly forms: readonly string[];
  readonly to: readonly string[];
  readonly text: string;
}
