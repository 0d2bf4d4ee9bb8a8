/** Words of the minutes' text: what is typed where, and how it stands. */
import type { TextRefused } from "../../../../../shared/wire/protocol.ts";
import { makeWords } from "../../../../i18n/language.ts";

/** why text is not taken, and what to do; what passes by itself needs no word */
type Refusals = Partial<Record<TextRefused, string>> & { readonly malformed: string };

const vi = {
  prose: "Nội dung biên bản",
  typeHere: "Gõ biên bản vào đây",
  saving: "Đang lưu…",
  saved: (time: string) => `Đã lưu ${time}`,
  kept: "Chưa lưu được · đang giữ trên máy này",
  late: "Máy chủ chưa nhận chữ mới gõ · đang giữ trên máy này",
  unsent: (count: number) =>
    `Chữ đã gõ mà chưa gửi (${count} phần) vẫn giữ trên máy này và tự gửi khi có mạng lại. Xin đừng xóa dữ liệu trình duyệt.`,
  refused: {
    notAllowed: "Màn hình này không còn được ghi phần này · chữ vẫn giữ trên máy này, xin báo kỹ thuật",
    locked:
      "Phần này đã được duyệt hoặc đã ký nên không ghi thêm được · cần sửa thì báo Chủ tọa trả lại phần này",
    malformed: "Máy chủ không nhận phần này · chữ vẫn giữ trên máy này, xin báo kỹ thuật",
    tooDeep: "Danh sách lồng nhau quá nhiều cấp nên chưa lưu được · xin đưa các mục ra ngoài bớt (Shift+Tab)",
    tooLarge: "Đoạn vừa dán quá dài nên chưa lưu được · xin hoàn tác (Ctrl+Z) rồi dán từng phần",
    tooHeavy: "Máy chủ xử lý không kịp đoạn này nên chưa lưu · xin hoàn tác (Ctrl+Z) rồi đưa vào từng phần",
    sectionFull: "Phần này đã quá dài, chữ mới chưa lưu được · xin xóa bớt, hoặc ghi tiếp ở phần khác",
    minutesFull: "Biên bản đã quá dài, chữ mới chưa lưu được · xin xóa bớt và báo kỹ thuật",
  } as Refusals,
  aside: "Phần này có chữ hỏng lưu từ trước, đã để riêng; chữ còn lại vẫn nguyên · xin báo kỹ thuật (mã BB1)",
  asideIn: (sections: string) => `Biên bản có chữ hỏng đã để riêng (mã BB1, xin báo kỹ thuật): ${sections}`,
  nothingTyped: "Chữ gõ ở đây được lưu ngay",
  phrases: "Câu mẫu",
  findPhrase: "Tìm câu mẫu, không cần dấu",
  noPhrase: "Không có câu mẫu nào như vậy.",
  noText: "Bấm vào phần biên bản trước, câu mẫu sẽ vào chỗ con trỏ.",
  insertFirst: "chèn câu đầu",
  phrasesHow: "Đang gõ biên bản cũng tìm được: gõ dấu ; rồi vài chữ của câu, ví dụ ;giao",
  insertRegistered: "chèn nội dung đã đăng ký",
  insertPrepared: "chèn nội dung đã chuẩn bị",
  hint: "chữ tự lưu, không cần bấm gì. Ctrl+Enter chèn nội dung đã đăng ký; gõ ;giao để tìm câu mẫu.",
  toCurrent: "Đến phần đang diễn ra",
  unplaced: "Chưa xếp chỗ",
  locked: "Phần này đã được Chủ tọa duyệt hoặc đã ký, không ghi thêm.",
  sealed: "Phần này đã niêm phong: chỉ thư ký ghi biên bản và Chủ tọa được xem.",
};

const en: typeof vi = {
  prose: "Text of the minutes",
  typeHere: "Type the minutes here",
  saving: "Saving…",
  saved: (time) => `Saved ${time}`,
  kept: "Not saved · kept on this machine",
  late: "The server has not taken the newest text yet · kept on this machine",
  unsent: (count) =>
    `What was typed and not sent (${count} sections) is kept on this machine and goes out when the network is back. Do not clear the browser's data.`,
  refused: {
    notAllowed: "This screen may no longer write this part · the text stays here, tell the operator",
    locked: "This part is approved or signed, nothing more is written · ask the presider to send it back",
    malformed: "The server does not take this part · the text stays here, tell the operator",
    tooDeep: "Lists are nested too deep, not saved · move items outward (Shift+Tab)",
    tooLarge: "What was pasted is too long, not saved · undo (Ctrl+Z) and paste it in parts",
    tooHeavy: "This takes the server too long, not saved · undo (Ctrl+Z) and bring it in parts",
    sectionFull: "This part is too long, new text is not saved · delete some, or go on in another part",
    minutesFull: "The minutes are too long, new text is not saved · delete some and tell the operator",
  },
  aside: "Damaged text from before was set aside here; the rest is whole · tell the operator (code BB1)",
  asideIn: (sections) =>
    `Damaged text of the minutes was set aside (code BB1, tell the operator): ${sections}`,
  nothingTyped: "What is typed here is saved at once",
  phrases: "Phrases",
  findPhrase: "Find a phrase",
  noPhrase: "No phrase is like that.",
  noText: "Click into the minutes first: a phrase goes where the caret is.",
  insertFirst: "inserts the first",
  phrasesHow: "Also while typing the minutes: a semicolon and some words of the phrase, such as ;giao",
  insertRegistered: "inserts the registered text",
  insertPrepared: "inserts the prepared answer",
  hint: "text is saved by itself. Ctrl+Enter inserts the registered text; ;giao finds a phrase.",
  toCurrent: "Go to the running part",
  unplaced: "Not placed",
  locked: "The presider has approved this part, or it is signed: nothing more is written.",
  sealed: "This part is sealed: only its secretary and the presider may see it.",
};

export const useWords = makeWords({ vi, en });
