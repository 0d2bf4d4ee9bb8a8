import type { Matter, ReadinessWord } from "../../shared/departmentView.ts";
import { makeWords } from "../i18n/language.ts";

/** 75 → "1 giờ 15 phút" */
function hoursAndMinutes(minutes: number, hour: string, minute: string): string {
  const parts = [
    [Math.floor(minutes / 60), hour],
    [minutes % 60, minute],
  ] as const;
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(" ");
}

const vi = {
  stage: {
    listed: "Chưa xếp phát biểu",
    waiting: "Chờ phát biểu",
    speaking: "Đang được nêu",
    raised: "Đã nêu, chờ trả lời",
    summoned: "Mời trả lời",
    answering: "Đang trả lời",
    endOfPart: "Báo cáo cuối phần",
    inWriting: "Trả lời bằng văn bản",
    answered: "Đã trả lời, chờ kết quả",
    unheard: "Chưa phát biểu, trả lời bằng văn bản",
  } satisfies Record<Exclude<Matter["stage"], "settled">, string>,
  word: {
    ready: "Sẵn sàng",
    needsFile: "Cần hồ sơ",
    laterEndOfPart: "Cuối phần",
    laterInWriting: "Bằng văn bản",
  } satisfies Record<ReadinessWord, string>,
  later: "Xin báo cáo sau",
  told: "Chủ tọa và thư ký đã nhận được.",
  tellChair: (title: string) => `Báo Chủ tọa: ${title}`,
  about: (minutes: number) => `khoảng ${hoursAndMinutes(minutes, "giờ", "phút")} nữa`,
  onFloor: { speaking: "Đang phát biểu", answering: "Đang trả lời" },
  noStep: "Hội nghị chưa vào phần nào",
  registered: (questions: number) =>
    questions > 0 ? `Nội dung và ${questions} câu hỏi` : "Nội dung đã đăng ký",
  merged: (who: string) => `Cùng nội dung, ${who}:`,
  prepared: "Nội dung chuẩn bị trả lời",
  youLead: "Đơn vị chủ trì trả lời",
  youSupport: "Đơn vị phối hợp",
  leads: (name: string) => `${name} chủ trì trả lời`,
  chair: "Chủ tọa",
  supporting: "Phối hợp",
  nothing: "Chưa có ý kiến nào chờ đơn vị trả lời.",
  own: (count: number) => `Ý kiến của đơn vị (${count})`,
  tasks: (count: number) => `Việc được giao (${count})`,
  place: (count: number) => `Ý kiến trên địa bàn (${count})`,
  settled: (count: number) => `Đã có kết quả (${count})`,
  latest: (day: string) => `chậm nhất ${day}`,
  diverted: (numbers: string) => `Đã hướng dẫn sang tiếp công dân: số ${numbers}`,
};

const en: typeof vi = {
  stage: {
    listed: "Not listed to speak",
    waiting: "Waiting to speak",
    speaking: "Being raised",
    raised: "Raised, awaiting answer",
    summoned: "Please answer",
    answering: "Answering",
    endOfPart: "Report at the end of this part",
    inWriting: "Reply in writing",
    answered: "Answered, awaiting the outcome",
    unheard: "Not heard, reply in writing",
  },
  word: {
    ready: "Ready",
    needsFile: "Need the file",
    laterEndOfPart: "End of this part",
    laterInWriting: "In writing",
  },
  later: "Report later",
  told: "The chair and the secretary have it.",
  tellChair: (title) => `Tell the chair: ${title}`,
  about: (minutes) => `in about ${hoursAndMinutes(minutes, "h", "min")}`,
  onFloor: { speaking: "Speaking", answering: "Answering" },
  noStep: "No part is running",
  registered: (questions) => (questions > 0 ? `Text and ${questions} questions` : "Registered text"),
  merged: (who) => `The same, ${who}:`,
  prepared: "Prepared answer",
  youLead: "You lead the answer",
  youSupport: "You support",
  leads: (name) => `${name} leads the answer`,
  chair: "The chair",
  supporting: "With",
  nothing: "No opinion awaits an answer of this unit.",
  own: (count) => `Opinions of this unit (${count})`,
  tasks: (count) => `Tasks given (${count})`,
  place: (count) => `Opinions about this place (${count})`,
  settled: (count) => `Settled (${count})`,
  latest: (day) => `at the latest ${day}`,
  diverted: (numbers) => `Directed to citizen reception: no. ${numbers}`,
};

export const useWords = makeWords({ vi, en });
