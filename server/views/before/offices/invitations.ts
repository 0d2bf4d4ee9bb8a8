/** The desk's part of the invitations: everybody who may be invited, with the letter and the answer. */
import type { InvitationRow, OfficesView } from "../../../../shared/views/before/offices.ts";
import { admitted } from "../../../rulebook/before/applications/facts.ts";
import { substituteOf } from "../../../rulebook/before/freeze/attending.ts";
import { invitationsOf, outdated } from "../../../rulebook/before/invitations/facts.ts";
import { listOf } from "../../../rulebook/before/roster/facts.ts";
import type { HearingState } from "../../../rulebook/frame/state.ts";
import { fields, part } from "../../part.ts";
import { fullName, type People } from "../../people.ts";

/** These come because they preside or serve: nobody invites them. */
const OF_THE_HOUSE = /^(co-chair|office$)/;

type Who = Pick<InvitationRow, "id" | "kind" | "body"> & {
  readonly person: string;
  /** the row that says how it can be reached; null: there is none */
  readonly contact: string | null;
  /** of its list, who takes its place where it declines */
  readonly substitute?: string | undefined;
};

function row(
  who: Who,
  state: Pick<HearingState, "before" | "plan">,
  people: People,
): Omit<InvitationRow, "order" | "mayAnswer"> {
  const invitation = invitationsOf(state).invited[who.id];
  const person = people.get(who.person);
  const answer = invitation?.answer ?? null;
  const substitute = answer?.kind === "declined" ? (answer.substitute ?? who.substitute ?? null) : null;
  return {
    ...{ id: who.id, kind: who.kind, body: who.body },
    name: fullName(person, who.person),
    position: person?.position ?? "",
    pronunciation: person?.pronunciation ?? "",
    letter: invitation?.letter ?? null,
    outdated: outdated(state, who.id)?.start ?? null,
    earlier:
      invitation?.earlier.findLast(({ answer: earlierAnswer }) => earlierAnswer !== null)?.answer?.kind ??
      null,
    answer: answer?.kind ?? null,
    why: answer?.kind === "declined" ? answer.why : "",
    hasReach: people.reaches.has(who.contact ?? ""),
    substitute: substitute === null ? "" : fullName(people.get(substitute), substitute),
  };
}

export const lettersPart = part(fields("before"), ({ before }): OfficesView["letters"] =>
  invitationsOf({ before }).letters.map(({ number, to, at }) => ({ number, to, at })),
);

export const invitationsPart = part(fields("plan", "before"), (state, people): readonly InvitationRow[] => {
  const { plan, before } = state;
  const plain = { order: 0, mayAnswer: false };
  const officials = plan.officials
    .filter(({ role }) => !OF_THE_HOUSE.test(role))
    .map(({ person, unit, order, mayAnswer }) => {
      const body = plan.units.find(({ id }) => id === unit)?.name ?? unit;
      const who = { id: person, person, kind: "official", body, contact: null } as const;
      return { ...row(who, state, people), order, mayAnswer };
    });
  const delegates = plan.organisations.flatMap(({ number, name: body }) => {
    const list = listOf({ before }, number);
    return list.map(({ id, person, contact }) => {
      const substitute = substituteOf({ before }, list, id)?.person;
      return { ...row({ id, person, kind: "delegate", body, contact, substitute }, state, people), ...plain };
    });
  });
  const individuals = admitted({ before }).map(({ id, person, residence: body }) => ({
    ...row({ id, person, kind: "individual", body, contact: person }, state, people),
    ...plain,
  }));
  return [...officials, ...delegates, ...individuals];
});
