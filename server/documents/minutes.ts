/** Biên bản hội nghị đối thoại in the Party family (HD 16-HD/VPTW) and in the State family (NĐ 30/2020, Mẫu 1.9). */

import { OUTCOME_KINDS, OUTCOME_NAMES } from "../../shared/outcomes.ts";
import { lowerFirst } from "../../shared/text.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import type { HearingState, Step } from "../hearing/state.ts";
import { courseOf, leftovers } from "./course.ts";
import { fairness } from "./fairness.ts";
import { type Family, LAYOUTS, letterhead, signatures } from "./letterhead.ts";
import { type Block, bold, italic, type Paper, type Paragraph, type Part, paragraph } from "./model.ts";
import { attendanceText, chairs, delegates, invited, press, secretaries } from "./participants.ts";
import { OpenProse, type Source } from "./source.ts";
import { dayOf, figure, longDate, sentence, spokenTime } from "./words.ts";

/** A draft says up to when it goes; a rehearsal never looks like a hearing. */
function marks(state: HearingState): Block[] {
  const draft = state.session.kind === "closed" ? [] : [`DỰ THẢO, ghi đến ${spokenTime(state.at)}`];
  const rehearsal = state.plan.rehearsal ? ["DIỄN TẬP"] : [];
  return [...rehearsal, ...draft].map((text) => paragraph("mark", text));
}

/** The hearing's title, its first letter as it stands in the middle of the document. */
function titled({ state }: Source, family: Family): Block[] {
  const layout = LAYOUTS[family];
  const { subjectRule } = layout;
  return [
    ...marks(state),
    paragraph("type", "BIÊN BẢN"),
    paragraph("subject", state.plan.title),
    ...(subjectRule > 0 ? [{ kind: "rule", length: subjectRule, after: layout.subjectGap } as const] : []),
  ];
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
  const shown = state.chronicle.flatMap((one) => (one.kind === "document" ? [one.title] : []));
  return [...new Set(shown), ...(state.plan.documents?.basis ?? [])];
}

const listed = (lines: readonly string[]): Block[] =>
  lines.map((line, i) => paragraph("body", `- ${line}${i === lines.length - 1 ? "." : ";"}`));

/** How many came to which outcome; complaints stand elsewhere, as a figure. */
function tally({ state }: Source): Block[] {
  const judged = Object.values(state.opinions).filter(
    (one) => one.outcome !== null && one.outcome.by !== "intake" && !isSealed(state, one),
  );
  if (judged.length === 0) return [];
  const counts = OUTCOME_KINDS.flatMap((kind) => {
    const count = judged.filter((one) => one.outcome?.kind === kind).length;
    return count === 0 ? [] : [`${OUTCOME_NAMES[kind]}: ${figure(count)}`];
  });
  return [
    paragraph(
      "body",
      `Tổng hợp: ${figure(judged.length)} ý kiến, nội dung đã có kết quả, gồm ${counts.map(lowerFirst).join("; ")}.`,
    ),
  ];
}

function conclusions(source: Source): Block[] {
  const { conclusions: all, plan } = source.state;
  const titleOf = (id: string) => plan.groups.find((group) => group.id === id)?.title ?? id;
  return [
    ...all.map(({ groups, text }) =>
      groups.length === 0
        ? paragraph("body", [bold("- Kết luận chung: "), sentence(text)])
        : paragraph("body", [bold(`- ${groups.map(titleOf).join("; ")}: `), sentence(text)]),
    ),
    ...tally(source),
  ];
}

function ending({ session }: HearingState, words: string): Block[] {
  if (session.kind !== "closed") return [paragraph("body", italic("(Hội nghị chưa bế mạc.)"))];
  return [
    paragraph(
      "body",
      `${words} kết thúc vào ${spokenTime(session.closedAt)}, ${longDate(dayOf(session.closedAt))}./.`,
    ),
  ];
}

/** Joins upright pages that follow each other, so that only a page on its side begins anew. */
function joined(parts: readonly Part[]): Part[] {
  const all: { landscape: boolean; blocks: Block[] }[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && last.landscape === part.landscape) last.blocks.push(...part.blocks);
    else all.push({ landscape: part.landscape, blocks: [...part.blocks] });
  }
  return all.filter((part) => part.blocks.length > 0);
}

const upright = (blocks: readonly Block[]): Part => ({ landscape: false, blocks });

interface Told {
  readonly course: readonly Part[];
  readonly conclusion: readonly Block[];
  readonly rest: readonly Block[];
}

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
  const closing = courseOf(source, prose, last, heading).flatMap((part) => part.blocks.slice(1));
  return { course, conclusion: [...closing, ...conclusions(source)], rest: leftovers(prose) };
}

function partyParts(source: Source): Part[] {
  const { state } = source;
  const { course, conclusion, rest } = tell(source, (place, step) =>
    paragraph("subheading", `${place}- ${step.shortTitle} (mục ${step.id})`),
  );
  const received = Object.values(state.opinions).filter(
    (one) => one.screening !== "floor" && one.partOf === null,
  );
  return [
    upright([
      ...letterhead(source, "party"),
      ...titled(source, "party"),
      labelled("Thời gian", whenAll(state)),
      labelled("Địa điểm", `${state.plan.venue}.`),
      labelled("Nội dung", `đối thoại với Nhân dân theo Kế hoạch số ${state.plan.number}.`),
      labelled("Người chủ trì", ""),
      ...listed(chairs(source)),
      labelled("Người ghi biên bản", `${secretaries(source)}.`),
      labelled("Tài liệu sử dụng", ""),
      ...listed(papers(source)),
      labelled("Thông tin khác", `đã tiếp nhận ${figure(received.length)} ý kiến trước hội nghị.`),
      paragraph("heading", "I- THÀNH PHẦN THAM DỰ"),
      paragraph("subheading", "1- Đại biểu Nhân dân"),
      ...delegates(source),
      paragraph("subheading", "2- Đại biểu mời dự"),
      ...invited(source),
      paragraph("subheading", "3- Báo chí"),
      ...press(source),
      paragraph("heading", "II- DIỄN BIẾN HỘI NGHỊ"),
    ]),
    ...course,
    upright([
      ...rest,
      paragraph("heading", "III- KẾT LUẬN CỦA CHỦ TỌA"),
      ...conclusion,
      paragraph("heading", "IV- KẾT THÚC HỘI NGHỊ"),
      ...ending(state, "Hội nghị"),
      ...signatures(source, "party"),
      ...fairness(source),
    ]),
  ];
}

function stateParts(source: Source): Part[] {
  const { state } = source;
  const { course, conclusion, rest } = tell(source, (place, step) =>
    paragraph("subheading", `${place}. ${step.shortTitle} (mục ${step.id})`),
  );
  return [
    upright([
      ...letterhead(source, "state"),
      ...titled(source, "state"),
      labelled("Thời gian bắt đầu", `${began(state)}.`),
      labelled("Địa điểm", `${state.plan.venue}.`),
      labelled("Thành phần tham dự", state.attendance.taken ? `${attendanceText(state)}.` : ""),
      ...delegates(source).slice(1),
      ...invited(source),
      labelled("Chủ trì (chủ tọa)", ""),
      ...listed(chairs(source)),
      labelled("Thư ký (người ghi biên bản)", `${secretaries(source)}.`),
      labelled("Nội dung (theo diễn biến hội nghị)", ""),
      labelled("Tài liệu sử dụng", ""),
      ...listed(papers(source)),
      paragraph("heading", "I. DIỄN BIẾN HỘI NGHỊ"),
    ]),
    ...course,
    upright([
      ...rest,
      paragraph("heading", "II. KẾT LUẬN CỦA CHỦ TỌA"),
      ...conclusion,
      ...ending(state, "Hội nghị"),
      ...signatures(source, "state"),
      ...fairness(source),
    ]),
  ];
}

export function minutes(source: Source, family: Family): Paper {
  const parts = family === "party" ? partyParts(source) : stateParts(source);
  return {
    title: `Biên bản: ${source.state.plan.title}`,
    at: source.state.at,
    layout: LAYOUTS[family],
    parts: joined(parts),
  };
}
