/** Facts: which seats of a hearing that is over still have something to do; their links go on. */
import { audienceOf, type Body, type SeatName } from "../../../../shared/terms/seats.ts";
import { registered } from "../../before/register/facts.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { hasOpenCase } from "../cases/openCases.ts";

const ARCHIVIST: Body = "officeParty";

/** Nobody else seals the hearing and deletes personal data: until both are done the clerk must come in. */
function mustStillBeKept({ after, plan }: HearingState): boolean {
  const { sealedAt, forgottenAt } = after.archive;
  const done = sealedAt !== null && forgottenAt !== null;
  return !done && (plan.clerks ?? []).some(({ body }) => body === ARCHIVIST);
}

/** Codes of receipts are good while persons are known. */
const receiptsAreGood = (state: HearingState): boolean =>
  state.after.archive.forgottenAt === null && registered(state).some(({ source }) => source === "individual");

/** Has the seat of a hearing that is over still something to do: an open case, the archive, a receipt? */
export function isInUse(state: HearingState, seat: SeatName): boolean {
  if (state.session.kind !== "closed") return false;
  if (hasOpenCase(state, seat)) return true;
  const { role } = audienceOf(seat);
  if (role === "delegate") return receiptsAreGood(state);
  if (role === "operator") return mustStillBeKept(state);
  return clerkAt(state, seat)?.body === ARCHIVIST && mustStillBeKept(state);
}
