import { makeWords } from "../../i18n/language.ts";

const vi = {
  day: "Ngày họp",
  tentative: "còn dự kiến, chưa gửi giấy mời được",
  confirmed: "đã xác nhận",
  backdrop: (day: string) => `ma két ghi ngày ${day}, khác ngày họp`,
  confirmTitle: "Xác nhận ngày họp",
  confirm: "Xác nhận ngày họp",
  changeTitle: "Đổi ngày, giờ họp",
  change: "Đổi ngày, giờ họp",
  date: "Ngày",
  from: "Từ",
  until: "Đến",
  owner: (body: string, due: string) => `${body} · hạn ${due}`,
  directed: (who: string, at: string, text: string) => `${who} cho ý kiến ${at}: ${text}`,
  directTitle: "Ý kiến chỉ đạo",
  direct: "Cho ý kiến",
  words: "Nội dung chỉ đạo",
  checklist: (items: number, unfinished: number) =>
    items === 0
      ? "Các văn phòng chưa lập danh mục việc."
      : `Việc của các văn phòng: xong ${items - unfinished}/${items}.`,
};
const en: typeof vi = {
  day: "Day of the hearing",
  tentative: "tentative: no invitation can go out",
  confirmed: "confirmed",
  backdrop: (day) => `the backdrop names ${day}, not the hearing's day`,
  confirmTitle: "Confirm the day",
  confirm: "Confirm the day",
  changeTitle: "Change the day or the hours",
  change: "Change the day or the hours",
  date: "Day",
  from: "From",
  until: "Until",
  owner: (body, due) => `${body} · due ${due}`,
  directed: (who, at, text) => `${who} directed ${at}: ${text}`,
  directTitle: "Direction",
  direct: "Direct",
  words: "What is directed",
  checklist: (items, unfinished) =>
    items === 0
      ? "The offices have no checklist yet."
      : `The offices' checklist: ${items - unfinished}/${items} done.`,
};

export const useLeaderWords = makeWords({ vi, en });
