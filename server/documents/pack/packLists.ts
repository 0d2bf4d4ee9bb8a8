/** The lists of the paper pack: who waits, what has been raised, every opinion with its text and prepared answer, the units. */

import { byNumber } from "../../../shared/terms/order.ts";
import type { Segment } from "../../rulebook/before/plan.ts";
import type { Entry, Opinion } from "../../rulebook/frame/state.ts";
import { isOpen, respondentOf } from "../../rulebook/live/answers/facts.ts";
import { seatOf } from "../../rulebook/live/attendance/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { waitingIn } from "../../rulebook/live/queue/facts.ts";
import { fullName, personView } from "../../views/people.ts";
import { outcomeCell } from "../minutes/dialogueTable.ts";
import { type Block, bold, type Cell, cell, italic, type Part, paragraph } from "../paper/model.ts";
import { opinionOf, type Source, titleOf, unitName, unitNames } from "../source.ts";
import { type Column, heading, middle, packTable, UPRIGHT, WIDE } from "./packTable.ts";

/** The person as called in the hall, and whether the name may be told. */
function speaker(source: Source, entry: Entry, opinion: Opinion | null): Cell {
  const who = personView(source.people, entry.person);
  const seat = seatOf(source.state, source.people, entry.person);
  const hidden = opinion !== null && !opinion.mayBeNamed && opinion.person === entry.person;
  return [
    paragraph("cell", [bold(who.name)]),
    ...cell(
      who.position,
      source.people.get(entry.person)?.organisation ?? "",
      [
        seat === "" ? "" : `ghế ${seat}`,
        hidden ? "không nêu tên khi công khai" : "",
        opinion?.needsHelp ? "cần hỗ trợ" : "",
      ]
        .filter(Boolean)
        .join(" · "),
    ),
  ];
}

/** Whom the presider asks: the prepared unit and its person. */
function prepared(source: Source, opinion: Opinion | null): Cell {
  if (!opinion || opinion.lead === null) return [];
  const person = opinion.lead === "CHAIR" ? null : respondentOf(source.state, opinion.lead);
  return cell(
    unitName(source, opinion.lead),
    person === null ? "" : fullName(source.people.get(person), person),
  );
}

const SEGMENTS: readonly { readonly segment: Segment; readonly title: string }[] = [
  { segment: "people", title: "Nhân dân phát biểu (4.3)" },
  { segment: "officials", title: "Lãnh đạo, đơn vị tham gia ý kiến (4.4)" },
  { segment: "after", title: "Nhân dân phát biểu sau đối thoại (4.5)" },
];

function queueRow(source: Source, entry: Entry, i: number): Cell[] {
  const entryOpinion = opinionOf(source, entry);
  const opinion = entryOpinion && !isSealed(source.state, entryOpinion) ? entryOpinion : null;
  const absent = entry.person in source.state.attendance.absent;
  return [
    middle(String(i + 1)),
    middle(entry.id),
    speaker(source, entry, opinion),
    cell(
      opinion ? titleOf(source, opinion) || opinion.field : "",
      entry.state.kind === "returnsLater"
        ? italic("vắng khi mời, mời lại sau")
        : absent
          ? italic("vắng mặt")
          : "",
    ),
    prepared(source, opinion),
    [],
    [],
    [],
  ];
}

const QUEUE: readonly Column[] = [
  ["STT", 12],
  ["Số", 20],
  ["Người phát biểu", 58],
  ["Nội dung", 58],
  ["Đơn vị chuẩn bị", 45],
  ["Mời lúc", 16],
  ["Xong lúc", 16],
  ["Kết quả, ghi chú", 42],
];
/** rows for those who come without being on the list */
const MORE_ROWS = 4;
/** mm, to be written in */
const ROW_HEIGHT = 11;

const blankRows = (from: number): Cell[][] =>
  Array.from({ length: MORE_ROWS }, (_, i) =>
    QUEUE.map((_column, k) => (k === 0 ? middle(String(from + i + 1)) : [])),
  );

export function queue(source: Source): Part {
  const blocks: Block[] = [heading("5. Danh sách chờ phát biểu")];
  for (const { segment, title } of SEGMENTS) {
    const waiting = waitingIn(source.state, segment);
    blocks.push(
      paragraph("subheading", title),
      packTable(
        WIDE,
        QUEUE,
        [...waiting.map((entry, i) => queueRow(source, entry, i)), ...blankRows(waiting.length)],
        { rowHeight: ROW_HEIGHT },
      ),
    );
  }
  return { landscape: true, blocks: [...blocks, ...tray(source)] };
}

/** Raised in the hall and still without an outcome. */
function tray(source: Source): Block[] {
  const { state } = source;
  const open = Object.values(state.opinions).filter(
    (opinion) => isOpen(opinion) && opinion.raisedAt !== null && !isSealed(state, opinion),
  );
  if (open.length === 0) return [];
  return [
    paragraph("subheading", "Đã nêu, chưa có kết quả"),
    packTable(
      WIDE,
      [
        ["Số", 20],
        ["Người nêu", 52],
        ["Nội dung", 70],
        ["Đơn vị chuẩn bị", 45],
        ["Người trả lời", 40],
        ["Kết quả, thời hạn", 38],
      ],
      open.map((opinion) => [
        middle(opinion.id),
        cell(personView(source.people, opinion.person).name),
        cell(titleOf(source, opinion) || opinion.field),
        prepared(source, opinion),
        [],
        [],
      ]),
    ),
  ];
}

/** Opinions for the dialogue: first those that wait, in order, then the others that are still open, then the settled. */
export function ordered(source: Source): Opinion[] {
  const { state } = source;
  const place = (opinion: Opinion) => {
    const waits = state.queue.order.findIndex((id) => state.entries[id]?.opinion === opinion.id);
    if (waits >= 0) return waits;
    return opinion.outcome === null ? 1_000 : 2_000;
  };
  return Object.values(state.opinions)
    .filter(
      (opinion) => !isSealed(state, opinion) && ["accept", "merge", "floor"].includes(opinion.screening),
    )
    .filter((opinion) => opinion.mergedInto === null && opinion.content + titleOf(source, opinion) !== "")
    .toSorted((a, b) => place(a) - place(b) || byNumber(a.id, b.id));
}

export function opinionBlocks(source: Source, opinion: Opinion): Block[] {
  const { state } = source;
  const merged = Object.values(state.opinions).filter(
    (otherOpinion) => otherOpinion.mergedInto === opinion.id && !isSealed(state, otherOpinion),
  );
  const who = personView(source.people, opinion.person);
  const lead = prepared(source, opinion)
    .flatMap((piece) => ("runs" in piece ? piece.runs.map((run) => run.text) : []))
    .join(" – ");
  const supporting = unitNames(source, opinion.supporting);
  const line = (label: string, text: string) =>
    text === "" ? [] : [paragraph("body", [bold(`${label}: `), text])];
  const outcome = opinion.outcome
    ? outcomeCell(opinion)
        .flatMap((block) => block.runs.map((run) => run.text))
        .join("; ")
    : "";
  return [
    paragraph("subheading", `${opinion.id} · ${titleOf(source, opinion) || opinion.field}`),
    ...line(
      "Người nêu",
      [who.name, who.position, source.people.get(opinion.person)?.organisation ?? opinion.source]
        .filter(Boolean)
        .join(", "),
    ),
    ...line("Lĩnh vực", opinion.field),
    ...line("Nội dung", opinion.content),
    ...line("Câu hỏi", opinion.questions.map((question, i) => `(${i + 1}) ${question}`).join("; ")),
    ...line("Gộp", merged.map((opinion) => `${opinion.id} ${titleOf(source, opinion)}`).join("; ")),
    ...line("Đơn vị trả lời", `${lead}${supporting === "" ? "" : `; phối hợp: ${supporting}`}`),
    ...line("Nội dung chuẩn bị trả lời", preparedAnswerOf(source.state, opinion)),
    ...line("Kết quả", outcome),
  ];
}

/** What was prepared for it: nothing where the same words answer a matter besides that has left the dialogue. */
function preparedAnswerOf(
  { opinions }: Source["state"],
  { preparedAnswer: text, partOf, id }: Opinion,
): string {
  const whole = partOf ?? id;
  const isTold = Object.values(opinions).some(
    (opinion) =>
      opinion.diversion !== null &&
      opinion.preparedAnswer === text &&
      (opinion.partOf ?? opinion.id) !== whole,
  );
  return isTold ? "" : text;
}

/** Units, who answers for each, and which opinions are prepared for it. */
export function units(source: Source): Part {
  const { state } = source;
  const opinions = ordered(source);
  return {
    landscape: false,
    blocks: [
      heading("7. Cơ quan, đơn vị và người trả lời"),
      packTable(
        UPRIGHT,
        [
          ["Cơ quan, đơn vị", 50],
          ["Người trả lời", 92],
          ["Ý kiến chuẩn bị", 33],
        ],
        state.plan.units.map((unit) => [
          cell(unit.name),
          cell(
            ...state.plan.officials
              .filter((official) => official.unit === unit.id && official.mayAnswer)
              .map((official) => {
                const { name, position } = personView(source.people, official.person);
                return [
                  bold(name),
                  `${position === "" ? "" : `, ${position}`}${official.present ? "" : " (vắng)"}`,
                ];
              }),
          ),
          cell(
            opinions
              .filter((opinion) => opinion.lead === unit.id)
              .map((opinion) => opinion.id)
              .join(", "),
          ),
        ]),
      ),
    ],
  };
}
