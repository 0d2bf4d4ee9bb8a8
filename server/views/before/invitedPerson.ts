/** An invitation, for whoever has its link. */
import { rehearsalMark } from "../../../shared/terms/rehearsal.ts";
import type { InvitedPerson } from "../../../shared/views/before/invitedPerson.ts";
import {
  declinedBy,
  invitationsOf,
  outdated,
  personInvited,
} from "../../rulebook/before/invitations/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fullName, type People } from "../people.ts";
import { seatOfInvited } from "../seats.ts";

/** null: nobody of this id is invited. */
export function invitedPerson(state: HearingState, people: People, id: string): InvitedPerson | null {
  const { invited, letters } = invitationsOf(state);
  const invitation = Object.hasOwn(invited, id) ? invited[id] : undefined;
  if (!invitation) return null;
  const { plan } = state;
  const { letter, answer, earlier } = invitation;
  const { start, venue } = letters.find(({ number }) => number === letter)?.says ?? plan;
  const person = personInvited(state, id);
  return {
    ...{ letter, earlier: earlier.map((invitation) => invitation.letter), start, venue },
    name: fullName(people.get(person), person),
    position: people.get(person)?.position ?? "",
    title: [rehearsalMark(plan.rehearsal), plan.title].filter(Boolean).join(": "),
    chairs: plan.chairs.map(({ position }) => position),
    outdated: outdated(state, id) !== null,
    answer: answer?.kind ?? null,
    why: declinedBy(state, id) ?? "",
    seat: seatOfInvited({ state, people }, id),
    open: phaseOf(state) === "before",
  };
}
