/** Tables of the papers of the phase after: numbered rows, counts, cases. */
import { upperFirst } from "../../../shared/terms/address.ts";
import { bodyName } from "../../../shared/terms/task.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { type Cell, cell, paragraph, type Table } from "../paper/model.ts";
import { named, type Source, unitName } from "../source.ts";
import { figure } from "../words.ts";

export const lined = (widths: readonly number[], head: readonly string[], rows: Cell[][]): Table => ({
  ...{ kind: "table", lined: true, widths, head, rows },
});

export const number = (i: number): Cell => [paragraph("cellMiddle", String(i + 1))];
export const count = (n: number): Cell => [paragraph("cellMiddle", figure(n))];

/** mm: what, how many */
const COUNTS = [135, 30];

export const counts = (
  head: readonly [string, string],
  rows: readonly (readonly [string, number])[],
): Table =>
  lined(
    COUNTS,
    head,
    rows.map(([what, n]) => [cell(what), count(n)]),
  );

/** Bodies that lead a case without being a unit of the plan. */
const OFFICES: Readonly<Record<string, string>> = {
  officeParty: "Văn phòng cấp ủy",
  officeCouncil: "Văn phòng HĐND và UBND",
};

/** Who leads, as a document writes it: "UBND phường Quang Trung". */
export function leadName(source: Source, id: string | null | undefined): string {
  const unit = source.state.plan.units.find((one) => one.id === id);
  if (unit) return upperFirst(bodyName(unit));
  return OFFICES[id ?? ""] ?? unitName(source, id);
}

/** What the first matter of a case is called. */
export function caseTitle({ state }: Source, { opinions }: Pick<Case, "opinions">): string {
  const first = state.opinions[opinions[0] ?? ""];
  return first?.title || first?.field || "";
}

/** Who asked, by name with consent alone (rule D4). */
export function askers(source: Source, { opinions }: Pick<Case, "opinions">): string {
  const names = opinions.flatMap((id) => {
    const opinion = source.state.opinions[id];
    return opinion ? [named(source, opinion.person, opinion).name] : [];
  });
  return [...new Set(names)].join("; ");
}
