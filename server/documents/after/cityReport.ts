/** The report on a period over several hearings of one city: how their cases stand, by hearing, unit, field, source and outcome. */
import { periodFigures, standingOn, sumOf } from "../../../shared/reckoning/caseFigures.ts";
import { upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { OUTCOME_NAMES, spokenDate } from "../../../shared/terms/outcomes.ts";
import { type Period, periodName } from "../../../shared/terms/periods.ts";
import type { CaseStory } from "../../../shared/views/after/reports.ts";
import { daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { heading, labelled } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { opening } from "./issued.ts";
import { byName, done, type Named, standing } from "./periodicReport.ts";
import { count, leadName, lined } from "./tables.ts";

/** mm: hearing, case, who leads, due, working days */
const OVERDUE = [35, 18, 57, 35, 20];
const OVERDUE_HEAD = ["Hội nghị", "Mã", "Cơ quan chủ trì", "Thời hạn", "Ngày làm việc"];

const hearingName = ({ state: { plan } }: Source): string => `${plan.title} (${spokenDate(plan.date)})`;

/** Each case that was open by the end of the period, under the names that it has. */
function named(
  sources: readonly Source[],
  { to }: Period,
  namesOf: (source: Source, story: CaseStory) => readonly string[],
): Named[] {
  return sources.flatMap((source) =>
    storiesOf(source.state).flatMap((story) => {
      const how = standingOn(story, to, daysOffOf(source.state));
      return how ? namesOf(source, story).map((name) => ({ name, kind: how.timeliness })) : [];
    }),
  );
}

function overdue(sources: readonly Source[], period: Period): Block[] {
  const rows = sources.flatMap((source) =>
    periodFigures(storiesOf(source.state), period, daysOffOf(source.state)).overdue.map(
      ({ id, lead, due, workingDays }): Cell[] => [
        ...[cell(spokenDate(source.state.plan.date)), cell(id), cell(leadName(source, lead))],
        ...[cell(spokenDate(due)), count(workingDays)],
      ],
    ),
  );
  return rows.length === 0
    ? [paragraph("body", "Không có nội dung quá hạn.")]
    : [lined(OVERDUE, OVERDUE_HEAD, rows)];
}

/** `sources`: at least one, in the order in which they were held; the newest gives head and signature. */
export function cityReport(sources: readonly [Source, ...Source[]], family: Family, period: Period): Paper {
  const newest = sources.at(-1) ?? sources[0];
  const figures = sumOf(
    sources.map(({ state }) => periodFigures(storiesOf(state), period, daysOffOf(state))),
  );
  const subject = `tổng hợp kết quả giải quyết ý kiến, kiến nghị ${periodName(period)}`;
  const by = (head: string, namesOf: (source: Source, story: CaseStory) => readonly string[]) =>
    byName(head, named(sources, period, namesOf));
  const blocks = [
    ...opening(newest, family, {
      ...{ type: "BC", called: "BÁO CÁO", issued: null },
      subject: family === "party" ? subject : upperFirst(subject),
    }),
    labelled("Kính gửi", "Thường trực cấp ủy."),
    paragraph(
      "body",
      `Kết quả giải quyết ý kiến, kiến nghị nêu tại ${figure(sources.length)} hội nghị đối thoại, từ ${longDate(period.from)} đến ${longDate(period.to)}, như sau:`,
    ),
    heading(family, 1, "THEO HỘI NGHỊ"),
    ...byName(
      "Hội nghị",
      named(sources, period, (source) => [hearingName(source)]),
      sources.map(hearingName),
    ),
    heading(family, 2, "TÌNH HÌNH ĐẾN CUỐI KỲ"),
    ...standing(figures),
    heading(family, 3, "VIỆC LÀM TRONG KỲ"),
    done(figures),
    heading(family, 4, "THEO CƠ QUAN CHỦ TRÌ"),
    ...by("Cơ quan chủ trì", (source, { lead }) => [leadName(source, lead)]),
    heading(family, 5, "THEO LĨNH VỰC"),
    ...by("Lĩnh vực", (_, { fields }) => fields.map((field) => field || "chưa ghi lĩnh vực")),
    heading(family, 6, "THEO NGUỒN Ý KIẾN"),
    ...by("Nguồn ý kiến", (_, { sources: from }) => from.map((one) => one || "Cá nhân")),
    heading(family, 7, "THEO KẾT LUẬN"),
    ...by("Kết luận", (_, { outcome }) => [OUTCOME_NAMES[outcome]]),
    heading(family, 8, "NỘI DUNG QUÁ HẠN"),
    ...overdue(sources, period),
    paragraph("closing", `Trên đây là báo cáo tổng hợp ${periodName(period)}./.`),
    ...signed(family, officeSigns(family), ["Như trên"]),
  ];
  return {
    title: `Báo cáo tổng hợp ${periodName(period)}`,
    at: newest.state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
