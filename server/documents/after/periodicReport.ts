/** The report on a period: how all cases stand at its end by state, timeliness and who leads, what was done in it, what is overdue. */

import { periodFigures, standingOn } from "../../../shared/reckoning/caseFigures.ts";
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { CASE_STATES } from "../../../shared/terms/cases.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { type Period, periodName, periodOf } from "../../../shared/terms/periods.ts";
import { type PeriodFigures, TIMELINESS, type Timeliness } from "../../../shared/views/after/reports.ts";
import { daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { heading, labelled } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { dayOf, figure } from "../words.ts";
import { issuedNamed, opening } from "./issued.ts";
import { count, counts, leadName, lined, number } from "./tables.ts";
import { STATE_NAMES, TIMELINESS_NAMES } from "./words.ts";

/** mm: number, name, cases, done in time, done late, open, overdue */
const BY_NAME = [11, 64, 18, 18, 18, 18, 18];
const BY_NAME_HEAD = ["Nội dung", "Đúng hạn", "Trễ hạn", "Trong hạn", "Quá hạn"];
/** mm: case, who leads, due, working days */
const OVERDUE = [20, 75, 45, 25];
const OVERDUE_HEAD = ["Mã", "Cơ quan chủ trì", "Thời hạn", "Số ngày làm việc"];

const NOTHING = paragraph("body", "Không có nội dung.");

/** How all cases stand at the end of the period. */
export function standing({ byState, timeliness, cases }: PeriodFigures): Block[] {
  const states = CASE_STATES.flatMap((state) => {
    const n = byState[state] ?? 0;
    return n === 0 ? [] : [[STATE_NAMES[state], n] as const];
  });
  return [
    paragraph("speaker", `Có ${figure(cases)} nội dung theo dõi, đến cuối kỳ:`),
    ...(states.length === 0 ? [] : [counts(["Trạng thái", "Số nội dung"], states)]),
    counts(
      ["Thời hạn", "Số nội dung"],
      TIMELINESS.map((kind) => [TIMELINESS_NAMES[kind], timeliness[kind]] as const),
    ),
  ];
}

/** What was done in the period. */
export const done = ({ inPeriod }: PeriodFigures): Block =>
  counts(
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

/** A case at the end of a period, under a name: who leads it, its field, its hearing. */
export interface Named {
  readonly name: string;
  readonly kind: Timeliness;
}

const namesOf = (all: readonly Named[]): string[] =>
  [...new Set(all.map(({ name }) => name))].toSorted((a, b) => a.localeCompare(b, "vi"));

/** A row a name, in the order of the names unless another is given. */
export function byName(head: string, all: readonly Named[], names = namesOf(all)): Block[] {
  const rows = names.map((name, i): Cell[] => {
    const own = all.filter((one) => one.name === name);
    const of = (kind: Timeliness) => count(own.filter((one) => one.kind === kind).length);
    return [
      ...[number(i), cell(name), count(own.length)],
      ...(["inTime", "late", "open", "overdue"] as const).map(of),
    ];
  });
  return rows.length === 0 ? [NOTHING] : [lined(BY_NAME, ["STT", head, ...BY_NAME_HEAD], rows)];
}

function byUnit(source: Source, { to }: Period): Block[] {
  const { state } = source;
  const all = storiesOf(state).flatMap((story): Named[] => {
    const how = standingOn(story, to, daysOffOf(state));
    return how ? [{ name: leadName(source, story.lead), kind: how.timeliness }] : [];
  });
  return byName("Cơ quan chủ trì", all);
}

function overdue(source: Source, { overdue: all }: PeriodFigures): Block[] {
  if (all.length === 0) return [paragraph("body", "Không có nội dung quá hạn.")];
  const rows = all.map(({ id, lead, due, workingDays }): Cell[] => [
    ...[cell(id), cell(leadName(source, lead)), cell(spokenDate(due)), count(workingDays)],
  ]);
  return [lined(OVERDUE, OVERDUE_HEAD, rows)];
}

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
    labelled("Kính gửi", "Thường trực cấp ủy."),
    paragraph(
      "body",
      `Kết quả giải quyết ý kiến, kiến nghị nêu tại ${lowerFirst(state.plan.title)}, từ ${longDate(period.from)} đến ${longDate(period.to)}, như sau:`,
    ),
    heading(family, 1, "TÌNH HÌNH ĐẾN CUỐI KỲ"),
    ...standing(figures),
    heading(family, 2, "VIỆC LÀM TRONG KỲ"),
    done(figures),
    heading(family, 3, "THEO CƠ QUAN CHỦ TRÌ"),
    ...byUnit(source, period),
    heading(family, 4, "NỘI DUNG QUÁ HẠN"),
    ...overdue(source, figures),
    paragraph("closing", `Trên đây là báo cáo ${periodName(period)}./.`),
    ...signed(family, officeSigns(family), ["Như trên"]),
  ];
  return {
    title: `Báo cáo ${periodName(period)}: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
