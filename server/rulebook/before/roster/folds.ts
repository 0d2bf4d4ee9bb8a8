/** Folds: an organisation's list of its delegates. */
import type { Draft } from "immer";
import { type Folds, must } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { notePerson, preparing } from "../state.ts";
import type { RosterEvent } from "./events.ts";
import type { Roster, RosterDelegate } from "./slice.ts";

/** The organisation's list, made with the first who is entered; what comes after the last instant is marked so. */
function entering(state: Draft<HearingState>, organisation: number, at: number): Draft<Roster> {
  const { rosters } = preparing(state);
  const roster = rosters[organisation] ?? { delegates: [], entered: 0 };
  rosters[organisation] = roster;
  const late = state.plan.deadlines?.organisations;
  if (late !== undefined && at >= late) roster.lateAt ??= at;
  return roster;
}

function put(state: Draft<HearingState>, roster: Draft<Roster>, delegate: RosterDelegate): void {
  roster.delegates.push(delegate);
  roster.entered++;
  notePerson(state, delegate.person);
}

function place({ delegates }: Roster, id: string): number {
  const found = delegates.findIndex((one) => one.id === id);
  if (found < 0) throw new Error(`the log names ${id}, which is not there`);
  return found;
}

const listOf = (state: Draft<HearingState>, organisation: number) =>
  must(preparing(state).rosters, String(organisation));

export const rosterFolds: Folds<RosterEvent["type"]> = {
  DelegateEntered: (state, { type: _, organisation, delegate: id, ...content }, { at }) => {
    put(state, entering(state, organisation, at), { id, ...content });
  },
  DelegateListSubmitted: (state, { organisation, delegates, changed = [] }, { at }) => {
    // to be late, somebody new must be
    const roster = delegates.length > 0 ? entering(state, organisation, at) : listOf(state, organisation);
    for (const one of delegates) put(state, roster, { ...one, substituteFor: null });
    for (const one of changed) {
      const was = place(roster, one.id);
      roster.delegates[was] = { ...one, substituteFor: roster.delegates[was]?.substituteFor ?? null };
      notePerson(state, one.person);
    }
  },
  DelegateChanged: (state, { type: _, organisation, delegate: id, ...content }) => {
    const roster = listOf(state, organisation);
    roster.delegates[place(roster, id)] = { id, ...content };
    notePerson(state, content.person);
  },
  DelegateReplaced: (state, { type: _, organisation, delegate: was, replacement, why, ...content }) => {
    const roster = listOf(state, organisation);
    const at = place(roster, was);
    const { substituteFor = null } = roster.delegates[at] ?? {};
    roster.delegates[at] = { id: replacement, substituteFor, ...content };
    for (const one of roster.delegates) if (one.substituteFor === was) one.substituteFor = replacement;
    roster.entered++;
    roster.replaced = [...(roster.replaced ?? []), { was, by: replacement, why }];
    notePerson(state, content.person);
  },
  DelegateRemoved: (state, { organisation, delegate: id }) => {
    const roster = listOf(state, organisation);
    roster.delegates = roster.delegates.filter((one) => one.id !== id);
  },
  LateListAccepted: (state, { organisation, why }, { at }) => {
    listOf(state, organisation).lateKept = { at, why };
  },
  OrganisationsReminded: (state, { about, organisations }, { at }) => {
    preparing(state).reminders.push({ at, about, organisations });
  },
};
