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
};

export const useWords = makeWords({ vi, en });
