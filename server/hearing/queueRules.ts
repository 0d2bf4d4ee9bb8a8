/** The queue: who waits, in which order, in three segments (4.3 the People, 4.4 officials, 4.5 after the answers). */

import type { Draft } from "immer";
import type { Refusal } from "../../shared/refusals.ts";
import { searchKey } from "../../shared/text.ts";
import { nextId, noteGiven } from "./numbers.ts";
import { wardsNamed } from "./places.ts";
import type { Plan, Segment } from "./plan.ts";
import {
  accept,
  type Circumstances,
  type Decides,
  type Decision,
  type Folds,
  must,
  type NewPerson,
  personOf,
  refuse,
  strangerIn,
} from "./ruling.ts";
import type { Entry, HearingState, Opinion } from "./state.ts";

/** Those who wait in a segment, in order. */
export function waitingIn(
  state: Pick<HearingState, "queue" | "entries">,
  segment: Segment,
): readonly Entry[] {
  return state.queue.map((id) => must(state.entries, id)).filter((entry) => entry.segment === segment);
}

/** Recorded as not in the hall, and nobody came in his place. */
export function isAbsent(state: Pick<HearingState, "attendance">, person: string): boolean {
  return person in state.attendance.absent && !(person in state.attendance.substitutes);
}

/** The next to be called: the first who waits, is in the hall and is not put back for later. */
export function headOf(state: HearingState, segment: Segment): Entry | null {
  return (
    waitingIn(state, segment).find(
      (entry) => entry.state.kind === "waiting" && !isAbsent(state, entry.person),
    ) ?? null
  );
}

export function newEntry(
  id: string,
  segment: Segment,
  source: Entry["source"],
  person: string,
  more: Partial<Entry> = {},
): Entry {
  return {
    id,
    segment,
    source,
    person,
    insteadOf: null,
    opinion: null,
    about: null,
    timed: true,
    state: { kind: "waiting" },
    clock: null,
    calledAt: null,
    interjections: [],
    ...more,
  };
}

/** Officials and guests who speak without a clock. */
export function isTimed(state: Pick<HearingState, "plan">, person: string): boolean {
  return state.plan.officials.find((official) => official.person === person)?.timed ?? true;
}

function opinionFromTheFloor(
  state: HearingState,
  id: string,
  person: string,
  source: string,
  content: string,
  field: string,
  clarifies: string | null,
): Opinion {
  return {
    id,
    source,
    person,
    kind: "phản ánh",
    field,
    title: content,
    displayTitle: null,
    content,
    questions: [],
    answered: [],
    group: null,
    lead: null,
    supporting: [],
    hot: false,
    restricted: false,
    mayBeNamed: true,
    needsHelp: false,
    preparedAnswer: "",
    privateNote: "",
    screeningNote: "",
    askedMinutes: null,
    screening: "floor",
    mergedInto: null,
    clarifies,
    partOf: null,
    parts: [],
    raisedAt: null,
    outcome: null,
    diversion: null,
    reactions: [],
    wards: wardsNamed(state.plan.units, content),
  };
}

/** A turn with its matter, numbered TC: from the floor, or asked for by phone. `source`: who is on no list says it himself. */
export function walkIn(
  state: HearingState,
  person: string,
  source: string,
  content: string,
  field: string,
  clarifies: string | null,
): [Entry, Opinion] {
  const id = nextId(state, "TC");
  const from = organisationOf(state, person, source);
  const opinion = opinionFromTheFloor(state, id, person, from, content, field, clarifies);
  return [newEntry(id, "people", "walkIn", person, { opinion: id }), opinion];
}

function added(entry: Entry, opinion: Opinion | null, people: readonly NewPerson[]): Decision {
  return { kind: "accepted", events: [{ type: "EntryAdded", entry, opinion }], people };
}

/** Waiting twice with the same matter is refused; the same person may have several turns (rule Q2). */
export function alreadyWaiting(
  state: HearingState,
  segment: Segment,
  same: (entry: Entry) => boolean,
): Refusal | null {
  const place = waitingIn(state, segment).findIndex(same);
  const entry = waitingIn(state, segment)[place];
  return entry ? { code: "alreadyListed", entry: entry.id, place: place + 1 } : null;
}

/** Does a turn bring this sentence, marks and case aside? */
export const brings =
  (state: HearingState, content: string) =>
  (entry: Entry): boolean =>
    searchKey(state.opinions[entry.opinion ?? ""]?.content ?? "") === searchKey(content);

function addPerson(
  state: HearingState,
  segment: Segment,
  at: Circumstances,
  who: Parameters<typeof personOf>[0],
  sameMatter: (entry: Entry) => boolean,
  make: (person: string) => [Entry, Opinion | null],
): Decision {
  const { id, people } = personOf(who, at);
  const stranger = strangerIn(state, { id, people });
  if (stranger) return stranger;
  const twice = alreadyWaiting(
    state,
    segment,
    (entry) => entry.person === id && entry.source !== "registered" && sameMatter(entry),
  );
  if (twice) return refuse(twice);
  const [entry, opinion] = make(id);
  return added(entry, opinion, people);
}

const organisations = new WeakMap<Plan["delegates"], ReadonlyMap<string, string>>();

/** A delegate's own organisation; a person who is none stands for `fallback`. */
export function organisationOf(
  { plan: { delegates } }: Pick<HearingState, "plan">,
  person: string,
  fallback: string,
): string {
  // asked of each who waits, at each press
  const byPerson =
    organisations.get(delegates) ??
    new Map(delegates.map((one) => [one.person, one.organisation] as const).reverse());
  organisations.set(delegates, byPerson);
  return byPerson.get(person) ?? fallback;
}

/** An entry that waits; refused otherwise (editing the queue never touches who speaks: rule Q5). */
export function waiting(state: HearingState, id: string): Entry | Refusal {
  const entry = state.entries[id];
  if (!entry) return { code: "unknownId", id };
  if (!state.queue.includes(id)) return { code: "wrongState", id, state: entry.state.kind };
  return entry;
}

export const queueDecides: Decides<
  | "AddWalkIn"
  | "AddRegistered"
  | "AddOfficial"
  | "AddAfterAnswers"
  | "SpeakerIsBack"
  | "WithdrawEntry"
  | "LinkToDelegate"
  | "ShowTitle"
  | "CloseList"
> = {
  AddWalkIn: (state, command, at) => {
    if (state.listClosedAt !== null) return refuse({ code: "wrongState", id: "list", state: "closed" });
    if (command.clarifies !== undefined && !state.opinions[command.clarifies])
      return refuse({ code: "unknownId", id: command.clarifies });
    return addPerson(state, "people", at, command.who, brings(state, command.content), (person) => {
      const { content, field, clarifies = null } = command;
      const source = "organisation" in command.who ? command.who.organisation : "";
      return walkIn(state, person, source, content, field, clarifies);
    });
  },
  AddRegistered: (state, command) => {
    const opinion = state.opinions[command.opinion];
    if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
    if (opinion.mergedInto !== null)
      return refuse({ code: "wrongState", id: opinion.id, state: "notForTheFloor" });
    const twice = alreadyWaiting(state, "people", (entry) => entry.opinion === opinion.id);
    if (twice) return refuse(twice);
    let id = opinion.id;
    for (let turn = 2; state.entries[id]; turn++) id = `${opinion.id}.${turn}`;
    return added(newEntry(id, "people", "registered", opinion.person, { opinion: opinion.id }), null, []);
  },
  AddOfficial: (state, command, at) =>
    addPerson(
      state,
      "officials",
      at,
      command.who,
      () => true,
      (person) => [
        newEntry(nextId(state, "CB"), "officials", "official", person, { timed: isTimed(state, person) }),
        null,
      ],
    ),
  AddAfterAnswers: (state, command, at) => {
    if (command.about !== undefined && !state.opinions[command.about])
      return refuse({ code: "unknownId", id: command.about });
    const same = (entry: Entry) => entry.about === (command.about ?? null);
    return addPerson(state, "after", at, command.who, same, (person) => {
      const id = nextId(state, "SD");
      const about = command.about === undefined ? undefined : state.opinions[command.about];
      const source =
        "organisation" in command.who ? command.who.organisation : organisationOf(state, person, "");
      const opinion = opinionFromTheFloor(state, id, person, source, "", about?.field ?? "", null);
      return [
        newEntry(id, "after", "afterAnswers", person, { opinion: id, about: command.about ?? null }),
        {
          ...opinion,
          title: about?.title ?? "",
          wards: about?.wards ?? [],
          // who did not agree to be named does not do so by asking again
          mayBeNamed: about?.person !== person || about.mayBeNamed,
        },
      ];
    });
  },
  SpeakerIsBack: (state, command) => {
    const entry = waiting(state, command.entry);
    if ("code" in entry) return refuse(entry);
    if (entry.state.kind !== "returnsLater")
      return refuse({ code: "wrongState", id: entry.id, state: entry.state.kind });
    return accept({ type: "SpeakerReturned", entry: entry.id });
  },
  WithdrawEntry: (state, command) => {
    const entry = waiting(state, command.entry);
    if ("code" in entry) return refuse(entry);
    return accept({ type: "EntryWithdrawn", entry: entry.id, words: command.words ?? "" });
  },
  LinkToDelegate: (state, command) => {
    const entry = state.entries[command.entry];
    if (!entry) return refuse({ code: "unknownId", id: command.entry });
    if (!state.plan.delegates.some((one) => one.person === command.person))
      return refuse({ code: "unknownId", id: command.person });
    return accept({ type: "EntryLinked", entry: entry.id, person: command.person });
  },
  ShowTitle: (state, command) => {
    const opinion = state.opinions[state.entries[command.entry]?.opinion ?? ""];
    if (!opinion) return refuse({ code: "unknownId", id: command.entry });
    return accept({ type: "TitleShown", opinion: opinion.id, displayTitle: command.displayTitle });
  },
  CloseList: (state, command) => {
    if (state.listClosedAt !== null) return refuse({ code: "alreadyDone" });
    const left = waitingIn(state, "people");
    if (left.length !== command.basis.waiting) return refuse({ code: "listChanged", waiting: left.length });
    return accept({ type: "ListClosed", unheard: left.map((entry) => entry.id), why: command.why });
  },
};

export function take(state: Draft<HearingState>, id: string): void {
  state.queue = state.queue.filter((one) => one !== id);
}

export function putBefore(state: Draft<HearingState>, id: string, before: string | null): void {
  take(state, id);
  const place = before === null ? -1 : state.queue.indexOf(before);
  if (place < 0) state.queue.push(id);
  else state.queue.splice(place, 0, id);
}

/** Officials stand in protocol order, others in order of asking (rule Q4). */
function placeOf(state: Draft<HearingState>, entry: Entry): string | null {
  if (entry.segment !== "officials") return null;
  const order = (person: string) =>
    state.plan.officials.find((one) => one.person === person)?.order ?? Number.MAX_SAFE_INTEGER;
  const later = state.queue.find((id) => {
    const other = must(state.entries, id);
    return other.segment === "officials" && order(other.person) > order(entry.person);
  });
  return later ?? null;
}

export const queueFolds: Folds<
  "EntryAdded" | "SpeakerReturned" | "EntryWithdrawn" | "EntryLinked" | "TitleShown" | "ListClosed"
> = {
  EntryAdded: (state, event) => {
    if (event.opinion) state.opinions[event.opinion.id] = event.opinion as Draft<Opinion>;
    state.entries[event.entry.id] = event.entry as Draft<Entry>;
    noteGiven(state, event.entry.id);
    putBefore(state, event.entry.id, placeOf(state, event.entry));
  },
  SpeakerReturned: (state, event) => {
    must(state.entries, event.entry).state = { kind: "waiting" };
  },
  EntryWithdrawn: (state, event, commit) => {
    take(state, event.entry);
    must(state.entries, event.entry).state = { kind: "withdrawn", at: commit.at, words: event.words };
  },
  EntryLinked: (state, event) => {
    const entry = must(state.entries, event.entry);
    entry.person = event.person;
    const opinion = state.opinions[entry.opinion ?? ""];
    if (opinion) opinion.person = event.person;
  },
  TitleShown: (state, event) => {
    must(state.opinions, event.opinion).displayTitle = event.displayTitle;
  },
  ListClosed: (state, event, commit) => {
    state.listClosedAt = commit.at;
    for (const id of event.unheard) {
      take(state, id);
      must(state.entries, id).state = { kind: "unheard", at: commit.at };
    }
  },
};
