/** The desk's part of the invitations: everybody who may be invited, with the letter and the answer. */
import type { InvitationRow, OfficesView } from "../../../../shared/views/before/offices.ts";
import { admitted } from "../../../rulebook/before/applications/facts.ts";
import { invitationsOf } from "../../../rulebook/before/invitations/facts.ts";
import type { Invitation } from "../../../rulebook/before/invitations/slice.ts";
import { listOf } from "../../../rulebook/before/roster/facts.ts";
import { fields, part } from "../../part.ts";
import { fullName, type People } from "../../people.ts";

/** These come because they preside or serve: nobody invites them. */
const OF_THE_HOUSE = /^(co-chair|office$)/;

type Who = Pick<InvitationRow, "id" | "kind" | "body"> & { readonly person: string };

function row(who: Who, invitation: Invitation | undefined, people: People) {
  const person = people.get(who.person);
  const answer = invitation?.answer ?? null;
  const substitute = answer?.kind === "declined" ? answer.substitute : null;
  return {
    ...{ id: who.id, kind: who.kind, body: who.body },
    name: fullName(person, who.person),
    position: person?.position ?? "",
    pronunciation: person?.pronunciation ?? "",
    letter: invitation?.letter ?? null,
    answer: answer?.kind ?? null,
    why: answer?.kind === "declined" ? answer.why : "",
    substitute: substitute === null ? "" : fullName(people.get(substitute), substitute),
  };
}

export const lettersPart = part(fields("before"), ({ before }): OfficesView["letters"] =>
  invitationsOf({ before }).letters.map(({ number, to, at }) => ({ number, to, at })),
);

export const invitationsPart = part(
  fields("plan", "before"),
  ({ plan, before }, people): readonly InvitationRow[] => {
    const { invited } = invitationsOf({ before });
    const plain = { order: 0, mayAnswer: false };
    const officials = plan.officials
      .filter(({ role }) => !OF_THE_HOUSE.test(role))
      .map(({ person, unit, order, mayAnswer }) => {
        const body = plan.units.find(({ id }) => id === unit)?.name ?? unit;
        const who = { id: person, person, kind: "official", body } as const;
        return { ...row(who, invited[person], people), order, mayAnswer };
      });
    const delegates = plan.organisations.flatMap(({ number, name: body }) =>
      listOf({ before }, number).map(({ id, person }) => ({
        ...row({ id, person, kind: "delegate", body }, invited[id], people),
        ...plain,
      })),
    );
    const individuals = admitted({ before }).map(({ id, person, residence: body }) => ({
      ...row({ id, person, kind: "individual", body }, invited[id], people),
      ...plain,
    }));
    return [...officials, ...delegates, ...individuals];
  },
);
