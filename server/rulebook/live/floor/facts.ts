/** Facts: who holds the floor, who may, and for how long. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { Segment } from "../../before/plan.ts";
import type { Entry, HearingState, Reads } from "../../frame/state.ts";
import { currentStep } from "../session/facts.ts";

/** The time that a turn gets, in ms; null = untimed (limits: plan's settings). */
export function allottedFor(state: Reads<"time.limits">, entry: Entry): number | null {
  if (!entry.timed) return null;
  switch (entry.source) {
    case "registered":
      return state.time.limits.speech;
    case "walkIn":
      return state.time.limits.walkIn;
    case "official":
      return state.time.limits.official;
    case "outOfList":
      return null;
    case "afterAnswers":
      return state.time.limits.after;
    default:
      return entry.source satisfies never;
  }
}

/** The segment whose speakers may be called now, or null. */
export function openSegment(state: Pick<HearingState, "steps">): Segment | null {
  return currentStep(state)?.segment ?? null;
}

/** The id of whoever holds the floor: a turn's, an answer's, or null. */
export function floorHolder({ floor }: Pick<HearingState, "floor">): string | null {
  switch (floor.kind) {
    case "free":
      return null;
    case "called":
    case "speaking":
    case "interjection":
      return floor.turn;
    case "answering":
      return floor.answer;
    default:
      return floor satisfies never;
  }
}

/** Refuses an act decided on another holder of the floor than the present one (rule F2). */
export function floorMoved(state: HearingState, seen: string | null): Refusal | null {
  if (floorHolder(state) === seen) return null;
  return (
    needsFreeFloor(state) ?? { code: "floorChanged", holder: null, by: state.undo.acts.at(-1)?.by ?? "" }
  );
}

/** Refuses what asks for a free floor while somebody holds it: names the holder and who gave the floor, whoever presides now. */
export function needsFreeFloor({ floor }: Pick<HearingState, "floor">): Refusal | null {
  const holder = floorHolder({ floor });
  return holder === null || floor.kind === "free" ? null : { code: "floorTaken", holder, by: floor.by };
}

/** Refuses what asks for a free floor, where its sender saw another, or where it is not free. */
export const floorNotFree = (state: HearingState, seen: string | null): Refusal | null =>
  floorMoved(state, seen) ?? needsFreeFloor(state);
