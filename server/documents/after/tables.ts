/** Tables of the papers of the phase after: numbered rows, counts, cases. */

import { upperFirst } from "../../../shared/terms/address.ts";
import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import { bodyName } from "../../../shared/terms/task.ts";
import { CONCLUDED, mattersWith } from "../../rulebook/after/cases/matters.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { addedWords } from "../minutes/tasks.ts";
import { type Block, type Cell, cell, paragraph, type Table } from "../paper/model.ts";
import { named, type Source, unitName } from "../source.ts";
import { figure, sentence } from "../words.ts";
import { chart } from "./chart.ts";

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

/** Counts as a table, and below it as a chart. */
export const charted = (
  title: string,
  head: readonly [string, string],
  rows: readonly (readonly [string, number])[],
): Block[] => [
  counts(head, rows),
  ...chart({ title, kinds: [head[1]], rows: rows.map(([name, n]) => ({ name, values: [n] })) }),
];

/** Who leads, as a document writes it: "UBND phường Quang Trung". */
export function leadName(source: Source, id: string | null | undefined): string {
  const unit = source.state.plan.units.find((unit) => unit.id === id);
  if (unit) return upperFirst(bodyName(unit));
  // an office may lead a case without being a unit of the plan
  if (id === "officeParty" || id === "officeCouncil") return bodiesOf(source.state.plan)[id];
  return unitName(source, id);
}

/** What the first matter of a case is called. */
export function caseTitle({ state }: Source, { opinions }: Pick<Case, "opinions">): string {
  const [first] = mattersWith(state, opinions);
  return withoutNumbers(first?.title || first?.field || "");
}

/** That its task was added to the conclusion; "": it was not. */
export function caseAdded(source: Source, { opinions }: Pick<Case, "opinions">): string {
  const [first] = mattersWith(source.state, opinions);
  return first?.added ? addedWords(source, first.added) : "";
}

/** Who asked, by name with consent alone (rule D4); a conclusion nobody has. */
export function askers(source: Source, about: Pick<Case, "opinions">): string {
  const concluded = [CONCLUDED, caseAdded(source, about)].filter(Boolean).join(", ");
  const names = mattersWith(source.state, about.opinions).map(({ opinion }) =>
    opinion ? named(source, opinion.person, opinion).name : concluded,
  );
  return [...new Set(names)].join("; ");
}

/** What was asked, in the words of who asked, without a number by which somebody may be called; where they are gone, the titles. */
export function asked({ state }: Source, { opinions }: Pick<Case, "opinions">): string[] {
  return mattersWith(state, opinions).flatMap(({ content, title }) => {
    const text = content || title;
    return text === "" ? [] : [sentence(withoutNumbers(text))];
  });
}
