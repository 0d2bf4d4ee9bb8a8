/** Every case as a report lists it on a day: who leads, until when, how it stands, late or not, and why. */
import { standingOn } from "../../../shared/reckoning/caseFigures.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { casesOf, daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { type Block, type Cell, cell, italic, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { whyLate } from "./lateness.ts";
import { caseAdded, caseTitle, leadName, lined, number } from "./tables.ts";
import { STATE_NAMES, TIMELINESS_NAMES } from "./words.ts";

/** mm: number, what, who leads, due, state, in time or not and why */
const WIDTHS = [11, 41, 31, 25, 25, 32];
const HEAD = ["STT", "Nội dung", "Cơ quan chủ trì", "Thời hạn", "Trạng thái", "Tiến độ, lý do"];
const LATE: ReadonlySet<string> = new Set(["late", "overdue"]);

export function caseTable(source: Source, day: string): Block[] {
  const stories = new Map(storiesOf(source.state).map((story) => [story.id, story]));
  const rows = casesOf(source.state).flatMap((about): Cell[][] => {
    const story = stories.get(about.id);
    const how = story && standingOn(story, day, daysOffOf(source.state));
    if (!how) return [];
    const { due, state, timeliness, workingDays } = how;
    const added = caseAdded(source, about);
    const days = LATE.has(timeliness) ? ` (${figure(workingDays)} ngày làm việc)` : "";
    const why = whyLate(about, day) || (timeliness === "overdue" ? "Đơn vị chưa báo cáo lý do" : "");
    return [
      [
        cell(`${about.id}. ${caseTitle(source, about)}`, added === "" ? "" : italic(added)),
        cell(leadName(source, about.lead)),
        ...[cell(due === null ? "" : spokenDate(due)), cell(STATE_NAMES[state])],
        cell(`${TIMELINESS_NAMES[timeliness]}${days}`, why === "" ? "" : italic(why)),
      ],
    ];
  });
  const unanswered = [...stories.values()].filter(
    (story) => standingOn(story, day, daysOffOf(source.state))?.state === "unanswered",
  ).length;
  return rows.length === 0
    ? [paragraph("body", "Chưa mở sổ theo dõi giải quyết.")]
    : [
        paragraph("speaker", `Danh mục ${figure(rows.length)} nội dung theo dõi giải quyết:`),
        lined(
          WIDTHS,
          HEAD,
          rows.map((row, i) => [number(i), ...row]),
        ),
        ...(unanswered === 0
          ? []
          : [
              paragraph(
                "body",
                `Trong đó ${figure(unanswered)} nội dung kết thúc mà cơ quan cấp trên không trả lời.`,
              ),
            ]),
      ];
}
