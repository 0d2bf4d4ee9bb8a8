import { PREFIX } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { Plan, Segment } from "../../before/plan.ts";
import { newEntry } from "../../frame/newEntry.ts";
import { nextId } from "../../frame/numbers.ts";
import { must } from "../../frame/ruling.ts";
import type { Entry, HearingState, Opinion, Reads } from "../../frame/state.ts";
import { wardsNamed } from "../../frame/wardsNamed.ts";

/** Those who wait in a segment, in order. */
export function waitingIn(state: Reads<"queue.order" | "entries">, segment: Segment): readonly Entry[] {
  return state.queue.order.map((id) => must(state.entries, id)).filter((entry) => entry.segment === segment);
}

/** Recorded as not in the hall, and nobody came instead. */
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

/** Officials and guests who speak without a clock. */
export function isTimed(state: Pick<HearingState, "plan">, person: string): boolean {
  return state.plan.officials.find((official) => official.person === person)?.timed ?? true;
}

export function opinionFromTheFloor(
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

/** A turn with its matter, numbered TC: from the floor, or asked for by phone. `source`: a person on no list says it. */
export function walkIn(
  state: HearingState,
  person: string,
  source: string,
  content: string,
  field: string,
  clarifies: string | null,
): [Entry, Opinion] {
  const id = nextId(state, PREFIX.walkIn);
  const from = organisationOf(state, person, source);
  const opinion = opinionFromTheFloor(state, id, person, from, content, field, clarifies);
  return [newEntry(id, "people", "walkIn", person, { opinion: id }), opinion];
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
    new Map(delegates.map((delegate) => [delegate.person, delegate.organisation] as const).reverse());
  organisations.set(delegates, byPerson);
  return byPerson.get(person) ?? fallback;
}

/** An entry that waits; refused otherwise (editing the queue never touches who speaks: rule Q5). */
export function waiting(state: HearingState, id: string): Entry | Refusal {
  const entry = state.entries[id];
  if (!entry) return { code: "unknownId", id };
  if (!state.queue.order.includes(id)) return { code: "wrongState", id, state: entry.state.kind };
  return entry;
}
