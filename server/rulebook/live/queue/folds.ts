/** Folds: who is to speak, in which order. */
import type { Draft } from "immer";
import { noteGiven } from "../../frame/numbers.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import type { Entry, HearingState, Opinion } from "../../frame/state.ts";

export function take(state: Draft<HearingState>, id: string): void {
  state.queue.order = state.queue.order.filter((waiting) => waiting !== id);
}

export function putBefore(state: Draft<HearingState>, id: string, before: string | null): void {
  take(state, id);
  const place = before === null ? -1 : state.queue.order.indexOf(before);
  if (place < 0) state.queue.order.push(id);
  else state.queue.order.splice(place, 0, id);
}

/** Officials stand in protocol order, others in order of asking (rule Q4). */
function placeOf(state: Draft<HearingState>, entry: Entry): string | null {
  if (entry.segment !== "officials") return null;
  const order = (person: string) =>
    state.plan.officials.find((official) => official.person === person)?.order ?? Number.MAX_SAFE_INTEGER;
  const later = state.queue.order.find((id) => {
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
    state.queue.closedAt = commit.at;
    for (const id of event.unheard) {
      take(state, id);
      must(state.entries, id).state = { kind: "unheard", at: commit.at };
    }
  },
};
