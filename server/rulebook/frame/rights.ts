/** Who may give a command, in which state of the session: the words that the rows of acts are written in. */

import type { Refusal } from "../../../shared/terms/refusals.ts";
import { audienceOf, type Role, type SeatName } from "../../../shared/terms/seats.ts";
import type { HearingState, Session } from "./state.ts";

/**
 * `presider`: the co-chair who presides. `delegated`: a secretary, where the hearing's setting gives the
 * secretary the floor; the log then says on whose behalf.
 */
export type Right = "yes" | "no" | "presider" | "delegated";

export type When = Record<Session["kind"], boolean>;

export interface Row {
  readonly who: Record<Role, Right>;
  readonly when: When;
}

export const screens = { hall: "no", lectern: "no", mc: "no", department: "no", delegate: "no" } as const;

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

export const open: When = { scheduled: false, open: true, suspended: false, closed: false };

export const before: When = { scheduled: true, open: false, suspended: false, closed: false };

export const after: When = { scheduled: false, open: false, suspended: false, closed: true };

export const stopped: When = { scheduled: false, open: false, suspended: true, closed: false };

export const tillClosed: When = { scheduled: true, open: true, suspended: true, closed: false };

export const sinceOpen: When = { scheduled: false, open: true, suspended: true, closed: false };

export const followUp: When = { scheduled: false, open: true, suspended: true, closed: true };

export const always: When = { scheduled: true, open: true, suspended: true, closed: true };

export type Authority =
  | { readonly kind: "allowed"; readonly onBehalfOf: SeatName | null }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** May this seat give this command now, and on whose behalf? (rules P1–P4) */
export function authorityOf(state: HearingState, actor: SeatName, row: Row): Authority {
  const right = row.who[audienceOf(actor).role];
  const delegated = right === "delegated" && state.plan.secretaryRunsFloor;
  if (right === "no" || (right === "delegated" && !delegated))
    return { kind: "refused", refusal: { code: "notAllowed" } };
  if (right === "presider" && actor !== state.presider) {
    return { kind: "refused", refusal: { code: "notPresiding", presider: state.presider } };
  }
  if (!row.when[state.session.kind]) return { kind: "refused", refusal: { code: "sessionNotOpen" } };
  return { kind: "allowed", onBehalfOf: delegated ? state.presider : null };
}
