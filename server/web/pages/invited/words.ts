/** Words of the page on which whoever is invited answers. */
import type { Language } from "../public/html.ts";

interface Words {
  readonly title: string;
  readonly opening: string;
  readonly noScript: string;
  readonly offline: string;
  readonly sending: string;
  readonly unknown: string;
  readonly replaced: string;
  readonly tooMany: string;
  readonly notTaken: string;
  readonly invites: (number: string) => string;
  readonly to: string;
  readonly chairs: string;
  readonly when: string;
  readonly where: string;
  readonly seat: string;
  readonly mayMove: (seat: string) => string;
  readonly outdated: string;
  readonly answer: string;
  readonly stands: Readonly<Record<"confirmed" | "declined" | "none", string>>;
  readonly over: string;
  readonly comes: string;
  readonly notComing: string;
  readonly why: string;
  readonly tell: string;
  readonly mayChange: string;
  readonly other: string;
}

const vi: Words = {
  title: "Giấy mời",
  opening: "Đang mở giấy mời…",
  noScript: "Trình duyệt này chưa bật JavaScript. Xin bật, hoặc gọi điện báo Ban tổ chức.",
  offline: "Chưa gửi được: máy đang mất mạng. Xin kiểm tra mạng rồi bấm lại.",
  sending: "Đang gửi…",
  unknown:
    "Đường dẫn không đúng hoặc không còn hiệu lực. Xin quét lại mã trên giấy mời, hoặc hỏi Ban tổ chức.",
  replaced: "Giấy mời này đã được thay bằng giấy mời mới. Xin quét mã trên giấy mời mới.",
  tooMany: "Đang có quá nhiều người mở. Xin chờ một phút rồi thử lại.",
  notTaken: "Chưa ghi được trả lời. Xin thử lại, hoặc gọi điện báo Ban tổ chức.",
  invites: (number) => `Giấy mời số ${number}, trân trọng kính mời`,
  to: "Tới dự",
  chairs: "Chủ trì",
  when: "Thời gian",
  where: "Địa điểm",
  seat: "Chỗ ngồi",
  mayMove: (seat) => `${seat} (dự kiến, xin xem lại trước giờ họp)`,
  outdated: "Thời gian hoặc địa điểm họp đã đổi. Giấy mời mới sẽ được gửi đến.",
  answer: "Trả lời",
  stands: { confirmed: "Đã báo: sẽ dự", declined: "Đã báo: không dự", none: "Chưa trả lời" },
  over: "Đã hết thời gian trả lời. Có thay đổi, xin gọi điện báo Ban tổ chức.",
  comes: "Tôi sẽ dự",
  notComing: "Tôi không dự được",
  why: "Lý do",
  tell: "Báo không dự",
  mayChange: "Có thể đổi trả lời cho đến trước ngày họp.",
  other: "English",
};

const en: Words = {
  title: "Invitation",
  opening: "Opening the invitation…",
  noScript: "This browser has JavaScript switched off. Switch it on, or call the organisers.",
  offline: "Not sent: there is no network. Check it and press again.",
  sending: "Sending…",
  unknown: "This link is wrong or no longer valid. Scan the code on the letter again, or ask the organisers.",
  replaced: "A new letter has taken the place of this one. Scan the code on the new letter.",
  tooMany: "Too many people at once. Wait a minute and try again.",
  notTaken: "Your answer was not taken. Try again, or call the organisers.",
  invites: (number) => `Letter ${number} invites`,
  to: "To",
  chairs: "Presided over by",
  when: "When",
  where: "Where",
  seat: "Seat",
  mayMove: (seat) => `${seat} (may still change: please look again before the hearing)`,
  outdated: "The time or the place has changed. A new letter will come.",
  answer: "Your answer",
  stands: {
    confirmed: "You have said: I will come",
    declined: "You have said: I cannot come",
    none: "Not answered yet",
  },
  over: "Answers are no longer taken here. Call the organisers if anything changes.",
  comes: "I will come",
  notComing: "I cannot come",
  why: "Why",
  tell: "Say that I cannot come",
  mayChange: "You may change your answer until shortly before the hearing.",
  other: "Tiếng Việt",
};

export const INVITED: Readonly<Record<Language, Words>> = { vi, en };
