/** What the acts of the offices share: whose clerks may press them, and whose clerk has. */
import type { Body, SeatName } from "../../../shared/terms/seats.ts";
import { desk, preparing } from "../frame/rights.ts";
import { clerkAt } from "../frame/seats.ts";
import type { HearingState } from "../frame/state.ts";

/** The clerks of these bodies, while the hearing is prepared. */
export const byClerks = (...bodies: Body[]) => ({ who: desk, when: preparing, bodies }) as const;

/** The body whose clerk sits there; only for who was let in as one. */
export function bodyOf(state: HearingState, seat: SeatName): Body {
  const clerk = clerkAt(state, seat);
  if (clerk === null) throw new Error(`${seat} is no clerk's seat`);
  return clerk.body;
}
