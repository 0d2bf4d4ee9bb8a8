/** Facts: the programme. What others may ask of it. */
import type { HearingState, Step } from "../../frame/state.ts";
import { NO_PROGRAMME, type Programme, type ProgrammeStep } from "./slice.ts";

const MINUTE = 60_000;

/** The programme as it stands. */
export const programmeOf = ({ before }: Pick<HearingState, "before">): Programme =>
  before?.programme ?? NO_PROGRAMME;

/** What everybody reads is what stands: no change waits to be published. */
export function isPublished(state: Pick<HearingState, "before">): boolean {
  const { steps, published } = programmeOf(state);
  return published !== null && JSON.stringify(published.steps) === JSON.stringify(steps);
}

/** All its minutes. */
export const sumOf = (steps: readonly ProgrammeStep[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** The minutes that the half day has. */
export const minutesOf = ({ start, end }: HearingState["plan"]): number => (end - start) / MINUTE;

/** The steps that the freeze takes: those of the programme with its minutes, one after the other; without one, the plan's. */
export function stepsAtFreeze(state: Pick<HearingState, "before" | "plan" | "steps">): Step[] {
  const { steps } = programmeOf(state);
  if (steps === null) return [...state.steps];
  let plannedStart = state.plan.start;
  return steps.flatMap(({ step: id, minutes }) => {
    const step = state.steps.find((one) => one.id === id);
    if (!step) return [];
    const planned = { ...step, planned: minutes * MINUTE, plannedStart };
    plannedStart += planned.planned;
    return [planned];
  });
}
