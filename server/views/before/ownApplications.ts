/** A phone's own wishes to attend, or one by its receipt's code, and what the register's words are for one that was refused. */
import type { ApplicationFound, OwnApplication } from "../../../shared/views/before/ownApplications.ts";
import { applicationsBy, applicationsOf } from "../../rulebook/before/applications/facts.ts";
import type { Application } from "../../rulebook/before/applications/slice.ts";
import { invitationsOf } from "../../rulebook/before/invitations/facts.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fullName, type People } from "../people.ts";

type Read = Pick<HearingState, "before">;

function ownApplication(
  state: Read,
  people: People,
  { id, person, state: stands, decided }: Application,
): OwnApplication {
  const invitation = invitationsOf(state).invited[id];
  return {
    ...{ id, name: fullName(people.get(person), person), state: stands },
    words: stands === "refused" && decided?.told ? (people.get(decided.told)?.words ?? "") : "",
    ...{ letter: invitation?.letter ?? null, answer: invitation?.answer?.kind ?? null },
    receipt: people.get(person)?.receipt ?? "",
  };
}

export const ownApplications = (state: Read, people: People, phone: string): OwnApplication[] =>
  applicationsBy(state, phone).map((application) => ownApplication(state, people, application));

/** null: none has the code. */
export function applicationByReceipt(state: Read, people: People, code: string): ApplicationFound | null {
  const found = Object.values(applicationsOf(state)).find(
    ({ person }) => people.get(person)?.receipt === code,
  );
  return found ? { kind: "application", ...ownApplication(state, people, found) } : null;
}
