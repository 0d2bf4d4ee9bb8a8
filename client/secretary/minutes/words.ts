import { makeWords } from "../../i18n/language.ts";

const vi = {
  prose: "Nội dung biên bản",
  saving: "Đang lưu…",
  saved: (time: string) => `Đã lưu ${time}`,
  kept: "Chưa lưu được · đang giữ trên máy này",
  late: "Máy chủ chưa nhận chữ mới gõ · đang giữ trên máy này",
  unsent: (count: number) =>
    `Chữ đã gõ mà chưa gửi (${count} phần) vẫn giữ trên máy này và tự gửi khi có mạng lại. Xin đừng xóa dữ liệu trình duyệt.`,
  refused: "Máy chủ không nhận phần này · chữ vẫn giữ trên máy này, xin báo kỹ thuật",
  nothingTyped: "Chữ gõ ở đây được lưu ngay",
  phrases: "Câu mẫu",
  findPhrase: "Tìm câu mẫu, không cần dấu",
  noPhrase: "Không có câu mẫu nào như vậy.",
  noText: "Bấm vào phần biên bản trước, câu mẫu sẽ vào chỗ con trỏ.",
  insertFirst: "chèn câu đầu",
  phrasesHow: "Đang gõ biên bản cũng tìm được: gõ dấu ; rồi vài chữ của câu, ví dụ ;giao",
  insertRegistered: "chèn nội dung đã đăng ký",
  insertPrepared: "chèn nội dung đã chuẩn bị",
  toCurrent: "Đến phần đang diễn ra",
  unplaced: "Chưa xếp chỗ",
  sealed: "Phần này đã niêm phong: chỉ thư ký ghi biên bản và Chủ tọa được xem.",
};

const en: typeof vi = {
  prose: "Text of the minutes",
  saving: "Saving…",
  saved: (time) => `Saved ${time}`,
  kept: "Not saved · kept on this machine",
  late: "The server has not taken the newest text yet · kept on this machine",
  unsent: (count) =>
    `What was typed and not sent (${count} sections) is kept on this machine and goes out when the network is back. Do not clear the browser's data.`,
  refused: "The server does not take this part · the text stays here, tell the operator",
  nothingTyped: "What is typed here is saved at once",
  phrases: "Phrases",
  findPhrase: "Find a phrase",
  noPhrase: "No phrase is like that.",
  noText: "Click into the minutes first: a phrase goes where the caret is.",
  insertFirst: "inserts the first",
  phrasesHow: "Also while typing the minutes: a semicolon and some words of the phrase, such as ;giao",
  insertRegistered: "inserts the registered text",
  insertPrepared: "inserts the prepared answer",
  toCurrent: "Go to the running part",
  unplaced: "Not placed",
  sealed: "This part is sealed: only its secretary and the presider may see it.",
};

export const useWords = makeWords({ vi, en });
