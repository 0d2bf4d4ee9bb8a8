/** Which seats a hearing has: the fixed ones, and one for each unit, organisation and clerk of its plan. */
import { audienceOf, type Body, type SeatName } from "../../../shared/terms/seats.ts";
import { type Clerk, type Organisation, sitting } from "../before/plan.ts";
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
  return sitting(plan).find(({ number }) => number === audience.clerk) ?? null;
}

/** The body at whose desk a clerk sits, or sat before being taken off; null: no clerk ever sat there. */
export function officeAt({ plan }: Planned, seat: SeatName): Body | null {
  const audience = audienceOf(seat);
  if (audience.role !== "desk") return null;
  return plan.clerks?.find(({ number }) => number === audience.clerk)?.body ?? null;
}

/** Did a clerk of the same office write it? What an office wrote down is the office's, whoever sits there now. */
export function isOfOffice(state: Planned, actor: SeatName, writer: SeatName | null): boolean {
  const own = clerkAt(state, actor);
  return own !== null && writer !== null && officeAt(state, writer) === own.body;
}

/** Does this hearing have the seat? */
export function hasSeat(state: Planned, seat: SeatName): boolean {
  const audience = audienceOf(seat);
  if (audience.role === "department") return state.plan.units.some((unit) => unit.id === audience.unit);
  if (audience.role === "desk") return clerkAt(state, seat) !== null;
  return audience.role !== "organisation" || organisationAt(state, seat) !== null;
}

/** The office of the leader at a seat: "Bí thư Thành ủy"; "" where nobody leads from there. */
export const leaderOfficeAt = ({ plan }: Planned, seat: string): string =>
  plan.chairs.find((chair) => chair.seat === seat)?.position ?? "";
