/**
 * Will the hearing end on time, and who gets to speak? A pure function of what a staff screen sees and of now (plan
 * III.1: half a day). Screens call it each second, documents once. All spans in ms of the hearing's clock.
 */
import { type Instant, remainingAt } from "./time.ts";
import type { QueueRow, SessionView, StepView } from "./views.ts";

/** What the calculation reads of a staff view. */
export type BudgetView = Pick<
  SessionView,
  | "session"
  | "steps"
  | "step"
  | "plannedEnd"
  | "floor"
  | "queue"
  | "segment"
  | "elsewhere"
  | "opinions"
  | "tray"
  | "answers"
  | "limits"
>;

/** From the end of one to the first word of the next: walking up, the salutation. */
export const CHANGEOVER = 30_000;
/** More opinions than this are not answered in one go. */
export const MOST_TOGETHER = 5;
/** answers as planned that weigh against those given */
const AS_PLANNED = 3;
const MINUTE = 60_000;
export const HALF_MINUTE = 30_000;
/** nobody explains a matter in less */
export const LEAST_ANSWER = 2 * MINUTE;
const LEAST_FURTHER = HALF_MINUTE;
const LEAST_OFFICIAL = MINUTE;
const LEAST_OFFICIALS_STEP = 5 * MINUTE;

/** What a step, or a break before a step's fixed time, takes from now on. */
export interface BudgetPart {
  readonly step: string;
  readonly from: Instant;
  readonly to: Instant;
}

export interface TimeBudget {
  /** the steps still to be held, one after the other, from now to the projected end */
  readonly parts: readonly BudgetPart[];
  readonly projectedEnd: Instant;
  /** projected end − planned end; below zero: time to spare */
  readonly late: number;
  /** the People who wait, in order */
  readonly waiting: readonly QueueRow[];
  /** how many of them speak and are answered before the planned end */
  readonly fits: number;
}

type Segment = NonNullable<SessionView["segment"]>;

/** Those who wait in a segment, in order, except who is not in the hall. */
function rowsOf(view: BudgetView, segment: Segment): readonly QueueRow[] {
  const rows =
    view.segment === segment
      ? view.queue
      : (view.elsewhere.find((one) => one.segment === segment)?.rows ?? []);
  return rows.filter((row) => !row.absent);
}

/** A turn without a limit is reckoned like an official's. */
const turnTime = (view: BudgetView, allotted: number | null) =>
  (allotted ?? view.limits.official) + CHANGEOVER;

/** What is left of who holds the floor, `given` ms more; nothing when the time is over. */
function holderTime(view: BudgetView, now: Instant, given: number): number {
  const { floor } = view;
  if (floor.kind === "free") return 0;
  const left = floor.clock
    ? (remainingAt(floor.clock, now) ?? 0)
    : "allotted" in floor
      ? (floor.allotted ?? view.limits.official)
      : 0;
  return Math.max(0, left + given);
}

/**
 * How the answers given so far kept to their time (used / allotted), and how many opinions each took. The first ones
 * count for little: they are weighed with three answers as planned, of one opinion each.
 */
function answersPace(view: BudgetView): { ratio: number; together: number } {
  const given = view.answers.filter((one) => one.state === "given");
  const timed = given.flatMap(({ clock }) => (clock?.allotted ? [clock] : []));
  const asPlanned = AS_PLANNED * view.limits.answerBase;
  const allotted = timed.reduce((sum, clock) => sum + (clock.allotted ?? 0), asPlanned);
  const used = timed.reduce((sum, clock) => sum + clock.used, asPlanned);
  const opinions = given.reduce((sum, one) => sum + one.opinions.length, AS_PLANNED);
  return { ratio: allotted === 0 ? 1 : used / allotted, together: opinions / (given.length + AS_PLANNED) };
}

/** The leads of the opinions raised and not yet answered. */
function leadsToAnswer(view: BudgetView): (string | null)[] {
  const promised = view.answers.filter(
    (one) => one.state === "assigned" || (one.state === "deferred" && one.why === "endOfPart"),
  );
  const { floor } = view;
  const spoken = "opinion" in floor && floor.opinion !== null ? [floor.opinion] : [];
  const ids = new Set([...view.tray, ...promised.flatMap((one) => one.opinions), ...spoken]);
  return [...ids].map((id) => view.opinions[id]?.lead ?? null);
}

/** Time to answer opinions with these leads: one by one as so far, or together by lead where that was decided. */
function answersTime(view: BudgetView, leads: readonly (string | null)[]): number {
  const { answerBase, answerPerFurther, answersTogether } = view.limits;
  const { ratio, together } = answersPace(view);
  const oneAnswer = (opinions: number) =>
    ratio * (answerBase + (opinions - 1) * answerPerFurther) + CHANGEOVER;
  const asSoFar = (leads.length * oneAnswer(together)) / together;
  if (!answersTogether) return asSoFar;
  const groups = new Map<string, number>();
  leads.forEach((lead, i) => {
    const key = lead ?? `alone ${i}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  });
  let grouped = 0;
  for (const count of groups.values()) {
    grouped += Math.floor(count / MOST_TOGETHER) * oneAnswer(MOST_TOGETHER);
    if (count % MOST_TOGETHER > 0) grouped += oneAnswer(count % MOST_TOGETHER);
  }
  return Math.min(asSoFar, grouped);
}

/** What a step still takes. The People's by who waits; others keep their planned minutes until they are ended. */
function stepTime(
  view: BudgetView,
  step: StepView,
  now: Instant,
  heard: readonly QueueRow[],
  given: number,
): number {
  const running = step.id === view.step;
  const holder = running ? holderTime(view, now, given) : 0;
  const rows = step.segment === "people" ? heard : step.segment === null ? [] : rowsOf(view, step.segment);
  const turns = rows.reduce((sum, row) => sum + turnTime(view, row.allotted), 0);
  const planned = running ? Math.max(0, (step.begunAt ?? now) + step.planned - now) : step.planned;
  if (step.segment !== "people") return Math.max(planned, holder + turns);
  const unknown = !running && rowsOf(view, "people").length === 0;
  const leads = [
    ...leadsToAnswer(view),
    ...rows.flatMap((row) => (row.opinion === null ? [] : [view.opinions[row.opinion]?.lead ?? null])),
  ];
  return Math.max(unknown ? planned : 0, holder + turns + answersTime(view, leads));
}

/** The steps still to be held; one that was passed over is not expected any more. */
export function stepsLeft(view: BudgetView): readonly StepView[] {
  if (view.session.kind === "closed") return [];
  const newest = view.steps.findLastIndex((step) => step.begunAt !== null);
  return view.steps.filter((step, i) => step.endedAt === null && (step.begunAt !== null || i > newest));
}

/** Step after step from now, when the first `heard` of the People who wait are heard and `given` ms are added. */
function project(view: BudgetView, now: Instant, heard: number, given: number): readonly BudgetPart[] {
  const begin = view.steps.find((step) => step.begunAt === null)?.plannedStart ?? now;
  let at = view.session.kind === "scheduled" ? Math.max(now, begin) : now;
  const rows = rowsOf(view, "people").slice(0, heard);
  const parts: BudgetPart[] = [];
  for (const step of stepsLeft(view)) {
    const from = at;
    // a break ends at its time, however late it begins: it absorbs the delay
    at = step.fixedEnd
      ? Math.max(at, step.plannedStart + step.planned)
      : at + stepTime(view, step, now, rows, given);
    parts.push({ step: step.id, from, to: at });
  }
  return parts;
}

const endOf = (parts: readonly BudgetPart[], now: Instant) => parts.at(-1)?.to ?? now;

/**
 * The budget at `now`, an instant of the hearing. `given`: ms that the chair thinks of adding to who speaks.
 * The projected end is never before now.
 */
export function timeBudget(view: BudgetView, now: Instant, given = 0): TimeBudget {
  const waiting = rowsOf(view, "people");
  const parts = project(view, now, waiting.length, given);
  const projectedEnd = endOf(parts, now);
  let fits = waiting.length;
  while (fits > 0 && endOf(project(view, now, fits, given), now) > view.plannedEnd) fits--;
  return { parts, projectedEnd, late: projectedEnd - view.plannedEnd, waiting, fits };
}

/** The People who would no longer get to speak if `given` ms were added to who speaks. */
export function dropsOut(view: BudgetView, now: Instant, given: number): readonly QueueRow[] {
  const before = timeBudget(view, now);
  return before.waiting.slice(timeBudget(view, now, given).fits, before.fits);
}

// ───────────── the proposal with which everybody speaks

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
    const row = (one: QueueRow): QueueRow =>
      sources.includes(one.source) && one.allotted !== null
        ? { ...one, allotted: Math.min(one.allotted, limit) }
        : one;
    return {
      ...view,
      queue: view.queue.map(row),
      elsewhere: view.elsewhere.map((one) => ({ ...one, rows: one.rows.map(row) })),
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
      const steps = view.steps.map((one) =>
        one.id === measure.step ? { ...one, planned: measure.planned } : one,
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
      const step = view.steps.find((one) => one.segment === "officials" && one.endedAt === null);
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
    const chosen = tried.find((one) => one.budget.late <= 0) ?? tried.at(-1);
    if (!chosen || chosen.budget.late >= budget.late) continue;
    measures.push({ ...chosen.measure, saves: budget.late - chosen.budget.late });
    changed = chosen.after;
    budget = chosen.budget;
  }
  return { measures, enough: budget.late <= 0, budget };
}
