/** Diễn biến: step after step as it went, from the log, with the secretaries' prose. */
import type { Instant } from "../../../shared/terms/time.ts";
import type { Answer, Entry, Opinion, Step } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { type Block, cell, italic, type Paragraph, paragraph, type Table } from "../paper/model.ts";
import {
  mayTell,
  mayTellAnswer,
  named,
  type OpenProse,
  opinionOf,
  type Source,
  titleOf,
  unitName,
} from "../source.ts";
import { figure, span, spokenTime } from "../words.ts";
import { dialogueTable, outcomeCell, turnsOfThePeople, unitCell } from "./dialogueTable.ts";
import { type Item, remarks } from "./remarks.ts";
import { answered, beganAt, speech } from "./speech.ts";
import { dueCell } from "./tasks.ts";

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
    .map((paragraphs) =>
      paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join("")).join("; "),
    )
    .filter(Boolean);
  return [paragraph("body", italic(`Kết quả: ${texts.join("; ")}.`))];
}

/** A step whose turns and answers are paragraphs: officials (4.4), the People after the answers (4.5), any other. */
function told(source: Source, prose: OpenProse, from: Instant, until: Instant): Paragraph[] {
  const entries = begunIn(Object.values(source.state.entries), from, until).filter((entry) =>
    mayTell(source, entry),
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
    (opinion) =>
      !isSealed(state, opinion) &&
      (opinion.outcome?.kind === "UNHEARD_WRITTEN_REPLY" ||
        unheard.some((entry) => entry.opinion === opinion.id)),
  );
  if (opinions.length === 0) return [];
  const row = (opinion: Opinion, i: number) => {
    const entry = unheard.find((unheardEntry) => unheardEntry.opinion === opinion.id);
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
  const rights = state.opening.rightsReadAt;
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
