/** Figures over cases by days: how each stood at the end of a day, what was done in a period. For acts, documents and screens. */
import type { CaseState } from "../terms/cases.ts";
import type { OutcomeKind } from "../terms/outcomes.ts";
import {
  type CaseStory,
  type OverdueCase,
  type PeriodFigures,
  type SupervisionFigures,
  TIMELINESS,
  type Timeliness,
} from "../views/after/reports.ts";
import { timelinessOf } from "./caseDays.ts";

export interface CaseStanding {
  readonly state: CaseState;
  readonly due: string | null;
  readonly timeliness: Timeliness;
  /** working days: past the day where late or overdue, left where open */
  readonly workingDays: number;
}

const lastUpTo = <T extends { readonly day: string }>(all: readonly T[], day: string): T | undefined =>
  all.findLast((figure) => figure.day <= day);

/** What stops the clock: of a task its report, until it is sent back; of what is passed on that; else the notice. */
const STOPS: Readonly<Partial<Record<OutcomeKind, readonly CaseState[]>>> = {
  UNHEARD_WRITTEN_REPLY: ["notified"],
  TRANSFERRED_TO_HIGHER_AUTHORITY: ["transferred", "notified"],
};
const RUNS_ON: readonly CaseState[] = ["verifying", "reopened"];

/** The day on which the clock was stopped, as it stood at the end of a day; null: it ran. */
function stoppedOn(story: CaseStory, day: string): string | null {
  const { outcome, states, notices } = story;
  const stops = STOPS[outcome] ?? ["reported"];
  let stopped: string | null = null;
  let sentBack: string | null = null;
  for (const turn of states) {
    if (turn.day > day) break;
    if (stops.includes(turn.state)) stopped = cameOn(story, turn) ?? turn.day;
    else if (RUNS_ON.includes(turn.state)) {
      sentBack = turn.state === "verifying" ? stopped : null;
      stopped = null;
    }
    // the leader who had sent it back agrees after all: the report stands again, and with that word it is directed
    else if (turn.state === "directed") stopped ??= sentBack;
    // a reply that was passed on is told of all the same
    else if (turn.state === "transferred")
      stopped ??= outcome === "UNHEARD_WRITTEN_REPLY" ? lastWithin(notices, turn.day, day) : null;
  }
  return stopped;
}

/** What brought it to a state bears a day of its own: a report from before the case was opened, a notice that was told earlier. */
function cameOn({ reports, notices }: CaseStory, { day, state }: CaseStory["states"][number]) {
  if (state === "reported") return reports.findLast((report) => report <= day);
  return state === "notified" ? notices.findLast((notice) => notice.day <= day)?.on : undefined;
}

const lastWithin = (notices: CaseStory["notices"], from: string, to: string): string | null =>
  notices.findLast(({ day }) => from <= day && day <= to)?.on ?? null;

/** How a case stood at the end of a day; null: it was not opened yet. Due today is not overdue. */
export function standingOn(
  story: CaseStory,
  day: string,
  daysOff: readonly string[] = [],
): CaseStanding | null {
  const state = lastUpTo(story.states, day)?.state;
  if (state === undefined) return null;
  const due = lastUpTo(story.dues, day)?.due ?? null;
  const reckoned = timelinessOf({ due, stoppedOn: stoppedOn(story, day) }, day, daysOff);
  return { state, due, timeliness: reckoned.kind, workingDays: "days" in reckoned ? reckoned.days : 0 };
}

/** What is overdue at the end of a day, the longest first. */
export function overdueOn(
  stories: readonly CaseStory[],
  day: string,
  daysOff: readonly string[] = [],
): readonly OverdueCase[] {
  return stories
    .flatMap((story): OverdueCase[] => {
      const standing = standingOn(story, day, daysOff);
      if (standing?.timeliness !== "overdue" || standing.due === null) return [];
      return [{ id: story.id, lead: story.lead, due: standing.due, workingDays: standing.workingDays }];
    })
    .toSorted((a, b) => b.workingDays - a.workingDays || a.id.localeCompare(b.id));
}

const among = (days: readonly string[], from: string, to: string): number =>
  days.filter((day) => from <= day && day <= to).length;

/** Figures of a period, its first and last day among it. */
export function periodFigures(
  stories: readonly CaseStory[],
  { from, to }: { readonly from: string; readonly to: string },
  daysOff: readonly string[] = [],
): PeriodFigures {
  const standings = stories.flatMap((story) => standingOn(story, to, daysOff) ?? []);
  const byState: Partial<Record<CaseState, number>> = {};
  for (const { state } of standings) byState[state] = (byState[state] ?? 0) + 1;
  const sum = (days: (story: CaseStory) => readonly string[]) =>
    stories.reduce((all, story) => all + among(days(story), from, to), 0);
  const verified = (result: string) =>
    sum((story) =>
      story.verified.flatMap((verification) => (verification.result === result ? [verification.day] : [])),
    );
  return {
    cases: standings.length,
    byState,
    timeliness: Object.fromEntries(
      TIMELINESS.map((kind) => [kind, standings.filter(({ timeliness }) => timeliness === kind).length]),
    ) as Record<Timeliness, number>,
    overdue: overdueOn(stories, to, daysOff),
    inPeriod: {
      reports: sum((story) => story.reports),
      notices: sum((story) => story.notices.map(({ on }) => on)),
      extensionsGranted: sum((story) => story.granted),
      extensionsRefused: sum((story) => story.refused),
      verifiedMet: verified("met"),
      lookAgain: verified("lookAgain"),
      reopened: sum((story) => story.reopened),
      transferred: sum((story) => story.transferred),
    },
  };
}

const added = <K extends string>(all: readonly Readonly<Partial<Record<K, number>>>[]): Record<K, number> => {
  const sum: Record<string, number> = {};
  for (const story of all)
    for (const [key, n] of Object.entries<number | undefined>(story)) sum[key] = (sum[key] ?? 0) + (n ?? 0);
  return sum as Record<K, number>;
};

/** Figures of one period over several hearings; what is overdue stands hearing by hearing. */
export function sumOf(all: readonly PeriodFigures[]): PeriodFigures {
  return {
    cases: all.reduce((sum, { cases }) => sum + cases, 0),
    byState: added(all.map(({ byState }) => byState)),
    timeliness: added(all.map(({ timeliness }) => timeliness)),
    overdue: all.flatMap(({ overdue }) => overdue),
    inPeriod: added(all.map(({ inPeriod }) => inPeriod)),
  };
}

/** What the Front's report says up to a day. */
export function supervisionFigures(
  stories: readonly CaseStory[],
  day: string,
  daysOff: readonly string[] = [],
): SupervisionFigures {
  const standings = stories.flatMap((story) => standingOn(story, day, daysOff) ?? []);
  const words = stories.flatMap((story) => lastUpTo(story.verified, day) ?? []);
  const count = (kind: Timeliness) => standings.filter(({ timeliness }) => timeliness === kind).length;
  return {
    cases: standings.length,
    verified: words.length,
    met: words.filter(({ result }) => result === "met").length,
    lookAgain: words.filter(({ result }) => result === "lookAgain").length,
    ...{ inTime: count("inTime"), late: count("late") },
    overdue: overdueOn(stories, day, daysOff),
  };
}
