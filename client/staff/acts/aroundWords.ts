/** Words around the floor: notes, questions, the wish to preside, the MC's list, what to say, the draft conclusion. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  // the list of acts
  undo: "Hoàn tác",
  depends: "việc sau đó phụ thuộc",
  noActs: "Chưa có",
  // the gavel
  requestChair: "Xin điều hành",
  requested: "Đã xin điều hành, chờ Chủ tọa",
  asksToPreside: (name: string) => `${name} xin điều hành`,
  giveChair: "Chuyển điều hành",
  notNow: "Chưa chuyển",
  // notes
  notes: (unread: number) => (unread > 0 ? `Giấy nhắc (${unread} mới)` : "Giấy nhắc"),
  seen: "Đã xem",
  wasSeen: "đã xem",
  notSeen: "chưa xem",
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  noteTo: "Gửi đến",
  noteText: "Nội dung giấy nhắc",
  sendNote: "Gửi giấy nhắc",
  aboutThis: (title: string) => `Về: ${title}`,
  noteChoices: {
    chair: ["Đề nghị đồng chí trả lời ý kiến này", "Tôi xin trả lời ý kiến này", "Nên giao đơn vị xác minh"],
    office: ["Có khách mời vừa đến", "Đơn vị xin thêm thời gian chuẩn bị", "Kỹ thuật đang có trục trặc"],
  },
  // questions
  questions: "Các câu hỏi",
  editQuestions: "Sửa câu hỏi",
  questionsHow: "Mỗi dòng một câu hỏi",
  keepQuestions: "Ghi câu hỏi",
  andMore: (count: number) => `và ${count} câu hỏi khác`,
  unanswered: (count: number) => `Chưa trả lời ${count} câu hỏi:`,
  // what to say
  sayNow: "Lời điều hành lúc này",
  // the MC
  introduced: (done: number, all: number) => `Đã giới thiệu ${done}/${all}`,
  notHere: "Chưa có mặt",
  arrived: "Đã đến",
  left: "Không có mặt",
  // help
  remindAloud: "Nhắc bằng lời: “còn một phút”",
  helpSoon: (name: string, turns: number) =>
    turns <= 1 ? `Lượt tới cần người hỗ trợ: ${name}` : `Còn ${turns} lượt: đón hỗ trợ ${name}`,
  // conclusion
  draft: "Dự thảo kết luận",
  draftFrom: "Soạn từ kết quả đã ghi",
  sendDraft: "Gửi Chủ tọa đọc",
  noDraft: "Văn phòng chưa gửi dự thảo kết luận.",
};

const en: typeof vi = {
  undo: "Undo",
  depends: "something later depends on it",
  noActs: "None yet",
  requestChair: "Ask to preside",
  requested: "Asked to preside, waiting for the chair",
  asksToPreside: (name) => `${name} asks to preside`,
  giveChair: "Hand over",
  notNow: "Not now",
  notes: (unread) => (unread > 0 ? `Notes (${unread} new)` : "Notes"),
  seen: "Seen",
  wasSeen: "seen",
  notSeen: "not seen",
  fromTo: (from, to) => `${from} → ${to}`,
  noteTo: "To",
  noteText: "Text of the note",
  sendNote: "Send the note",
  aboutThis: (title) => `About: ${title}`,
  noteChoices: {
    chair: [
      "Would you answer this one?",
      "I should like to answer this one",
      "Better given to a unit for verification",
    ],
    office: ["A guest has just arrived", "The unit asks for more time", "There is a technical problem"],
  },
  questions: "Questions",
  editQuestions: "Edit the questions",
  questionsHow: "One question a line",
  keepQuestions: "Keep the questions",
  andMore: (count) => `and ${count} more`,
  unanswered: (count) => `${count} questions not answered:`,
  sayNow: "What to say now",
  introduced: (done, all) => `Introduced ${done}/${all}`,
  notHere: "Not here",
  arrived: "Has arrived",
  left: "Is not here",
  remindAloud: "Say aloud: “one minute left”",
  helpSoon: (name, turns) =>
    turns <= 1 ? `The next turn needs a helper: ${name}` : `In ${turns} turns: help ${name}`,
  draft: "Draft conclusion",
  draftFrom: "Write it from the outcomes",
  sendDraft: "Send to the chair",
  noDraft: "The office has sent no draft conclusion yet.",
};

export const useAroundWords = makeWords({ vi, en });
