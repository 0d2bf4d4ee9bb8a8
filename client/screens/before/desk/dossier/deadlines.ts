/** How a deadline of the preparation was kept. Pure. */
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { RosterRow } from "../../../../../shared/views/before/offices.ts";

/** In the order of the plan's own days. */
export const DEADLINES = ["wards", "organisations", "synthesis"] as const;
export type Deadline = (typeof DEADLINES)[number];

type Prepared = Pick<DeskView, "synthesis"> & { readonly rosters: readonly RosterRow[] };

export type Kept =
  /** nothing is missing, whatever day it is */
  | { readonly kind: "complete" }
  | { readonly kind: "submitted"; readonly at: number; readonly late: number | null }
  | { readonly kind: "lacking"; readonly count: number }
  /** nobody owes anything: it is over */
  | { readonly kind: "over" }
  | { readonly kind: "open" };

/** `passed`: its last day is over. A ward owes no number of opinions, so that its deadline is only over. */
export function keptOf(deadline: Deadline, passed: boolean, { rosters, synthesis }: Prepared): Kept {
  if (deadline === "wards") return { kind: passed ? "over" : "open" };
  if (deadline === "synthesis") {
    const [first] = synthesis.reports;
    return first ? { kind: "submitted", at: first.at, late: first.late } : { kind: "open" };
  }
  const lacking = rosters.filter(
    ({ listed, quota, registered, minimum }) => listed < quota || registered < minimum,
  );
  if (lacking.length === 0) return { kind: "complete" };
  return passed ? { kind: "lacking", count: lacking.length } : { kind: "open" };
}
