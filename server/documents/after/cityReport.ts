/** The report on a period over several hearings of one city: how their cases stand, by hearing, unit, field, source and outcome. */

import { overdueOn, periodFigures, sumOf } from "../../../shared/reckoning/caseFigures.ts";
import { upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { type Period, periodName } from "../../../shared/terms/periods.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import { daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { heading, labelled } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { byName, casesUnder, overPeriods, sums } from "./caseSums.ts";
import { opening } from "./issued.ts";
import { difficulties, overdueTable } from "./lateness.ts";
import { done, standing } from "./periodicReport.ts";

const hearingName = ({ state: { plan } }: Source): string => `${plan.title} (${spokenDate(plan.date)})`;

/** `sources`: at least one, in the order in which they were held; the newest gives head and signature. */
export function cityReport(sources: readonly [Source, ...Source[]], family: Family, period: Period): Paper {
  const newest = sources.at(-1) ?? sources[0];
  const figures = sumOf(
    sources.map(({ state }) => periodFigures(storiesOf(state), period, daysOffOf(state))),
  );
  const subject = `tổng hợp kết quả giải quyết ý kiến, kiến nghị ${periodName(period)}`;
  const blocks = [
    ...opening(newest, family, {
      ...{ type: "BC", called: "BÁO CÁO", issued: null },
      subject: family === "party" ? subject : upperFirst(subject),
    }),
    labelled("Kính gửi", `${bodiesOf(newest.state.plan).standing}.`),
    paragraph(
      "body",
      `Kết quả giải quyết ý kiến, kiến nghị nêu tại ${figure(sources.length)} hội nghị đối thoại, từ ${longDate(period.from)} đến ${longDate(period.to)}, như sau:`,
    ),
    heading(family, 1, "THEO HỘI NGHỊ"),
    ...byName(
      "Hội nghị",
      casesUnder(sources, period, (source) => [hearingName(source)]),
      sources.map(hearingName),
    ),
    heading(family, 2, "TÌNH HÌNH ĐẾN CUỐI KỲ"),
    ...standing(figures),
    ...overPeriods(sources, period),
    heading(family, 3, "VIỆC LÀM TRONG KỲ"),
    ...done(figures),
    ...sums(family, 4, sources, period),
    heading(family, 8, "NỘI DUNG QUÁ HẠN"),
    ...overdueTable(
      sources.map((source) => ({
        source,
        overdue: overdueOn(storiesOf(source.state), period.to, daysOffOf(source.state)),
      })),
      period.to,
    ),
    heading(family, 9, "KHÓ KHĂN, VƯỚNG MẮC"),
    ...difficulties(sources, period.to),
    paragraph("closing", `Trên đây là báo cáo tổng hợp ${periodName(period)}./.`),
    ...signed(family, officeSigns(family), recipientsOf(newest.state.plan.documents, "periodicReport")),
  ];
  return {
    title: `Báo cáo tổng hợp ${periodName(period)}`,
    at: newest.state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
