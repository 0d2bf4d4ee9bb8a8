/** The programme (form F7): when which step begins, and room for who does it. */
import { longDate } from "../../../shared/terms/dates.ts";
import { isTentative } from "../../rulebook/before/dossier/facts.ts";
import { stepsAtFreeze } from "../../rulebook/before/programme/facts.ts";
import { PARTY } from "../paper/layouts.ts";
import { letterhead } from "../paper/letterhead.ts";
import { cell, type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { dayOf, shortTime } from "../words.ts";

const MINUTE = 60_000;
/** mm: number, time, what, who does it, remark */
const WIDTHS = [12, 28, 70, 35, 20];
const HEAD = ["STT", "Thời gian", "Nội dung", "Người thực hiện", "Ghi chú"];

export function programmePaper(source: Source): Paper {
  const { state } = source;
  const { plan } = state;
  const tentative = isTentative(state) ? "dự kiến " : "";
  const rows = stepsAtFreeze(state).map((step, i) => [
    cell(String(i + 1)),
    cell(
      `${shortTime(step.plannedStart)} – ${shortTime(step.plannedStart + step.planned)}`,
      `(${step.planned / MINUTE} phút)`,
    ),
    cell(step.shortTitle),
    cell(""),
    cell(""),
  ]);
  return {
    title: `Chương trình: ${plan.title}`,
    at: state.at,
    layout: PARTY,
    parts: [
      {
        landscape: false,
        blocks: [
          ...letterhead(source, "party", { number: "Số          -CTr/TU", day: dayOf(state.at) }),
          ...(plan.rehearsal ? [paragraph("mark", "DIỄN TẬP")] : []),
          paragraph("type", "CHƯƠNG TRÌNH"),
          paragraph("subject", plan.title),
          paragraph("body", `Thời gian: ${shortTime(plan.start)}, ${tentative}${longDate(plan.date)}.`),
          paragraph("body", `Địa điểm: ${plan.venue}.`),
          { kind: "table", widths: WIDTHS, head: HEAD, rows, lined: true },
        ],
      },
    ],
  };
}
