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
