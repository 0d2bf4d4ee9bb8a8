/** Words of the chair's page around its three bands: header, card, what to say. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  menu: (news: number) => (news > 0 ? `☰ Điều hành (${news} tin)` : "☰ Điều hành"),
  floor: "Điều hành hội nghị",
  nowBand: "Lúc này",
  say: "Lời điều hành",
  sayAt: (left: string) => `Lời điều hành, khi còn ${left}`,
  sayAloudAt: (left: string) => `Nhắc bằng lời, khi còn ${left}`,
  next: "Tiếp theo",
  youPreside: "Đồng chí đang điều hành",
  beforeStart: "Trước giờ khai mạc",
  isOver: "Hội nghị đã bế mạc",
  noStep: "Chưa bắt đầu phần nào",
  // who speaks
  onFloor: {
    free: "Chưa có ai phát biểu",
    called: "Đã mời, chưa tính giờ",
    speaking: "Đang phát biểu",
    interjection: "Chủ tọa đang trao đổi",
    answering: "Đang trả lời",
  },
  clock: "Thời gian còn lại",
  used: "đã dùng",
  programme: "Chương trình",
};

const en: typeof vi = {
  menu: (news) => (news > 0 ? `☰ Moderation (${news} new)` : "☰ Moderation"),
  floor: "Moderation",
  nowBand: "Now",
  say: "To say",
  sayAt: (left) => `To say, when ${left} are left`,
  sayAloudAt: (left) => `Say aloud when ${left} are left`,
  next: "Next",
  youPreside: "You preside",
  beforeStart: "Before the opening",
  isOver: "The hearing is closed",
  noStep: "No part has begun",
  onFloor: {
    free: "Nobody speaks",
    called: "Called, clock not started",
    speaking: "Speaking",
    interjection: "The chair speaks",
    answering: "Answering",
  },
  clock: "Time left",
  used: "used",
  programme: "Programme",
};

export const useWords = makeWords({ vi, en });
