/** The tasks that the hearing has given: one table, numbered; what the unheard are answered in writing stands apart. */

import { upperFirst } from "../../../shared/terms/address.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { bodyName } from "../../../shared/terms/task.ts";
import type { Opinion } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import {
  type Block,
  type Cell,
  cell,
  italic,
  type Paragraph,
  paragraph,
  type Table,
} from "../paper/model.ts";
import { type Source, titleOf, unitName } from "../source.ts";
import { figure } from "../words.ts";

/** mm: number, task, verb, lead, supporting, who directs, latest day */
const WIDTHS = [11, 42, 17, 30, 26, 17, 22];
const HEAD = ["Số", "Việc", "Giao / đề nghị", "Chủ trì", "Phối hợp", "Chỉ đạo", "Chậm nhất"];

/** Something is to be done by somebody by a day. */
export const isTask = ({ outcome }: Opinion): boolean =>
  outcome !== null &&
  outcome.kind !== "UNHEARD_WRITTEN_REPLY" &&
  outcome.lead !== undefined &&
  outcome.lead !== null &&
  outcome.due !== undefined &&
  outcome.due !== null;

/** The same task given for several opinions is one; a merged opinion has that of the one that says the same. */
export function tasks({ state }: Source): (readonly Opinion[])[] {
  const open = Object.values(state.opinions).filter(
    (opinion) => isTask(opinion) && !isSealed(state, opinion),
  );
  const groups = new Map<string, Opinion[]>();
  for (const one of open) {
    const same = open.find(({ id }) => id === one.mergedInto) ?? one;
    const { lead, task, due } = same.outcome ?? {};
    const key = JSON.stringify([lead, task || same.id, due?.date]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].toSorted(
    ([a], [b]) =>
      (a?.outcome?.due?.date ?? "").localeCompare(b?.outcome?.due?.date ?? "") ||
      (a?.outcome?.at ?? 0) - (b?.outcome?.at ?? 0),
  );
}

/** opinion → number of its task */
export const taskNumbers = (source: Source): ReadonlyMap<string, number> =>
  new Map(tasks(source).flatMap((group, i) => group.map(({ id }) => [id, i + 1] as const)));

/** The day, and the one that it took the place of. */
export function dueCell({ state }: Source, opinion: Opinion): Paragraph[] {
  const due = opinion.outcome?.due?.date;
  if (due === undefined) return [];
  const change = state.minutes.chronicle.find(
    (remark) => remark.kind === "dueChanged" && remark.opinions.includes(opinion.id),
  );
  const before = change?.kind === "dueChanged" && change.from !== due ? change.from : "";
  return cell(spokenDate(due), before === "" ? "" : italic(`thay cho ${spokenDate(before)}`));
}

function rowOf(source: Source, group: readonly Opinion[], number: number): Cell[] {
  const [first] = group;
  if (!first) return [];
  const { outcome } = first;
  const unit = source.state.plan.units.find((one) => one.id === outcome?.lead);
  const titles = [...new Set(group.map((opinion) => titleOf(source, opinion) || opinion.field))];
  return [
    [paragraph("cellMiddle", String(number))],
    cell(outcome?.task || titles.join("; ")),
    cell(unit?.verb ?? ""),
    cell(unit ? upperFirst(bodyName(unit)) : unitName(source, outcome?.lead)),
    (outcome?.supporting ?? []).flatMap((id) => {
      const part = outcome?.parts?.find((one) => one.unit === id)?.task ?? "";
      return cell(`${upperFirst(unitName(source, id))}${part === "" ? "" : `: ${part}`}`);
    }),
    // empty: whoever signs writes it in
    cell(outcome?.directing ?? ""),
    dueCell(source, first),
  ];
}

/** Empty where nothing was given. */
export function taskTable(source: Source): Block[] {
  const all = tasks(source);
  if (all.length === 0) return [];
  const table: Table = {
    kind: "table",
    lined: true,
    widths: WIDTHS,
    head: HEAD,
    rows: all.map((group, i) => rowOf(source, group, i + 1)),
  };
  return [paragraph("speaker", `- Nhiệm vụ sau hội nghị: ${figure(all.length)} việc.`), table];
}
