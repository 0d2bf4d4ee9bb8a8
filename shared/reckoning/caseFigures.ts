/** Figures over cases by days: how each stood at the end of a day, what was done in a period. For acts, documents and screens. */
import type { CaseState } from "../terms/cases.ts";
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
  all.findLast((one) => one.day <= day);

/** The day that stops the clock: of a task its report, until it is sent back; of a written reply the reply. */
function stoppedOn({ outcome, states, notices }: CaseStory, day: string): string | null {
  if (outcome === "UNHEARD_WRITTEN_REPLY") return notices.findLast((one) => one <= day) ?? null;
  let stopped: string | null = null;
  for (const turn of states) {
    if (turn.day > day) break;
    if (turn.state === "reported") stopped = turn.day;
    else if (turn.state === "verifying" || turn.state === "reopened") stopped = null;
  }
  return stopped;
}

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
    sum((story) => story.verified.flatMap((one) => (one.result === result ? [one.day] : [])));
  return {
    cases: standings.length,
    byState,
    timeliness: Object.fromEntries(
      TIMELINESS.map((kind) => [kind, standings.filter(({ timeliness }) => timeliness === kind).length]),
    ) as Record<Timeliness, number>,
    overdue: overdueOn(stories, to, daysOff),
    inPeriod: {
      reports: sum((story) => story.reports),
      notices: sum((story) => story.notices),
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
  for (const one of all)
    for (const [key, n] of Object.entries<number | undefined>(one)) sum[key] = (sum[key] ?? 0) + (n ?? 0);
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
