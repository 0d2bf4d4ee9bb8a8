/** Words of what is left at the end: written replies, conclusions. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  nobodyUnheard: "Không còn ý kiến nào chờ trả lời bằng văn bản.",
  writtenUntil: (count: number) => `Trả lời bằng văn bản ${count} ý kiến, hạn:`,
  readNotice: (count: number) => `Thông báo với ${count} đại biểu chưa phát biểu`,
  // conclusion
  conclusion: "Nội dung kết luận",
  concluded: "đã kết luận",
  concludeGroups: (count: number) => `Kết luận ${count} nhóm vấn đề`,
  concludeAll: "Kết luận chung",
  gives: "Kèm một nhiệm vụ",
  givesMore: "sau hội nghị lập thành nội dung theo dõi",
};

const en: typeof vi = {
  nobodyUnheard: "No opinion awaits a written reply.",
  writtenUntil: (count) => `Reply in writing to ${count} opinions, until:`,
  readNotice: (count) => `Tell ${count} delegates who were not heard`,
  conclusion: "Conclusion",
  concluded: "concluded",
  concludeGroups: (count) => `Conclude on ${count} groups`,
  concludeAll: "Conclude in general",
  gives: "Gives a task",
  givesMore: "followed up as a case after the hearing",
};

export const useWrittenWords = makeWords({ vi, en });
