/** What an act of the floor changed, read off the states before and after, so that no rule has an undo of its own. */
import { FLOOR_ACT_TYPES, LATER_ACT_TYPES } from "../../../../shared/terms/floorActs.ts";
import type { Limits } from "../../before/plan.ts";
import { type Commit, type EventType, FLOOR_ACTS, type HearingEvent } from "../../frame/events.ts";
import type { ActBefore, ActDetail, FloorAct, StepBefore } from "../../frame/records.ts";
import type { HearingState } from "../../frame/state.ts";
import { TIME_EVENT_TYPES, type TimeEvent } from "../time/events.ts";
import { KEPT_ACTS, TOUCHED } from "./facts.ts";

/** More than these are never remembered. */
const MOST_ACTS = 200;

const SUSPENSIONS: ReadonlySet<EventType> = new Set<EventType>(["SessionSuspended"]);
/** they take the floor's clock away and give it back: nobody gets or loses it */
const PAUSES: ReadonlySet<EventType> = new Set<EventType>(["SessionSuspended", "SessionResumed"]);
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

export type Records<T> = Readonly<Record<string, T>>;

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
  const events = commit.events.filter((hearingEvent) => FLOOR_ACTS.has(hearingEvent.type));
  const event = events.findLast((hearingEvent) => hearingEvent.type === "StepBegun") ?? events[0];
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

const holderOf = ({ floor }: HearingState) =>
  "turn" in floor ? [floor.turn] : "answer" in floor ? [floor.answer] : [];

/** The turns that an event moves in the queue. */
function movedBy(event: HearingEvent): readonly string[] {
  switch (event.type) {
    case "EntryMoved":
    case "EntryPutBack":
      return [event.entry];
    case "QueueArranged":
      return event.order;
    case "StepBegun":
      return event.queue ?? [];
    default:
      return [];
  }
}

/** What a commit changed: records as they were before, and the ids of all that it touched. */
function changesOf(before: HearingState, after: HearingState, { events }: Commit) {
  const entries = changedRecords(before.entries, after.entries);
  const answers = changedRecords(before.answers, after.answers);
  const opinions = changedRecords(before.opinions, after.opinions);
  const movesFloor = before.floor !== after.floor;
  const holders = movesFloor ? [...holderOf(before), ...holderOf(after)] : [];
  const moved = events.flatMap(movedBy);
  const has = (types: ReadonlySet<EventType>) => events.some((event) => types.has(event.type));
  const ids = new Set<string>([
    ...Object.keys(entries),
    ...Object.keys(answers),
    ...Object.keys(opinions),
    ...holders,
    ...(movesFloor && !has(PAUSES) ? [TOUCHED.floor] : []),
    ...moved,
    ...(has(SUSPENSIONS) ? [TOUCHED.suspension] : []),
    ...(has(STEP_EVENTS) ? [TOUCHED.steps] : []),
    ...(has(TIME_EVENTS) ? [TOUCHED.time] : []),
    ...(has(IN_SESSION) ? [TOUCHED.session] : []),
  ]);
  return { entries, answers, opinions, ids, named: [...holders, ...moved] };
}

/** The kind of act of the floor that a commit is; undefined: of none that may be taken back so. */
const kindOf = ({ events }: Commit) =>
  // closing ends the step that runs; it is taken back by opening the session again
  events.some(({ type }) => type === "SessionClosed")
    ? undefined
    : FLOOR_ACT_TYPES.find((kind) => events.some(({ type }) => type === kind));

/** Notes which records the commit changed and, for an act of the floor, how they were before. */
export function recordAct(before: HearingState, after: HearingState, commit: Commit): HearingState {
  const changes = changesOf(before, after, commit);
  const kind = kindOf(commit);
  if (changes.ids.size === 0 && kind === undefined) return after;
  const touched = commit.events.some(({ type }) => type === "ActUndone")
    ? after.undo.touched
    : { ...after.undo.touched, ...Object.fromEntries([...changes.ids].map((id) => [id, commit.version])) };
  if (kind === undefined) return { ...after, undo: { ...after.undo, touched } };
  const act: FloorAct = {
    version: commit.version,
    type: kind,
    subject: subjectOf(commit),
    by: commit.actor,
    onBehalfOf: commit.onBehalfOf,
    at: commit.at,
    undone: false,
    detail: detailOf(commit),
    before: asBefore(before, after, commit, changes),
  };
  return { ...after, undo: { touched, acts: kept([...after.undo.acts, act]) } };
}

/** All that an act changed, as it was before. */
function asBefore(
  before: HearingState,
  after: HearingState,
  { events }: Commit,
  { entries, answers, opinions, ids, named }: ReturnType<typeof changesOf>,
): ActBefore {
  for (const id of named) {
    if (id in after.entries) entries[id] ??= before.entries[id] ?? null;
    if (id in after.answers) answers[id] ??= before.answers[id] ?? null;
  }
  const diverts = events.some(({ type }) => type === "OpinionDiverted");
  const { scene, pinned, text, opinions: shown } = before.displays.hall;
  const { limits, plannedEnd } = before.time;
  const covered = diverts && before.displays.hall !== after.displays.hall;
  return {
    session: events.some(({ type }) => type === "SessionOpened") ? before.session : null,
    steps: changedSteps(before, after),
    limits: changedFields(limits, after.time.limits, Object.keys(after.time.limits) as (keyof Limits)[]),
    plannedEnd: plannedEnd === after.time.plannedEnd ? null : plannedEnd,
    scene: covered ? { scene, pinned, text, opinions: shown } : null,
    floor: before.floor === after.floor ? null : before.floor,
    queue: before.queue.order,
    entries,
    answers,
    opinions,
    touched: Object.fromEntries([...ids].map((id) => [id, before.undo.touched[id] ?? 0])),
  };
}

/** The newest acts, those that may be taken back with what they changed. */
function kept(acts: readonly FloorAct[]): FloorAct[] {
  const counted = acts.filter((act) => !LATER_ACT_TYPES.has(act.type));
  const first = Math.min(counted.at(-KEPT_ACTS)?.version ?? 0, acts.at(-KEPT_ACTS)?.version ?? 0);
  return acts
    .filter((act, i) => i >= acts.length - 31 || (act.version >= first && i >= acts.length - MOST_ACTS))
    .map((act) => (act.version < first && act.before ? { ...act, before: null } : act));
}
