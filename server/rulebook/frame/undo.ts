/**
 * Undo: takes back an act of the floor while nothing later names the same turn, answer or opinion, or moved the floor.
 * What an act changed is read off the states before and after, so no rule has an undo of its own.
 */
import { produce } from "immer";
import { FLOOR_ACT_TYPES, LATER_ACT_TYPES } from "../../../shared/terms/floorActs.ts";
import type { Limits } from "../before/plan.ts";
import type { TimeEvent } from "../live/time/events.ts";
import { TIME_EVENT_TYPES } from "../live/time/events.ts";
import type { Commit, EventOf, EventType } from "./events.ts";
import { FLOOR_ACTS } from "./events.ts";
import type { ActBefore, ActDetail, FloorAct, StepBefore } from "./records.ts";
import { open, presiding } from "./rights.ts";
import { type Acts, accept, refuse } from "./ruling.ts";
import type { HearingState } from "./state.ts";

/** How many of the last acts may be taken back. */
export const KEPT_ACTS = 12;

/** More than these are never remembered. */
const MOST_ACTS = 200;

/** Touched by each suspension: a clock that came back from before one would count it as spoken. */
const SUSPENSION = "suspension";

/** Touched by whatever moves the floor: an act that moved it earlier cannot give it back. */
const FLOOR = "floor";

/** Touched by whatever begins or ends a step. */
const STEPS = "steps";

/** Touched by every decision on the hearing's time. */
const TIME = "time";

/** Touched by what happens in an open session alone: after it, the opening cannot be taken back. */
const SESSION = "session";

const STEP_EVENTS: ReadonlySet<EventType> = new Set<EventType>(["StepBegun", "StepEnded"]);
const TIME_EVENTS: ReadonlySet<EventType> = new Set<EventType>(TIME_EVENT_TYPES);
const IN_SESSION: ReadonlySet<EventType> = new Set<EventType>([
  ...[...FLOOR_ACTS].filter((type) => !/^(Entry|Queue)/.test(type)),
  "SessionSuspended",
  "SessionClosed",
  "RightsStatementRead",
  "ListClosed",
  "ConcludedOnGroups",
  "ConcludedInGeneral",
  "UnheardNoticeRead",
]);

/** What was done later to something that the act changed (its id), or null: the act may be taken back. */
export function dependsOn(state: Pick<HearingState, "touched">, act: FloorAct): string | null {
  if (!act.before) return act.subject;
  const { floor, entries, answers, opinions, session, steps, limits, plannedEnd } = act.before;
  const ids = [...Object.keys(entries), ...Object.keys(answers), ...Object.keys(opinions)];
  if (floor) ids.push(FLOOR);
  if (floor && "clock" in floor && floor.clock.running) ids.push(SUSPENSION);
  if (session) ids.push(SESSION);
  // who was called in a step was called because of it
  if (Object.values(steps).some((step) => step.planned === undefined)) ids.push(STEPS, FLOOR);
  if (plannedEnd !== null || Object.keys(limits).length > 0 || act.detail.time) ids.push(TIME);
  return ids.find((id) => (state.touched[id] ?? 0) > act.version) ?? null;
}

export const undoActs: Acts<"UndoLastAct"> = {
  UndoLastAct: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const act = state.acts.slice(-KEPT_ACTS).find((one) => one.version === command.act);
      if (!act?.before) return refuse({ code: "nothingToUndo" });
      const later = dependsOn(state, act);
      if (later !== null) return refuse({ code: "undoDepends", on: later });
      return accept({ type: "ActUndone", act: act.version });
    },
  },
};

type Records<T> = Readonly<Record<string, T>>;

function changedRecords<T>(before: Records<T>, after: Records<T>): Record<string, T | null> {
  const changed: Record<string, T | null> = {};
  if (before === after) return changed;
  for (const id of Object.keys(after)) if (before[id] !== after[id]) changed[id] = before[id] ?? null;
  return changed;
}

/** The fields that differ, as they were before. */
function changedFields<T extends object, K extends keyof T>(before: T, after: T, keys: readonly K[]) {
  const changed: Partial<Pick<T, K>> = {};
  for (const key of keys) if (before[key] !== after[key]) changed[key] = before[key];
  return changed;
}

function changedSteps(before: HearingState, after: HearingState): Record<string, StepBefore> {
  const changed: Record<string, StepBefore> = {};
  if (before.steps === after.steps) return changed;
  for (const [i, step] of after.steps.entries()) {
    const was = before.steps[i];
    if (!was || was === step) continue;
    const fields = changedFields(was, step, ["begunAt", "endedAt", "planned"]);
    if (Object.keys(fields).length > 0) changed[step.id] = fields;
  }
  return changed;
}

function detailOf(commit: Commit): ActDetail {
  const time = commit.events.filter((event): event is TimeEvent => TIME_EVENTS.has(event.type));
  if (time.length > 0) return { time };
  const adjusted = commit.events.find((event) => event.type === "TimeAdjusted");
  if (adjusted) return { given: adjusted.by };
  const outcome = commit.events.find((event) => event.type === "OutcomeRecorded")?.outcome;
  if (!outcome) return {};
  return {
    ...(outcome.lead === undefined ? {} : { unit: outcome.lead }),
    ...(outcome.due === undefined ? {} : { due: outcome.due.date }),
  };
}

/** The turn, answer, opinion or step that an act is about, for the list of acts. */
function subjectOf(commit: Commit): string {
  const events = commit.events.filter((one) => FLOOR_ACTS.has(one.type));
  const event = events.findLast((one) => one.type === "StepBegun") ?? events[0];
  if (!event) return "";
  if (event.type === "OpinionDiverted") return event.opinion;
  if ("step" in event) return event.step;
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
        : event.type === "StepBegun"
          ? (event.queue ?? [])
          : [],
  );
  const has = (types: ReadonlySet<EventType>) => commit.events.some((event) => types.has(event.type));
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
    ...(has(STEP_EVENTS) ? [STEPS] : []),
    ...(has(TIME_EVENTS) ? [TIME] : []),
    ...(has(IN_SESSION) ? [SESSION] : []),
  ]);
  const undone = commit.events.some((event) => event.type === "ActUndone");
  // closing ends the step that runs; it is taken back by opening the session again
  const closes = commit.events.some((event) => event.type === "SessionClosed");
  const kind = closes
    ? undefined
    : FLOOR_ACT_TYPES.find((type) => commit.events.some((event) => event.type === type));
  if (ids.size === 0 && kind === undefined) return after;
  const touched = undone
    ? after.touched
    : { ...after.touched, ...Object.fromEntries([...ids].map((id) => [id, commit.version])) };
  if (kind === undefined) return { ...after, touched };
  for (const id of [...changedFloor, ...moved]) {
    if (id in after.entries) entries[id] ??= before.entries[id] ?? null;
    if (id in after.answers) answers[id] ??= before.answers[id] ?? null;
  }
  const diverts = commit.events.some((event) => event.type === "OpinionDiverted");
  const { scene, pinned, text, opinions: shown } = before.hall;
  const was: ActBefore = {
    session: kind === "SessionOpened" ? before.session : null,
    steps: changedSteps(before, after),
    limits: changedFields(before.limits, after.limits, Object.keys(after.limits) as (keyof Limits)[]),
    plannedEnd: before.plannedEnd === after.plannedEnd ? null : before.plannedEnd,
    scene: diverts && before.hall !== after.hall ? { scene, pinned, text, opinions: shown } : null,
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
    detail: detailOf(commit),
    before: was,
  };
  return { ...after, touched, acts: kept([...after.acts, act]) };
}

/** The newest acts, those that may be taken back with what they changed. */
function kept(acts: readonly FloorAct[]): FloorAct[] {
  const counted = acts.filter((act) => !LATER_ACT_TYPES.has(act.type));
  const first = Math.min(counted.at(-KEPT_ACTS)?.version ?? 0, acts.at(-KEPT_ACTS)?.version ?? 0);
  return acts
    .filter((act, i) => i >= acts.length - 31 || (act.version >= first && i >= acts.length - MOST_ACTS))
    .map((act) => (act.version < first && act.before ? { ...act, before: null } : act));
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

/** The hall as it is once the act is taken back: its picture, and no sentence of a decision that no longer holds. */
function hallBack(hall: HearingState["hall"], act: FloorAct): HearingState["hall"] {
  const scene = act.before?.scene;
  const picture = scene && hall.scene === "backdrop" ? { ...hall, ...scene } : hall;
  const said = act.detail.time && hall.announcement?.at === act.at;
  return said ? { ...picture, announcement: null } : picture;
}

export function foldUndo(state: HearingState, event: EventOf<"ActUndone">): HearingState {
  const act = state.acts.find((one) => one.version === event.act);
  if (!act?.before) throw new Error("an act is taken back that the log does not have");
  const was = act.before;
  return {
    ...state,
    session: was.session ?? state.session,
    steps: state.steps.map((step) => (was.steps[step.id] ? { ...step, ...was.steps[step.id] } : step)),
    limits: { ...state.limits, ...was.limits },
    plannedEnd: was.plannedEnd ?? state.plannedEnd,
    timeDecisions: state.timeDecisions.filter((one) => one.version !== event.act),
    hall: hallBack(state.hall, act),
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
