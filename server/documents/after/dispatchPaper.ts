/** The book of outgoing documents on paper: each with its number and day, to whom it was sent, how and when. */
import { lowerFirst } from "../../../shared/terms/address.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Block, bold, type Cell, cell, italic, type Paper, paragraph } from "../paper/model.ts";
import { draftAt, titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { booked } from "./book.ts";

/** mm: number, document, recipients */
const WIDTHS = [12, 58, 95];
const HEAD = ["STT", "Số, ngày, văn bản", "Nơi nhận, cách gửi, ngày gửi"];

export function dispatchPaper(source: Source, family: Family): Paper {
  const { state } = source;
  const book = booked(source);
  const rows = book.map(({ number, day, name, sent, waiting }, i): Cell[] => [
    cell(String(i + 1)),
    cell(bold(number === "" ? "Chưa ghi số" : number), day, name),
    cell(
      ...sent.map(({ to, how, day: sentOn }) => `- ${to}: ${how}, ${sentOn}`),
      ...(waiting.length === 0 ? [] : [italic(`Chưa gửi: ${waiting.join("; ")}`)]),
    ),
  ]);
  const times = book.reduce((all, { sent }) => all + sent.length, 0);
  const subject = `văn bản đi của ${lowerFirst(state.plan.title)}`;
  const blocks: Block[] = [
    ...letterhead(source, family, { type: "DS", number: null, day: null }),
    ...titled(source, family, "DANH SÁCH", subject, draftAt(state)),
    paragraph("body", `Có ${figure(book.length)} văn bản, đã ghi ${figure(times)} lượt gửi.`),
    ...(rows.length === 0 ? [] : [{ kind: "table", widths: WIDTHS, head: HEAD, lined: true, rows } as const]),
    paragraph("closing", "Danh sách lập theo sổ công văn đi./."),
    ...signed(family, officeSigns(family), []),
  ];
  return {
    title: `Sổ công văn đi: ${state.plan.title}`,
    ...{ at: state.at, layout: LAYOUTS[family], parts: [{ landscape: false, blocks }] },
  };
}
