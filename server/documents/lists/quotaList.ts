/** The plan's annex of places: how many delegates each organisation sends, how many opinions it prepares at least. */
import { planParent } from "../before/parts.ts";
import { annexNote } from "../paper/annex.ts";
import type { Source } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Tổ chức", width: 44 },
  { name: "Số đại biểu", width: 14 },
  { name: "Ý kiến tối thiểu", width: 16 },
];

export function quotaList({ state: { plan } }: Source): List {
  const sum = (of: "quota" | "minimum") =>
    plan.organisations.reduce((all, organisation) => all + organisation[of], 0);
  return {
    name: "Phân bổ đại biểu",
    title: ["PHÂN BỔ ĐẠI BIỂU DỰ HỘI NGHỊ", plan.title, `(${annexNote(planParent(plan))})`],
    columns: COLUMNS,
    rows: [
      ...plan.organisations.map(({ number, name, quota, minimum }) => [number, name, quota, minimum]),
      [null, "Cộng", sum("quota"), sum("minimum")],
    ],
  };
}
