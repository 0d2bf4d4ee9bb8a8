/** fold: events make the state. Every node and every test gets the same state from the same log. */

import { produce } from "immer";
import { found, freeze } from "./before/freeze/folds.ts";
import { chronicleAfter } from "./chronicle.ts";
import type { Commit, HearingEvent } from "./frame/events.ts";
import type { Remark } from "./frame/records.ts";
import type { Fold } from "./frame/ruling.ts";
import type { HearingState } from "./frame/state.ts";
import { floorHolder } from "./live/floor/facts.ts";
import { foldUndo } from "./live/undo/folds.ts";
import { recordAct } from "./live/undo/record.ts";
import { FOLDS } from "./rulebook.ts";

/** Does this version know what the event means? A newer one may write others: they are kept, never folded in part. */
export const knowsEvent = (type: string): boolean =>
  ["HearingFounded", "HearingPrepared", "ActUndone"].includes(type) || Object.hasOwn(FOLDS, type);

function foldEvent(state: HearingState | null, event: HearingEvent, commit: Commit): HearingState {
  if (event.type === "HearingFounded") return found(event);
  if (event.type === "HearingPrepared") return freeze(event, state, commit.at);
  if (state === null) throw new Error("a log that does not begin with the preparation");
  const chronicle = chronicleAfter(state, event, commit);
  if (event.type === "ActUndone") return withChronicle(foldUndo(state, event), chronicle);
  const rule = FOLDS[event.type] as Fold<typeof event.type>;
  const after = produce(state, (draft) => rule(draft, event as never, commit));
  return withChronicle(after, chronicle);
}

/** How many events from `at` on are of one type, known by their type alone, and leave no remark. */
function alikeFrom(state: HearingState, commit: Commit, at: number): number {
  const { events } = commit;
  const type = events[at]?.type;
  if (type === undefined || !Object.hasOwn(FOLDS, type)) return 1;
  const isAlike = (event: HearingEvent) =>
    event.type === type && chronicleAfter(state, event, commit) === state.minutes.chronicle;
  const end = events.findIndex((event, i) => i >= at && !isAlike(event));
  return Math.max(1, (end < 0 ? events.length : end) - at);
}

/** A list of hundreds goes into one draft: each event alone would copy all that came before it. */
function foldAlike(state: HearingState, events: readonly HearingEvent[], commit: Commit): HearingState {
  return produce(state, (draft) => {
    for (const event of events) {
      const rule = FOLDS[event.type as keyof typeof FOLDS] as Fold<typeof event.type>;
      rule(draft, event as never, commit);
    }
  });
}

const withChronicle = (state: HearingState, chronicle: readonly Remark[]): HearingState =>
  chronicle === state.minutes.chronicle ? state : { ...state, minutes: { ...state.minutes, chronicle } };

/** The state after one commit. `state` is null before the first. Throws on a log that cannot be. */
export function foldCommit(state: HearingState | null, commit: Commit): HearingState {
  let after = state;
  for (let at = 0; at < commit.events.length; ) {
    const count = after === null ? 1 : alikeFrom(after, commit, at);
    const [first, ...others] = commit.events.slice(at, at + count);
    if (first && others.length === 0) after = foldEvent(after, first, commit);
    else if (after && first) after = foldAlike(after, [first, ...others], commit);
    at += count;
  }
  if (after === null) throw new Error("a commit without events");
  if (state !== null) after = recordAct(state, after, commit);
  // told to whoever held the floor: not to the next, nor to the same person when called again
  const { displays } = after;
  if (displays.lectern !== null && floorHolder(after) !== displays.lectern.holder)
    after = { ...after, displays: { ...displays, lectern: null } };
  return { ...after, version: commit.version, at: commit.at };
}

/** The state after a whole log. */
export function fold(commits: Iterable<Commit>): HearingState | null {
  let state: HearingState | null = null;
  for (const commit of commits) state = foldCommit(state, commit);
  return state;
}
