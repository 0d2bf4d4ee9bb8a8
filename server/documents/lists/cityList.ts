/** The cases of several hearings at the end of a period, a row each. Of persons it tells nothing. */
import { standingOn } from "../../../shared/reckoning/caseFigures.ts";
import { OUTCOME_NAMES, spokenDate } from "../../../shared/terms/outcomes.ts";
import { type Period, periodName } from "../../../shared/terms/periods.ts";
import type { CountedHearing } from "../../../shared/views/after/city.ts";
import { STATE_NAMES, TIMELINESS_NAMES } from "../after/words.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "Hội nghị", width: 50 },
  { name: "Ngày hội nghị", width: 20 },
  { name: "Mã", width: 9 },
  { name: "Nội dung", width: 40 },
  { name: "Chủ trì", width: 30 },
  { name: "Lĩnh vực", width: 26 },
  { name: "Nguồn ý kiến", width: 30 },
  { name: "Kết luận", width: 24 },
  { name: "Thời hạn", width: 20 },
  { name: "Trạng thái cuối kỳ", width: 26 },
  { name: "Tiến độ", width: 20 },
  { name: "Số ngày làm việc quá hạn, trễ hạn", width: 16 },
];

const LATE = new Set(["late", "overdue"]);

export function cityList(hearings: readonly CountedHearing[], period: Period): List {
  const rows = hearings.flatMap(({ title, date, stories, daysOff, leads }) =>
    stories.flatMap((story): List["rows"][number][] => {
      const how = standingOn(story, period.to, daysOff);
      if (!how) return [];
      return [
        [
          ...[title, spokenDate(date), story.id, story.title, leads[story.lead] ?? story.lead],
          ...[story.fields.join("; "), story.sources.map((source) => source || "Cá nhân").join("; ")],
          ...[OUTCOME_NAMES[story.outcome], how.due === null ? "" : spokenDate(how.due)],
          ...[STATE_NAMES[how.state], TIMELINESS_NAMES[how.timeliness]],
          LATE.has(how.timeliness) ? how.workingDays : null,
        ],
      ];
    }),
  );
  return {
    name: "Nhiều hội nghị",
    title: [`NỘI DUNG THEO DÕI CỦA ${hearings.length} HỘI NGHỊ, CUỐI ${periodName(period).toUpperCase()}`],
    columns: COLUMNS,
    rows,
  };
}
