/** What a refusal of the phase after says of minutes and documents: what is missing, and what to do. */
import { spokenDate } from "../../shared/terms/outcomes.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";

type Code =
  | ("minutesNotSubmitted" | "minutesNotSigned" | "minutesLocked" | "sectionOpen" | "sectionChanged")
  | ("secretarySignsFirst" | "numberTaken" | "dayOfDocument" | "alreadyIssued")
  | ("casesNotOpened" | "periodNotOver");
type Says = { readonly [C in Code]: (refusal: Extract<Refusal, { code: C }>) => string };

export const afterVi: Says = {
  minutesNotSubmitted: () => "Biên bản chưa trình ký. Thư ký trình biên bản trước.",
  minutesNotSigned: () => "Biên bản chưa đủ hai chữ ký. Xin chờ thư ký và Chủ tọa ký biên bản rồi làm lại.",
  minutesLocked: () => "Biên bản đã ký và khóa. Cần sửa thì lập phụ lục đính chính.",
  sectionOpen: (refusal) =>
    `Chủ tọa chưa duyệt ${refusal.section === "opening" ? "phần mở đầu" : `mục ${refusal.section}`}. Duyệt đủ các phần rồi mới ký.`,
  sectionChanged: () => "Phần này vừa được chỉnh lý. Xin đọc lại rồi bấm.",
  secretarySignsFirst: () => "Thư ký ký trước, Chủ tọa ký sau.",
  numberTaken: (refusal) => `Số ${refusal.number} đã cấp cho văn bản khác. Xin lấy số tiếp theo trong sổ.`,
  dayOfDocument: (refusal) =>
    `Ngày văn bản phải từ ${refusal.from === "" ? "ngày bế mạc" : spokenDate(refusal.from)} đến hôm nay. Xin sửa lại ngày.`,
  alreadyIssued: (refusal) => `Văn bản này đã phát hành, số ${refusal.number}.`,
  casesNotOpened: () => "Chưa mở sổ theo dõi giải quyết. Ban Dân vận mở sổ từ kết quả hội nghị trước.",
  periodNotOver: (refusal) => `Kỳ báo cáo đến hết ${spokenDate(refusal.last)} mới đủ. Xin chờ đến ngày đó.`,
};

export const afterEn: Says = {
  minutesNotSubmitted: () => "The minutes were not submitted. The secretary submits them first.",
  minutesNotSigned: () =>
    "The minutes are not signed by both yet. Wait for the two signatures, then try again.",
  minutesLocked: () => "The minutes are signed and locked. Put it right by an annex.",
  sectionOpen: (refusal) =>
    `The presider has not approved ${refusal.section === "opening" ? "the opening part" : `part ${refusal.section}`}. Approve all parts, then sign.`,
  sectionChanged: () => "This part was just corrected. Read it again, then press.",
  secretarySignsFirst: () => "The secretary signs first, the presider second.",
  numberTaken: (refusal) =>
    `Number ${refusal.number} was given to another document. Take the next one of the book.`,
  dayOfDocument: (refusal) =>
    `A document's day lies between ${refusal.from === "" ? "the closing" : spokenDate(refusal.from)} and today. Correct the day.`,
  alreadyIssued: (refusal) => `This document was issued already, number ${refusal.number}.`,
  casesNotOpened: () => "No case was opened yet. The organiser opens them from the outcomes first.",
  periodNotOver: (refusal) => `The period ends ${spokenDate(refusal.last)}. Wait for that day.`,
};
