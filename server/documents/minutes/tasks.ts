/** The tasks that the hearing has given: one table, numbered; what the unheard are answered in writing stands apart. */

import { upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { spokenDate, type TaskVerb } from "../../../shared/terms/outcomes.ts";
import { bodyName } from "../../../shared/terms/task.ts";
import type { Opinion, Outcome } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import type { Added, Conclusion } from "../../rulebook/live/state.ts";
import {
  type Block,
  type Cell,
  cell,
  italic,
  type Paragraph,
  paragraph,
  type Table,
} from "../paper/model.ts";
import { chairName, inSentence, type Source, titleOf, unitName } from "../source.ts";
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

/** A task as it was given: by the outcome of opinions, or by a conclusion. */
export interface GivenTask {
  /** of the opinion that it was given for first, or of the conclusion */
  readonly id: string;
  readonly outcome: Outcome;
  /** what it is about */
  readonly titles: readonly string[];
  /** none: a conclusion gave it */
  readonly opinions: readonly Opinion[];
  /** that it was added to the conclusion; null: it was not */
  readonly added: Added | null;
}

/** "Kết luận về Giao thông đô thị", "Kết luận chung" */
const conclusionTitle = ({ state: { plan } }: Source, { groups }: Conclusion): string =>
  groups.length === 0
    ? "Kết luận chung"
    : `Kết luận về ${groups.map((id) => plan.groups.find((group) => group.id === id)?.title ?? id).join("; ")}`;

/** "bổ sung ngày 06 tháng 11 năm 2024 theo ý kiến của đồng chí …" */
export const addedWords = (source: Source, { on, onWordOf }: Pick<Added, "on" | "onWordOf">): string =>
  `bổ sung ${longDate(on)} theo ý kiến của ${inSentence(chairName(source, onWordOf))}`;

/** All tasks that were given, by their days. */
export function tasks(source: Source): readonly GivenTask[] {
  const ofOpinions = opinionTasks(source).flatMap((opinions): GivenTask[] => {
    const [first] = opinions;
    if (!first?.outcome) return [];
    const titles = [...new Set(opinions.map((opinion) => titleOf(source, opinion) || opinion.field))];
    return [{ id: first.id, outcome: first.outcome, titles, opinions, added: null }];
  });
  const ofConclusions = source.state.minutes.conclusions.flatMap((conclusion): GivenTask[] => {
    const { id, outcome, added } = conclusion;
    return outcome
      ? [{ id, outcome, titles: [conclusionTitle(source, conclusion)], opinions: [], added }]
      : [];
  });
  return [...ofOpinions, ...ofConclusions].toSorted(
    ({ outcome: a }, { outcome: b }) => (a.due?.date ?? "").localeCompare(b.due?.date ?? "") || a.at - b.at,
  );
}

/** The same task given for several opinions is one; a merged opinion has that of the one that says the same. */
function opinionTasks({ state }: Source): (readonly Opinion[])[] {
  const open = Object.values(state.opinions).filter(
    (opinion) => isTask(opinion) && !isSealed(state, opinion),
  );
  const groups = new Map<string, Opinion[]>();
  for (const openTask of open) {
    const same = open.find(({ id }) => id === openTask.mergedInto) ?? openTask;
    const { lead, task, due } = same.outcome ?? {};
    const key = JSON.stringify([lead, task || same.id, due?.date]);
    groups.set(key, [...(groups.get(key) ?? []), openTask]);
  }
  return [...groups.values()];
}

/** opinion → number of its task */
export const taskNumbers = (source: Source): ReadonlyMap<string, number> =>
  new Map(tasks(source).flatMap(({ opinions }, i) => opinions.map(({ id }) => [id, i + 1] as const)));

/** How a task is put to who leads: "giao", "đề nghị"; "": who leads is no unit. */
export function verbOf({ state }: Source, lead: string | null | undefined): TaskVerb | "" {
  const unit = state.plan.units.find(({ id }) => id === lead);
  return unit ? (unit.verb ?? "giao") : "";
}

/** The day, and the one that it took the place of. */
export function dueCell({ state }: Source, { outcome, id }: Pick<Opinion, "outcome" | "id">): Paragraph[] {
  const due = outcome?.due?.date;
  if (due === undefined) return [];
  const change = state.minutes.chronicle.find(
    (remark) => remark.kind === "dueChanged" && remark.opinions.includes(id),
  );
  const before = change?.kind === "dueChanged" && change.from !== due ? change.from : "";
  return cell(spokenDate(due), before === "" ? "" : italic(`thay cho ${spokenDate(before)}`));
}

/** Who supports, a line each, with the part that it was given. */
export const supportingCell = (source: Source, outcome: Outcome): Paragraph[] =>
  (outcome.supporting ?? []).flatMap((id) => {
    const part = outcome.parts?.find((part) => part.unit === id)?.task ?? "";
    return cell(`${upperFirst(unitName(source, id))}${part === "" ? "" : `: ${part}`}`);
  });

function rowOf(source: Source, given: GivenTask, number: number): Cell[] {
  const { outcome, titles, added } = given;
  const unit = source.state.plan.units.find((unit) => unit.id === outcome.lead);
  return [
    [paragraph("cellMiddle", String(number))],
    cell(outcome.task || titles.join("; "), added ? italic(addedWords(source, added)) : ""),
    cell(verbOf(source, outcome.lead)),
    cell(unit ? upperFirst(bodyName(unit)) : unitName(source, outcome.lead)),
    supportingCell(source, outcome),
    // empty: whoever signs writes it in
    cell(outcome.directing ?? ""),
    dueCell(source, given),
  ];
}

/** These tasks, numbered. */
export const tableOf = (source: Source, all: readonly GivenTask[]): Table => ({
  ...{ kind: "table", lined: true, widths: WIDTHS, head: HEAD },
  rows: all.map((given, i) => rowOf(source, given, i + 1)),
});

/** Empty where nothing was given. */
export function taskTable(source: Source): Block[] {
  const all = tasks(source);
  if (all.length === 0) return [];
  return [paragraph("speaker", `- Nhiệm vụ sau hội nghị: ${figure(all.length)} việc.`), tableOf(source, all)];
}
