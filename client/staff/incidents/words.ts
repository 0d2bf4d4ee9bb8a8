/** Words of what is noted of safety and order. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  title: "An ninh, trật tự",
  about: {
    operator:
      "Ghi sự việc quanh hội trường. Chỉ trang này và máy Công an thấy; cần Chủ tọa biết ngay thì gửi giấy nhắc hoặc đề nghị tạm dừng.",
    police:
      "Ghi sự việc gửi Ban tổ chức. Chỉ Ban tổ chức và máy này thấy; không hiện ở hội trường, điện thoại, trang công khai.",
  },
  notReceived: { operator: "Công an báo, chưa ai nhận", police: "Đã gửi, Ban tổ chức chưa nhận" },
  received: {
    operator: (at: string) => `Công an báo, đã nhận ${at}`,
    police: (at: string) => `✓ Ban tổ chức đã nhận ${at}`,
  },
  receive: (id: string) => `Đã nhận ${id}`,
  unread: (ids: string) => `▲ Công an vừa báo sự việc, chưa ai nhận: ${ids}`,
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
  about: {
    operator:
      "Incidents around the hall. This page and the police's alone show them; where the chair must know at once, send a note or ask for a break.",
    police:
      "What you note goes to the organisers. Their page and this one alone show it: no display, no phone, no public page.",
  },
  notReceived: { operator: "From the police, not read yet", police: "Sent, not read yet" },
  received: {
    operator: (at) => `From the police, read ${at}`,
    police: (at) => `✓ The organisers read it ${at}`,
  },
  receive: (id) => `${id} is read`,
  unread: (ids) => `▲ The police have noted what nobody has read: ${ids}`,
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
