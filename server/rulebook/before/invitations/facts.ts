/** Facts: invitations. What others may ask of them. */
import { audienceOf, invitedSeat, phoneOf, type SeatName } from "../../../../shared/terms/seats.ts";
import { organisationAt } from "../../frame/seats.ts";
import type { Reads } from "../../frame/state.ts";
import { applicationOf } from "../applications/facts.ts";
import type { Official } from "../plan.ts";
import { listOf, organisationOf } from "../roster/facts.ts";
import { type Invitations, type Letter, NO_INVITATIONS } from "./slice.ts";

type Prepared = Reads<"before.invitations" | "before.rosters" | "before.applications" | "plan">;

/** The invitations as they stand. */
export const invitationsOf = ({ before }: Reads<"before.invitations">): Invitations =>
  before?.invitations ?? NO_INVITATIONS;

const officialOf = ({ plan }: Prepared, id: string): Official | undefined =>
  plan.officials.find(({ person }) => person === id);

/** May the person be invited: an official, one of a list, an individual who was admitted? */
export const mayBeInvited = (state: Prepared, id: string): boolean =>
  officialOf(state, id) !== undefined ||
  organisationOf(state, id) !== null ||
  applicationOf(state, id)?.state === "admitted";

/** The register's row of who is invited. */
export function personInvited(state: Prepared, id: string): string {
  const organisation = organisationOf(state, id);
  if (organisation === null) return applicationOf(state, id)?.person ?? id;
  return listOf(state, organisation).find((delegate) => delegate.id === id)?.person ?? id;
}

/** Is it the seat's own to say whether this person comes: a clerk's anybody, a body's its own, a phone's its owner, a link's who has it? */
export function mayAnswerFor(state: Prepared, seat: SeatName, id: string): boolean {
  const audience = audienceOf(seat);
  const official = officialOf(state, id);
  switch (audience.role) {
    case "desk":
      return true;
    case "department":
      return official?.unit === audience.unit;
    case "organisation": {
      const ownOrganisation = organisationAt(state, seat);
      return (
        ownOrganisation !== null &&
        (official?.unit === ownOrganisation.name || organisationOf(state, id) === ownOrganisation.number)
      );
    }
    case "delegate":
      return seat === invitedSeat(id) || applicationOf(state, id)?.phone === phoneOf(seat);
    default:
      return false;
  }
}

/** May `id` come in the place of an official: another of the same body, who has not declined? */
export function maySubstitute(state: Prepared, id: string, instead: string): boolean {
  const [person, other] = [officialOf(state, id), officialOf(state, instead)];
  const declined = invitationsOf(state).invited[id]?.answer?.kind === "declined";
  return (
    person !== undefined && other !== undefined && id !== instead && person.unit === other.unit && !declined
  );
}

/** What the person's letter says, where the hearing is to be held at another time or place by now; null: it is right. */
export function outdated(
  { before, plan }: Reads<"before.invitations" | "plan">,
  id: string,
): Letter["says"] | null {
  const { letters, invited } = invitationsOf({ before });
  const says = letters.find(({ number }) => number === invited[id]?.letter)?.says;
  return says === undefined || (says.start === plan.start && says.venue === plan.venue) ? null : says;
}

/** Why the invited person does not come, in its own words; null: it has not declined. */
export function declinedBy(state: Reads<"before.invitations">, id: string): string | null {
  const answer = invitationsOf(state).invited[id]?.answer;
  return answer?.kind === "declined" ? answer.why : null;
}

/** The officials as the freeze takes them: who has declined is absent. */
export function officialsAtFreeze(state: Prepared): Official[] {
  return state.plan.officials.map((official) =>
    declinedBy(state, official.person) === null ? official : { ...official, present: false },
  );
}
