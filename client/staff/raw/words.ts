import { makeWords } from "../../i18n/language.ts";

const vi = {
  title: "Gửi ý kiến tập hợp (không phát biểu)",
  about:
    "Ý kiến nắm được từ Nhân dân, không xin phát biểu tại hội nghị; được đưa vào báo cáo tổng hợp. Không ghi tên, số điện thoại của ai.",
  field: "Lĩnh vực",
  content: "Nội dung",
  place: "Địa điểm",
  people: "Số người cùng nêu",
  send: "Gửi ý kiến tập hợp",
  sent: (count: number) => `Đã gửi ${count} ý kiến từ máy này.`,
  own: (count: number) => `Ý kiến tập hợp đã gửi (${count})`,
  count: (people: number) => `${people} người nêu`,
  from: (name: string) => `nhập cho ${name}`,
  reported: "Đã đưa vào báo cáo tổng hợp",
  changed: (when: string) => `sửa ${when}`,
  withdrawn: (when: string) => `Đã rút ${when}`,
  change: "Sửa",
  changeOne: (id: string) => `Sửa ý kiến tập hợp ${id}`,
  save: "Ghi nội dung đã sửa",
  withdraw: "Rút",
  withdrawOne: (id: string) => `Rút ý kiến tập hợp ${id}`,
  withdrawSure: "Rút ý kiến này",
  why: "Lý do rút (nếu có)",
  more: (count: number) => `Xem thêm ${count} ý kiến`,
};
const en: typeof vi = {
  title: "Send an opinion that is only collected",
  about:
    "What people say and do not ask to speak about; it goes into the synthesis. Write nobody's name or phone number.",
  field: "Field",
  content: "Content",
  place: "Place",
  people: "How many people say so",
  send: "Send it",
  sent: (count) => `${count} sent from this device.`,
  own: (count) => `Collected opinions that were sent (${count})`,
  count: (people) => `${people} say so`,
  from: (name) => `taken in for ${name}`,
  reported: "In the report to the leaders",
  changed: (when) => `changed ${when}`,
  withdrawn: (when) => `Withdrawn ${when}`,
  change: "Change",
  changeOne: (id) => `Change collected opinion ${id}`,
  save: "Save the change",
  withdraw: "Withdraw",
  withdrawOne: (id) => `Withdraw collected opinion ${id}`,
  withdrawSure: "Withdraw this one",
  why: "Why it is withdrawn, if you wish",
  more: (count) => `Show ${count} more`,
};

export const useWords = makeWords({ vi, en });
