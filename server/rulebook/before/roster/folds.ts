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
  const found = delegates.findIndex((delegate) => delegate.id === id);
  if (found < 0) throw new Error(`the log names ${id}, which is not there`);
  return found;
}

/** Whoever takes somebody's place on the list takes the one in the hall as well; null: nobody does. */
function passPlace(state: Draft<HearingState>, was: string, next: string | null): void {
  const { places } = preparing(state);
  const place = places?.[was];
  if (places === undefined || place === undefined) return;
  delete places[was];
  if (next !== null) places[next] = place;
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
    for (const delegate of delegates) put(state, roster, { ...delegate, substituteFor: null });
    for (const delegate of changed) {
      const was = place(roster, delegate.id);
      roster.delegates[was] = { ...delegate, substituteFor: roster.delegates[was]?.substituteFor ?? null };
      notePerson(state, delegate.person);
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
    for (const delegate of roster.delegates)
      if (delegate.substituteFor === was) delegate.substituteFor = replacement;
    roster.entered++;
    passPlace(state, was, replacement);
    roster.replaced = [...(roster.replaced ?? []), { was, by: replacement, why }];
    notePerson(state, content.person);
  },
  DelegateRemoved: (state, { organisation, delegate: id }) => {
    const roster = listOf(state, organisation);
    const { delegates } = roster;
    const substitute = delegates.find(({ substituteFor }) => substituteFor === id);
    passPlace(state, id, substitute?.id ?? null);
    // the substitute has the place from now on
    if (substitute) delegates[place(roster, id)] = { ...substitute, substituteFor: null };
    roster.delegates = delegates.filter((delegate) => delegate.id !== id && delegate !== substitute);
  },
  LateListAccepted: (state, { organisation, why }, { at }) => {
    listOf(state, organisation).lateKept = { at, why };
  },
  DelegatePlaced: (state, { delegate, place }) => {
    const before = preparing(state);
    const { [delegate]: _, ...others } = before.places ?? {};
    before.places = place === null ? others : { ...others, [delegate]: place };
  },
  OrganisationsReminded: (state, { about, organisations }, { at }) => {
    preparing(state).reminders.push({ at, about, organisations });
  },
};
