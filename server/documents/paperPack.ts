/** Bộ giấy dự phòng: what the hearing goes on with when all power fails. For the office; it holds no private note. */
import { isOpen, respondentOf } from "../hearing/answerRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import { waitingIn } from "../hearing/queueRules.ts";
import type { Entry, Opinion, Segment } from "../hearing/state.ts";
import { fullName, personView } from "../views/people.ts";
import { outcomeCell } from "./dialogueTable.ts";
import { PACK, textWidth } from "./layouts.ts";
import {
  type Block,
  bold,
  type Cell,
  cell,
  italic,
  type Paper,
  type Part,
  paragraph,
  type Table,
} from "./model.ts";
import { attendanceText } from "./participants.ts";
import { opinionOf, type Source, unitName, unitNames } from "./source.ts";
import { duration, longDate, shortTime, spokenTime } from "./words.ts";

const UPRIGHT = textWidth(PACK, false);
const WIDE = textWidth(PACK, true);
/** slips on a page, pages of slips, rows to write the course into by hand */
const SLIPS_ON_PAGE = 4;
const SLIP_PAGES = 3;
const COURSE_ROWS = 18;
const COURSE_ROW_HEIGHT = 16;

const heading = (text: string) => paragraph("heading", text);
const middle = (text: string): Cell => [paragraph("cellMiddle", text)];

/** mm in these proportions, filling the width */
function shares(width: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((all, one) => all + one, 0);
  return parts.map((part) => Math.round((width * part * 10) / sum) / 10);
}

function table(
  width: number,
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly Cell[])[],
  rowHeight?: number,
): Table {
  return {
    kind: "table",
    lined: true,
    widths: shares(
      width,
      columns.map(([, share]) => share),
    ),
    head: columns.map(([title]) => title),
    rows,
    ...(rowHeight === undefined ? {} : { rowHeight }),
  };
}

function cover({ state }: Source): Block[] {
  const { plan, limits, session } = state;
  const presider = plan.chairs.find((chair) => chair.seat === state.presider);
  const since = session.kind === "scheduled" ? "" : ` Ghi đến ${spokenTime(state.at)}.`;
  return [
    ...(plan.rehearsal ? [paragraph("mark", "DIỄN TẬP")] : []),
    paragraph("type", "BỘ GIẤY DỰ PHÒNG"),
    paragraph("subject", plan.title),
    paragraph(
      "body",
      `${plan.venue}, ${longDate(plan.date)}, bắt đầu ${spokenTime(plan.start)}, dự kiến kết thúc ${spokenTime(state.plannedEnd)}.${since}`,
    ),
    paragraph(
      "body",
      `Dùng khi mất điện hoặc mất máy: điều hành theo danh sách, ghi tay vào các ô trống. Tài liệu nội bộ, không để tại bục và bàn đại biểu.`,
    ),
    paragraph("body", [bold("Điều hành: "), presider ? presider.position : "Chủ tọa"]),
    paragraph("body", [
      bold("Thời lượng: "),
      `phát biểu ${duration(limits.speech)}; đăng ký tại chỗ ${duration(limits.walkIn)}; lãnh đạo, đơn vị ${duration(limits.official)}; sau đối thoại ${duration(limits.after)}; trả lời ${duration(limits.answerBase)}, thêm ${duration(limits.answerPerFurther)} cho mỗi ý kiến tiếp theo.`,
    ]),
    ...(state.attendance.taken ? [paragraph("body", [bold("Có mặt: "), `${attendanceText(state)}.`])] : []),
  ];
}

function programme({ state }: Source): Block[] {
  const real = (at: number | null) => (at === null ? "" : shortTime(at));
  return [
    heading("1. Chương trình"),
    table(
      UPRIGHT,
      [
        ["Mục", 10],
        ["Nội dung", 84],
        ["Dự kiến", 22],
        ["Bắt đầu", 20],
        ["Kết thúc", 20],
      ],
      state.steps.map((step) => [
        middle(step.id),
        cell(step.shortTitle),
        [
          paragraph("cellMiddle", shortTime(step.plannedStart)),
          paragraph("cellMiddle", duration(step.planned)),
        ],
        middle(real(step.begunAt)),
        middle(real(step.endedAt)),
      ]),
      9,
    ),
    paragraph("subheading", "Quyền, trách nhiệm (đọc trước khi Nhân dân phát biểu)"),
    ...(state.rightsReadAt === null
      ? []
      : [paragraph("body", italic(`Đã đọc lúc ${spokenTime(state.rightsReadAt)}.`))]),
    ...state.plan.rights.map((text, i) => paragraph("body", `${i + 1}. ${text}`)),
  ];
}

/** The person as called in the hall, and how he stands to being named. */
function speaker(source: Source, entry: Entry, opinion: Opinion | null): Cell {
  const who = personView(source.people, entry.person);
  const seat = source.people.get(entry.person)?.seat ?? "";
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
  const told = opinionOf(source, entry);
  const opinion = told && !isSealed(source.state, told) ? told : null;
  const absent = entry.person in source.state.attendance.absent;
  return [
    middle(String(i + 1)),
    middle(entry.id),
    speaker(source, entry, opinion),
    cell(
      opinion ? opinion.title || opinion.field : "",
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

function queue(source: Source): Part {
  const blocks: Block[] = [heading("2. Danh sách chờ phát biểu")];
  for (const { segment, title } of SEGMENTS) {
    const waiting = waitingIn(source.state, segment);
    if (waiting.length === 0) continue;
    blocks.push(
      paragraph("subheading", title),
      table(
        WIDE,
        [
          ["STT", 10],
          ["Số", 17],
          ["Người phát biểu", 58],
          ["Nội dung", 58],
          ["Đơn vị chuẩn bị", 45],
          ["Mời lúc", 16],
          ["Xong lúc", 16],
          ["Kết quả, ghi chú", 42],
        ],
        waiting.map((entry, i) => queueRow(source, entry, i)),
      ),
    );
  }
  if (blocks.length === 1) blocks.push(paragraph("body", "Không còn ai chờ phát biểu."));
  return { landscape: true, blocks: [...blocks, ...tray(source)] };
}

/** Raised in the hall and still without an outcome. */
function tray(source: Source): Block[] {
  const { state } = source;
  const open = Object.values(state.opinions).filter(
    (one) => isOpen(one) && one.raisedAt !== null && !isSealed(state, one),
  );
  if (open.length === 0) return [];
  return [
    paragraph("subheading", "Đã nêu, chưa có kết quả"),
    table(
      WIDE,
      [
        ["Số", 17],
        ["Người nêu", 52],
        ["Nội dung", 70],
        ["Đơn vị chuẩn bị", 45],
        ["Người trả lời", 40],
        ["Kết quả, thời hạn", 38],
      ],
      open.map((opinion) => [
        middle(opinion.id),
        cell(personView(source.people, opinion.person).name),
        cell(opinion.title || opinion.field),
        prepared(source, opinion),
        [],
        [],
      ]),
    ),
  ];
}

/** Opinions for the dialogue: first those that wait, in order, then the others that are still open, then the settled. */
function ordered(source: Source): Opinion[] {
  const { state } = source;
  const place = (one: Opinion) => {
    const waits = state.queue.findIndex((id) => state.entries[id]?.opinion === one.id);
    if (waits >= 0) return waits;
    return one.outcome === null ? 1_000 : 2_000;
  };
  return Object.values(state.opinions)
    .filter((one) => !isSealed(state, one) && ["accept", "merge", "floor"].includes(one.screening))
    .filter((one) => one.mergedInto === null && one.content + one.title !== "")
    .toSorted((a, b) => place(a) - place(b) || a.id.localeCompare(b.id, "en", { numeric: true }));
}

function opinionBlocks(source: Source, opinion: Opinion): Block[] {
  const { state } = source;
  const merged = Object.values(state.opinions).filter(
    (one) => one.mergedInto === opinion.id && !isSealed(state, one),
  );
  const who = personView(source.people, opinion.person);
  const lead = prepared(source, opinion)
    .flatMap((one) => ("runs" in one ? one.runs.map((run) => run.text) : []))
    .join(" – ");
  const supporting = unitNames(source, opinion.supporting);
  const line = (label: string, text: string) =>
    text === "" ? [] : [paragraph("body", [bold(`${label}: `), text])];
  const outcome = opinion.outcome
    ? outcomeCell(opinion)
        .flatMap((one) => one.runs.map((run) => run.text))
        .join("; ")
    : "";
  return [
    paragraph("subheading", `${opinion.id} · ${opinion.title || opinion.field}`),
    ...line(
      "Người nêu",
      [who.name, who.position, source.people.get(opinion.person)?.organisation ?? opinion.source]
        .filter(Boolean)
        .join(", "),
    ),
    ...line("Lĩnh vực", opinion.field),
    ...line("Nội dung", opinion.content),
    ...line("Câu hỏi", opinion.questions.map((one, i) => `(${i + 1}) ${one}`).join("; ")),
    ...line("Gộp", merged.map((one) => `${one.id} ${one.title}`).join("; ")),
    ...line("Đơn vị trả lời", `${lead}${supporting === "" ? "" : `; phối hợp: ${supporting}`}`),
    ...line("Nội dung chuẩn bị trả lời", opinion.preparedAnswer),
    ...line("Kết quả", outcome),
  ];
}

/** Units, who answers for each, and which opinions are prepared for it. */
function units(source: Source): Part {
  const { state } = source;
  const opinions = ordered(source);
  return {
    landscape: false,
    blocks: [
      heading("4. Cơ quan, đơn vị và người trả lời"),
      table(
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
              .filter((one) => one.unit === unit.id && one.mayAnswer)
              .map((one) => {
                const { name, position } = personView(source.people, one.person);
                return [
                  bold(name),
                  `${position === "" ? "" : `, ${position}`}${one.present ? "" : " (vắng)"}`,
                ];
              }),
          ),
          cell(
            opinions
              .filter((one) => one.lead === unit.id)
              .map((one) => one.id)
              .join(", "),
          ),
        ]),
      ),
    ],
  };
}

/** Where the course is written by hand. */
function courseSheet(): Part {
  const columns: [string, number][] = [
    ["Giờ", 16],
    ["Người phát biểu, tổ chức", 46],
    ["Nội dung", 66],
    ["Người trả lời", 36],
    ["Nội dung trả lời", 52],
    ["Kết quả, cơ quan, thời hạn", 46],
  ];
  return {
    landscape: true,
    blocks: [
      heading("5. Ghi diễn biến"),
      table(
        WIDE,
        columns,
        Array.from({ length: COURSE_ROWS }, () => columns.map((): Cell => [])),
        COURSE_ROW_HEIGHT,
      ),
    ],
  };
}

const FIELDS = [
  "Họ và tên",
  "Đơn vị, địa chỉ",
  "Nội dung (một câu)",
  "",
  "Đã gửi trước? (số phiếu)",
  "Chỗ ngồi",
  "Thời điểm",
];
const DOTS_WIDTH = 60;

/** F8: blank slips to ask for a turn, to be cut apart. */
function slips(): Part {
  const one: Cell = [
    paragraph("cellHead", "PHIẾU ĐĂNG KÝ PHÁT BIỂU TẠI CHỖ"),
    paragraph("cellMiddle", "STT: ……………"),
    ...FIELDS.map((field) =>
      paragraph(
        "body",
        `${field}${field === "" ? "" : ": "}${".".repeat(Math.max(10, DOTS_WIDTH - field.length))}`,
      ),
    ),
  ];
  const page: Block = {
    kind: "table",
    lined: true,
    whole: true,
    head: null,
    widths: shares(UPRIGHT, [1, 1]),
    rowHeight: 118,
    rows: Array.from({ length: SLIPS_ON_PAGE / 2 }, () => [one, one]),
  };
  return {
    landscape: false,
    blocks: Array.from({ length: SLIP_PAGES }, (_, i): Block[] =>
      i === 0 ? [heading("6. Phiếu đăng ký phát biểu"), page] : [{ kind: "pageBreak" }, page],
    ).flat(),
  };
}

export function paperPack(source: Source): Paper {
  const { state } = source;
  const opinions = ordered(source);
  return {
    title: `Bộ giấy dự phòng: ${state.plan.title}`,
    at: state.at,
    layout: PACK,
    parts: [
      { landscape: false, blocks: [...cover(source), ...programme(source)] },
      queue(source),
      {
        landscape: false,
        blocks: [
          heading("3. Ý kiến và nội dung chuẩn bị trả lời"),
          ...opinions.flatMap((one) => opinionBlocks(source, one)),
        ],
      },
      units(source),
      courseSheet(),
      slips(),
    ],
  };
}
