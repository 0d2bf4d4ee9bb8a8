/** The conclusion notice (form F10): what was settled in the hall, who has to do what until when, who follows it up. */

import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import type { BodyNames } from "../../../shared/terms/bodies.ts";
import { OUTCOME_NAMES, spokenDate, TASK_VERBS } from "../../../shared/terms/outcomes.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import type { ResultFigures } from "../../../shared/views/after/documents.ts";
import { isGeneral } from "../../rulebook/after/documents/facts.ts";
import { resultFigures } from "../../rulebook/after/documents/resultFigures.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import type { Opinion } from "../../rulebook/frame/state.ts";
import { labelled, listed, restingOn, subheading } from "../before/parts.ts";
import { addedWords, dueCell, type GivenTask, supportingCell, tasks, verbOf } from "../minutes/tasks.ts";
import { leaderSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, italic, type Paper, paragraph } from "../paper/model.ts";
import { writtenLines } from "../paper/numbering.ts";
import { type Source, titleOf } from "../source.ts";
import { figure, sentence } from "../words.ts";
import { chairsInFull, heldOn, mattersWith, present } from "./hearing.ts";
import { issuedNamed, opening } from "./issued.ts";
import { leadName, lined, number } from "./tables.ts";

/** mm: number, what, how it is put, who leads, who supports, who directs, until when */
const TASKS = [11, 42, 17, 30, 26, 17, 22];
const TASKS_HEAD = ["STT", "Nội dung", "Giao / đề nghị", "Chủ trì", "Phối hợp", "Chỉ đạo", "Chậm nhất"];
/** mm: number, what, who answers, until when */
const WRITTEN = [11, 80, 44, 30];
const WRITTEN_HEAD = ["STT", "Nội dung", "Cơ quan trả lời", "Chậm nhất"];
/** mm: number, what, what was said */
const POLICIES = [11, 70, 84];
const POLICIES_HEAD = ["STT", "Nội dung", "Chính sách, quy định đã giải thích"];

const nameOf = (source: Source, opinion: Opinion): string => titleOf(source, opinion) || opinion.field;

function general(source: Source, { heardFromQueue, fromTheFloor, opinions }: ResultFigures): Block[] {
  // what was added gives a task and nothing else: it stands among them
  const said = source.state.minutes.conclusions.filter((said) => isGeneral(said) && !said.added);
  const heard = `Hội nghị đã tiếp nhận ${figure(opinions)} ý kiến trước hội nghị, nghe ${figure(heardFromQueue)} ý kiến theo danh sách và ${figure(fromTheFloor)} ý kiến nêu tại chỗ.`;
  return [paragraph("body", heard), ...said.map(({ text }) => paragraph("body", sentence(text)))];
}

function onGroups({ state }: Source): Block[] {
  const titles = (ids: readonly string[]) =>
    ids.map((id) => state.plan.groups.find((group) => group.id === id)?.title ?? id).join("; ");
  return state.minutes.conclusions
    .filter(({ groups, added }) => groups.length > 0 && !added)
    .map(({ groups, text }) => labelled(`- ${titles(groups)}`, sentence(text)));
}

const SETTLED = ["RESOLVED_ON_THE_SPOT", "ANSWERED", "NOTED"] as const;

function settled(source: Source): Block[] {
  const lines = mattersWith(source, SETTLED).map(
    (opinion) =>
      `${nameOf(source, opinion)} (${opinion.outcome ? lowerFirst(OUTCOME_NAMES[opinion.outcome.kind]) : ""})`,
  );
  return lines.length === 0 ? [paragraph("body", "Không có.")] : listed(lines);
}

/** "Giao, đề nghị các cơ quan …": by the bodies that lead. */
function putTo(source: Source, all: readonly GivenTask[]): string {
  const verbs = new Set(all.map(({ outcome }) => verbOf(source, outcome.lead)));
  const used = TASK_VERBS.filter((verb) => verbs.has(verb));
  return `${upperFirst(used.join(", ") || "giao")} các cơ quan, đơn vị thực hiện ${figure(all.length)} nhiệm vụ sau đây, báo cáo kết quả với ba đồng chí chủ trì:`;
}

function given(source: Source): Block[] {
  const all = tasks(source);
  const rows = all.map((givenTask, i): Cell[] => {
    const { task = "", lead, directing = "" } = givenTask.outcome;
    const { added } = givenTask;
    const titles = [givenTask.titles.join("; "), ...(added ? [addedWords(source, added)] : [])].join(", ");
    return [
      number(i),
      task === "" ? cell(titles) : cell(task, italic(titles)),
      cell(verbOf(source, lead)),
      cell(leadName(source, lead)),
      supportingCell(source, givenTask.outcome),
      cell(directing),
      dueCell(source, givenTask),
    ];
  });
  return all.length === 0
    ? [paragraph("body", "Không có.")]
    : [paragraph("speaker", putTo(source, all)), lined(TASKS, TASKS_HEAD, rows)];
}

function inWriting(source: Source): Block[] {
  const all = mattersWith(source, ["UNHEARD_WRITTEN_REPLY"]);
  if (all.length === 0) return [];
  const rows = all.map((opinion, i): Cell[] => [
    number(i),
    cell(nameOf(source, opinion)),
    cell(leadName(source, opinion.outcome?.lead ?? opinion.lead)),
    cell(opinion.outcome?.due ? spokenDate(opinion.outcome.due.date) : ""),
  ]);
  return [
    paragraph("speaker", `Trả lời bằng văn bản ${figure(all.length)} ý kiến chưa kịp phát biểu:`),
    lined(WRITTEN, WRITTEN_HEAD, rows),
  ];
}

function higher(source: Source): Block[] {
  const all = mattersWith(source, ["TRANSFERRED_TO_HIGHER_AUTHORITY"]);
  if (all.length === 0) return [];
  return [
    paragraph("speaker", "Kiến nghị cấp có thẩm quyền:"),
    ...listed(all.map((opinion) => nameOf(source, opinion))),
  ];
}

function policies(source: Source): Block[] {
  const all = mattersWith(source, ["EXPLAINED_NOT_IN_LINE"]);
  if (all.length === 0) return [paragraph("body", "Không có.")];
  const rows = all.map((opinion, i): Cell[] => [
    number(i),
    cell(nameOf(source, opinion)),
    cell(opinion.outcome?.policy ?? ""),
  ]);
  return [lined(POLICIES, POLICIES_HEAD, rows)];
}

const followed = ({ officeParty, officeCouncil }: BodyNames): readonly string[] => [
  "Các cơ quan, đơn vị chủ trì, phối hợp tổ chức thực hiện, báo cáo kết quả đúng thời hạn; khó khăn, vướng mắc thì báo cáo trước khi hết hạn",
  `${officeParty}, ${officeCouncil} theo dõi, đôn đốc, thông báo kết quả đến Nhân dân sau khi có ý kiến chỉ đạo`,
  "Cơ quan tổ chức hội nghị tổng hợp, báo cáo kết quả thực hiện",
];
export const LAST = "Đề nghị Ủy ban Mặt trận Tổ quốc giám sát việc giải quyết các ý kiến, kiến nghị";

const lineOf = (line: string): Block => paragraph("body", `- ${line.replace(/^-\s*|[.;\s]+$/g, "")};`);

/** From what it rests on to who follows it up. `figures`: of the whole hearing. */
export function conclusions(source: Source, family: Family, figures: ResultFigures): Block[] {
  const { state } = source;
  return [
    ...restingOn(state, false),
    paragraph(
      "body",
      `${upperFirst(heldOn(source))}, ${lowerFirst(state.plan.title)} được tổ chức dưới sự chủ trì của các đồng chí: ${chairsInFull(source)}. Dự hội nghị có ${present(source)}. Sau khi nghe ý kiến của Nhân dân và trả lời của các cơ quan, Chủ tọa hội nghị kết luận như sau:`,
    ),
    subheading(family, 1, "Đánh giá chung"),
    ...general(source, figures),
    subheading(family, 2, "Nội dung đã giải đáp tại hội nghị"),
    ...onGroups(source),
    ...settled(source),
    subheading(family, 3, "Nhiệm vụ giao"),
    ...given(source),
    ...inWriting(source),
    ...higher(source),
    subheading(family, 4, "Nội dung giải thích chính sách"),
    ...policies(source),
    subheading(family, 5, "Tổ chức thực hiện, theo dõi"),
    ...followed(bodiesOf(state.plan)).map(lineOf),
  ];
}

/** What it is about, as its family writes it. */
export function conclusionSubject({ state }: Source, family: Family): string {
  const subject = `kết luận của Chủ tọa ${lowerFirst(state.plan.title)}`;
  return family === "party" ? subject : upperFirst(subject);
}

/** `id`: the one that was issued; null: as things stand, a draft. */
export function conclusionNotice(source: Source, family: Family, id: string | null): Paper {
  const { state } = source;
  const issued = issuedNamed(source, "conclusionNotice", id);
  const subject = conclusionSubject(source, family);
  const blocks = [
    ...opening(source, family, { type: "TB", called: "THÔNG BÁO", subject, issued }),
    ...conclusions(source, family, resultFigures(state)),
    ...writtenLines(source, "conclusionNotice", issued?.at).map(lineOf),
    paragraph("closing", `- ${LAST}./.`),
    ...signed(
      family,
      leaderSigns(source, family, issued?.signer ?? null),
      recipientsOf(state.plan.documents, "conclusionNotice"),
    ),
  ];
  return {
    title: `Thông báo kết luận: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
