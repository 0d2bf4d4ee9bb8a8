/** The conclusion notice (form F10): what was settled in the hall, who has to do what until when, who follows it up. */
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { OUTCOME_NAMES, spokenDate } from "../../../shared/terms/outcomes.ts";
import { resultFigures } from "../../rulebook/after/documents/resultFigures.ts";
import type { Opinion } from "../../rulebook/frame/state.ts";
import { labelled, listed, restingOn, subheading } from "../before/parts.ts";
import { dueCell, tasks } from "../minutes/tasks.ts";
import { leaderSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, italic, type Paper, paragraph } from "../paper/model.ts";
import { type Source, titleOf, unitNames } from "../source.ts";
import { figure, sentence } from "../words.ts";
import { chairsInFull, heldOn, mattersWith, present } from "./hearing.ts";
import { issuedNamed, opening } from "./issued.ts";
import { leadName, lined, number } from "./tables.ts";

/** mm: number, what, who leads, who supports, until when, to whom it is reported */
const TASKS = [11, 48, 32, 28, 24, 22];
const TASKS_HEAD = ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Chậm nhất", "Báo cáo"];
/** mm: number, what, who answers, until when */
const WRITTEN = [11, 80, 44, 30];
const WRITTEN_HEAD = ["STT", "Nội dung", "Cơ quan trả lời", "Chậm nhất"];
/** mm: number, what, what was said */
const POLICIES = [11, 70, 84];
const POLICIES_HEAD = ["STT", "Nội dung", "Chính sách, quy định đã giải thích"];

const nameOf = (source: Source, opinion: Opinion): string => titleOf(source, opinion) || opinion.field;

function general(source: Source): Block[] {
  const said = source.state.minutes.conclusions.filter(({ groups }) => groups.length === 0);
  const { heardFromQueue, fromTheFloor, opinions } = resultFigures(source.state);
  const heard = `Hội nghị đã tiếp nhận ${figure(opinions)} ý kiến trước hội nghị, nghe ${figure(heardFromQueue)} ý kiến theo danh sách và ${figure(fromTheFloor)} ý kiến nêu tại chỗ.`;
  return [paragraph("body", heard), ...said.map(({ text }) => paragraph("body", sentence(text)))];
}

function onGroups({ state }: Source): Block[] {
  const titles = (ids: readonly string[]) =>
    ids.map((id) => state.plan.groups.find((group) => group.id === id)?.title ?? id).join("; ");
  return state.minutes.conclusions
    .filter(({ groups }) => groups.length > 0)
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

function given(source: Source): Block[] {
  const all = tasks(source);
  const rows = all.map((group, i): Cell[] => {
    const [first] = group;
    const { task = "", lead, supporting = [] } = first?.outcome ?? {};
    const titles = [...new Set(group.map((opinion) => nameOf(source, opinion)))].join("; ");
    return [
      number(i),
      task === "" ? cell(titles) : cell(task, italic(titles)),
      cell(leadName(source, lead)),
      cell(unitNames(source, supporting)),
      first ? dueCell(source, first) : [],
      cell("Ba đồng chí chủ trì"),
    ];
  });
  return all.length === 0
    ? [paragraph("body", "Không có.")]
    : [paragraph("speaker", `Giao ${figure(all.length)} nhiệm vụ sau đây:`), lined(TASKS, TASKS_HEAD, rows)];
}

function written(source: Source): Block[] {
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
    ...listed(all.map((opinion) => opinion.title || opinion.field)),
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

const FOLLOWED = [
  "Các cơ quan, đơn vị được giao tổ chức thực hiện, báo cáo kết quả đúng thời hạn; khó khăn, vướng mắc thì báo cáo trước khi hết hạn",
  "Văn phòng cấp ủy, Văn phòng HĐND và UBND theo dõi, đôn đốc, thông báo kết quả đến Nhân dân sau khi có ý kiến chỉ đạo",
  "Cơ quan tổ chức hội nghị tổng hợp, báo cáo kết quả thực hiện",
];
const LAST = "Đề nghị Ủy ban Mặt trận Tổ quốc giám sát việc giải quyết các ý kiến, kiến nghị";

/** `id`: the one that was issued; null: as things stand, a draft. */
export function conclusionNotice(source: Source, family: Family, id: string | null): Paper {
  const { state } = source;
  const issued = issuedNamed(source, "conclusionNotice", id);
  const subject = `kết luận của Chủ tọa ${lowerFirst(state.plan.title)}`;
  const headed = family === "party" ? subject : upperFirst(subject);
  const blocks = [
    ...opening(source, family, { type: "TB", called: "THÔNG BÁO", subject: headed, issued }),
    ...restingOn(state, false),
    paragraph(
      "body",
      `${upperFirst(heldOn(source))}, ${lowerFirst(state.plan.title)} được tổ chức dưới sự chủ trì của các đồng chí: ${chairsInFull(source)}. Dự hội nghị có ${present(source)}. Sau khi nghe ý kiến của Nhân dân và trả lời của các cơ quan, Chủ tọa hội nghị kết luận như sau:`,
    ),
    subheading(family, 1, "Đánh giá chung"),
    ...general(source),
    subheading(family, 2, "Nội dung đã giải đáp tại hội nghị"),
    ...onGroups(source),
    ...settled(source),
    subheading(family, 3, "Nhiệm vụ giao"),
    ...given(source),
    ...written(source),
    ...higher(source),
    subheading(family, 4, "Nội dung giải thích chính sách"),
    ...policies(source),
    subheading(family, 5, "Tổ chức thực hiện, theo dõi"),
    ...FOLLOWED.map((line) => paragraph("body", `- ${line};`)),
    paragraph("closing", `- ${LAST}./.`),
    ...signed(
      family,
      leaderSigns(source, family, issued?.signer ?? null),
      state.plan.documents?.recipients ?? [],
    ),
  ];
  return {
    title: `Thông báo kết luận: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
