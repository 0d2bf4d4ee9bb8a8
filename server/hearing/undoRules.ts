/**
 * Undo: takes back an act of the floor while nothing later names the same turn, answer or opinion, or moved the floor.
 * What an act changed is read off the states before and after, so no rule has an undo of its own.
 */
import { produce } from "immer";
import { FLOOR_ACT_TYPES } from "../../shared/floorActs.ts";
import type { Commit, EventOf } from "./events.ts";
import { FLOOR_ACTS } from "./events.ts";
import type { ActBefore, FloorAct } from "./records.ts";
import { accept, type Decide, refuse } from "./ruling.ts";
import type { HearingState } from "./state.ts";

/** How many of the last acts keep what is needed to take them back. */
export const KEPT_ACTS = 12;

/** Touched by each suspension: a clock that came back from before one would count it as spoken. */
const SUSPENSION = "suspension";

/** Touched by whatever moves the floor: an act that moved it earlier cannot give it back. */
const FLOOR = "floor";

/** What was done later to something that the act changed (its id), or null: the act may be taken back. */
export function dependsOn(state: Pick<HearingState, "touched">, act: FloorAct): string | null {
  if (!act.before) return act.subject;
  const { floor, entries, answers, opinions } = act.before;
  const ids = [...Object.keys(entries), ...Object.keys(answers), ...Object.keys(opinions)];
  if (floor) ids.push(FLOOR);
  if (floor && "clock" in floor && floor.clock.running) ids.push(SUSPENSION);
  return ids.find((id) => (state.touched[id] ?? 0) > act.version) ?? null;
}

export const decideUndo: Decide<"UndoLastAct"> = (state, command) => {
  const act = state.acts.find((one) => one.version === command.act);
  if (!act?.before) return refuse({ code: "nothingToUndo" });
  const later = dependsOn(state, act);
  if (later !== null) return refuse({ code: "undoDepends", on: later });
  return accept({ type: "ActUndone", act: act.version });
};

type Records<T> = Readonly<Record<string, T>>;

function changedRecords<T>(before: Records<T>, after: Records<T>): Record<string, T | null> {
  const changed: Record<string, T | null> = {};
  if (before === after) return changed;
  for (const id of Object.keys(after)) if (before[id] !== after[id]) changed[id] = before[id] ?? null;
  return changed;
}

/** The turn, answer or opinion that an act is about, for the list of acts. */
function subjectOf(commit: Commit): string {
  const event = commit.events.find((one) => FLOOR_ACTS.has(one.type));
  if (!event) return "";
  if ("turn" in event && event.turn !== null) return event.turn;
  if ("answer" in event) return event.answer;
  if ("holder" in event) return event.holder;
  if ("entry" in event && typeof event.entry === "string") return event.entry;
  if (event.type === "OutcomeRecorded") return event.opinions[0] ?? "";
  return "";
}

/** Notes which records the commit changed and, for an act of the floor, how they were before. */
export function recordAct(before: HearingState, after: HearingState, commit: Commit): HearingState {
  const entries = changedRecords(before.entries, after.entries);
  const answers = changedRecords(before.answers, after.answers);
  const opinions = changedRecords(before.opinions, after.opinions);
  const holderOf = (state: HearingState) =>
    "turn" in state.floor ? [state.floor.turn] : "answer" in state.floor ? [state.floor.answer] : [];
  const changedFloor = before.floor === after.floor ? [] : [...holderOf(before), ...holderOf(after)];
  const moved = commit.events.flatMap((event) =>
    event.type === "EntryMoved" || event.type === "EntryPutBack"
      ? [event.entry]
      : event.type === "QueueArranged"
        ? event.order
        : [],
  );
  const suspends = commit.events.some(
    (event) => event.type === "SessionSuspended" || event.type === "SessionResumed",
  );
  const ids = new Set([
    ...Object.keys(entries),
    ...Object.keys(answers),
    ...Object.keys(opinions),
    ...changedFloor,
    ...(before.floor === after.floor || suspends ? [] : [FLOOR]),
    ...moved,
    ...(commit.events.some((event) => event.type === "SessionSuspended") ? [SUSPENSION] : []),
  ]);
  const undone = commit.events.some((event) => event.type === "ActUndone");
  const kind = FLOOR_ACT_TYPES.find((type) => commit.events.some((event) => event.type === type));
  if (ids.size === 0 && kind === undefined) return after;
  const touched = undone
    ? after.touched
    : { ...after.touched, ...Object.fromEntries([...ids].map((id) => [id, commit.version])) };
  if (kind === undefined) return { ...after, touched };
  for (const id of [...changedFloor, ...moved]) {
    if (id in after.entries) entries[id] ??= before.entries[id] ?? null;
    if (id in after.answers) answers[id] ??= before.answers[id] ?? null;
  }
  const was: ActBefore = {
    floor: before.floor === after.floor ? null : before.floor,
    queue: before.queue,
    entries,
    answers,
    opinions,
    touched: Object.fromEntries([...ids].map((id) => [id, before.touched[id] ?? 0])),
  };
  const act: FloorAct = {
    version: commit.version,
    type: kind,
    subject: subjectOf(commit),
    by: commit.actor,
    onBehalfOf: commit.onBehalfOf,
    at: commit.at,
    undone: false,
    before: was,
  };
  const older = after.acts.slice(-30);
  const acts = [...older, act].map((one, i, all) =>
    i < all.length - KEPT_ACTS && one.before ? { ...one, before: null } : one,
  );
  return { ...after, touched, acts };
}

/** The queue with the act's own turns back where they stood, everybody else as they stand now. */
function queueBack(now: readonly string[], before: readonly string[], own: ReadonlySet<string>): string[] {
  const queue = now.filter((id) => !own.has(id));
  for (let i = before.length - 1; i >= 0; i--) {
    const id = before[i];
    if (id === undefined || !own.has(id)) continue;
    const follower = before.slice(i + 1).find((other) => queue.includes(other));
    if (follower === undefined) queue.push(id);
    else queue.splice(queue.indexOf(follower), 0, id);
  }
  return queue;
}

function restore<T>(now: Records<T>, was: Records<T | null>): Record<string, T> {
  const back = { ...now };
  for (const [id, record] of Object.entries(was)) {
    if (record === null) delete back[id];
    else back[id] = record;
  }
  return back;
}

export function foldUndo(state: HearingState, event: EventOf<"ActUndone">): HearingState {
  const act = state.acts.find((one) => one.version === event.act);
  if (!act?.before) throw new Error("an act is taken back that the log does not have");
  const was = act.before;
  return {
    ...state,
    floor: was.floor ?? state.floor,
    entries: restore(state.entries, was.entries),
    answers: restore(state.answers, was.answers),
    opinions: restore(state.opinions, was.opinions),
    orderChanges: state.orderChanges.filter((change) => change.version !== event.act),
    queue: queueBack(state.queue, was.queue, new Set(Object.keys(was.entries))),
    touched: { ...state.touched, ...was.touched },
    acts: produce(state.acts, (acts) => {
      const own = acts.find((one) => one.version === event.act);
      if (own) Object.assign(own, { undone: true, before: null });
    }),
  };
}
