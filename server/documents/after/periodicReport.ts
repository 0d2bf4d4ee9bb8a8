/** The report on a period: how all cases stand at its end by state and timeliness, who leads, field, source and outcome, what was done in it, what is overdue. */

import { periodFigures } from "../../../shared/reckoning/caseFigures.ts";
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { CASE_STATES } from "../../../shared/terms/cases.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { periodName, periodOf } from "../../../shared/terms/periods.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import { type PeriodFigures, TIMELINESS } from "../../../shared/views/after/reports.ts";
import { daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { heading, labelled } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { dayOf, figure } from "../words.ts";
import { overPeriods, SUMS, sums } from "./caseSums.ts";
import { issuedNamed, opening } from "./issued.ts";
import { difficulties, overdueTable } from "./lateness.ts";
import { charted, counts } from "./tables.ts";
import { STATE_NAMES, TIMELINESS_NAMES } from "./words.ts";

/** How all cases stand at the end of the period. */
export function standing({ byState, timeliness, cases }: PeriodFigures): Block[] {
  const states = CASE_STATES.flatMap((state) => {
    const n = byState[state] ?? 0;
    return n === 0 ? [] : [[STATE_NAMES[state], n] as const];
  });
  return [
    paragraph("speaker", `Có ${figure(cases)} nội dung theo dõi, đến cuối kỳ:`),
    ...(states.length === 0 ? [] : [counts(["Trạng thái", "Số nội dung"], states)]),
    ...charted(
      "tiến độ đến cuối kỳ",
      ["Thời hạn", "Số nội dung"],
      TIMELINESS.map((kind) => [TIMELINESS_NAMES[kind], timeliness[kind]] as const),
    ),
  ];
}

/** What was done in the period. */
export const done = ({ inPeriod }: PeriodFigures): Block[] =>
  charted(
    "việc làm trong kỳ",
    ["Việc làm trong kỳ", "Số lần"],
    [
      ["Báo cáo kết quả của cơ quan chủ trì", inPeriod.reports],
      ["Thông báo đến Nhân dân, người nêu", inPeriod.notices],
      ["Gia hạn", inPeriod.extensionsGranted],
      ["Không đồng ý gia hạn", inPeriod.extensionsRefused],
      ["Mặt trận giám sát: đạt", inPeriod.verifiedMet],
      ["Mặt trận đề nghị xem xét lại", inPeriod.lookAgain],
      ["Mở lại", inPeriod.reopened],
      ["Chuyển cấp có thẩm quyền", inPeriod.transferred],
    ],
  );

/** `id`: the one that was issued; null: a draft on the running month. */
export function periodicReport(source: Source, family: Family, id: string | null): Paper {
  const { state } = source;
  const issued = issuedNamed(source, "periodicReport", id);
  const period = issued?.period ?? periodOf("month", dayOf(state.at));
  const figures = issued?.figures ?? periodFigures(storiesOf(state), period, daysOffOf(state));
  const subject = `kết quả giải quyết ý kiến, kiến nghị ${periodName(period)}`;
  const headed = family === "party" ? subject : upperFirst(subject);
  const blocks = [
    ...opening(source, family, { type: "BC", called: "BÁO CÁO", subject: headed, issued }),
    labelled("Kính gửi", `${bodiesOf(state.plan).standing}.`),
    paragraph(
      "body",
      `Kết quả giải quyết ý kiến, kiến nghị nêu tại ${lowerFirst(state.plan.title)}, từ ${longDate(period.from)} đến ${longDate(period.to)}, như sau:`,
    ),
    heading(family, 1, "TÌNH HÌNH ĐẾN CUỐI KỲ"),
    ...standing(figures),
    ...overPeriods([source], period),
    heading(family, 2, "VIỆC LÀM TRONG KỲ"),
    ...done(figures),
    ...sums(family, 3, [source], period),
    heading(family, 3 + SUMS.length, "NỘI DUNG QUÁ HẠN"),
    ...overdueTable([{ source, overdue: figures.overdue }], period.to),
    heading(family, 4 + SUMS.length, "KHÓ KHĂN, VƯỚNG MẮC"),
    ...difficulties([source], period.to),
    paragraph("closing", `Trên đây là báo cáo ${periodName(period)}./.`),
    ...signed(family, officeSigns(family), recipientsOf(source.state.plan.documents, "periodicReport")),
  ];
  return {
    title: `Báo cáo ${periodName(period)}: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
