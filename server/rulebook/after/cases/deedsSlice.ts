/** What the state keeps of who did what of a case: offices, units, the Front. Pure data. */
import type { DeedKind } from "../../../../shared/terms/cases.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Deed {
  readonly kind: DeedKind;
  /** the seat */
  readonly by: string;
  readonly at: Instant;
}

/** By the case, in order. */
export type CaseDeeds = Readonly<Record<string, readonly Deed[]>>;
