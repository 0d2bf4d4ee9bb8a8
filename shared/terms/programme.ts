/** Steps of a programme that the half day cannot do without, and those that a desk may add. */

/** Something is said or shown; or everybody rests. Nobody has the floor in either. */
export const ADDED_KINDS = ["briefing", "break"] as const;
export type AddedKind = (typeof ADDED_KINDS)[number];

/** Why a step stays: the session opens with it, the People are heard in it, it is closed from it. */
export type Needed = "opening" | "people" | "conclusion";

export const neededFor = (step: { readonly kind: string; readonly segment: string | null }): Needed | null =>
  step.segment === "people"
    ? "people"
    : step.kind === "opening" || step.kind === "conclusion"
      ? step.kind
      : null;
