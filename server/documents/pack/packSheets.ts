/** Sheets of the paper pack that a hand goes on with: who is there, whom to introduce, what to say, what was given to whom. */
import { seatOf } from "../../rulebook/live/attendance/facts.ts";
import { personView } from "../../views/people.ts";
import { taskTable } from "../minutes/tasks.ts";
import { type Block, bold, type Cell, cell, italic, type Part, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { duration } from "../words.ts";
import { type Column, heading, middle, packTable, UPRIGHT, WIDE } from "./packTable.ts";

const upright = (...blocks: readonly Block[]): Part => ({ landscape: false, blocks });
const blank = (columns: readonly Column[], count: number): Cell[][] =>
  Array.from({ length: count }, () => columns.map((): Cell => []));

/** Every delegate, to be ticked at the door; who is known to be away is said. */
export function attendance(source: Source): Part {
  const { plan, attendance: taken } = source.state;
  const rows = plan.delegates.map(({ person, organisation }, i): Cell[] => {
    const { name, position } = personView(source.people, person);
    const away = taken.absent[person];
    return [
      middle(String(i + 1)),
      middle(seatOf(source.state, source.people, person)),
      cell(bold(name), position),
      cell(organisation),
      [],
      cell(taken.substitutes[person] ?? "", away === undefined ? "" : italic(`vắng: ${away}`)),
    ];
  });
  const columns: readonly Column[] = [
    ["STT", 11],
    ["Ghế", 13],
    ["Đại biểu", 66],
    ["Tổ chức", 42],
    ["Có mặt", 15],
    ["Người đi thay, lý do vắng", 33],
  ];
  return upright(heading("2. Điểm danh đại diện Nhân dân"), packTable(UPRIGHT, columns, rows));
}

/** Whom to introduce, in protocol order. */
export function introductions(source: Source): Part {
  const officials = source.state.plan.officials
    .filter((official) => official.present && official.role !== "press")
    .toSorted((a, b) => a.order - b.order);
  const rows = officials.map(({ person }, i): Cell[] => {
    const { name, position } = personView(source.people, person);
    return [middle(String(i + 1)), cell(bold(name)), cell(position), []];
  });
  const columns: readonly Column[] = [
    ["STT", 11],
    ["Họ và tên", 58],
    ["Chức vụ", 94],
    ["Đã giới thiệu", 17],
  ];
  return upright(heading("3. Giới thiệu đại biểu"), packTable(UPRIGHT, columns, rows));
}

/** What to say, in the order of the hearing; what stands in brackets is filled in. */
export function sentences({ state }: Source): Part {
  const {
    plan,
    time: { limits },
  } = state;
  const all: readonly (readonly [string, string])[] = [
    ["Khai mạc", `Thưa các đồng chí, thưa các vị đại biểu, tôi xin tuyên bố khai mạc ${plan.title}.`],
    [
      "Vào phần đối thoại",
      `Hội nghị chuyển sang phần Nhân dân phát biểu và đối thoại. Mỗi đại biểu phát biểu không quá ${duration(limits.speech)}, xin nói ngắn gọn, rõ nội dung.`,
    ],
    ["Mời phát biểu", "Xin mời [họ và tên, chức vụ, tổ chức] phát biểu; xin mời [người tiếp theo] chuẩn bị."],
    ["Gần hết giờ", "Đại biểu còn một phút. – Thời gian đã hết, xin đại biểu cho ý kiến kết luận."],
    ["Cảm ơn", "Xin cảm ơn ý kiến của [họ và tên]."],
    [
      "Mời trả lời",
      "Đề nghị [họ và tên, chức vụ] trả lời: nguyên nhân, việc đã làm, thời hạn và đơn vị chịu trách nhiệm.",
    ],
    [
      "Giao việc",
      "Giao (đề nghị) [cơ quan] chủ trì, phối hợp với [cơ quan], [việc]; báo cáo kết quả chậm nhất [thứ, ngày].",
    ],
    [
      "Nội dung đơn thư",
      "Nội dung này thuộc thẩm quyền giải quyết đơn thư, xin mời đại biểu làm việc với bộ phận tiếp công dân ngay tại hội nghị.",
    ],
    [
      "Chưa kịp phát biểu",
      "Do thời gian có hạn, còn [số] ý kiến chưa được phát biểu. Xin lỗi các đại biểu; các ý kiến này sẽ được trả lời bằng văn bản chậm nhất [thứ, ngày].",
    ],
    ["Bế mạc", `Xin cảm ơn các vị đại biểu. Tôi xin tuyên bố bế mạc ${plan.title}.`],
  ];
  return upright(
    heading("4. Lời điều hành"),
    packTable(
      UPRIGHT,
      [
        ["Khi", 36],
        ["Lời nói", 144],
      ],
      all.map(([when, words]) => [cell(bold(when)), cell(words)]),
    ),
  );
}

const TASKS: readonly Column[] = [
  ["Số", 10],
  ["Việc", 80],
  ["Giao / đề nghị", 22],
  ["Chủ trì", 48],
  ["Phối hợp", 42],
  ["Chỉ đạo", 24],
  ["Chậm nhất", 30],
];
const TASK_ROWS = 9;
/** mm */
const TASK_HEIGHT = 15;

/** What was given so far, with its day, and lines for what comes. */
export function tasks(source: Source): Part[] {
  const given = taskTable(source);
  const form = packTable(WIDE, TASKS, blank(TASKS, TASK_ROWS), { rowHeight: TASK_HEIGHT, whole: true });
  return [
    ...(given.length === 0 ? [] : [upright(heading("9. Nhiệm vụ đã giao"), ...given)]),
    {
      landscape: true,
      blocks: [heading(given.length === 0 ? "9. Ghi nhiệm vụ" : "9b. Ghi nhiệm vụ tiếp theo"), form],
    },
  ];
}

const LINES = 14;
/** mm */
const LINE_HEIGHT = 13;

/** What the office has drafted, and room to write. */
export function conclusion({ state }: Source): Part {
  const titleOf = (id: string) => state.plan.groups.find((group) => group.id === id)?.title ?? id;
  return upright(
    heading("10. Kết luận"),
    ...state.minutes.conclusions.map(({ groups, text }) =>
      paragraph("body", [bold(`${groups.map(titleOf).join("; ") || "Kết luận chung"}: `), text]),
    ),
    packTable(
      UPRIGHT,
      [["Ghi kết luận của Chủ tọa", 1]],
      Array.from({ length: LINES }, () => [[]]),
      {
        rowHeight: LINE_HEIGHT,
        whole: true,
      },
    ),
  );
}

const RECEPTION: readonly Column[] = [
  ["Số", 12],
  ["Giờ", 16],
  ["Họ và tên", 46],
  ["Địa chỉ, điện thoại", 46],
  ["Loại (khiếu nại, tố cáo, tố giác)", 34],
  ["Chuyển đến", 26],
];
const RECEPTION_ROWS = 12;
/** mm */
const RECEPTION_HEIGHT = 16;

/** For the citizens' reception alone: nothing of it is written on another sheet. */
export function reception(): Part {
  return upright(
    heading("11. Sổ tiếp công dân tại hội nghị"),
    paragraph(
      "body",
      italic(
        "Chỉ cán bộ tiếp công dân giữ và ghi. Không ghi nội dung này vào tờ khác; biên bản chỉ ghi số lượng.",
      ),
    ),
    packTable(UPRIGHT, RECEPTION, blank(RECEPTION, RECEPTION_ROWS), {
      rowHeight: RECEPTION_HEIGHT,
      whole: true,
    }),
  );
}
