/** The eight outcomes of an opinion and what a due date may be. */
import { addWorkingDays } from "./workingDays.ts";

export const OUTCOME_KINDS = [
  "RESOLVED_ON_THE_SPOT",
  "ANSWERED",
  "ASSIGNED_FOR_VERIFICATION",
  "EXPLAINED_NOT_IN_LINE",
  "NOTED",
  "REDIRECTED",
  "TRANSFERRED_TO_HIGHER_AUTHORITY",
  "UNHEARD_WRITTEN_REPLY",
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** As the hall, the minutes and the screens call them. */
export const OUTCOME_NAMES: Readonly<Record<OutcomeKind, string>> = {
  RESOLVED_ON_THE_SPOT: "Làm rõ, giải quyết ngay tại hội nghị",
  ANSWERED: "Đã trả lời",
  ASSIGNED_FOR_VERIFICATION: "Giao xác minh, giải quyết",
  EXPLAINED_NOT_IN_LINE: "Giải thích chính sách",
  NOTED: "Tiếp thu, ghi nhận",
  REDIRECTED: "Hướng dẫn sang tiếp công dân",
  TRANSFERRED_TO_HIGHER_AUTHORITY: "Kiến nghị cấp có thẩm quyền",
  UNHEARD_WRITTEN_REPLY: "Trả lời bằng văn bản",
};

/** The city gives tasks to its own bodies; it asks the Front, organisations, police, military, tax, insurance (rule O7). */
export const TASK_VERBS = ["giao", "đề nghị"] as const;
export type TaskVerb = (typeof TASK_VERBS)[number];

export const DUE_PRESETS = ["10 working days", "15 working days", "15 days", "date"] as const;
export type DuePreset = (typeof DUE_PRESETS)[number];

const DAY = 86_400_000;

/** The date (YYYY-MM-DD) that a preset gives, counted from the day after `from`; days off are no working days. */
export function dueDate(
  preset: Exclude<DuePreset, "date">,
  from: string,
  daysOff: readonly string[] = [],
): string {
  if (preset === "15 days") return isoDay(Date.parse(`${from}T00:00:00Z`) + 15 * DAY);
  return addWorkingDays(from, preset === "10 working days" ? 10 : 15, daysOff);
}

/** A day as it is said in the hall: "Thứ Sáu 06/12/2024". */
export function spokenDate(day: string): string {
  const weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
  const [year, month, date] = day.split("-");
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${date}/${month}/${year}`;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** What a diverted matter is called before the reception office has said where it belongs. */
export const UNSETTLED = "chưa phân loại";
