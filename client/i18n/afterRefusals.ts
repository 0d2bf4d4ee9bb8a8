/** What a refusal of the phase after says of minutes and documents: what is missing, and what to do. */
import type { BodyNames } from "../../shared/terms/bodies.ts";
import { spokenDate } from "../../shared/terms/outcomes.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";

type Code =
  | ("minutesNotSubmitted" | "minutesNotSigned" | "minutesLocked" | "sectionOpen" | "sectionChanged")
  | "generalUnread"
  | ("minutesBeingSigned" | "concludedInHall" | "dayOfWord")
  | ("secretarySignsFirst" | "numberTaken" | "dayOfDocument" | "alreadyIssued" | "noticeNotIssued")
  | ("casesNotOpened" | "periodNotOver" | "privateRecipient" | "sentBefore");
type Says = { readonly [C in Code]: (refusal: Extract<Refusal, { code: C }>) => string };

export const afterVi = (bodies: BodyNames): Says => ({
  minutesNotSubmitted: () => "Biên bản chưa trình ký. Thư ký trình biên bản trước.",
  minutesNotSigned: () => "Biên bản chưa đủ hai chữ ký. Xin chờ thư ký và Chủ tọa ký biên bản rồi làm lại.",
  minutesLocked: () => "Biên bản đã ký và khóa. Cần sửa thì lập phụ lục đính chính.",
  sectionOpen: (refusal) =>
    `Chủ tọa chưa duyệt ${refusal.section === "opening" ? "phần mở đầu" : `mục ${refusal.section}`}. Duyệt đủ các phần rồi mới ký.`,
  sectionChanged: () => "Phần này vừa được chỉnh lý. Xin đọc lại rồi bấm.",
  secretarySignsFirst: () => "Thư ký ký trước, Chủ tọa ký sau.",
  minutesBeingSigned: (refusal) =>
    `Biên bản đang trình duyệt, ký nên chưa thêm việc được. Đề nghị ${refusal.waitsFor === "secretary" ? "Thư ký ghi biên bản trình lại hoặc ký" : "Chủ tọa duyệt và ký"}; khi đủ hai chữ ký thì thêm, việc được ghi vào phụ lục.`,
  concludedInHall: () =>
    "Hội nghị chưa bế mạc. Việc theo kết luận được ghi ngay tại hội nghị: đề nghị Chủ tọa hoặc Thư ký ghi cùng kết luận.",
  dayOfWord: (refusal) =>
    `Ngày lãnh đạo cho ý kiến phải từ ${spokenDate(refusal.from)} (ngày bế mạc) đến hôm nay. Xin sửa lại ngày.`,
  numberTaken: (refusal) => `Số ${refusal.number} đã cấp cho văn bản khác. Xin lấy số tiếp theo trong sổ.`,
  dayOfDocument: (refusal) =>
    refusal.from === ""
      ? "Ngày văn bản không được sau hôm nay. Xin sửa lại ngày."
      : `Ngày văn bản phải từ ${spokenDate(refusal.from)} đến hôm nay. Xin sửa lại ngày.`,
  generalUnread: () =>
    "Hội nghị có nội dung hạn chế công khai. Xin đọc phần Đánh giá chung của kết luận, chọn đưa, bỏ hay viết lại (nếu viết lại thì ghi lời), rồi công bố.",
  noticeNotIssued: () => "Chưa có Thông báo kết luận. Xin phát hành thông báo trước, rồi ghi việc công bố.",
  alreadyIssued: (refusal) => `Văn bản này đã phát hành, số ${refusal.number}.`,
  privateRecipient: (refusal) =>
    `Sổ chỉ ghi tên cơ quan, tổ chức hoặc chức danh; không ghi họ tên, điện thoại, thư điện tử của người dân, đại biểu. Xin ghi lại: ${refusal.to}.`,
  sentBefore: (refusal) =>
    `Đã ghi gửi ${refusal.to} trong ngày này, cùng cách gửi. Xin bỏ nơi nhận này hoặc sửa lại ngày.`,
  casesNotOpened: () =>
    `Chưa mở sổ theo dõi giải quyết. ${bodies.organiser} mở sổ từ kết quả hội nghị trước.`,
  periodNotOver: (refusal) => `Kỳ báo cáo đến hết ${spokenDate(refusal.last)} mới đủ. Xin chờ đến ngày đó.`,
});

export const afterEn: Says = {
  minutesNotSubmitted: () => "The minutes were not submitted. The secretary submits them first.",
  minutesNotSigned: () =>
    "The minutes are not signed by both yet. Wait for the two signatures, then try again.",
  minutesLocked: () => "The minutes are signed and locked. Put it right by an annex.",
  sectionOpen: (refusal) =>
    `The presider has not approved ${refusal.section === "opening" ? "the opening part" : `part ${refusal.section}`}. Approve all parts, then sign.`,
  sectionChanged: () => "This part was just corrected. Read it again, then press.",
  secretarySignsFirst: () => "The secretary signs first, the presider second.",
  minutesBeingSigned: (refusal) =>
    `The minutes are being approved and signed: nothing is added to them now. Ask ${refusal.waitsFor === "secretary" ? "the minutes' secretary to submit them again or to sign" : "the presider to approve and sign"}; once both have signed, add the task: an annex takes it.`,
  concludedInHall: () =>
    "The hearing is not closed. A task is given with the conclusion, in the hall: ask the presider or a secretary to record it.",
  dayOfWord: (refusal) =>
    `A leader's word is of a day from ${spokenDate(refusal.from)}, the closing, to today. Correct the day.`,
  numberTaken: (refusal) =>
    `Number ${refusal.number} was given to another document. Take the next one of the book.`,
  dayOfDocument: (refusal) =>
    refusal.from === ""
      ? "A document's day is today or before. Correct the day."
      : `A document's day lies between ${spokenDate(refusal.from)} and today. Correct the day.`,
  generalUnread: () =>
    "Something in the hearing is restricted. Read the general conclusion, choose whether it is published as it stands, left out or put in other words, and write those.",
  noticeNotIssued: () =>
    "There is no conclusion notice yet. Issue it first, then note how it was made public.",
  alreadyIssued: (refusal) => `This document was issued already, number ${refusal.number}.`,
  privateRecipient: (refusal) =>
    `The book names bodies and offices: no name, phone or e-mail of a citizen or delegate. Write it anew: ${refusal.to}.`,
  sentBefore: (refusal) =>
    `It is noted already that ${refusal.to} got it so on that day. Leave this recipient out, or correct the day.`,
  casesNotOpened: () => "No case was opened yet. The organiser opens them from the outcomes first.",
  periodNotOver: (refusal) => `The period ends ${spokenDate(refusal.last)}. Wait for that day.`,
};
