/** Days as a document writes them. */
import { dayOf, type Instant } from "./time.ts";

const WEEKDAYS = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

/** "ngày 05 tháng 01 năm 2024": a zero before days under 10 and the months 1 and 2 alone (NĐ 30/2020, appendix I). */
export function longDate(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** "08 giờ 00, Thứ Sáu ngày 22 tháng 11 năm 2024" */
export function spokenLongDate(at: Instant): string {
  const day = dayOf(at);
  const [hours, minutes] = new Date(at + 7 * 3_600_000).toISOString().slice(11, 16).split(":");
  return `${hours} giờ ${minutes}, ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${longDate(day)}`;
}

/** "ngày 22 tháng 11 năm 2024", in any spacing and case, as a backdrop writes it. */
const LONG_DATE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;

/** The day that the lines name (YYYY-MM-DD) where it is another than `date`; null: it is the same, or none stands there. */
export function otherDayIn(lines: readonly string[], date: string): string | null {
  const [, day, month, year] = LONG_DATE.exec(lines.join(" ")) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const named = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return named === date ? null : named;
}
