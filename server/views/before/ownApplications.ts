/** A phone's own wishes to attend, and what the register's words are for one that was refused. */
import type { OwnApplication } from "../../../shared/views/before/ownApplications.ts";
import { applicationsBy } from "../../rulebook/before/applications/facts.ts";
import { invitationsOf } from "../../rulebook/before/invitations/facts.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fullName, type People } from "../people.ts";

type Read = Pick<HearingState, "before">;

export const ownApplications = (state: Read, people: People, phone: string): OwnApplication[] =>
  applicationsBy(state, phone).map(({ id, person, state: stands, decided }) => {
    const invitation = invitationsOf(state).invited[id];
    return {
      ...{ id, name: fullName(people.get(person), person), state: stands },
      words: stands === "refused" && decided?.told ? (people.get(decided.told)?.words ?? "") : "",
      ...{ letter: invitation?.letter ?? null, answer: invitation?.answer?.kind ?? null },
    };
  });
