/** Who of an office has looked at what is shown to few: never what was seen. */
import type { Instant } from "../../terms/time.ts";

/** How a sender, an applicant or a delegate can be reached; or a sealed registration itself. */
export type LookKind = "registration" | "application" | "delegate" | "sealed";

export interface Look {
  readonly at: Instant;
  /** the desk, as the plan calls it */
  readonly by: string;
  readonly kind: LookKind;
  /** the registration's, the applicant's or the delegate's id */
  readonly id: string;
}

/** The newest first. */
export interface LooksView {
  readonly newest: readonly Look[];
  /** how many there were before these */
  readonly earlier: number;
}
