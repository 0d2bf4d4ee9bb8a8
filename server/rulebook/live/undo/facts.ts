/** Which acts may be taken back: the last ones, while nothing later names what they changed (rule F20). */
import type { FloorAct } from "../../frame/records.ts";
import type { Reads } from "../../frame/state.ts";

/** How many of the last acts may be taken back. */
export const KEPT_ACTS = 12;

/** What an act touches beside the turns, answers and opinions that it names. */
export const TOUCHED = {
  /** by each suspension: a clock that came back from before one would count it as spoken */
  suspension: "suspension",
  /** by whatever moves the floor: an act that moved it earlier cannot give it back */
  floor: "floor",
  /** by whatever begins or ends a step */
  steps: "steps",
  /** by every decision on the hearing's time */
  time: "time",
  /** by what happens in an open session alone: after it, the opening cannot be taken back */
  session: "session",
} as const;

/** What was done later to something that the act changed (its id), or null: the act may be taken back. */
export function dependsOn(state: Reads<"undo.touched">, act: FloorAct): string | null {
  if (!act.before) return act.subject;
  const { floor, entries, answers, opinions, session, steps, limits, plannedEnd } = act.before;
  const ids = [...Object.keys(entries), ...Object.keys(answers), ...Object.keys(opinions)];
  if (floor) ids.push(TOUCHED.floor);
  if (floor && "clock" in floor && floor.clock.running) ids.push(TOUCHED.suspension);
  if (session) ids.push(TOUCHED.session);
  // who was called in a step was called because of it
  if (Object.values(steps).some((step) => step.planned === undefined)) ids.push(TOUCHED.steps, TOUCHED.floor);
  if (plannedEnd !== null || Object.keys(limits).length > 0 || act.detail.time) ids.push(TOUCHED.time);
  return ids.find((id) => (state.undo.touched[id] ?? 0) > act.version) ?? null;
}
