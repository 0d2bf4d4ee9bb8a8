/** The clocks that the law sets a hearing, by its level: they bind a commune's, and advise a city's. */
import { dayOf, daysBetween, type Instant } from "../terms/time.ts";

export type Level = "city" | "commune";

/** The announcement stands so many days before the hearing, the results are told so many after it. */
const ANNOUNCED_BEFORE = 7;
const RESULTS_WITHIN = 10;
const DAY = 86_400_000;

export interface LegalClock {
  readonly what: "announcement" | "results";
  readonly binding: boolean;
  /** the last day (YYYY-MM-DD) */
  readonly due: string;
  /** days between it and the hearing, once it is done */
  readonly days: number | null;
}

export interface Clocked {
  readonly level: Level;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly announcedAt: Instant | null;
  /** the first day (YYYY-MM-DD) on which the results were told to everybody; left out: not yet */
  readonly resultsOn?: string | null;
}

const moved = (day: string, by: number): string => dayOf(Date.parse(`${day}T00:00:00+07:00`) + by * DAY);

/** Days from the announcement to the hearing. */
export const daysAhead = (at: Instant, date: string): number => daysBetween(dayOf(at), date);

/** An announcement made now would come too late for a hearing that it binds. */
export const tooLateToAnnounce = (level: Level, date: string, now: Instant): boolean =>
  level === "commune" && daysAhead(now, date) < ANNOUNCED_BEFORE;

/** The clocks of a hearing, for its desk. */
export function legalClocks({ level, date, announcedAt, resultsOn = null }: Clocked): LegalClock[] {
  const binding = level === "commune";
  return [
    {
      what: "announcement",
      binding,
      due: moved(date, -ANNOUNCED_BEFORE),
      days: announcedAt === null ? null : daysAhead(announcedAt, date),
    },
    {
      what: "results",
      binding,
      due: moved(date, RESULTS_WITHIN),
      days: resultsOn === null ? null : daysBetween(date, resultsOn),
    },
  ];
}
