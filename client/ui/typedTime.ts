/** Days and times of day as they are typed here, whatever the browser's language: dd/mm/yyyy, 24 hours. */

const DAY_FORMS = [
  // 2024-12-05, as it is copied from a file
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: ["year", "month", "date"] },
  // 5/12, 5.12, 5-12, 05/12/2024, 5/12/24
  { form: /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?$/, order: ["date", "month", "year"] },
  // 0512, 05122024
  { form: /^(\d{2})(\d{2})(\d{4})?$/, order: ["date", "month", "year"] },
] as const;

const pad = (number: number) => String(number).padStart(2, "0");

/** YYYY-MM-DD, or null where the calendar has no such day. */
function isoDay(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return same ? `${year}-${pad(month)}-${pad(date)}` : null;
}

/** A typed day as YYYY-MM-DD; without a year it is the next such day from `from` (YYYY-MM-DD) on; null when it is none. */
export function typedDay(text: string, from: string): string | null {
  for (const { form, order } of DAY_FORMS) {
    const match = form.exec(text.trim());
    if (!match) continue;
    const part = (name: (typeof order)[number]) => match[order.indexOf(name) + 1];
    const [month, date] = [Number(part("month")), Number(part("date"))];
    const year = part("year");
    if (year !== undefined) return isoDay(Number(year.length === 2 ? `20${year}` : year), month, date);
    const thisYear = Number(from.slice(0, 4));
    const day = isoDay(thisYear, month, date);
    return day !== null && day >= from ? day : isoDay(thisYear + 1, month, date);
  }
  return null;
}

/** "05/12/2024" of "2024-12-05". */
export const writtenDay = (day: string): string => day.split("-").reverse().join("/");

/** A typed time of day as "17:30": 1730, 17:30, 17h30, 17g30, 17.30, 17; null when it is none. */
export function typedTime(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.hg]\s*(\d{2})?|(\d{2}))?$/i.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? match[3] ?? 0)];
  return hours < 24 && minutes < 60 ? `${pad(hours)}:${pad(minutes)}` : null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * A typed deadline as the first instant that is late: "14/11/2024" and "hết 14/11/2024" take the whole day, "trước 12/11/2024" ends
 * before it, "17:00 14/11/2024" at that minute; null when it is none.
 */
export function typedDeadline(text: string): number | null {
  const match = /^(hết|trước)?(?:\s*ngày)?\s*(.*?)\s*(\S+)$/iu.exec(text.trim().normalize("NFC"));
  if (!match) return null;
  const [, how = "hết", hour = "", date = ""] = match;
  const day = typedDay(date, "2000-01-01");
  if (day === null || !/\d{4}/.test(date)) return null;
  const midnight = Date.parse(`${day}T00:00:00+07:00`);
  if (hour === "") return how.toLowerCase() === "trước" ? midnight : midnight + DAY;
  const time = typedTime(hour.replace(/[,\s]*(ngày)?$/iu, ""));
  return time === null ? null : Date.parse(`${day}T${time}:00+07:00`);
}

/** A first late instant as it is typed: "hết ngày 14/11/2024", "17:00 14/11/2024". */
export function writtenDeadline(late: number): string {
  const at = new Date(late + 7 * 60 * MINUTE).toISOString();
  const time = at.slice(11, 16);
  if (time !== "00:00") return `${time} ${writtenDay(at.slice(0, 10))}`;
  return `hết ngày ${writtenDay(new Date(late - 1 + 7 * 60 * MINUTE).toISOString().slice(0, 10))}`;
}

/** Minutes and seconds as they are typed, "3:00" or "3", in seconds; null when it is none. */
export function typedSpan(text: string): number | null {
  const match = /^(\d{1,3})(?::([0-5]\d))?$/.exec(text.trim());
  return match ? Number(match[1]) * 60 + Number(match[2] ?? 0) : null;
}

/** "3:00" of 180. */
export const writtenSpan = (seconds: number): string => `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
