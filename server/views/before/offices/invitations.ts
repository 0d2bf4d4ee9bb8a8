/** The desk's part of the invitations: everybody who may be invited, with the letter and the answer. */
import type { InvitationRow, OfficesView } from "../../../../shared/views/before/offices.ts";
import { admitted } from "../../../rulebook/before/applications/facts.ts";
import type { Application } from "../../../rulebook/before/applications/slice.ts";
import { substituteOf } from "../../../rulebook/before/freeze/attending.ts";
import { invitationsOf, outdated } from "../../../rulebook/before/invitations/facts.ts";
import type { Invitation } from "../../../rulebook/before/invitations/slice.ts";
import type { Official } from "../../../rulebook/before/plan.ts";
import { listOf } from "../../../rulebook/before/roster/facts.ts";
import type { RosterDelegate } from "../../../rulebook/before/roster/slice.ts";
import type { Reads } from "../../../rulebook/frame/state.ts";
import { fields, item, part } from "../../part.ts";
import { fullName, type People, type Person } from "../../people.ts";

/** These come because they preside or serve: nobody invites them. */
const OF_THE_HOUSE = /^(co-chair|office$)/;

type Invitee = Official | RosterDelegate | Application;

interface Who {
  readonly of: Invitee;
  readonly id: string;
  readonly kind: InvitationRow["kind"];
  readonly body: string;
  readonly person: string;
  /** the row that says how it can be reached; null: there is none */
  readonly contact: string | null;
  /** of its list, who takes its place where it declines */
  readonly substitute?: () => string | undefined;
}

const invitationRow = item(
  (
    of: Invitee,
    id: string,
    kind: InvitationRow["kind"],
    body: string,
    called: string,
    person: Person | undefined,
    invitation: Invitation | undefined,
    outdatedStart: InvitationRow["outdated"],
    hasReach: boolean,
    substitute: string,
  ): InvitationRow => {
    const answer = invitation?.answer ?? null;
    const { order = 0, mayAnswer = false } = kind === "official" ? (of as Official) : {};
    return {
      ...{ id, kind, body, name: called },
      position: person?.position ?? "",
      pronunciation: person?.pronunciation ?? "",
      letter: invitation?.letter ?? null,
      outdated: outdatedStart,
      earlier:
        invitation?.earlier.findLast(({ answer: earlierAnswer }) => earlierAnswer !== null)?.answer?.kind ??
        null,
      answer: answer?.kind ?? null,
      why: answer?.kind === "declined" ? answer.why : "",
      ...{ hasReach, substitute, order, mayAnswer },
    };
  },
);

function rowOf(
  { of, id, kind, body, person: row, contact, substitute }: Who,
  state: Reads<"before.invitations" | "plan">,
  people: People,
): InvitationRow {
  const invitation = invitationsOf(state).invited[id];
  const person = people.get(row);
  const answer = invitation?.answer;
  const instead = answer?.kind === "declined" ? (answer.substitute ?? substitute?.() ?? null) : null;
  return invitationRow(
    of,
    id,
    kind,
    body,
    fullName(person, row),
    person,
    invitation,
    invitation ? (outdated(state, id)?.start ?? null) : null,
    people.reaches.has(contact ?? ""),
    instead === null ? "" : fullName(people.get(instead), instead),
  );
}

export const lettersPart = part(fields("before.invitations"), ({ before }): OfficesView["letters"] =>
  invitationsOf({ before }).letters.map(({ number, to, at }) => ({ number, to, at })),
);

export const invitationsPart = part(
  fields("plan", "before.invitations", "before.rosters", "before.applications"),
  (state, people): readonly InvitationRow[] => {
    const { plan, before } = state;
    const bodies = new Map(plan.units.map(({ id, name }) => [id, name]));
    const officials = plan.officials
      .filter(({ role }) => !OF_THE_HOUSE.test(role))
      .map((of): Who => {
        const { person, unit } = of;
        return { of, id: person, person, kind: "official", body: bodies.get(unit) ?? unit, contact: null };
      });
    const delegates = plan.organisations.flatMap(({ number, name: body }) => {
      const list = listOf({ before }, number);
      return list.map((of): Who => {
        const { id, person, contact } = of;
        const substitute = () => substituteOf({ before }, list, id)?.person;
        return { of, id, person, kind: "delegate", body, contact, substitute };
      });
    });
    const individuals = admitted({ before }).map((of): Who => {
      const { id, person, residence: body } = of;
      return { of, id, person, kind: "individual", body, contact: person };
    });
    return [...officials, ...delegates, ...individuals].map((who) => rowOf(who, state, people));
  },
);
