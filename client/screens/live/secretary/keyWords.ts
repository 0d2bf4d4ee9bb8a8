/** Words of the sheet of keys. */
import { makeWords } from "../../../i18n/language.ts";

type KeyWords = readonly (readonly [keys: readonly string[], what: string])[];

const vi = {
  title: "Phím tắt",
  open: "? Phím tắt",
  close: "Đóng",
  keys: [
    [["F2"], "Thêm người phát biểu, từ bất cứ đâu"],
    [["F4"], "Về chỗ gõ biên bản của phần đang diễn ra"],
    [["F9"], "Bấm nút lớn ở dưới (theo lời Chủ tọa) mà không rời chỗ gõ"],
    [["F8"], "Điểm danh, từ bất cứ đâu; gõ số rồi Enter là có mặt"],
    [["Enter"], "Trong ô thêm người phát biểu: thêm, hoặc hỏi ô còn thiếu"],
    [
      ["Ctrl", "Enter"],
      "Trong biên bản: chèn câu mẫu vừa tìm, không thì nội dung đã đăng ký hoặc đã chuẩn bị",
    ],
    [[";"], "Trong biên bản: tìm câu mẫu, gõ ; rồi vài chữ, ví dụ ;giao"],
    [["Ctrl", "Z"], "Trong biên bản: bỏ chữ vừa gõ, chỉ chữ của mình"],
    [["Ctrl", "B"], "Chữ đậm"],
    [["Ctrl", "I"], "Chữ nghiêng"],
    [["Shift", "Enter"], "Xuống dòng trong cùng một đoạn"],
    [["-", "Dấu cách"], "Đầu dòng: danh sách gạch đầu dòng"],
    [["1.", "Dấu cách"], "Đầu dòng: danh sách đánh số"],
    [["Esc"], "Đóng bảng đang mở"],
    [["?"], "Mở bảng này; F1 khi đang gõ"],
  ] as KeyWords,
};

const en: typeof vi = {
  title: "Keys",
  open: "? Keys",
  close: "Close",
  keys: [
    [["F2"], "Add a speaker, from anywhere"],
    [["F4"], "Back to the minutes of the part that runs"],
    [["F9"], "Presses the large button below (on the chair's word) without leaving the text"],
    [["F8"], "Attendance, from anywhere; a number and Enter checks in"],
    [["Enter"], "In the speaker's field: adds, or asks for what is missing"],
    [
      ["Ctrl", "Enter"],
      "In the minutes: inserts the phrase looked for, else the registered or prepared text",
    ],
    [[";"], "In the minutes: finds a phrase, a semicolon and some of its words, such as ;giao"],
    [["Ctrl", "Z"], "In the minutes: takes back what you typed, never the other's"],
    [["Ctrl", "B"], "Bold"],
    [["Ctrl", "I"], "Italic"],
    [["Shift", "Enter"], "A new line within a paragraph"],
    [["-", "Space"], "At the beginning of a line: a list with dashes"],
    [["1.", "Space"], "At the beginning of a line: a numbered list"],
    [["Esc"], "Closes the open sheet"],
    [["?"], "Opens this sheet; F1 while typing"],
  ],
};

export const useKeyWords = makeWords({ vi, en });
