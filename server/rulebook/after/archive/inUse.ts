/** Facts: which seats of a hearing that is over still have something to do; their links go on. */
import { audienceOf, type Body, type SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import { registered } from "../../before/register/facts.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { hasOpenCase } from "../cases/openCases.ts";
import { minutesOf } from "../signature/facts.ts";

const ARCHIVIST: Body = "officeParty";

const hasArchivist = ({ plan }: HearingState): boolean =>
  (plan.clerks ?? []).some(({ body }) => body === ARCHIVIST);

/** Nobody else seals the hearing and deletes personal data: until both are done the clerk must come in. */
function mustStillBeKept(state: HearingState): boolean {
  const { sealedAt, forgottenAt } = state.after.archive;
  const done = sealedAt !== null && forgottenAt !== null;
  return !done && hasArchivist(state);
}

/** Codes of receipts are good while persons are known. */
const receiptsAreGood = (state: HearingState): boolean =>
  state.after.archive.forgottenAt === null && registered(state).some(({ source }) => source === "individual");

/** Minutes wait for a signature, or may get an annex: until the archive is sealed, or, where nobody seals it, while a case is open. */
function minutesGoOn(state: HearingState, now: Instant): boolean {
  if (state.after.archive.sealedAt !== null) return false;
  const { presider, annexes } = minutesOf(state);
  const unsigned = presider === null || annexes.some((annex) => annex.presider === null);
  return unsigned || hasArchivist(state) || hasOpenCase(state, state.chair.presider, now);
}

/** Who writes and signs them. */
const signsMinutes = (state: HearingState, seat: SeatName): boolean =>
  audienceOf(seat).role === "secretary" || seat === state.chair.presider;

/** Has the seat of a hearing that is over still something to do: an open case, the minutes, the archive, a receipt? */
export function isInUse(state: HearingState, seat: SeatName, now: Instant): boolean {
  if (state.session.kind !== "closed") return false;
  if (hasOpenCase(state, seat, now)) return true;
  if (signsMinutes(state, seat)) return minutesGoOn(state, now);
  const { role } = audienceOf(seat);
  if (role === "delegate") return receiptsAreGood(state);
  if (role === "operator") return mustStillBeKept(state) || minutesGoOn(state, now);
  // what is public may still be corrected or withdrawn
  if (role === "media") return mustStillBeKept(state);
  return clerkAt(state, seat)?.body === ARCHIVIST && mustStillBeKept(state);
}
