/** Who may give a command, in which state of the session: the words that the rows of acts are written in. */

import type { Refusal } from "../../../shared/terms/refusals.ts";
import { audienceOf, type Body, type Role, type SeatName } from "../../../shared/terms/seats.ts";
import { phaseOf, type Situation, situationOf } from "./phase.ts";
import { clerkAt } from "./seats.ts";
import type { HearingState } from "./state.ts";

/**
 * `presider`: the co-chair who presides. `delegated`: a secretary, where the hearing's setting gives the
 * secretary the floor; the log then says on whose behalf.
 */
export type Right = "yes" | "no" | "presider" | "delegated";

/** In which phase and, within the live one, in which state of the session: `preparing` is before, `closed` is after. */
export type When = Record<Situation, boolean>;

export interface Row {
  readonly who: Record<Role, Right>;
  readonly when: When;
  /** whose clerks may, where a desk may; left out: those of every body */
  readonly bodies?: readonly Body[];
  /** the log does not tell whose act it was, or which phone's: it names its sender as `sender` */
  readonly sealed?: true | "phones";
}

export const screens = {
  hall: "no",
  lectern: "no",
  mc: "no",
  police: "no",
  media: "no",
  department: "no",
  organisation: "no",
  desk: "no",
  delegate: "no",
} as const;

export const presiding = { chair: "presider", secretary: "delegated", operator: "no", ...screens } as const;

export const presidingOrSecretary = {
  chair: "presider",
  secretary: "yes",
  operator: "no",
  ...screens,
} as const;

export const staff = { chair: "yes", secretary: "yes", operator: "no", ...screens } as const;

export const secretary = { chair: "no", secretary: "yes", operator: "no", ...screens } as const;

export const anyChair = { chair: "yes", secretary: "no", operator: "no", ...screens } as const;

export const showing = { chair: "presider", secretary: "yes", operator: "yes", ...screens } as const;

export const operator = { chair: "no", secretary: "no", operator: "yes", ...screens } as const;

export const nobody = { chair: "no", secretary: "no", operator: "no", ...screens } as const;

/** @public */
export const desk = { ...nobody, desk: "yes" } as const;

export const open: When = { preparing: false, scheduled: false, open: true, suspended: false, closed: false };

export const before: When = {
  preparing: false,
  scheduled: true,
  open: false,
  suspended: false,
  closed: false,
};

export const after: When = {
  preparing: false,
  scheduled: false,
  open: false,
  suspended: false,
  closed: true,
};

export const stopped: When = {
  preparing: false,
  scheduled: false,
  open: false,
  suspended: true,
  closed: false,
};

export const tillClosed: When = {
  preparing: false,
  scheduled: true,
  open: true,
  suspended: true,
  closed: false,
};

export const sinceOpen: When = {
  preparing: false,
  scheduled: false,
  open: true,
  suspended: true,
  closed: false,
};

export const followUp: When = {
  preparing: false,
  scheduled: false,
  open: true,
  suspended: true,
  closed: true,
};

/** since the freeze */
export const always: When = { preparing: false, scheduled: true, open: true, suspended: true, closed: true };

export const preparing: When = {
  preparing: true,
  scheduled: false,
  open: false,
  suspended: false,
  closed: false,
};

export const everyPhase: When = { ...always, preparing: true };

export type Authority =
  | { readonly kind: "allowed"; readonly onBehalfOf: SeatName | null }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** May this seat give this command now, and on whose behalf? A seat that was taken off gives none. (rules P1–P4, J50) */
export function authorityOf(state: HearingState, actor: SeatName, row: Row): Authority {
  const right = row.who[audienceOf(actor).role];
  const delegated = right === "delegated" && state.plan.secretaryRunsFloor;
  const clerk = clerkAt(state, actor);
  const noClerk = clerk === null && audienceOf(actor).role === "desk";
  const another = clerk !== null && row.bodies !== undefined && !row.bodies.includes(clerk.body);
  if (noClerk || right === "no" || another || (right === "delegated" && !delegated))
    return { kind: "refused", refusal: { code: "notAllowed" } };
  if (right === "presider" && actor !== state.chair.presider) {
    return { kind: "refused", refusal: { code: "notPresiding", presider: state.chair.presider } };
  }
  if (!row.when[situationOf(state)]) return { kind: "refused", refusal: notNow(state, row.when) };
  return { kind: "allowed", onBehalfOf: delegated ? state.chair.presider : null };
}

/** Of the other phase it is said which one it is now; within the live one, that the session is not open. */
function notNow(state: HearingState, when: When): Refusal {
  const phase = phaseOf(state);
  const ofBefore = when.preparing && !when.scheduled && !when.open && !when.suspended;
  return phase === "before" || ofBefore ? { code: "wrongPhase", phase } : { code: "sessionNotOpen" };
}
