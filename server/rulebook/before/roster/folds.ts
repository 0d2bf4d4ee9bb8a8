/** Folds: an organisation's list of its delegates. */
import type { Draft } from "immer";
import { type Folds, must } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { RosterDelegate } from "../state.ts";

function preparing(state: Draft<HearingState>) {
  if (state.before === null) throw new Error("a list of delegates in a hearing that was not founded");
  return state.before;
}

/** A person's number is given once. */
function noteNumber(state: Draft<HearingState>, person: string): void {
  const before = preparing(state);
  before.numbered = Math.max(before.numbered, Number(person.slice(1)));
}

export const rosterFolds: Folds<"DelegateEntered" | "DelegateChanged" | "DelegateRemoved"> = {
  DelegateEntered: (state, { organisation, delegate: id, person, substituteFor, contact }) => {
    const { rosters } = preparing(state);
    const roster = rosters[organisation] ?? { delegates: [], entered: 0 };
    roster.delegates.push({ id, person, substituteFor, contact });
    roster.entered++;
    rosters[organisation] = roster;
    noteNumber(state, person);
  },
  DelegateChanged: (state, { organisation, delegate: id, person, substituteFor, contact }) => {
    const { delegates } = must(preparing(state).rosters, String(organisation));
    const changed: RosterDelegate = { id, person, substituteFor, contact };
    delegates.splice(
      delegates.findIndex((one) => one.id === id),
      1,
      changed,
    );
    noteNumber(state, person);
  },
  DelegateRemoved: (state, { organisation, delegate: id }) => {
    const roster = must(preparing(state).rosters, String(organisation));
    roster.delegates = roster.delegates.filter((one) => one.id !== id);
  },
};
