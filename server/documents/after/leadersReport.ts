/** The report to the three leaders (form F13): sums by unit and field, each case with its report, whose word is given or awaited, what is overdue and hard. */

import { supervisionFigures } from "../../../shared/reckoning/caseFigures.ts";
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import { CHAIR_SEATS } from "../../../shared/terms/seats.ts";
import { awaitsWord, casesOf, daysOffOf } from "../../rulebook/after/cases/facts.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { heading, labelled, listed } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, italic, type Paper, paragraph } from "../paper/model.ts";
import { written } from "../paper/numbering.ts";
import type { Source } from "../source.ts";
import { dayOf, figure } from "../words.ts";
import { casesByLead } from "./caseSums.ts";
import { issuedNamed, opening } from "./issued.ts";
import { difficulties, overdueTable } from "./lateness.ts";
import { byField, byKindOfSource, bySource, overview } from "./matterTables.ts";
import { caseTitle, leadName, lined, number } from "./tables.ts";
import { STATE_NAMES } from "./words.ts";

/** mm: number, case and title, who leads and until when, what was reported, three leaders */
const WIDTHS = [11, 38, 32, 36, 16, 16, 16];
const HEAD = ["STT", "Nội dung", "Chủ trì, thời hạn", "Kết quả báo cáo", "A", "B", "C"];
const shortDay = (day: string) => day.split("-").reverse().slice(0, 2).join("/");

/** "✓" would be no letter of the face: the day says that a word was given. */
function wordCell({ directions }: Case, seat: string): Cell {
  const word = directions.findLast((direction) => direction.seat === seat);
  if (!word) return [];
  return [
    paragraph("cellMiddle", word.agrees ? "Đồng ý" : "Trả lại"),
    paragraph("cellMiddle", shortDay(dayOf(word.at))),
  ];
}

function row(source: Source, about: Case, i: number): Cell[] {
  const { id, lead, due, reports, state } = about;
  const last = reports.findLast(({ share }) => share === "whole");
  return [
    number(i),
    cell(`${id}. ${caseTitle(source, about)}`, italic(about.task)),
    cell(leadName(source, lead), due === null ? "" : spokenDate(due)),
    last
      ? cell(last.text, italic(`Báo cáo ngày ${shortDay(dayOf(last.at))}. ${STATE_NAMES[state]}.`))
      : cell(italic(`${STATE_NAMES[state]}.`)),
    ...CHAIR_SEATS.map((seat) => wordCell(about, seat)),
  ];
}

const table = (source: Source, cases: readonly Case[]): Block =>
  lined(
    WIDTHS,
    HEAD,
    cases.map((about, i) => row(source, about, i)),
  );

/** `id`: the one that was issued; null: as things stand, a draft. */
export function leadersReport(source: Source, family: Family, id: string | null): Paper {
  const { state } = source;
  const issued = issuedNamed(source, "leadersReport", id);
  const day = dayOf(issued?.at ?? state.at);
  const figures = issued?.figures ?? supervisionFigures(storiesOf(state), day, daysOffOf(state));
  const waiting = casesOf(state).filter(awaitsWord);
  const others = casesOf(state).filter((about) => !awaitsWord(about));
  const subject = `kết quả giải quyết ý kiến, kiến nghị sau ${lowerFirst(state.plan.title)}`;
  const headed = family === "party" ? subject : upperFirst(subject);
  const chairs = state.plan.chairs.map(({ seat, position }) => `${seat}: ${position}`).join("; ");
  const blocks = [
    ...opening(source, family, { type: "BC", called: "BÁO CÁO", subject: headed, issued }),
    labelled("Kính gửi", "Ba đồng chí chủ trì hội nghị."),
    heading(family, 1, "TÌNH HÌNH CHUNG"),
    paragraph(
      "body",
      `Đến hết ${lowerFirst(spokenDate(day))} có ${figure(figures.cases)} nội dung theo dõi; xong đúng hạn ${figure(figures.inTime)}, xong trễ hạn ${figure(figures.late)}, quá hạn chưa xong ${figure(figures.overdue.length)}; Mặt trận đã giám sát ${figure(figures.verified)}, đạt ${figure(figures.met)}.`,
    ),
    ...overview([source]),
    heading(family, 2, "THEO CƠ QUAN CHỦ TRÌ, LĨNH VỰC, NGUỒN"),
    ...casesByLead([source], day),
    ...byField([source]),
    ...byKindOfSource([source]),
    ...bySource([source]),
    heading(family, 3, "NỘI DUNG CHỜ Ý KIẾN CHỈ ĐẠO"),
    ...(waiting.length === 0
      ? [paragraph("body", "Không có nội dung nào chờ ý kiến.")]
      : [
          paragraph("speaker", `Có ${figure(waiting.length)} nội dung; cột A, B, C là ý kiến của ${chairs}.`),
          table(source, waiting),
        ]),
    heading(family, 4, "CÁC NỘI DUNG KHÁC"),
    ...(others.length === 0 ? [paragraph("body", "Không có.")] : [table(source, others)]),
    heading(family, 5, "NỘI DUNG QUÁ HẠN"),
    ...overdueTable([{ source, overdue: figures.overdue }], day),
    heading(family, 6, "KHÓ KHĂN, ĐỀ XUẤT"),
    ...difficulties([source], day),
    ...written(source, "leadersReport", issued?.at),
    ...listed(["Kính đề nghị các đồng chí cho ý kiến chỉ đạo đối với từng nội dung đã báo cáo"]),
    paragraph("closing", "Trên đây là kết quả giải quyết, kính báo cáo các đồng chí./."),
    ...signed(family, officeSigns(family), recipientsOf(source.state.plan.documents, "leadersReport")),
  ];
  return {
    title: `Báo cáo ba đồng chí: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
