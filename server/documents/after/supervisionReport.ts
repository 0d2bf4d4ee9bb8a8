/** The Front's supervision report (form F15): the sums, on time or late, what was verified how and with what result, what it asks. */

import { supervisionFigures } from "../../../shared/reckoning/caseFigures.ts";
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import type { SupervisionFigures } from "../../../shared/views/after/reports.ts";
import { casesOf, daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { bodyHead, bodySigns } from "../before/issuers.ts";
import { heading, labelled, listed } from "../before/parts.ts";
import { signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, paragraph } from "../paper/model.ts";
import { written } from "../paper/numbering.ts";
import type { Source } from "../source.ts";
import { dayOf, figure, sentence } from "../words.ts";
import { issuedNamed, opening } from "./issued.ts";
import { caseTitle, counts, leadName, lined, number } from "./tables.ts";
import { RESULT_NAMES } from "./words.ts";

/** mm: number, case, who leads, day and way, result */
const FOUND = [11, 52, 38, 38, 26];
const FOUND_HEAD = ["STT", "Nội dung", "Cơ quan chủ trì", "Ngày, cách kiểm chứng", "Kết quả"];

/** Every finding up to the day, in order; the newest of each case counts. */
function found(source: Source, day: string): Block[] {
  const rows = casesOf(source.state).flatMap((about) =>
    about.verifications
      .filter(({ at }) => dayOf(at) <= day)
      .map(({ at, way, result, note }) => ({ about, at, way, result, note })),
  );
  if (rows.length === 0) return [paragraph("body", "Chưa kiểm chứng nội dung nào.")];
  const cells = rows
    .toSorted((a, b) => a.at - b.at)
    .map(({ about, at, way, result, note }, i): Cell[] => [
      number(i),
      cell(`${about.id}. ${caseTitle(source, about)}`),
      cell(leadName(source, about.lead)),
      cell(spokenDate(dayOf(at)), way),
      cell(RESULT_NAMES[result], note),
    ]);
  return [lined(FOUND, FOUND_HEAD, cells)];
}

function sums({ cases, inTime, late, overdue, verified, met, lookAgain }: SupervisionFigures): Block {
  return counts(
    ["Chỉ tiêu", "Số nội dung"],
    [
      ["Tổng số nội dung theo dõi", cases],
      ["Xong đúng hạn", inTime],
      ["Xong, trễ hạn", late],
      ["Quá hạn, chưa xong", overdue.length],
      ["Đã kiểm chứng", verified],
      ["Đạt", met],
      ["Đề nghị xem xét lại", lookAgain],
    ],
  );
}

function asks(source: Source, { overdue }: SupervisionFigures, day: string): string[] {
  const again = casesOf(source.state).flatMap((about) => {
    const last = about.verifications.findLast(({ at }) => dayOf(at) <= day);
    return last?.result === "lookAgain" ? [`Xem xét lại ${about.id}: ${last.note || last.way}`] : [];
  });
  return [
    ...again,
    ...overdue.map(
      ({ id, lead, due }) => `${leadName(source, lead)} sớm hoàn thành ${id}, hạn ${spokenDate(due)}`,
    ),
    "Các cơ quan tiếp tục công khai kết quả để Nhân dân giám sát",
  ];
}

/** `id`: the one that was issued; null: as things stand, a draft. */
export function supervisionReport(source: Source, family: Family, id: string | null): Paper {
  const { state } = source;
  const { standing, place } = bodiesOf(state.plan);
  const issued = issuedNamed(source, "supervisionReport", id);
  const day = issued?.asOf ?? dayOf(state.at);
  const figures = issued?.figures ?? supervisionFigures(storiesOf(state), day, daysOffOf(state));
  const issuer = bodyHead(source, family, "front");
  const period = issued ? `, kỳ ${issued.period}` : "";
  const subject = `giám sát việc giải quyết ý kiến, kiến nghị sau hội nghị đối thoại${period}`;
  const headed = family === "party" ? subject : upperFirst(subject);
  const lines = asks(source, figures, day);
  const blocks = [
    ...opening(source, family, { type: "BC", called: "BÁO CÁO", subject: headed, issuer, issued }),
    labelled("Kính gửi", `${standing}, Thường trực HĐND, UBND ${place}.`),
    paragraph(
      "body",
      `Sau ${lowerFirst(state.plan.title)}, Ban Thường trực Ủy ban MTTQ báo cáo kết quả giám sát, số liệu đến hết ${longDate(day)}:`,
    ),
    heading(family, 1, "SỐ LIỆU CHUNG"),
    sums(figures),
    heading(family, 2, "KẾT QUẢ KIỂM CHỨNG"),
    paragraph(
      "body",
      `Đã kiểm chứng ${figure(figures.verified)}/${figure(figures.cases)} nội dung. ${sentence("Mỗi nội dung tính theo lần kiểm chứng sau cùng")}`,
    ),
    ...found(source, day),
    heading(family, 3, "KIẾN NGHỊ"),
    ...listed(lines),
    ...written(source, "supervisionReport", issued?.at),
    paragraph("closing", "Trên đây là báo cáo giám sát của Ủy ban Mặt trận Tổ quốc./."),
    ...signed(
      family,
      bodySigns(family, "front"),
      recipientsOf(source.state.plan.documents, "supervisionReport"),
    ),
  ];
  return {
    title: `Báo cáo giám sát: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
