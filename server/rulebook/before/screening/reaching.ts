/** How a sender, an applicant or a delegate can be reached: shown to a clerk who has to, one at a time, each look noted. */
import { isNumbered } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { INBOXES } from "../../../../shared/terms/register.ts";
import { desk, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, refuse } from "../../frame/ruling.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { contactOf } from "../contact.ts";
import { bodyOf } from "../offices.ts";
import { reachOf } from "../register/registration.ts";
import { foundBy } from "./acts.ts";
import { isSealed, screeningOf } from "./facts.ts";

/** Why a registration's is not this clerk's to see; of what is sealed and shut there is nothing to reach. */
function notToReach(state: HearingState, id: string, at: Circumstances): Refusal | null {
  const found = foundBy(state, at, id);
  if ("code" in found) return found;
  const { open } = screeningOf(state);
  const own = clerkAt(state, at.actor)?.body === found.known.inbox;
  if (!own || reachOf(found.row) === "") return { code: "unknownId", id };
  return isSealed(state, id) && open[at.actor] !== id ? { code: "unknownId", id } : null;
}

/** Why an applicant's or a delegate's is not this clerk's to see. */
function noContact(state: HearingState, id: string, at: Circumstances): Refusal | null {
  const row = contactOf(state, bodyOf(state, at.actor), id);
  return row !== null && at.reaches?.has(row) ? null : { code: "unknownId", id };
}

// whoever screens, decides who may attend, or invites
const clerks = { who: desk, when: preparing, bodies: [...INBOXES, "officeParty"] } as const;

export const reachingActs: Acts<"ShowReach" | "HideReach"> = {
  ShowReach: {
    ...clerks,
    decide: (state, { of }, at) => {
      const isRegistration = isNumbered(of, "registration");
      const wrong = (isRegistration ? notToReach : noContact)(state, of, at);
      if (wrong) return refuse(wrong);
      if (screeningOf(state).reaching[at.actor] === of) return refuse({ code: "alreadyDone" });
      return accept(
        isRegistration
          ? { type: "ReachShown", registration: of }
          : { type: "AttendeeReachShown", attendee: of },
      );
    },
  },
  HideReach: {
    ...clerks,
    decide: (state, _command, { actor }) =>
      screeningOf(state).reaching[actor] === undefined
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "ReachHidden" }),
  },
};
