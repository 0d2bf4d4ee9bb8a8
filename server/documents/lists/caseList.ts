/** The register of cases (form F11): each with its matters, who leads, until when, how it stands, what was reported and found. */
import { timelinessOf } from "../../../shared/reckoning/caseDays.ts";
import { OUTCOME_NAMES, spokenDate } from "../../../shared/terms/outcomes.ts";
import { dayOf, type Instant } from "../../../shared/terms/time.ts";
import { caseDays, casesOf, daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { caseTitle, leadName } from "../after/tables.ts";
import { RESULT_NAMES, STATE_NAMES, TIMELINESS_NAMES } from "../after/words.ts";
import { type Source, unitNames } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "Mã", width: 9 },
  { name: "Ý kiến", width: 16 },
  { name: "Nội dung", width: 40 },
  { name: "Kết luận", width: 24 },
  { name: "Việc giao", width: 40 },
  { name: "Chủ trì", width: 26 },
  { name: "Phối hợp", width: 26 },
  { name: "Thời hạn", width: 20 },
  { name: "Trạng thái", width: 24 },
  { name: "Tiến độ", width: 18 },
  { name: "Ngày báo cáo", width: 20 },
  { name: "Ngày thông báo", width: 20 },
  { name: "Giám sát", width: 16 },
];

const day = (at: Instant | undefined | null): string => (at == null ? "" : spokenDate(dayOf(at)));

export function caseList(source: Source, now: Instant): List {
  const { state } = source;
  const daysOff = daysOffOf(state);
  return {
    name: "Sổ theo dõi",
    title: [
      "SỔ THEO DÕI GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ",
      `${state.plan.title}, ngày ${spokenDate(state.plan.date)}`,
    ],
    columns: COLUMNS,
    rows: casesOf(state).map((about) => [
      ...[about.id, about.opinions.join(", "), caseTitle(source, about), OUTCOME_NAMES[about.outcome]],
      ...[about.task, leadName(source, about.lead), unitNames(source, about.supporting)],
      about.due === null ? "" : spokenDate(about.due),
      STATE_NAMES[about.state],
      TIMELINESS_NAMES[timelinessOf(caseDays(about), dayOf(now), daysOff).kind],
      day(about.reports.findLast(({ share }) => share === "whole")?.at),
      day(about.notices.at(-1)?.at),
      about.verifications.length === 0 ? "" : RESULT_NAMES[about.verifications.at(-1)?.result ?? "met"],
    ]),
  };
}
