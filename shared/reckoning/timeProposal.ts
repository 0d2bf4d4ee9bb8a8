/** The proposal with which everybody speaks: what to shorten, in which order, and the one command that carries it out. */

import { hallSentence } from "../terms/hallSentences.ts";
import type { Instant } from "../terms/time.ts";
import type { QueueRow } from "../views/live/session.ts";
import type { CommandOf } from "../wire/commands/commands.ts";
import { type BudgetView, CHANGEOVER, rowsOf, type TimeBudget, timeBudget } from "./timeBudget.ts";

const MINUTE = 60_000;
const HALF_MINUTE = 30_000;
/** nobody explains a matter in less */
const LEAST_ANSWER = 2 * MINUTE;
const LEAST_FURTHER = HALF_MINUTE;
const LEAST_OFFICIAL = MINUTE;
const LEAST_OFFICIALS_STEP = 5 * MINUTE;

export type Measure =
  | { readonly kind: "together" }
  | { readonly kind: "answers"; readonly base: number; readonly perFurther: number }
  | { readonly kind: "officials"; readonly step: string; readonly planned: number; readonly limit: number }
  | { readonly kind: "people"; readonly limit: number };

export interface Proposal {
  /** in the order in which they are taken; officials' time before the People's */
  readonly measures: readonly (Measure & { readonly saves: number })[];
  /** does everybody speak with them? */
  readonly enough: boolean;
  readonly budget: TimeBudget;
}

/** The view as it will be when the measure is decided; the rules do the same with the state. */
export function withMeasure<V extends BudgetView>(view: V, measure: Measure): V {
  const limited = (limit: number, sources: readonly QueueRow["source"][]): V => {
    const row = (turn: QueueRow): QueueRow =>
      sources.includes(turn.source) && turn.allotted !== null
        ? { ...turn, allotted: Math.min(turn.allotted, limit) }
        : turn;
    return {
      ...view,
      queue: view.queue.map(row),
      elsewhere: view.elsewhere.map((segmentRows) => ({ ...segmentRows, rows: segmentRows.rows.map(row) })),
    };
  };
  switch (measure.kind) {
    case "together":
      return { ...view, limits: { ...view.limits, answersTogether: true } };
    case "answers":
      return {
        ...view,
        limits: { ...view.limits, answerBase: measure.base, answerPerFurther: measure.perFurther },
      };
    case "officials": {
      const steps = view.steps.map((step) =>
        step.id === measure.step ? { ...step, planned: measure.planned } : step,
      );
      return {
        ...limited(measure.limit, ["official"]),
        steps,
        limits: { ...view.limits, official: measure.limit },
      };
    }
    case "people":
      return {
        ...limited(measure.limit, ["registered", "walkIn", "afterAnswers"]),
        limits: { ...view.limits, speech: measure.limit },
      };
    default:
      return measure satisfies never;
  }
}

/** Half minutes below `now` down to `least`, the gentlest first. */
export function shorterTimes(now: number, least: number): number[] {
  const times: number[] = [];
  for (let time = Math.ceil(now / HALF_MINUTE - 1) * HALF_MINUTE; time >= least; time -= HALF_MINUTE)
    times.push(time);
  return times;
}

/** The choices of one kind, the gentlest first. */
function choices(view: BudgetView, kind: Measure["kind"]): Measure[] {
  const { limits } = view;
  switch (kind) {
    case "together":
      return limits.answersTogether ? [] : [{ kind }];
    case "answers": {
      const perFurther = Math.min(limits.answerPerFurther, LEAST_FURTHER);
      return shorterTimes(limits.answerBase, LEAST_ANSWER).map((base) => ({ kind, base, perFurther }));
    }
    case "officials": {
      const step = view.steps.find((step) => step.segment === "officials" && step.endedAt === null);
      if (!step) return [];
      const rows = rowsOf(view, "officials").length;
      const found: Measure[] = [];
      for (
        let planned = step.planned - MINUTE;
        planned >= Math.max(LEAST_OFFICIALS_STEP, rows * (LEAST_OFFICIAL + CHANGEOVER));
        planned -= MINUTE
      ) {
        const share = rows > 0 ? planned / rows - CHANGEOVER : (limits.official * planned) / step.planned;
        const limit = Math.max(LEAST_OFFICIAL, Math.floor(share / HALF_MINUTE) * HALF_MINUTE);
        found.push({ kind, step: step.id, planned, limit: Math.min(limits.official, limit) });
      }
      return found;
    }
    case "people":
      return shorterTimes(limits.speech, limits.minimum).map((limit) => ({ kind, limit }));
    default:
      return kind satisfies never;
  }
}

const ORDER: readonly Measure["kind"][] = ["together", "answers", "officials", "people"];

/**
 * What lets everybody speak, or null when they do already. In order: answers together, answers shorter, the
 * officials' step shorter, then the People's limit; each as gently as is enough, never under its least.
 */
export function proposeTime(view: BudgetView, now: Instant): Proposal | null {
  let budget = timeBudget(view, now);
  if (budget.late <= 0) return null;
  let changed = view;
  const measures: (Measure & { saves: number })[] = [];
  for (const kind of ORDER) {
    if (budget.late <= 0) break;
    const tried = choices(changed, kind).map((measure) => {
      const after = withMeasure(changed, measure);
      return { measure, after, budget: timeBudget(after, now) };
    });
    const chosen = tried.find((plan) => plan.budget.late <= 0) ?? tried.at(-1);
    if (!chosen || chosen.budget.late >= budget.late) continue;
    measures.push({ ...chosen.measure, saves: budget.late - chosen.budget.late });
    changed = chosen.after;
    budget = chosen.budget;
  }
  return { measures, enough: budget.late <= 0, budget };
}

/** the hall is told of the first of these that is decided */
const ANNOUNCED: readonly Measure["kind"][] = ["people", "answers", "officials", "together"];

/** The one of several measures that the hall is told of. */
export function announcedMeasure<M extends Measure>(measures: readonly M[]): M | undefined {
  return measures.toSorted((a, b) => ANNOUNCED.indexOf(a.kind) - ANNOUNCED.indexOf(b.kind))[0];
}

/** The one sentence that the hall is told of these measures. */
export function timeSentence(measures: readonly Measure[]): string {
  const measure = announcedMeasure(measures);
  switch (measure?.kind) {
    case undefined:
      return "";
    case "together":
      return hallSentence.together;
    case "answers":
      return hallSentence.answers(measure.base);
    case "officials":
    case "people":
      return hallSentence[measure.kind](measure.limit);
    default:
      return measure satisfies never;
  }
}

/** `why` stands in the minutes. */
export function saveTimeOf(proposal: Proposal, why: string): CommandOf<"SaveTime"> {
  const command: CommandOf<"SaveTime"> = { type: "SaveTime", together: false, why };
  for (const measure of proposal.measures) {
    switch (measure.kind) {
      case "together":
        command.together = true;
        break;
      case "answers":
        command.answers = {
          baseSeconds: measure.base / 1000,
          perFurtherOpinionSeconds: measure.perFurther / 1000,
        };
        break;
      case "officials":
        command.officials = {
          step: measure.step,
          minutes: measure.planned / 60_000,
          officialSeconds: measure.limit / 1000,
        };
        break;
      case "people":
        command.people = { seconds: measure.limit / 1000 };
        break;
      default:
        measure satisfies never;
    }
  }
  return command;
}
