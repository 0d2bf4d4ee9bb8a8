/** Folds: an act is taken back. */
import type { EventOf } from "../../frame/events.ts";
import type { FloorAct } from "../../frame/records.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Records } from "./record.ts";

/** The queue with the act's own turns back where they stood, everybody else as they stand now. */
function queueBack(
  now: readonly string[],
  before: readonly string[],
  readonlySet: ReadonlySet<string>,
): string[] {
  const queue = now.filter((id) => !readonlySet.has(id));
  for (let i = before.length - 1; i >= 0; i--) {
    const id = before[i];
    if (id === undefined || !readonlySet.has(id)) continue;
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

type Hall = HearingState["displays"]["hall"];

/** The hall as it is once the act is taken back: its picture, and no sentence of a decision that no longer holds. */
function hallBack(hall: Hall, act: FloorAct): Hall {
  const scene = act.before?.scene;
  const picture = scene && hall.scene === "backdrop" ? { ...hall, ...scene } : hall;
  const said = act.detail.time && hall.announcement?.at === act.at;
  return said ? { ...picture, announcement: null } : picture;
}

export function foldUndo(state: HearingState, event: EventOf<"ActUndone">): HearingState {
  const act = state.undo.acts.find((floorAct) => floorAct.version === event.act);
  if (!act?.before) throw new Error("an act is taken back that the log does not have");
  const was = act.before;
  return {
    ...state,
    session: was.session ?? state.session,
    steps: state.steps.map((step) => (was.steps[step.id] ? { ...step, ...was.steps[step.id] } : step)),
    time: {
      limits: { ...state.time.limits, ...was.limits },
      plannedEnd: was.plannedEnd ?? state.time.plannedEnd,
      decisions: state.time.decisions.filter(({ version }) => version !== event.act),
    },
    displays: { ...state.displays, hall: hallBack(state.displays.hall, act) },
    floor: was.floor ?? state.floor,
    entries: restore(state.entries, was.entries),
    answers: restore(state.answers, was.answers),
    opinions: restore(state.opinions, was.opinions),
    queue: {
      ...state.queue,
      order: queueBack(state.queue.order, was.queue, new Set(Object.keys(was.entries))),
      changes: state.queue.changes.filter(({ version }) => version !== event.act),
    },
    undo: {
      touched: { ...state.undo.touched, ...was.touched },
      acts: state.undo.acts.map((floorAct) =>
        floorAct === act ? { ...act, undone: true, before: null } : floorAct,
      ),
    },
  };
}
