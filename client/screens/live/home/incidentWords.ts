/** Words of what is noted of safety and order. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  title: "An ninh, trật tự",
  about:
    "Ghi sự việc quanh hội trường. Chỉ trang này thấy; cần Chủ tọa biết ngay thì gửi giấy nhắc hoặc đề nghị tạm dừng.",
  note: "Ghi sự việc",
  where: "Ở đâu",
  what: "Việc gì, mấy giờ, ai đang xử lý",
  giveNote: "Ghi sự việc",
  open: "Đang xử lý",
  settled: "Đã xử lý xong",
  count: (open: number) => `${open} sự việc đang xử lý`,
  at: (at: string, where: string) => `${at}, ${where}`,
  settle: (id: string) => `Ghi kết quả xử lý ${id}`,
  done: "Kết quả xử lý",
  giveSettled: "Ghi đã xử lý xong",
};
const en: typeof vi = {
  title: "Safety and order",
  about:
    "Incidents around the hall. This page alone shows them; where the chair must know at once, send a note or ask for a break.",
  note: "Note an incident",
  where: "Where",
  what: "What, when, who sees to it",
  giveNote: "Note it",
  open: "Being seen to",
  settled: "Settled",
  count: (open) => `${open} ${open === 1 ? "incident" : "incidents"} being seen to`,
  at: (at, where) => `${at}, ${where}`,
  settle: (id) => `What became of ${id}`,
  done: "What was done",
  giveSettled: "It is settled",
};

export const useIncidentWords = makeWords({ vi, en });
