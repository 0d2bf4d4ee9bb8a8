/** Mistakes to be planted in the rules of time (RULES.md T). */
import type { Mutant } from "../plant.ts";

const session = "server/rulebook/live/session";
const time = "server/rulebook/live/time";
const floor = "server/rulebook/live/floor";
const budget = "shared/reckoning/timeBudget.ts";
const proposal = "shared/reckoning/timeProposal.ts";

export const TIME: readonly Mutant[] = [
  {
    rule: "T1",
    file: "shared/terms/time.ts",
    right: "paused: clock.paused + Math.max(0, now - clock.since)",
    wrong: "paused: clock.paused",
  },
  {
    rule: "T2",
    file: "shared/terms/time.ts",
    within: "adjustClock",
    right: "Math.max(0, clock.allotted + by)",
    wrong: "Math.max(0, clock.allotted - by)",
  },
  {
    rule: "T3",
    file: "shared/terms/time.ts",
    within: "countFrom",
    right: "used: clock.used + added",
    wrong: "used: clock.used",
  },
  {
    rule: "T4",
    file: session,
    right: "if (ranOn) floor.clock = pauseClock(floor.clock, commit.at);",
    wrong: "",
  },
  { rule: "T5", file: time, right: "seconds * 1000 < state.time.limits.minimum", wrong: "seconds < 0" },
  {
    rule: "T6",
    file: "shared/terms/time.ts",
    within: "shownSeconds",
    right: "Math.ceil(ms / 1000)",
    wrong: "Math.floor(ms / 1000)",
  },
  { rule: "T7", file: floor, within: "allottedFor", right: "if (!entry.timed) return null;", wrong: "" },
  {
    rule: "T9",
    file: "shared/terms/time.ts",
    right: "left <= mark && mark * 2 <= (clock.allotted ?? 0)",
    wrong: "left <= mark",
  },
  {
    rule: "T11",
    file: budget,
    within: "holderTime",
    right: "Math.max(0, left + given)",
    wrong: "left + given",
  },
  {
    rule: "T11",
    file: budget,
    right: "Math.max(at, step.plannedStart + step.planned)",
    wrong: "at + step.planned",
  },
  { rule: "T11", file: budget, within: "rowsOf", right: "row.absent", wrong: "row.returnsLater" },
  {
    rule: "T11",
    file: budget,
    within: "answersPace",
    right: "AS_PLANNED * view.limits.answerBase",
    wrong: "0 * view.limits.answerBase",
  },
  {
    rule: "T12",
    file: proposal,
    right: '["together", "answers", "officials", "people"]',
    wrong: '["people", "together", "answers", "officials"]',
  },
  {
    rule: "T12",
    file: proposal,
    right: "tried.find((plan) => plan.budget.late <= 0) ?? tried.at(-1)",
    wrong: "tried.at(-1)",
  },
  { rule: "T13", file: time, right: "measure === announced ? text : {}", wrong: "text" },
  { rule: "T13", file: time, right: "measure.base < state.time.limits.answerBase", wrong: "true" },
  { rule: "T13", file: time, right: "measure.limit < state.time.limits.official", wrong: "true" },
  {
    rule: "T13",
    file: proposal,
    right: "return hallSentence[measure.kind](measure.limit);",
    wrong: "return hallSentence.people(measure.limit);",
  },
  { rule: "T13", file: time, right: "by: actor, onBehalfOf, event", wrong: 'by: "", onBehalfOf, event' },
  {
    rule: "T14",
    file: "server/views/live/line.ts",
    right: "ahead.others(id, foreseenLead(state.linked, opinion))",
    wrong: "ahead.all",
  },
  {
    rule: "T14",
    file: "server/views/live/line.ts",
    right: "due.others(id, foreseenLead(state.linked, opinion))",
    wrong: "due.all",
  },
  {
    rule: "T15",
    file: floor,
    within: "StartedEarlier",
    right: "clock.startedAt - event.by",
    wrong: "clock.startedAt",
  },
  { rule: "T17", file: budget, right: "const AS_PLANNED = 8;", wrong: "const AS_PLANNED = 1;" },
  {
    rule: "T17",
    file: budget,
    right: "opinions.filter((id) => !merged.has(id)).length",
    wrong: "opinions.length",
  },
  {
    rule: "T17",
    file: budget,
    right: "onFloor === null || view.opinions[onFloor]?.parts.length",
    wrong: "onFloor === null",
  },
];
