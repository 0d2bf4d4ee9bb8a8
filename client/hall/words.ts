import { makeWords } from "../i18n/language.ts";

const vi = {
  remaining: "Thời gian còn lại",
  left: (seconds: number) => (seconds % 60 === 0 ? `Còn ${seconds / 60} phút` : `Còn ${seconds} giây`),
  conclude: "Xin mời kết luận",
  makeReady: "Xin mời chuẩn bị",
  answering: "Đang trả lời",
  supporting: "Phối hợp",
  programme: "Chương trình hội nghị",
  concerns: "Những vấn đề được quan tâm",
  interjection: "Chủ tọa trao đổi",
  pause: "Hội nghị tạm nghỉ",
  settling: "Ổn định tổ chức",
  conclusion: "Chủ tọa kết luận hội nghị",
  test: "Thử màn hình: Bà Nguyễn Thị Thử Nghiệm",
  rehearsal: "DIỄN TẬP",
  ask: "Đăng ký phát biểu",
  askHow: "Dùng điện thoại quét mã để đăng ký phát biểu",
  askMark: "Quét mã để đăng ký phát biểu",
};
const en: typeof vi = {
  remaining: "Time remaining",
  left: (seconds) => (seconds % 60 === 0 ? `${seconds / 60} min left` : `${seconds} seconds left`),
  conclude: "Please conclude",
  makeReady: "Please make ready",
  answering: "Answering",
  supporting: "With",
  programme: "Programme",
  concerns: "Matters of concern",
  interjection: "The chair speaks",
  pause: "The hearing is paused",
  settling: "Please take your seats",
  conclusion: "The chair concludes the hearing",
  test: "Screen test: Ms Test Person",
  rehearsal: "REHEARSAL",
  ask: "Ask to speak",
  askHow: "Scan the code with a phone to ask to speak",
  askMark: "Scan to ask to speak",
};

export const useWords = makeWords({ vi, en });
