import { announcedMeasure, type Measure, timeSentence } from "../../../../shared/reckoning/timeProposal.ts";
import { timeOfDay } from "../../../../shared/terms/time.ts";
import type { HearingEvent } from "../../frame/events.ts";
import { presiding, sinceOpen } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";

const MINUTE = 60_000;

const tooShort = (state: HearingState, seconds: number) =>
  seconds * 1000 < state.time.limits.minimum
    ? refuse({ code: "belowMinimum", seconds: state.time.limits.minimum / 1000 })
    : null;

const noStep = (state: HearingState, id: string) =>
  state.steps.some((step) => step.id === id) ? null : refuse({ code: "unknownId", id });

const answersMeasure = (baseSeconds: number, furtherSeconds: number) =>
  ({ kind: "answers", base: baseSeconds * 1000, perFurther: furtherSeconds * 1000 }) as const;

/** A measure as it is stored; the hall is told of it by `text`. */
function eventOf(measure: Measure, why: string, text: { readonly text?: string }): HearingEvent {
  switch (measure.kind) {
    case "together":
      return { type: "AnswersTogether", together: true, ...text };
    case "answers":
      return { type: "AnswersShortened", base: measure.base, perFurther: measure.perFurther, ...text };
    case "officials": {
      const { step, planned, limit } = measure;
      return { type: "StepShortened", step, planned, official: limit, why, ...text };
    }
    case "people":
      return { type: "RemainingLimited", limit: measure.limit, text: timeSentence([measure]), why };
    default:
      return measure satisfies never;
  }
}

/** Several measures in one act: one sentence is said to the hall. */
function measuresDecided(measures: readonly Measure[], why: string): Decision {
  const announced = announcedMeasure(measures);
  const text = { text: timeSentence(measures) };
  return accept(...measures.map((measure) => eventOf(measure, why, measure === announced ? text : {})));
}

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
    decide: (state, { step, minutes, officialSeconds, why }) => {
      const refused = noStep(state, step);
      if (refused) return refused;
      const planned = minutes * MINUTE;
      if (officialSeconds === undefined)
        return accept({ type: "StepShortened", step, planned, official: null, why });
      const measure = { kind: "officials", step, planned, limit: officialSeconds * 1000 } as const;
      // the hall is told where each official has less time than before
      return measure.limit < state.time.limits.official
        ? measuresDecided([measure], why)
        : accept(eventOf(measure, why, {}));
    },
  },
  ShortenAnswers: {
    who: presiding,
    when: sinceOpen,
    decide: (state, { baseSeconds, perFurtherOpinionSeconds }) => {
      const measure = answersMeasure(baseSeconds, perFurtherOpinionSeconds);
      return measure.base < state.time.limits.answerBase
        ? measuresDecided([measure], "")
        : accept(eventOf(measure, "", {}));
    },
  },
  LimitRemaining: {
    who: presiding,
    when: sinceOpen,
    decide: (state, command) =>
      tooShort(state, command.seconds) ??
      measuresDecided([{ kind: "people", limit: command.seconds * 1000 }], command.why ?? ""),
  },
  SaveTime: {
    who: presiding,
    when: sinceOpen,
    decide: (state, { together, answers, officials, people, why }) => {
      const refused =
        (officials ? noStep(state, officials.step) : null) ??
        (people ? tooShort(state, people.seconds) : null);
      if (refused) return refused;
      const measures: Measure[] = [];
      if (together && !state.time.limits.answersTogether) measures.push({ kind: "together" });
      if (answers) measures.push(answersMeasure(answers.baseSeconds, answers.perFurtherOpinionSeconds));
      if (officials) {
        const { step, minutes, officialSeconds } = officials;
        measures.push({ kind: "officials", step, planned: minutes * MINUTE, limit: officialSeconds * 1000 });
      }
      if (people) measures.push({ kind: "people", limit: people.seconds * 1000 });
      return measures.length === 0 ? refuse({ code: "alreadyDone" }) : measuresDecided(measures, why);
    },
  },
};
