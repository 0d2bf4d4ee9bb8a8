import type { Segment } from "../../before/plan.ts";
import type { Entry, HearingState } from "../../frame/state.ts";
import { currentStep } from "../session/facts.ts";

/** The time that a turn gets, in ms; null = untimed (limits: plan's settings). */
export function allottedFor(state: Pick<HearingState, "limits">, entry: Entry): number | null {
  if (!entry.timed) return null;
  switch (entry.source) {
    case "registered":
      return state.limits.speech;
    case "walkIn":
      return state.limits.walkIn;
    case "official":
      return state.limits.official;
    case "outOfList":
      return null;
    case "afterAnswers":
      return state.limits.after;
    default:
      return entry.source satisfies never;
  }
}

/** The segment whose speakers may be called now, or null. */
export function openSegment(state: Pick<HearingState, "steps">): Segment | null {
  return currentStep(state)?.segment ?? null;
}
