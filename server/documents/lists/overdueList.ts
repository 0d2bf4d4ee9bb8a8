/** The slips whose last instant is over without a draft, the longest first. */
import { spokenLongDate } from "../../../shared/terms/dates.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import { isOverdue, slipsOf } from "../../rulebook/before/preparation/facts.ts";
import { named, type Source, unitName } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Số phiếu", width: 10 },
  { name: "Đơn vị", width: 36 },
  { name: "Người trả lời", width: 34 },
  { name: "Nhóm", width: 8 },
  { name: "Ý kiến", width: 26 },
  { name: "Giao lúc", width: 34 },
  { name: "Hạn gửi", width: 34 },
];

/** `now`: the hearing's. */
export function overdueList(source: Source, now: Instant): List {
  const late = slipsOf(source.state)
    .filter((slip) => isOverdue(slip, now))
    .toSorted((a, b) => a.due - b.due);
  return {
    name: "Phiếu quá hạn",
    title: ["PHIẾU CHUẨN BỊ TRẢ LỜI QUÁ HẠN", source.state.plan.title],
    columns: COLUMNS,
    rows: late.map(({ id, unit, respondent, group, opinions, issuedAt, due }, i) => [
      ...[i + 1, id, unitName(source, unit), named(source, respondent).name, group, opinions.join(", ")],
      ...[spokenLongDate(issuedAt), spokenLongDate(due)],
    ]),
  };
}
