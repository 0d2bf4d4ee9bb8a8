/**
 * Will the hearing end on time, and who gets to speak? A pure function of what a staff screen sees and of now (plan
 * III.1: half a day). Screens call it each second, documents once. All spans in ms of the hearing's clock.
 */

import { type Instant, remainingAt } from "../terms/time.ts";
import type { QueueRow, StepView } from "../views/live/session.ts";
import type { SessionView } from "../views/views.ts";
import { answersBy } from "./waiting.ts";
import { waitingRows } from "./waitingRows.ts";

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
/** answers as planned that weigh against those given: one short answer is no reason to promise another end */
const AS_PLANNED = 8;
/** how answers go where all goes well, until enough were seen: shorter than they may be, several matters in one */
const AT_BEST = { ratio: 0.75, together: 1.5 } as const;
/** once so many answers were seen, one end is told and no span */
const ENOUGH_SEEN = 8;
/** nor is a span that is no wider */
const NARROW = 5 * 60_000;

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
  /** between when it will end, while few answers were seen; null: the projected end alone is told */
  readonly span: { readonly from: Instant; readonly to: Instant } | null;
  /** projected end − planned end; below zero: time to spare */
  readonly late: number;
  /** the People who wait, in order */
  readonly waiting: readonly QueueRow[];
  /** how many of them speak and are answered before the planned end */
  readonly fits: number;
}

type Segment = NonNullable<SessionView["segment"]>;

/** Those who wait in a segment, in order, except who is not in the hall. */
export const rowsOf = (view: BudgetView, segment: Segment): readonly QueueRow[] =>
  waitingRows(view, segment).filter((row) => !row.absent);

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

/** How answers go: used / allotted, and how many matters each takes. */
interface Pace {
  readonly ratio: number;
  readonly together: number;
}

const PLANNED: Pace = { ratio: 1, together: 1 };

/** How many matters an answer settled: one that was merged into another of them is none of its own. */
function mattersOf(view: BudgetView, opinions: readonly string[]): number {
  const merged = new Set(opinions.flatMap((id) => view.opinions[id]?.merged ?? []));
  return Math.max(1, opinions.filter((id) => !merged.has(id)).length);
}

const givenAnswers = (view: BudgetView) => view.answers.filter((answer) => answer.state === "given");

/** The pace of the answers given so far, weighed with so many that go as `expected`, of one matter each. */
function answersPace(view: BudgetView, expected: Pace): Pace {
  const given = givenAnswers(view);
  const timed = given.flatMap(({ clock }) => (clock?.allotted ? [clock] : []));
  const asPlanned = AS_PLANNED * view.limits.answerBase;
  const allotted = timed.reduce((sum, clock) => sum + (clock.allotted ?? 0), asPlanned);
  const used = timed.reduce((sum, clock) => sum + clock.used, asPlanned * expected.ratio);
  const matters = given.reduce(
    (sum, answer) => sum + mattersOf(view, answer.opinions),
    AS_PLANNED * expected.together,
  );
  return { ratio: allotted === 0 ? 1 : used / allotted, together: matters / (given.length + AS_PLANNED) };
}

const oneAnswer = ({ limits }: BudgetView, { ratio }: Pace, opinions: number) =>
  ratio * (limits.answerBase + (opinions - 1) * limits.answerPerFurther) + CHANGEOVER;

/** The answers that somebody was asked for: each takes what it will be given. */
function promisedTime(view: BudgetView, pace: Pace): number {
  return view.answers
    .filter(
      (answer) => answer.state === "assigned" || (answer.state === "deferred" && answer.why === "endOfPart"),
    )
    .reduce((sum, answer) => sum + oneAnswer(view, pace, answer.opinions.length), 0);
}

/** The leads of the opinions raised, or being raised, for whose answer nobody was asked yet. */
function leadsToAnswer(view: BudgetView): (string | null)[] {
  const { floor } = view;
  const onFloor = "opinion" in floor && floor.opinion !== null ? floor.opinion : null;
  // its parts stand in the tray
  const spoken = onFloor === null || view.opinions[onFloor]?.parts.length ? [] : [onFloor];
  return [...new Set([...view.tray, ...spoken])].map((id) => view.opinions[id]?.lead ?? null);
}

/** Time to answer opinions with these leads: one by one as so far, or together by lead where that was decided. */
function answersTime(view: BudgetView, leads: readonly (string | null)[], pace: Pace): number {
  const { together } = pace;
  const asSoFar = (leads.length * oneAnswer(view, pace, together)) / together;
  if (!view.limits.answersTogether) return asSoFar;
  let grouped = 0;
  for (const count of answersBy(leads)) {
    grouped += Math.floor(count / MOST_TOGETHER) * oneAnswer(view, pace, MOST_TOGETHER);
    if (count % MOST_TOGETHER > 0) grouped += oneAnswer(view, pace, count % MOST_TOGETHER);
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
  pace: Pace,
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
  return Math.max(
    unknown ? planned : 0,
    holder + turns + promisedTime(view, pace) + answersTime(view, leads, pace),
  );
}

/** The steps still to be held; one that was passed over is not expected any more. */
export function stepsLeft(view: BudgetView): readonly StepView[] {
  if (view.session.kind === "closed") return [];
  const newest = view.steps.findLastIndex((step) => step.begunAt !== null);
  return view.steps.filter((step, i) => step.endedAt === null && (step.begunAt !== null || i > newest));
}

/** Step after step from now, when the first `heard` of the People who wait are heard and `given` ms are added. */
function project(
  view: BudgetView,
  now: Instant,
  heard: number,
  given: number,
  pace: Pace,
): readonly BudgetPart[] {
  const begin = view.steps.find((step) => step.begunAt === null)?.plannedStart ?? now;
  let at = view.session.kind === "scheduled" ? Math.max(now, begin) : now;
  const rows = rowsOf(view, "people").slice(0, heard);
  const parts: BudgetPart[] = [];
  for (const step of stepsLeft(view)) {
    const from = at;
    // a break ends at its time, however late it begins: it absorbs the delay
    at = step.fixedEnd
      ? Math.max(at, step.plannedStart + step.planned)
      : at + stepTime(view, step, now, rows, given, pace);
    parts.push({ step: step.id, from, to: at });
  }
  return parts;
}

const endOf = (parts: readonly BudgetPart[], now: Instant) => parts.at(-1)?.to ?? now;

/** How many of so many who wait are heard before the planned end: each further one makes the end no earlier. */
function fitting(view: BudgetView, now: Instant, waiting: number, given: number, pace: Pace): number {
  let [fits, tooMany] = [0, waiting + 1];
  while (tooMany - fits > 1) {
    const tried = (fits + tooMany) >> 1;
    if (endOf(project(view, now, tried, given, pace), now) <= view.plannedEnd) fits = tried;
    else tooMany = tried;
  }
  return fits;
}

/**
 * The budget at `now`, an instant of the hearing. `given`: ms that the chair thinks of adding to who speaks.
 * The projected end is never before now.
 */
export function timeBudget(view: BudgetView, now: Instant, given = 0): TimeBudget {
  const waiting = rowsOf(view, "people");
  const pace = answersPace(view, PLANNED);
  const parts = project(view, now, waiting.length, given, pace);
  const projectedEnd = endOf(parts, now);
  const fits = fitting(view, now, waiting.length, given, pace);
  const best = endOf(project(view, now, waiting.length, given, answersPace(view, AT_BEST)), now);
  const isCertain = givenAnswers(view).length >= ENOUGH_SEEN || projectedEnd - best <= NARROW;
  const span = isCertain ? null : { from: best, to: projectedEnd };
  return { parts, projectedEnd, span, late: projectedEnd - view.plannedEnd, waiting, fits };
}

/** Of a budget at `now`: the People who would no longer get to speak if `given` ms were added to who speaks. */
export function dropsOut(
  view: BudgetView,
  { waiting, fits }: TimeBudget,
  now: Instant,
  given: number,
): readonly QueueRow[] {
  return waiting.slice(fitting(view, now, waiting.length, given, answersPace(view, PLANNED)), fits);
}
