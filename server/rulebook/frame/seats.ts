/** Which seats a hearing has: the fixed ones, and one for each unit, organisation and clerk of its plan. */
import { audienceOf, type SeatName } from "../../../shared/terms/seats.ts";
import type { Clerk, Organisation } from "../before/plan.ts";
import type { HearingState } from "./state.ts";

type Planned = Pick<HearingState, "plan">;

/** The organisation that sits there; null: the seat is another's, or the plan has no such organisation. */
export function organisationAt({ plan }: Planned, seat: SeatName): Organisation | null {
  const audience = audienceOf(seat);
  if (audience.role !== "organisation") return null;
  return plan.organisations.find(({ number }) => number === audience.organisation) ?? null;
}

/** The clerk who sits there; null: the seat is another's, or the plan has no such clerk. */
export function clerkAt({ plan }: Planned, seat: SeatName): Clerk | null {
  const audience = audienceOf(seat);
  if (audience.role !== "desk") return null;
  return plan.clerks?.find(({ number }) => number === audience.clerk) ?? null;
}

/** Does this hearing have the seat? */
export function hasSeat(state: Planned, seat: SeatName): boolean {
  const audience = audienceOf(seat);
  if (audience.role === "department") return state.plan.units.some((unit) => unit.id === audience.unit);
  if (audience.role === "desk") return clerkAt(state, seat) !== null;
  return audience.role !== "organisation" || organisationAt(state, seat) !== null;
}
