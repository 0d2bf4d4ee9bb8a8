/** Days as spreadsheets count them, and as people write them. */

const DAY = 86_400_000;
/** the last day with a number that is believed: 31/12/2199 */
const LAST = 109_574;

/** YYYY-MM-DD; null: the number counts no day. 29/02/1900, which never was, stands in the way of the days before it. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > LAST) return null;
  const whole = Math.floor(serial);
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(start + whole * DAY).toISOString().slice(0, 10);
}

/** YYYY-MM-DD of a day that there is; null otherwise. */
export function realDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : null;
}
