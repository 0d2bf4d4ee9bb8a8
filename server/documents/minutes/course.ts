/** Diễn biến: step after step as it went, from the log, with the secretaries' prose. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { Remark, TimeDecision } from "../../rulebook/frame/records.ts";
import type { Answer, Entry, Opinion, Step } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { type Block, cell, italic, type Paragraph, paragraph, type Table } from "../paper/model.ts";
import {
  inFull,
  mayTell,
  mayTellAnswer,
  named,
  type OpenProse,
  opinionOf,
  type Source,
  titleOf,
  unitName,
} from "../source.ts";
import { duration, figure, sentence, span, spokenTime } from "../words.ts";
import { dialogueTable, outcomeCell, turnsOfThePeople, unitCell } from "./dialogueTable.ts";
import { answered, beganAt, speech } from "./speech.ts";
import { dueCell } from "./tasks.ts";

const because = (why: string) => (why === "" ? "" : ` (${why})`);

/** A remark of the chronicle as a sentence; nothing where it speaks of what has left the dialogue. */
function remarkText(source: Source, remark: Remark): string {
  const { state } = source;
  const when = spokenTime(remark.at);
  switch (remark.kind) {
    case "suspended":
      return `${when}: Chủ tọa tạm dừng hội nghị${because(remark.why)}.`;
    case "resumed":
      return `${when}: Hội nghị tiếp tục.`;
    case "listClosed":
      return `${when}: Chủ tọa khóa danh sách phát biểu${because(remark.why)}; ${figure(remark.unheard)} đại biểu chưa kịp phát biểu.`;
    case "unheardNotice":
      return `${when}: Thông báo trước hội nghị: “${remark.text}”`;
    case "answerReturned": {
      const told = remark.opinions.every((id) => {
        const opinion = state.opinions[id];
        return opinion !== undefined && !isSealed(state, opinion);
      });
      if (!told) return "";
      const who = inFull(named(source, remark.respondent));
      return `${when}: ${who} xin chưa trả lời: ${sentence(remark.why)}`;
    }
    case "dueChanged": {
      const told = remark.opinions
        .flatMap((id) => state.opinions[id] ?? [])
        .filter((one) => !isSealed(state, one));
      const [first] = told;
      if (!first) return "";
      return `${when}: Đổi thời hạn đối với ý kiến “${titleOf(source, first) || first.field}” từ ${spokenDate(remark.from)} sang ${spokenDate(remark.to)}${because(remark.why)}.`;
    }
    // said where they belong: who presided, the papers, at the turn
    case "presider":
    case "document":
    case "substitute":
      return "";
    default:
      return remark satisfies never;
  }
}

/** A decision that saves time as a sentence; `from`: the planned end before it. */
function decisionText({ state }: Source, decision: TimeDecision, from: Instant): string {
  const { at, event } = decision;
  const when = spokenTime(at);
  switch (event.type) {
    case "PlannedEndChanged":
      return `${when}: Chủ tọa đổi giờ kết thúc dự kiến từ ${spokenTime(from)} sang ${spokenTime(event.to)}${because(event.why)}.`;
    case "StepShortened": {
      const title = state.steps.find((step) => step.id === event.step)?.shortTitle ?? event.step;
      const each = event.official === null ? "" : `, mỗi lượt ${duration(event.official)}`;
      return `${when}: Chủ tọa rút ngắn phần “${title}” còn ${duration(event.planned)}${each}${because(event.why)}.`;
    }
    case "AnswersShortened":
      return `${when}: Chủ tọa quy định mỗi phần trả lời ${duration(event.base)}, thêm ${duration(event.perFurther)} cho mỗi ý kiến tiếp theo${event.text ? `: “${event.text}”` : "."}`;
    case "AnswersTogether":
      return event.together
        ? `${when}: Chủ tọa cho trả lời gộp các ý kiến cùng lĩnh vực.`
        : `${when}: Chủ tọa cho trả lời riêng từng ý kiến.`;
    case "RemainingLimited":
      return `${when}: Chủ tọa quy định mỗi lượt phát biểu còn lại ${duration(event.limit)}${because(event.why)}: “${event.text}”`;
    default:
      return event satisfies never;
  }
}

/** What stands in time order within a step. */
interface Item {
  readonly at: Instant;
  readonly blocks: readonly Paragraph[];
}

function remarks(source: Source, from: Instant, until: Instant): Item[] {
  const { chronicle, timeDecisions, plan } = source.state;
  let end = plan.end;
  const decisions = timeDecisions.map((decision) => {
    const text = decisionText(source, decision, end);
    if (decision.event.type === "PlannedEndChanged") end = decision.event.to;
    return { at: decision.at, text };
  });
  return [...chronicle.map((remark) => ({ at: remark.at, text: remarkText(source, remark) })), ...decisions]
    .filter(({ at, text }) => at >= from && at < until && text !== "")
    .map(({ at, text }) => ({ at, blocks: [paragraph("body", text)] }));
}

const paragraphsOf = (items: readonly Item[]): Paragraph[] =>
  items.toSorted((a, b) => a.at - b.at).flatMap((item) => item.blocks);

function begunIn(entries: readonly Entry[], from: Instant, until: Instant): Entry[] {
  return entries.filter(
    (entry) =>
      entry.calledAt !== null &&
      entry.calledAt >= from &&
      entry.calledAt < until &&
      ["spoken", "stopped", "onFloor"].includes(entry.state.kind),
  );
}

function answersIn(source: Source, from: Instant, until: Instant): Answer[] {
  return Object.values(source.state.answers).filter(
    (answer) =>
      mayTellAnswer(source, answer) &&
      (answer.state.kind === "given" || answer.state.kind === "onFloor") &&
      beganAt(answer) >= from &&
      beganAt(answer) < until,
  );
}

/** A new matter that somebody raised after the answers, and what came of it. */
function newMatter(source: Source, entry: Entry): Paragraph[] {
  const opinion = opinionOf(source, entry);
  if (!opinion?.outcome || opinion.mergedInto !== null) return [];
  const texts = [outcomeCell(opinion), unitCell(source, opinion), dueCell(source, opinion)]
    .map((paragraphs) => paragraphs.map((one) => one.runs.map((run) => run.text).join("")).join("; "))
    .filter(Boolean);
  return [paragraph("body", italic(`Kết quả: ${texts.join("; ")}.`))];
}

/** A step whose turns and answers are paragraphs: officials (4.4), the People after the answers (4.5), any other. */
function told(source: Source, prose: OpenProse, from: Instant, until: Instant): Paragraph[] {
  const entries = begunIn(Object.values(source.state.entries), from, until).filter((one) =>
    mayTell(source, one),
  );
  return [
    ...paragraphsOf([
      ...entries.map((entry) => ({
        at: beganAt(entry),
        blocks: [...speech(source, prose, entry), ...newMatter(source, entry)],
      })),
      ...answersIn(source, from, until).map((answer) => ({
        at: beganAt(answer),
        blocks: answered(source, prose, answer),
      })),
    ]),
    // what was said comes first
    ...paragraphsOf(remarks(source, from, until)),
  ];
}

/** Opinions that get a written answer: those not heard, and those who asked for no turn. */
function inWriting(source: Source): Block[] {
  const { state } = source;
  const unheard = Object.values(state.entries).filter((entry) => entry.state.kind === "unheard");
  const opinions = Object.values(state.opinions).filter(
    (one) =>
      !isSealed(state, one) &&
      (one.outcome?.kind === "UNHEARD_WRITTEN_REPLY" || unheard.some((entry) => entry.opinion === one.id)),
  );
  if (opinions.length === 0) return [];
  const row = (opinion: Opinion, i: number) => {
    const entry = unheard.find((one) => one.opinion === opinion.id);
    const who = named(source, opinion.person, opinion);
    const why = entry
      ? entry.calledAt === null
        ? "chưa kịp phát biểu"
        : "vắng mặt khi được mời"
      : "không đăng ký phát biểu";
    return [
      [paragraph("cellMiddle", String(i + 1))],
      cell(who.name, [who.position, who.organisation].filter(Boolean).join(", ")),
      cell(titleOf(source, opinion) || opinion.field, italic(`(${why})`)),
      cell(unitName(source, opinion.outcome?.lead ?? opinion.lead)),
      dueCell(source, opinion),
    ];
  };
  const table: Table = {
    kind: "table",
    lined: true,
    widths: [11, 44, 56, 30, 24],
    head: ["STT", "Đại biểu", "Nội dung", "Cơ quan trả lời", "Thời hạn"],
    rows: opinions.map(row),
  };
  return [paragraph("speaker", "- Ý kiến chưa kịp phát biểu, được trả lời bằng văn bản:"), table];
}

/** Complaints are a figure, nothing else. */
export function diversions({ state }: Source): Paragraph[] {
  const numbers = (before: boolean) =>
    new Set(
      Object.values(state.opinions).flatMap(({ diversion }) =>
        diversion && (diversion.at === null) === before ? [diversion.number] : [],
      ),
    ).size;
  const [here, earlier] = [numbers(false), numbers(true)];
  if (here + earlier === 0) return [];
  const parts = [
    here > 0 ? `${figure(here)} nội dung nêu tại hội nghị` : "",
    earlier > 0 ? `${figure(earlier)} nội dung gửi trước hội nghị` : "",
  ].filter(Boolean);
  return [
    paragraph(
      "body",
      `- Nội dung có tính chất đơn thư, khiếu kiện: ${parts.join(", ")} đã được hướng dẫn sang tiếp công dân theo quy định.`,
    ),
  ];
}

/** The dialogue itself: the table, guests, those not heard, and last how it was directed. */
function dialogue(source: Source, prose: OpenProse, step: Step, until: Instant): Block[] {
  const from = step.begunAt ?? 0;
  const turns = turnsOfThePeople(source);
  const table = dialogueTable(source, prose, until);
  const others = begunIn(Object.values(source.state.entries), from, until).filter(
    (entry) => mayTell(source, entry) && !turns.includes(entry),
  );
  return [
    ...(table
      ? [
          paragraph(
            "speaker",
            `- Có ${figure(turns.length)} lượt Nhân dân phát biểu; ý kiến, trả lời và kết quả như sau:`,
          ),
          table,
        ]
      : []),
    ...paragraphsOf(others.map((entry) => ({ at: beganAt(entry), blocks: speech(source, prose, entry) }))),
    ...inWriting(source),
    ...diversions(source),
    ...paragraphsOf(remarks(source, from, until)),
  ];
}

/** Every step that has begun, with `heading(place, step)` above it. */
export function courseOf(
  source: Source,
  prose: OpenProse,
  steps: readonly Step[],
  heading: (place: number, step: Step) => Paragraph,
): Block[] {
  const all = source.state.steps.filter((step) => step.begunAt !== null);
  return steps.flatMap((step, i): Block[] => {
    const from = step.begunAt ?? 0;
    const until = all[all.indexOf(step) + 1]?.begunAt ?? Number.POSITIVE_INFINITY;
    return [
      heading(i + 1, step),
      ...opened(source, step),
      ...prose.take(`step.${step.id}`).map((runs) => paragraph("body", runs)),
      ...(step.segment === "people"
        ? dialogue(source, prose, step, until)
        : told(source, prose, from, until)),
    ];
  });
}

/** When the step ran, what the plan says of it, and what was done in the first one. */
function opened({ state }: Source, step: Step): Paragraph[] {
  const rights = state.rightsReadAt;
  const read =
    step.kind === "opening" && rights !== null
      ? ` ${spokenTime(rights)}: đã thông báo quyền, trách nhiệm của chủ thể đối thoại và đối tượng tham gia đối thoại.`
      : "";
  const text = step.text.trim().replace(/[:.]$/, "");
  return [
    paragraph("body", [
      `- Thời gian: ${span(step.begunAt ?? 0, step.endedAt)}.${text === "" ? "" : ` ${text}.`}${read}`,
    ]),
  ];
}

/** Prose that no step, turn or answer above has told, and a word on what cannot be placed. */
export function leftovers(prose: OpenProse): Block[] {
  const rest = prose.rest();
  const blocks: Block[] = rest.flatMap(({ of, text }) => [
    paragraph("body", italic(`Ghi thêm – ${of}:`)),
    ...text.map((runs) => paragraph("body", runs)),
  ]);
  if (prose.unplaced > 0)
    blocks.push(
      paragraph(
        "body",
        italic(`(Còn ${figure(prose.unplaced)} đoạn thư ký ghi chưa xếp chỗ, xem tại màn hình thư ký.)`),
      ),
    );
  return blocks;
}
