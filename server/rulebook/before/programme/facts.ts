/** Facts: the programme. What others may ask of it. */
import type { HearingState, Reads, Step } from "../../frame/state.ts";
import { NO_PROGRAMME, type Programme, type ProgrammeStep } from "./slice.ts";

const MINUTE = 60_000;

type Prepared = Reads<"before.programme" | "steps">;

/** The programme as it stands. */
export const programmeOf = ({ before }: Reads<"before.programme">): Programme =>
  before?.programme ?? NO_PROGRAMME;

/** What everybody reads is what stands: no change waits to be published. */
export function isPublished(state: Reads<"before.programme">): boolean {
  const { steps, published } = programmeOf(state);
  return published !== null && JSON.stringify(published.steps) === JSON.stringify(steps);
}

/** All its minutes. */
export const sumOf = (steps: readonly Pick<ProgrammeStep, "minutes">[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** The minutes that the half day has. */
export const minutesOf = ({ start, end }: HearingState["plan"]): number => (end - start) / MINUTE;

/** What a step of the programme is: the plan's with what was changed of it, or one that was added. */
export function stepOf({ steps }: Reads<"steps">, row: ProgrammeStep): Step {
  const planned = row.minutes * MINUTE;
  const step = steps.find(({ id }) => id === row.step);
  const { title = step?.shortTitle ?? row.step, by = step?.by ?? "", kind = "briefing" } = row;
  const added = { ...{ id: row.step, text: title, kind, segment: null }, plannedStart: 0 };
  const { by: _, ...bare }: Step = step ?? {
    ...{ ...added, shortTitle: title, planned, begunAt: null, endedAt: null },
  };
  return { ...bare, shortTitle: title, planned, ...(by !== "" && { by }) };
}

/** The steps that the freeze takes: those of the programme with its minutes, one after the other; without one, the plan's. */
export function stepsAtFreeze(state: Prepared & Pick<HearingState, "plan">): Step[] {
  const { steps } = programmeOf(state);
  if (steps === null) return [...state.steps];
  let plannedStart = state.plan.start;
  return steps.map((row) => {
    const step = { ...stepOf(state, row), plannedStart };
    plannedStart += step.planned;
    return step;
  });
}
