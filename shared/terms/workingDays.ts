/** Working days: Monday to Friday but the holidays; days are those of the hall, YYYY-MM-DD. Pure. */

const DAY = 86_400_000;

/** Public holidays of the same date each year (MM-DD); those of the moon's year are told by the plan. */
const HOLIDAYS = new Set(["01-01", "04-30", "05-01", "09-02"]);

const ms = (day: string) => Date.parse(`${day}T00:00:00Z`);
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

export function isWeekend(day: string): boolean {
  const weekday = new Date(ms(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** A weekend day, a public holiday, or one of the hearing's own days off. */
export function isDayOff(day: string, daysOff: readonly string[] = []): boolean {
  return isWeekend(day) || HOLIDAYS.has(day.slice(5)) || daysOff.includes(day);
}

/** The working day after a day off; any other day stays (a Saturday offers Monday). */
export function nextWorkingDay(day: string, daysOff: readonly string[] = []): string {
  let at = ms(day);
  while (isDayOff(isoDay(at), daysOff)) at += DAY;
  return isoDay(at);
}

/** The day on which so many working days are over, counted from the day after `from`. */
export function addWorkingDays(from: string, days: number, daysOff: readonly string[] = []): string {
  let at = ms(from);
  for (let left = days; left > 0; ) {
    at += DAY;
    if (!isDayOff(isoDay(at), daysOff)) left--;
  }
  return isoDay(at);
}

/** The working days after `from` up to the end of `to`; none where `to` is not after it. */
export function workingDaysBetween(from: string, to: string, daysOff: readonly string[] = []): number {
  let count = 0;
  for (let at = ms(from) + DAY; at <= ms(to); at += DAY) if (!isDayOff(isoDay(at), daysOff)) count++;
  return count;
}
