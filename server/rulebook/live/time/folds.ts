/** Folds: decisions on the hearing's time. */
import type { Draft } from "immer";
import type { Commit } from "../../frame/events.ts";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { TimeEvent } from "./events.ts";

function decided(state: Draft<HearingState>, event: TimeEvent, commit: Commit): void {
  const { version, at, actor, onBehalfOf } = commit;
  state.time.decisions.push({ version, at, by: actor, onBehalfOf, event });
}

export const timeFolds: Folds<TimeEvent["type"]> = {
  PlannedEndChanged: (state, event, commit) => {
    decided(state, event, commit);
    state.time.plannedEnd = event.to;
  },
  StepShortened: (state, event, commit) => {
    decided(state, event, commit);
    for (const step of state.steps) if (step.id === event.step) step.planned = event.planned;
    if (event.official !== null) state.time.limits.official = event.official;
    if (event.text) state.displays.hall.announcement = { text: event.text, at: commit.at };
  },
  AnswersShortened: (state, event, commit) => {
    decided(state, event, commit);
    state.time.limits.answerBase = event.base;
    state.time.limits.answerPerFurther = event.perFurther;
    if (event.text) state.displays.hall.announcement = { text: event.text, at: commit.at };
  },
  AnswersTogether: (state, event, commit) => {
    decided(state, event, commit);
    state.time.limits.answersTogether = event.together;
    if (event.text) state.displays.hall.announcement = { text: event.text, at: commit.at };
  },
  RemainingLimited: (state, event, commit) => {
    decided(state, event, commit);
    state.time.limits.speech = event.limit;
    state.time.limits.walkIn = Math.min(state.time.limits.walkIn, event.limit);
    state.time.limits.after = Math.min(state.time.limits.after, event.limit);
    state.displays.hall.announcement = { text: event.text, at: commit.at };
  },
};
