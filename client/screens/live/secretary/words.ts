/** Words of the secretary's desk: the outline, the paper, what is left to write. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  outline: "Diễn biến",
  missing: "chưa ghi kết quả",
  registered: "Nội dung đã đăng ký",
  prepared: "Nội dung đã chuẩn bị",
  notYet: (date: string) =>
    `Hội nghị ngày ${date} đang được chuẩn bị. Khi việc chuẩn bị được chốt, bàn ghi biên bản tự mở tại đây; không cần tải lại trang.`,
  before: "Trước giờ khai mạc",
  beforeSteps: [
    "Điểm danh ở cột bên phải: bấm F8, gõ số đại biểu rồi Enter.",
    "In bộ giấy dự phòng: thẻ Văn bản, cuối cột bên phải.",
    "Xem các phím: nút “? Phím tắt” ở trên.",
  ],
  later: "Biên bản mở ra khi hội nghị khai mạc; từng phần tự hiện ở cột bên trái.",
  leftToWrite: "Còn phải ghi",
  emptyParts: (count: number) =>
    count === 0 ? "Lượt nào cũng đã có nội dung." : `${count} lượt phát biểu, trả lời chưa có nội dung:`,
  withoutOutcome: (count: number) => `${count} phần chưa ghi kết quả (chữ vàng ở cột trái).`,
  rightsTitle: "Quyền, trách nhiệm các bên",
  automatic: "tự động theo điều hành",
  duty: { minutes: "Thư ký ghi biên bản", synthesis: "Thư ký tổng hợp" },
  menu: "☰ Điều hành",
};

const en: typeof vi = {
  outline: "Course",
  missing: "no outcome yet",
  registered: "Registered text",
  prepared: "Prepared answer",
  notYet: (date) =>
    `The hearing of ${date} is being prepared. Once the preparation is frozen, the desk for the minutes opens here by itself.`,
  before: "Before the opening",
  beforeSteps: [
    "Attendance, on the right: F8, the delegate's number, Enter.",
    "Print the paper pack: the card Documents, at the end on the right.",
    "Look at the keys: the button “? Keys” above.",
  ],
  later: "The minutes open with the hearing; each part appears on the left by itself.",
  leftToWrite: "Left to write",
  emptyParts: (count) =>
    count === 0 ? "Every turn has its text." : `${count} speeches and answers have no text yet:`,
  withoutOutcome: (count) => `${count} parts without an outcome (marked on the left).`,
  rightsTitle: "Rights and duties",
  automatic: "from the session itself",
  duty: { minutes: "Minutes secretary", synthesis: "Synthesis secretary" },
  menu: "☰ Moderation",
};

export const useWords = makeWords({ vi, en });
