/** Biên bản hội nghị đối thoại in the Party family (HD 16-HD/VPTW) and in the State family (NĐ 30/2020, Mẫu 1.9). */

import { lowerFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { isNumbered } from "../../../shared/terms/ids.ts";
import { OUTCOME_KINDS, OUTCOME_NAMES } from "../../../shared/terms/outcomes.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { isSigned, minutesOf } from "../../rulebook/after/signature/facts.ts";
import type { HearingState, Opinion, Step } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { planNamed } from "../before/parts.ts";
import { minutesSigned } from "../paper/closing.ts";
import { type Family, LAYOUTS, minutesHead } from "../paper/letterhead.ts";
import { type Block, bold, italic, type Paper, type Paragraph, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import { OpenProse, type Source } from "../source.ts";
import { dayOf, figure, sentence, spokenTime } from "../words.ts";
import { courseOf, leftovers } from "./course.ts";
import { annexes, chairs, delegates, invited, presided, secretaries } from "./participants.ts";
import { addedWords, taskTable } from "./tasks.ts";

function opened(source: Source, family: Family): Block[] {
  const { state } = source;
  const [{ number = null } = {}] = issuedOf(state, "minutes");
  return [
    ...minutesHead(source, family, number),
    ...titled(source, family, "BIÊN BẢN", state.plan.title, draftOf(state)),
  ];
}

/** Up to when a draft goes, or what it waits for; null: both have signed. */
function draftOf(state: HearingState): string | null {
  if (isSigned(state)) return null;
  if (state.session.kind !== "closed") return `ghi đến ${spokenTime(state.at)}`;
  return minutesOf(state).submitted === null ? "chưa trình duyệt" : "chờ duyệt và ký";
}

const labelled = (label: string, text: string) => paragraph("body", [bold(`${label}: `), text]);

function began({ session, plan }: HearingState): string {
  if (session.kind === "scheduled") return `dự kiến ${spokenTime(plan.start)}, ${longDate(plan.date)}`;
  return `${spokenTime(session.openedAt)}, ${longDate(dayOf(session.openedAt))}`;
}

function whenAll(state: HearingState): string {
  const { session } = state;
  const end = session.kind === "closed" ? ` đến ${spokenTime(session.closedAt)}` : "";
  return `${session.kind === "scheduled" ? "" : "từ "}${began(state)}${end}.`;
}

/** What was used: the documents that the hall was shown, and what the hearing rests on. */
function papers({ state }: Source): string[] {
  const shown = state.minutes.chronicle.flatMap((remark) =>
    remark.kind === "document" ? [remark.title] : [],
  );
  return [...new Set(shown), ...(state.plan.documents?.basis ?? [])];
}

const listed = (lines: readonly string[]): Block[] =>
  lines.map((line, i) => paragraph("body", `- ${line}${i === lines.length - 1 ? "." : ";"}`));

const sumOf = (counts: readonly (readonly [string, number])[]): string =>
  counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what} ${figure(count)}`)
    .join("; ");

/** What was sent in before the hearing, and what became of all of it: the parts add up to the whole. */
function received({ state }: Source): string {
  const all = Object.values(state.opinions).filter(
    (opinion) => opinion.screening !== "floor" && opinion.partOf === null,
  );
  const count = (of: (opinion: Opinion) => boolean) => all.filter(of).length;
  const higher = ({ screening, outcome }: Opinion) =>
    screening === "outside" && outcome?.kind === "TRANSFERRED_TO_HIGHER_AUTHORITY";
  const parts = sumOf([
    ["đưa vào đối thoại", count((opinion) => opinion.screening === "accept")],
    ["gộp với ý kiến cùng nội dung", count((opinion) => opinion.screening === "merge")],
    ["hướng dẫn sang tiếp công dân", count((opinion) => opinion.screening === "redirect")],
    ["trả lại để làm rõ", count((opinion) => opinion.screening === "return")],
    ["kiến nghị cấp có thẩm quyền", count(higher)],
    ["ngoài thẩm quyền", count((opinion) => opinion.screening === "outside" && !higher(opinion))],
  ]);
  return `đã tiếp nhận ${figure(all.length)} ý kiến trước hội nghị${parts === "" ? "" : `: ${parts}`}.`;
}

/** What was dealt with in the hall, by outcome: the parts add up to the whole; complaints are a figure among them. */
function tally({ state }: Source): Block[] {
  const dealt = Object.values(state.opinions).filter(
    (opinion) =>
      opinion.outcome?.by !== "intake" &&
      opinion.screening !== "return" &&
      // its parts stand for it
      opinion.parts.length === 0,
  );
  if (!dealt.some((opinion) => opinion.outcome !== null)) return [];
  const open = dealt.filter((opinion) => !isSealed(state, opinion));
  const counts = OUTCOME_KINDS.map(
    (kind) =>
      [
        lowerFirst(OUTCOME_NAMES[kind]),
        open.filter((opinion) => opinion.outcome?.kind === kind).length,
      ] as const,
  );
  const parts = sumOf([
    ...counts,
    ["chưa ghi kết quả", open.filter((opinion) => opinion.outcome === null).length],
    ["đã hướng dẫn sang tiếp công dân", dealt.length - open.length],
  ]);
  return [paragraph("body", `- Tổng hợp ${figure(dealt.length)} nội dung tại hội nghị: ${parts}.`)];
}

function conclusions(source: Source): Block[] {
  const {
    plan,
    minutes: { conclusions: all },
  } = source.state;
  const titleOf = (id: string) => plan.groups.find((group) => group.id === id)?.title ?? id;
  return [
    ...all.map(({ groups, text, added }) => {
      const on = groups.map(titleOf).join("; ") || "Kết luận chung";
      const said = added ? `${on}, ${addedWords(source, added)}` : on;
      return paragraph("body", [bold(`- ${said}: `), sentence(text)]);
    }),
    ...tally(source),
    ...taskTable(source),
  ];
}

function ending({ session }: HearingState, words: string): Block[] {
  if (session.kind !== "closed") return [paragraph("body", italic("(Hội nghị chưa bế mạc.)"))];
  return [
    // it does not stand alone on a page, nor do the signatures
    paragraph(
      "speaker",
      `${words} kết thúc vào ${spokenTime(session.closedAt)}, ${longDate(dayOf(session.closedAt))}./.`,
    ),
  ];
}

interface Told {
  readonly course: readonly Block[];
  readonly conclusion: readonly Block[];
  readonly rest: readonly Block[];
}

/** With the number that the plan gives it; what a desk has added has none there. */
const called = ({ id, shortTitle }: Step) =>
  isNumbered(id, "step") ? shortTitle : `${shortTitle} (mục ${id})`;

/** The course of all steps but the conclusion, which is a part of its own; in this order, so that prose is told once. */
function tell(source: Source, heading: (place: number, step: Step) => Paragraph): Told {
  const prose = new OpenProse(source);
  const begun = source.state.steps.filter((step) => step.begunAt !== null);
  const last = begun.filter((step) => step.kind === "conclusion");
  const course = courseOf(
    source,
    prose,
    begun.filter((step) => !last.includes(step)),
    heading,
  );
  const closing = courseOf(source, prose, last, heading).slice(last.length === 0 ? 0 : 1);
  return { course, conclusion: [...closing, ...conclusions(source)], rest: leftovers(prose) };
}

function partyBlocks(source: Source): Block[] {
  const { state } = source;
  const { course, conclusion, rest } = tell(source, (place, step) =>
    paragraph("subheading", `${place}- ${called(step)}`),
  );
  return [
    ...opened(source, "party"),
    labelled("Thời gian", whenAll(state)),
    labelled("Địa điểm", `${state.plan.venue}.`),
    labelled("Nội dung", `đối thoại với Nhân dân theo ${planNamed(state.plan)}.`),
    labelled("Người chủ trì", ""),
    ...listed(chairs(source)),
    ...presided(source),
    labelled("Người ghi biên bản", `${secretaries(source)}.`),
    labelled("Tài liệu sử dụng", ""),
    ...listed(papers(source)),
    labelled("Thông tin khác", received(source)),
    paragraph("heading", "I- THÀNH PHẦN THAM DỰ"),
    paragraph("subheading", "1- Đại diện Nhân dân"),
    ...delegates(source),
    paragraph("subheading", "2- Đại biểu mời dự, báo chí"),
    ...invited(source),
    paragraph("heading", "II- DIỄN BIẾN HỘI NGHỊ"),
    ...course,
    ...rest,
    paragraph("heading", "III- KẾT LUẬN CỦA CHỦ TỌA"),
    ...conclusion,
    paragraph("heading", "IV- KẾT THÚC HỘI NGHỊ"),
    ...ending(state, "Hội nghị"),
    ...minutesSigned(source, "party"),
  ];
}

function stateBlocks(source: Source): Block[] {
  const { state } = source;
  const { course, conclusion, rest } = tell(source, (place, step) =>
    paragraph("subheading", `${place}. ${called(step)}`),
  );
  return [
    ...opened(source, "state"),
    labelled("Thời gian bắt đầu", `${began(state)}.`),
    labelled("Địa điểm", `${state.plan.venue}.`),
    labelled("Thành phần tham dự", ""),
    ...delegates(source),
    ...invited(source),
    labelled("Chủ trì (chủ tọa)", ""),
    ...listed(chairs(source)),
    ...presided(source),
    labelled("Thư ký (người ghi biên bản)", `${secretaries(source)}.`),
    labelled("Tài liệu sử dụng", ""),
    ...listed(papers(source)),
    labelled("Thông tin khác", received(source)),
    labelled("Nội dung (theo diễn biến hội nghị)", ""),
    paragraph("heading", "I. DIỄN BIẾN HỘI NGHỊ"),
    ...course,
    ...rest,
    paragraph("heading", "II. KẾT LUẬN CỦA CHỦ TỌA"),
    ...conclusion,
    ...ending(state, "Hội nghị"),
    ...minutesSigned(source, "state"),
  ];
}

export function minutes(source: Source, family: Family): Paper {
  const blocks = family === "party" ? partyBlocks(source) : stateBlocks(source);
  return {
    title: `Biên bản: ${source.state.plan.title}`,
    at: source.state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }, ...annexes(source, family)],
  };
}
