import { timeOfDay } from "../../../../shared/terms/time.ts";
import type { HearingEvent } from "../../frame/events.ts";
import { presiding, sinceOpen } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";

const MINUTE = 60_000;

const tooShort = (state: HearingState, seconds: number) =>
  seconds * 1000 < state.time.limits.minimum
    ? refuse({ code: "belowMinimum", seconds: state.time.limits.minimum / 1000 })
    : null;

const noStep = (state: HearingState, id: string) =>
  state.steps.some((one) => one.id === id) ? null : refuse({ code: "unknownId", id });

const said = (text: string | undefined) => (text === undefined ? {} : { text });

export const timeActs: Acts<
  "ChangePlannedEnd" | "ShortenStep" | "ShortenAnswers" | "LimitRemaining" | "SaveTime"
> = {
  ChangePlannedEnd: {
    who: presiding,
    when: sinceOpen,
    decide: (state, command, at) => {
      const to = timeOfDay(command.to, state.plan.start);
      if (to === null) return refuse({ code: "malformed", field: "to" });
      if (to <= at.now) return refuse({ code: "dueInPast" });
      return accept({ type: "PlannedEndChanged", to, why: command.why });
    },
  },
  ShortenStep: {
    who: presiding,
    when: sinceOpen,
    decide: (state, command) =>
      noStep(state, command.step) ??
      accept({
        type: "StepShortened",
        step: command.step,
        planned: command.minutes * MINUTE,
        official: command.officialSeconds === undefined ? null : command.officialSeconds * 1000,
        why: command.why,
        ...said(command.text),
      }),
  },
  ShortenAnswers: {
    who: presiding,
    when: sinceOpen,
    decide: (_state, command) =>
      accept({
        type: "AnswersShortened",
        base: command.baseSeconds * 1000,
        perFurther: command.perFurtherOpinionSeconds * 1000,
        ...said(command.text),
      }),
  },
  LimitRemaining: {
    who: presiding,
    when: sinceOpen,
    decide: (state, command) =>
      tooShort(state, command.seconds) ??
      accept({
        type: "RemainingLimited",
        limit: command.seconds * 1000,
        text: command.text,
        why: command.why ?? "",
      }),
  },
  SaveTime: {
    who: presiding,
    when: sinceOpen,
    decide: (state, { together, answers, officials, people, text, why }) => {
      const refused =
        (officials ? noStep(state, officials.step) : null) ??
        (people ? tooShort(state, people.seconds) : null);
      if (refused) return refused;
      const events: HearingEvent[] = [];
      // one sentence is said to the hall: the People's, where there is one
      if (together && !state.time.limits.answersTogether)
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
  },
};
