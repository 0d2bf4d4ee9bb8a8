/** Opinions that a clerk may read one after the other and accept together: nothing lacks, nothing is near, nothing sounds of a complaint. Pure. */
import { isNear } from "../../../../../shared/reckoning/likeness.ts";
import { searchKey } from "../../../../../shared/terms/text.ts";
import type { InboxRow, MatterView } from "../../../../../shared/views/before/register.ts";
import { isWaiting } from "./filters.ts";

/** Words that a complaint has, or a matter of a court: whoever writes them is read alone, and slowly. */
const COMPLAINS = [
  ...["khiếu nại", "tố cáo", "tố giác", "tham nhũng", "hối lộ", "nhũng nhiễu", "vòi vĩnh", "bao che"],
  ...["tranh chấp", "lấn chiếm", "khởi kiện", "tòa án", "bản án", "thi hành án", "công an bắt"],
].map(searchKey);

/** What it is compared by. */
export const comparedBy = ({ called, content, place }: MatterView): string =>
  `${called}. ${content}. ${place}`;

const soundsOfComplaint = (matter: MatterView): boolean => {
  const text = ` ${searchKey(`${comparedBy(matter)} ${matter.questions.join(" ")}`)} `;
  return COMPLAINS.some((word) => text.includes(` ${word}`));
};

/** All that its form asks for is there, in time, and nobody has decided yet. */
export function isWhole(row: InboxRow): boolean {
  const { matter } = row;
  if (!matter || !isWaiting(row) || row.decisions.length > 0 || row.late !== null) return false;
  const there = [matter.content, matter.place, matter.addressed, matter.speaker.name];
  return there.every((text) => text.trim() !== "") && !soundsOfComplaint(matter);
}

export interface CleanRow extends InboxRow {
  readonly matter: MatterView;
}

/** Those of the whole ones that are near no other that stands. */
export function cleanOnes(rows: readonly InboxRow[]): readonly CleanRow[] {
  const standing = rows.flatMap(({ id, matter, withdrawnAt }) =>
    matter && withdrawnAt === null ? [{ id, text: comparedBy(matter) }] : [],
  );
  return rows
    .filter((row): row is CleanRow => isWhole(row))
    .filter((row) => {
      const text = comparedBy(row.matter);
      return !standing.some((other) => other.id !== row.id && isNear(text, other.text));
    });
}
