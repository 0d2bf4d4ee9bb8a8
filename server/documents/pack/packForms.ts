/** The blank forms of the paper pack: pages to write the course on, and slips F8 to ask for a turn. */
import { type Block, type Cell, type Part, paragraph } from "../paper/model.ts";
import { type Column, heading, packTable, shares, UPRIGHT, WIDE } from "./packTable.ts";

const COURSE: readonly Column[] = [
  ["Giờ", 16],
  ["Người phát biểu, tổ chức", 46],
  ["Nội dung", 66],
  ["Người trả lời", 36],
  ["Nội dung trả lời", 52],
  ["Kết quả, cơ quan, thời hạn", 46],
];
const COURSE_PAGES = 3;
const COURSE_ROWS = 8;
/** mm */
const COURSE_ROW_HEIGHT = 16;

/** Pages one after another, the form's title on the first. */
function pages(title: string, count: number, form: Block): Block[] {
  return Array.from({ length: count }, (_, i): Block[] =>
    i === 0 ? [heading(title), form] : [{ kind: "pageBreak" }, form],
  ).flat();
}

/** Where the course is written by hand. */
export function courseSheets(): Part {
  const rows = Array.from({ length: COURSE_ROWS }, () => COURSE.map((): Cell => []));
  const form = packTable(WIDE, COURSE, rows, { rowHeight: COURSE_ROW_HEIGHT, whole: true });
  return { landscape: true, blocks: pages("8. Ghi diễn biến", COURSE_PAGES, form) };
}

const SLIP_PAGES = 3;
const SLIP_ROWS = 2;
/** mm */
const SLIP_HEIGHT = 118;
const LINE = ".".repeat(66);
const SLIP_LINES = [
  "Họ và tên:",
  LINE,
  "Đơn vị, địa chỉ:",
  LINE,
  "Nội dung (một câu):",
  LINE,
  LINE,
  `Đã gửi trước? Số phiếu: ${".".repeat(30)}`,
  `Chỗ ngồi: ${".".repeat(18)}  Thời điểm: ${".".repeat(16)}`,
];

/** F8: slips to be cut apart. */
export function slips(): Part {
  const slip: Cell = [
    paragraph("cellHead", "PHIẾU ĐĂNG KÝ PHÁT BIỂU TẠI CHỖ"),
    paragraph("cellMiddle", "STT: ……………"),
    ...SLIP_LINES.map((line) => paragraph("slip", line)),
  ];
  const form: Block = {
    kind: "table",
    lined: true,
    whole: true,
    head: null,
    widths: shares(UPRIGHT, [1, 1]),
    rowHeight: SLIP_HEIGHT,
    rows: Array.from({ length: SLIP_ROWS }, () => [slip, slip]),
  };
  return { landscape: false, blocks: pages("12. Phiếu đăng ký phát biểu", SLIP_PAGES, form) };
}
