/** What was not for the dialogue has its words in the vault alone: whoever leads or writes reads them from there. */

import type { Plan } from "../rulebook/before/plan.ts";
import { titleOf } from "../rulebook/before/register/facts.ts";
import type { Registration } from "../rulebook/before/register/registration.ts";
import type { HearingState, Opinion } from "../rulebook/frame/state.ts";
import { wardsNamed } from "../rulebook/frame/wardsNamed.ts";
import { item } from "./part.ts";
import type { People } from "./people.ts";

type Opinions = HearingState["opinions"];

const states = new WeakMap<HearingState, HearingState>();
/** by the register of people: each hearing has one */
const madeFor = new WeakMap<People, { readonly of: Opinions; readonly made: Opinions }>();

/** Who sent it, where that is a delegate; anybody else stands in the vault alone. */
function delegateOf({ plan }: HearingState, people: People, { from, speaker }: Registration) {
  return plan.delegates.find(({ person, organisation }) => {
    const names = people.get(person);
    return names?.name === speaker.name && organisation === from;
  })?.person;
}

const inWords = item((opinion: Opinion, row: Registration, person: string, units: Plan["units"]): Opinion => {
  const { from, kind, field, content, questions, mayBeNamed, needsHelp, minutes, place } = row;
  const title = titleOf(row);
  return {
    ...opinion,
    ...{ person, source: from, kind, field, title, content, questions, mayBeNamed, needsHelp },
    // what nobody could make sense of is called by its field
    displayTitle: opinion.screening === "outside" ? title : field,
    ...{ askedMinutes: minutes, wards: wardsNamed(units, place) },
  };
});

/** An opinion as it stands, its words from the vault where they are there alone. */
function read(state: HearingState, people: People, opinion: Opinion): Opinion {
  const row = opinion.sealedIn === undefined ? undefined : people.registrations.get(opinion.sealedIn);
  if (!row) return opinion;
  return inWords(opinion, row, delegateOf(state, people, row) ?? opinion.person, state.plan.units);
}

/** The state as views and documents read it. Of the same state the very same; of one that is read so already, itself. */
export function withSealedWords(state: HearingState, people: People): HearingState {
  const { opinions } = state;
  if (!Object.values(opinions).some(({ sealedIn }) => sealedIn !== undefined)) return state;
  const found = states.get(state);
  if (found) return found;
  const before = madeFor.get(people);
  const made =
    before?.of === opinions
      ? before.made
      : Object.fromEntries(
          Object.entries(opinions).map(([id, opinion]) => [id, read(state, people, opinion)]),
        );
  madeFor.set(people, { of: opinions, made });
  const after = { ...state, opinions: made };
  states.set(state, after);
  states.set(after, after);
  return after;
}
