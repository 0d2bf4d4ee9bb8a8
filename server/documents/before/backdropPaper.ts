/** The backdrop's text for who prints it: its lines as they stand, the day that they name held against the hearing's. */
import { longDate } from "../../../shared/terms/dates.ts";
import { isTentative, otherDayOnBackdrop } from "../../rulebook/before/dossier/facts.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { bold, type Paper, paragraph } from "../paper/model.ts";
import { draftAt, marks } from "../paper/title.ts";
import type { Source } from "../source.ts";

export function backdropPaper({ state }: Source, family: Family): Paper {
  const { plan } = state;
  const other = otherDayOnBackdrop(plan);
  const warning =
    other === null
      ? []
      : [
          paragraph(
            "body",
            bold(`Ngày trên ma két là ${longDate(other)}: khác ngày họp, cần sửa trước khi in.`),
          ),
        ];
  const lines = plan.backdrop.length > 0 ? plan.backdrop : ["(chưa có nội dung ma két)"];
  return {
    title: `Nội dung ma két: ${plan.title}`,
    ...{ at: state.at, layout: LAYOUTS[family] },
    parts: [
      {
        landscape: true,
        blocks: [
          ...marks(state, isTentative(state) ? draftAt(state) : null),
          ...lines.map((line) => paragraph("backdrop", line)),
          { kind: "rule", length: 160, after: 14 },
          paragraph("closing", bold("Gửi nơi in, không in phần này")),
          paragraph(
            "body",
            `Ngày họp: ${isTentative(state) ? "dự kiến " : ""}${longDate(plan.date)}. Địa điểm: ${plan.venue}.`,
          ),
          ...warning,
        ],
      },
    ],
  };
}
