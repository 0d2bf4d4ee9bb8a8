/** Words of the public page: Vietnamese, and English where a reader asks for it. What people wrote stays as they wrote it. */
import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import type { Shows } from "../../../../shared/terms/publication.ts";

export type Language = "vi" | "en";

export interface Words {
  readonly shows: Readonly<Record<Shows, string>>;
  readonly corrected: string;
  readonly outcome: Partial<Readonly<Record<OutcomeKind, string>>>;
  readonly intro: (date: string, venue: string) => string;
  readonly total: string;
  readonly settled: string;
  readonly doing: string;
  readonly sent: string;
  readonly find: string;
  readonly noMarks: string;
  readonly go: string;
  readonly all: string;
  readonly results: (count: number, query: string) => string;
  readonly none: string;
  readonly next: (left: number) => string;
  readonly previous: string;
  readonly back: string;
  readonly until: string;
  readonly asked: string;
  readonly atHearing: string;
  readonly answeredInHall: string;
  readonly lead: (lead: string, supporting: string) => string;
  readonly result: string;
  readonly sentTo: string;
  readonly correction: string;
  readonly withdrawn: string;
  readonly reopened: string;
  readonly steps: string;
  readonly about: string;
  readonly announcement: string;
  readonly rights: string;
  readonly guided: (registered: number, inHall: number) => string;
  readonly guidedWhy: string;
  readonly updated: string;
  readonly media: string;
  readonly byCode: string;
  readonly today: string;
  readonly notOpen: string;
  readonly speaks: string;
  readonly answers: string;
  readonly break: string;
  readonly decided: string;
  readonly nothingDecided: string;
  readonly fewSeconds: string;
  readonly other: string;
}

const vi: Words = {
  shows: {
    answer: "Đã trả lời",
    task: "Đang làm",
    transfer: "Đã chuyển cấp có thẩm quyền",
    result: "Đã có kết quả",
    withdrawn: "Đang chỉnh sửa",
    reopened: "Đang giải quyết lại",
  },
  corrected: "có đính chính",
  outcome: {},
  intro: (date, venue) =>
    `Họp ${date} tại ${venue}. Mọi ý kiến đều được ghi: hỏi gì, trả lời thế nào, giao ai, đến khi nào.`,
  total: "nội dung",
  settled: "đã trả lời, có kết quả",
  doing: "đang làm",
  sent: "đã chuyển cấp trên",
  find: "Tìm ý kiến",
  noMarks: "Không cần gõ dấu",
  go: "Tìm",
  all: "Tất cả",
  results: (count, query) => `${count} nội dung có “${query}”`,
  none: "Không có nội dung nào. Xin thử từ khác, hoặc xem tất cả.",
  next: (left) => `Trang sau: còn ${left} nội dung`,
  previous: "Trang trước",
  back: "Tất cả ý kiến",
  until: "chậm nhất",
  asked: "Nhân dân hỏi",
  atHearing: "Tại hội nghị",
  answeredInHall: "Đã trả lời tại hội nghị.",
  lead: (lead, supporting) => `Giao ${lead} chủ trì${supporting === "" ? "" : `; ${supporting} phối hợp`}`,
  result: "Kết quả",
  sentTo: "Đã chuyển đến",
  correction: "Đính chính",
  withdrawn: "Nội dung này đang được chỉnh sửa, sẽ công khai lại kèm lời đính chính.",
  reopened: "Nội dung này đang được giải quyết lại.",
  steps: "Các bước",
  about: "Về hội nghị",
  announcement: "Thông báo, chương trình",
  rights: "Quyền, trách nhiệm các bên",
  guided: (registered, inHall) =>
    `Hướng dẫn sang tiếp công dân: ${registered} ý kiến đã đăng ký, ${inHall} tại hội trường`,
  guidedWhy: "Đơn khiếu nại, tố cáo được giải quyết theo quy định riêng, không công khai tại đây.",
  updated: "Cập nhật",
  media: "Bộ tài liệu cho báo chí",
  byCode: "Xem ý kiến của tôi bằng mã",
  today: "Hội nghị đang diễn ra",
  notOpen: "Hội nghị đã bế mạc. Kết quả từng nội dung sẽ được công khai tại đây.",
  speaks: "Đang phát biểu",
  answers: "Đang trả lời",
  break: "Hội nghị đang tạm dừng.",
  decided: "Đã có ý kiến kết luận",
  nothingDecided: "Chưa có nội dung nào được kết luận.",
  fewSeconds: "Trang này chậm hơn hội trường vài giây. Xin tải lại để xem tiếp.",
  other: "English",
};

const en: Words = {
  shows: {
    answer: "Answered",
    task: "In hand",
    transfer: "Sent to the competent authority",
    result: "Settled",
    withdrawn: "Being corrected",
    reopened: "In hand again",
  },
  corrected: "corrected",
  outcome: {
    RESOLVED_ON_THE_SPOT: "Resolved on the spot",
    ANSWERED: "Answered",
    ASSIGNED_FOR_VERIFICATION: "Given for verification",
    EXPLAINED_NOT_IN_LINE: "Policy explained",
    NOTED: "Noted",
    TRANSFERRED_TO_HIGHER_AUTHORITY: "To the competent authority",
    UNHEARD_WRITTEN_REPLY: "Answered in writing",
  },
  intro: (date, venue) =>
    `Held: ${date}, ${venue}. Every opinion is here: what was asked, what was answered, who was given it, until when.`,
  total: "matters",
  settled: "answered or settled",
  doing: "in hand",
  sent: "sent on",
  find: "Find an opinion",
  noMarks: "Without tone marks",
  go: "Find",
  all: "All",
  results: (count, query) => `${count} matters with “${query}”`,
  none: "There is none. Try another word, or see all.",
  next: (left) => `Next page: ${left} more`,
  previous: "Previous page",
  back: "All opinions",
  until: "by",
  asked: "What was asked",
  atHearing: "At the hearing",
  answeredInHall: "Answered at the hearing.",
  lead: (lead, supporting) => `Given to ${lead}${supporting === "" ? "" : `; supported by ${supporting}`}`,
  result: "Result",
  sentTo: "Sent to",
  correction: "Correction",
  withdrawn: "This is being corrected; it will come again with what was wrong.",
  reopened: "This is being looked at again.",
  steps: "Steps",
  about: "About the hearing",
  announcement: "Announcement, programme",
  rights: "Rights and duties",
  guided: (registered, inHall) =>
    `Guided to citizen reception: ${registered} registered, ${inHall} in the hall`,
  guidedWhy: "Complaints and denunciations go their own way by law and are not published here.",
  updated: "Updated",
  media: "Package for the media",
  byCode: "My opinion, by its code",
  today: "The hearing is on",
  notOpen: "The hearing is over. What becomes of each matter will be published here.",
  speaks: "Speaking",
  answers: "Answering",
  break: "The hearing is suspended.",
  decided: "Decided",
  nothingDecided: "Nothing is decided yet.",
  fewSeconds: "This page is a few seconds behind the hall. Load it again to go on.",
  other: "Tiếng Việt",
};

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
