/** The programme (form F7): when which step begins, and room for who does it. */

import { longDate } from "../../../shared/terms/dates.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import { isTentative } from "../../rulebook/before/dossier/facts.ts";
import { isPublished, stepsAtFreeze } from "../../rulebook/before/programme/facts.ts";
import type { Step } from "../../rulebook/frame/state.ts";
import { leaderSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { cell, type Paper, paragraph } from "../paper/model.ts";
import { numbering } from "../paper/numbering.ts";
import { draftAt, titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { shortTime } from "../words.ts";

const MINUTE = 60_000;
/** mm: number, time, what, who does it, remark and when it was held */
const WIDTHS = [12, 28, 64, 33, 28];
const HEAD = ["STT", "Thời gian", "Nội dung", "Người thực hiện", "Ghi chú, thực\u00a0tế"];

/** When it truly began and ended: nothing before it did. */
const held = ({ begunAt, endedAt }: Step): string =>
  begunAt === null ? "" : `${shortTime(begunAt)} – ${endedAt === null ? "…" : shortTime(endedAt)}`;

export function programmePaper(source: Source, family: Family): Paper {
  const { state } = source;
  const { plan } = state;
  const tentative = isTentative(state) ? "dự kiến " : "";
  const steps = stepsAtFreeze(state);
  const rows = steps.map((step, i) => [
    cell(String(i + 1)),
    cell(
      `${shortTime(step.plannedStart)} – ${shortTime(step.plannedStart + step.planned)}`,
      `(${step.planned / MINUTE} phút)`,
    ),
    cell(step.shortTitle),
    cell(step.by ?? ""),
    cell(held(step)),
  ]);
  const blocks = [
    ...letterhead(source, family, {
      type: "CTr",
      ...numbering(source, family, ["programme", ""], null),
    }),
    ...titled(source, family, "CHƯƠNG TRÌNH", plan.title, isPublished(state) ? null : draftAt(state)),
    paragraph("body", `Thời gian: ${shortTime(plan.start)}, ${tentative}${longDate(plan.date)}.`),
    paragraph("body", `Địa điểm: ${plan.venue}.`),
    { kind: "table", widths: WIDTHS, head: HEAD, rows, lined: true } as const,
    paragraph("closing", `Chương trình gồm ${steps.length} phần./.`),
    ...signed(family, leaderSigns(source, family), recipientsOf(plan.documents, "programme")),
  ];
  return {
    title: `Chương trình: ${plan.title}`,
    at: state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
