/** The hearing's time: when it shall end, how long answers, officials and the People may speak. */
import type { Draft } from "immer";
import { timeOfDay } from "../../shared/time.ts";
import type { Commit, HearingEvent } from "./events.ts";
import type { TimeEvent } from "./records.ts";
import { accept, type Decides, type Folds, refuse } from "./ruling.ts";
import type { HearingState } from "./state.ts";

const MINUTE = 60_000;

const tooShort = (state: HearingState, seconds: number) =>
  seconds * 1000 < state.limits.minimum
    ? refuse({ code: "belowMinimum", seconds: state.limits.minimum / 1000 })
    : null;

const noStep = (state: HearingState, id: string) =>
  state.steps.some((one) => one.id === id) ? null : refuse({ code: "unknownId", id });

const said = (text: string | undefined) => (text === undefined ? {} : { text });

export const timeDecides: Decides<
  "ChangePlannedEnd" | "ShortenStep" | "ShortenAnswers" | "LimitRemaining" | "SaveTime"
> = {
  ChangePlannedEnd: (state, command, at) => {
    const to = timeOfDay(command.to, state.plan.start);
    if (to === null) return refuse({ code: "malformed", field: "to" });
    if (to <= at.now) return refuse({ code: "dueInPast" });
    return accept({ type: "PlannedEndChanged", to, why: command.why });
  },
  ShortenStep: (state, command) =>
    noStep(state, command.step) ??
    accept({
      type: "StepShortened",
      step: command.step,
      planned: command.minutes * MINUTE,
      official: command.officialSeconds === undefined ? null : command.officialSeconds * 1000,
      why: command.why,
      ...said(command.text),
    }),
  ShortenAnswers: (_state, command) =>
    accept({
      type: "AnswersShortened",
      base: command.baseSeconds * 1000,
      perFurther: command.perFurtherOpinionSeconds * 1000,
      ...said(command.text),
    }),
  LimitRemaining: (state, command) =>
    tooShort(state, command.seconds) ??
    accept({
      type: "RemainingLimited",
      limit: command.seconds * 1000,
      text: command.text,
      why: command.why ?? "",
    }),
  SaveTime: (state, { together, answers, officials, people, text, why }) => {
    const refused =
      (officials ? noStep(state, officials.step) : null) ?? (people ? tooShort(state, people.seconds) : null);
    if (refused) return refused;
    const events: HearingEvent[] = [];
    // one sentence is said to the hall: the People's, where there is one
    if (together && !state.limits.answersTogether)
      events.push({
        type: "AnswersTogether",
        together,
        ...(people || answers || officials ? {} : { text }),
      });
    if (answers)
      events.push({
        type: "AnswersShortened",
        base: answers.baseSeconds * 1000,
        perFurther: answers.perFurtherOpinionSeconds * 1000,
        ...(people ? {} : { text }),
      });
    if (officials)
      events.push({
        type: "StepShortened",
        step: officials.step,
        planned: officials.minutes * MINUTE,
        official: officials.officialSeconds * 1000,
        why,
        ...(people || answers ? {} : { text }),
      });
    if (people) events.push({ type: "RemainingLimited", limit: people.seconds * 1000, text, why });
    return events.length === 0 ? refuse({ code: "alreadyDone" }) : accept(...events);
  },
};

function decided(state: Draft<HearingState>, event: TimeEvent, commit: Commit): void {
  const { version, at, actor, onBehalfOf } = commit;
  state.timeDecisions.push({ version, at, by: actor, onBehalfOf, event });
}

export const timeFolds: Folds<TimeEvent["type"]> = {
  PlannedEndChanged: (state, event, commit) => {
    decided(state, event, commit);
    state.plannedEnd = event.to;
  },
  StepShortened: (state, event, commit) => {
    decided(state, event, commit);
    for (const step of state.steps) if (step.id === event.step) step.planned = event.planned;
    if (event.official !== null) state.limits.official = event.official;
    if (event.text) state.hall.announcement = { text: event.text, at: commit.at };
  },
  AnswersShortened: (state, event, commit) => {
    decided(state, event, commit);
    state.limits.answerBase = event.base;
    state.limits.answerPerFurther = event.perFurther;
    if (event.text) state.hall.announcement = { text: event.text, at: commit.at };
  },
  AnswersTogether: (state, event, commit) => {
    decided(state, event, commit);
    state.limits.answersTogether = event.together;
    if (event.text) state.hall.announcement = { text: event.text, at: commit.at };
  },
  RemainingLimited: (state, event, commit) => {
    decided(state, event, commit);
    state.limits.speech = event.limit;
    state.limits.walkIn = Math.min(state.limits.walkIn, event.limit);
    state.limits.after = Math.min(state.limits.after, event.limit);
    state.hall.announcement = { text: event.text, at: commit.at };
  },
};
