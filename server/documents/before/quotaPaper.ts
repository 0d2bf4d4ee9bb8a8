/** The plan's annex of places: how many delegates each organisation sends, how many opinions it prepares at least. */
import { annexHead } from "../paper/annex.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, paragraph } from "../paper/model.ts";
import { draftAt, marks } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { planParent } from "./parts.ts";

/** mm: number, organisation, delegates, opinions at least */
const WIDTHS = [12, 93, 30, 30];
const HEAD = ["STT", "Tổ chức", "Số đại biểu", "Ý kiến tối thiểu"];

export function quotaPaper({ state }: Source, family: Family): Paper {
  const { plan } = state;
  const middle = (text: string): Cell => [paragraph("cellMiddle", text)];
  const sum = (of: "quota" | "minimum") => plan.organisations.reduce((all, one) => all + one[of], 0);
  const rows = plan.organisations.map(({ name, quota, minimum }, i): Cell[] => [
    ...[middle(String(i + 1)), cell(name), middle(figure(quota)), middle(figure(minimum))],
  ]);
  const total: Cell[] = [
    ...[[], [paragraph("cellHead", "Cộng")], middle(figure(sum("quota"))), middle(figure(sum("minimum")))],
  ];
  const blocks: Block[] = [
    ...marks(state, plan.issuedOn ? null : draftAt(state)),
    ...annexHead(null, "Phân bổ đại biểu dự hội nghị", planParent(plan)),
    { kind: "table", widths: WIDTHS, head: HEAD, lined: true, rows: [...rows, total] },
    paragraph(
      "body",
      `Tổng số ${figure(sum("quota"))} đại biểu của ${figure(plan.organisations.length)} tổ chức, ít nhất ${figure(sum("minimum"))} ý kiến.`,
    ),
  ];
  return {
    title: `Phân bổ đại biểu: ${plan.title}`,
    at: state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
