/** Part II of the report F4: the opinions by group, each with whose it is and who is to answer. Codes and organisations, no names of people. */

import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import { answerText } from "../../rulebook/before/preparation/facts.ts";
import { UNTREATED } from "../../rulebook/before/synthesis/facts.ts";
import type {
  AcceptedOpinion,
  Group,
  RawOpinion,
  ReportContent,
} from "../../rulebook/before/synthesis/slice.ts";
import type { Family } from "../paper/letterhead.ts";
import { type Block, bold, type Cell, cell, type Text } from "../paper/model.ts";
import { named, type Source, unitName, unitNames } from "../source.ts";
import { figure, sentence } from "../words.ts";
import { subheading } from "./parts.ts";

/** mm: number, what it says, whose it is, who answers */
const WIDTHS = [11, 90, 28, 36];
const HEAD = ["STT", "Nội dung ý kiến", "Nguồn, số người nêu", "Trả lời"];

export interface Reported {
  readonly content: ReportContent;
  /** codes and ids of what it tells of */
  readonly opinions: ReadonlySet<string>;
  readonly raws: readonly RawOpinion[];
}

/** Those for the hall, and beside each what was merged into it. */
export const mergedInto = ({ content }: Reported, code: string): readonly AcceptedOpinion[] =>
  Object.values(content.opinions).filter((opinion) => opinion.mergedInto === code);

const treatmentOf = ({ content }: Reported, code: string) => content.treatments[code] ?? UNTREATED;

function what(reported: Reported, opinion: AcceptedOpinion): Cell {
  const { code, title, content, questions } = opinion;
  const merged = mergedInto(reported, code).map(
    (opinion) => `Gộp ${opinion.code}: ${sentence(withoutNumbers(opinion.content))}`,
  );
  return cell(
    bold(`${code}. ${treatmentOf(reported, code).displayTitle ?? title}`),
    sentence(withoutNumbers(content)),
    ...questions.map((question) => `- ${withoutNumbers(question)}`),
    ...merged,
    ...drafted(reported, code),
  );
}

function whose(reported: Reported, opinion: AcceptedOpinion): Cell {
  const all = [opinion, ...mergedInto(reported, opinion.code)];
  const from = [...new Set(all.map((opinion) => opinion.from))];
  return cell(...from, `${figure(all.length)} phiếu`);
}

const slipFor = ({ content }: Reported, code: string) =>
  Object.values(content.slips).find(({ opinions }) => opinions.includes(code));

/** What whoever was asked has drafted so far. */
function drafted(reported: Reported, code: string): Text[] {
  const slip = slipFor(reported, code);
  const draft = slip?.drafts.at(-1);
  if (!slip || !draft) return [];
  const stands = slip.state.kind === "approved" ? "đã duyệt" : "chưa duyệt";
  return [bold(`Dự thảo trả lời (${stands})`), ...answerText(draft).split("\n")];
}

function answering(source: Source, reported: Reported, opinion: AcceptedOpinion): Cell {
  const { lead, supporting, hot, restricted } = treatmentOf(reported, opinion.code);
  const slip = slipFor(reported, opinion.code);
  const first = [hot ? "được nhiều người quan tâm" : "", restricted ? "nội dung hạn chế" : ""].filter(
    Boolean,
  );
  const texts: Text[] = [
    `Chủ trì: ${unitName(source, lead) || "chưa phân công"}.`,
    ...(supporting.length > 0 ? [`Phối hợp: ${unitNames(source, supporting)}.`] : []),
    ...(slip ? [`Đề xuất người trả lời: ${named(source, slip.respondent).name}.`] : []),
    ...(slip?.drafts.length ? [] : ["Dự thảo trả lời: chưa có."]),
    ...(first.length > 0 ? [bold(`Ưu tiên: ${first.join(", ")}.`)] : []),
  ];
  return cell(...texts);
}

/** What was only collected, without a number by which somebody may be called. */
export function rawRow({ people }: Source, raw: RawOpinion, number: number): Cell[] {
  const { content = "", place = "" } = people.registrations?.get(raw.row) ?? {};
  const said = content === "" ? "(nội dung không còn lưu)" : sentence(withoutNumbers(content));
  return [
    cell(String(number)),
    cell(bold(`${raw.id}. ${raw.field}`), said),
    cell(place, `${figure(raw.people)} người nêu`),
    cell("Không phát biểu; để biết khi trả lời."),
  ];
}

export const rowsTable = (rows: readonly (readonly Cell[])[]): Block => ({
  ...{ kind: "table", widths: WIDTHS, head: HEAD, rows, lined: true },
  short: { limit: 370, repeats: 1 },
});

function groupBlocks(
  source: Source,
  family: Family,
  reported: Reported,
  group: Group,
  number: number,
): Block[] {
  const opinions = group.opinions.flatMap((code) => {
    const opinion = reported.content.opinions[code];
    return opinion && opinion.mergedInto === null && reported.opinions.has(code) ? [opinion] : [];
  });
  const raws = reported.raws.filter(({ id }) => group.raws.includes(id));
  if (opinions.length + raws.length === 0) return [];
  const rows = [
    ...opinions.map((opinion, i) => [
      cell(String(i + 1)),
      what(reported, opinion),
      whose(reported, opinion),
      answering(source, reported, opinion),
    ]),
    ...raws.map((raw, i) => rawRow(source, raw, opinions.length + i + 1)),
  ];
  return [subheading(family, number, `${group.title} (${group.id})`), rowsTable(rows)];
}

/** Each group that has something to tell, numbered as they come. */
export function groupsOf(source: Source, family: Family, reported: Reported): Block[] {
  let number = 0;
  return reported.content.groups.flatMap((group) => {
    const blocks = groupBlocks(source, family, reported, group, number + 1);
    if (blocks.length > 0) number++;
    return blocks;
  });
}
