/** A body's own people who are invited: a unit's officials, an organisation's and its delegates. */
import type { OwnInvited } from "../../../shared/views/before/ownInvited.ts";
import { substituteOf } from "../../rulebook/before/freeze/attending.ts";
import { invitationsOf, maySubstitute } from "../../rulebook/before/invitations/facts.ts";
import { listOf } from "../../rulebook/before/roster/facts.ts";
import type { RosterDelegate } from "../../rulebook/before/roster/slice.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fields, part, partOf } from "../part.ts";
import { fullName, type People } from "../people.ts";

type Read = Pick<HearingState, "plan" | "before">;

type Own = Pick<RosterDelegate, "id" | "person">;

function rows(
  state: Read,
  people: People,
  ownPersons: readonly Own[],
  list: readonly RosterDelegate[] = [],
): OwnInvited[] {
  const { invited } = invitationsOf(state);
  return ownPersons.flatMap(({ id, person }) => {
    const invitation = invited[id];
    if (!invitation) return [];
    const instead = ownPersons.filter((substitute) => maySubstitute(state, substitute.id, id));
    const substitute = substituteOf(state, list, id);
    return [
      {
        ...{ id, name: fullName(people.get(person), person), position: people.get(person)?.position ?? "" },
        ...{ letter: invitation.letter, answer: invitation.answer?.kind ?? null },
        substitute: substitute === null ? "" : fullName(people.get(substitute.person), substitute.person),
        instead: instead.map((substitute) => ({
          id: substitute.id,
          name: fullName(people.get(substitute.person), substitute.person),
        })),
      },
    ];
  });
}

const officialsOf = ({ plan }: Read, unit: string) =>
  plan.officials.filter((official) => official.unit === unit).map(({ person }) => ({ id: person, person }));

/** A unit's or ward's; nobody once the hearing is live. */
export const unitInvited = partOf((unit) =>
  part(fields("plan", "before", "session"), (state, people): readonly OwnInvited[] =>
    phaseOf(state) === "before" ? rows(state, people, officialsOf(state, unit)) : [],
  ),
);

/** An organisation's: its head, and who stands on its list. */
export function organisationInvited(state: Read, people: People, number: number): readonly OwnInvited[] {
  const name = state.plan.organisations.find((organisation) => organisation.number === number)?.name ?? "";
  const list = listOf(state, number);
  return rows(state, people, [...list, ...officialsOf(state, name)], list);
}
