/** Words of the public page: Vietnamese, and English where a reader asks for it. What people wrote stays as they wrote it. */
import { upperFirst } from "../../../../shared/terms/address.ts";
import { longDate } from "../../../../shared/terms/dates.ts";
import type { ResultChannel } from "../../../../shared/terms/documents.ts";
import {
  OUTCOME_NAMES,
  type OutcomeKind,
  spokenDate,
  type TaskVerb,
} from "../../../../shared/terms/outcomes.ts";
import type { Shows } from "../../../../shared/terms/publication.ts";
import type { ProgressKind } from "../../../../shared/views/after/public.ts";
import type { Filter } from "./asked.ts";
import { BEFORE, type BeforeWords } from "./beforeWords.ts";
import type { Language, Quoting } from "./html.ts";
import { TODAY, type TodayWords } from "./todayWords.ts";

export interface Words extends BeforeWords, TodayWords, Quoting {
  readonly shows: Readonly<Record<Shows, string>>;
  readonly corrected: string;
  readonly outcome: Readonly<Record<OutcomeKind, string>>;
  /** of a day (YYYY-MM-DD) */
  readonly date: (day: string) => string;
  /** the same, in a line of a list */
  readonly due: (day: string) => string;
  readonly intro: (date: string, venue: string) => string;
  readonly total: string;
  readonly settled: string;
  readonly doing: string;
  readonly sent: string;
  readonly unanswered: string;
  readonly find: string;
  readonly noMarks: string;
  readonly go: string;
  readonly all: string;
  readonly filters: string;
  readonly filter: Readonly<Record<Filter, string>>;
  readonly filterGo: string;
  readonly clear: string;
  readonly short: string;
  readonly results: (count: number, query: string) => string;
  readonly none: string;
  readonly next: (left: number) => string;
  readonly previous: string;
  readonly allOnOnePage: (count: number) => string;
  readonly back: string;
  readonly until: string;
  readonly overdue: string;
  readonly asked: string;
  readonly concluded: string;
  readonly addedOn: (day: string, office: string) => string;
  readonly addedTask: string;
  readonly atHearing: string;
  readonly answeredInHall: string;
  readonly lead: (verb: TaskVerb, lead: string, supporting: string) => string;
  readonly result: string;
  readonly resultsTold: string;
  readonly notice: string;
  readonly extract: string;
  readonly numbered: string;
  readonly channels: Readonly<Record<ResultChannel, string>>;
  readonly sentTo: string;
  readonly noAnswer: (days: string) => string;
  readonly correction: string;
  readonly withdrawn: string;
  readonly reopened: string;
  readonly steps: string;
  readonly progress: Readonly<Record<ProgressKind, string>>;
  readonly stepDone: string;
  readonly stepNow: string;
  readonly stepAhead: string;
  readonly stepOf: (step: number, of: number, name: string) => string;
  readonly trace: string;
  readonly about: string;
  readonly announcement: string;
  readonly rights: string;
  readonly guided: (registered: number, inHall: number) => string;
  readonly guidedWhy: string;
  readonly updated: string;
  readonly media: string;
  readonly byCode: string;
  readonly other: string;
}

const vi: Words = {
  ...BEFORE.vi,
  ...TODAY.vi,
  quoted: "",
  shows: {
    answer: "Đã trả lời",
    task: "Đang làm",
    transfer: "Đã chuyển cấp có thẩm quyền",
    unanswered: "Kết thúc, cơ quan cấp trên không trả lời",
    result: "Đã có kết quả",
    withdrawn: "Đang chỉnh sửa",
    reopened: "Đang giải quyết lại",
  },
  corrected: "có đính chính",
  outcome: OUTCOME_NAMES,
  date: longDate,
  due: spokenDate,
  intro: (date, venue) =>
    `Họp ${date} tại ${venue}. Mỗi nội dung đã công khai có: hỏi gì, trả lời thế nào, giao ai, đến khi nào.`,
  total: "nội dung",
  settled: "đã trả lời, có kết quả",
  doing: "đang làm",
  sent: "đã chuyển cấp trên",
  unanswered: "cấp trên không trả lời",
  find: "Tìm ý kiến",
  noMarks: "Không cần gõ dấu",
  go: "Tìm",
  all: "Tất cả",
  filters: "Lọc theo phường, đơn vị, lĩnh vực",
  filter: { ward: "Phường, xã", unit: "Đơn vị giải quyết", field: "Lĩnh vực" },
  filterGo: "Lọc",
  clear: "Bỏ tìm và lọc, xem tất cả",
  short: "Đối thoại với Nhân dân",
  results: (count, query) => (query === "" ? `${count} nội dung` : `${count} nội dung có “${query}”`),
  none: "Không có nội dung nào. Xin thử từ khác, ít từ hơn, hoặc xem tất cả.",
  next: (left) => `Trang sau: còn ${left} nội dung`,
  previous: "Trang trước",
  allOnOnePage: (count) => `Xem, in cả ${count} nội dung trên một trang`,
  back: "Tất cả ý kiến",
  until: "chậm nhất",
  overdue: "quá hạn",
  asked: "Nhân dân hỏi",
  concluded: "Kết luận tại hội nghị",
  addedOn: (day, office) => `Bổ sung vào kết luận ngày ${day}, theo ý kiến đồng chí ${office}`,
  addedTask: "Việc giao bổ sung",
  atHearing: "Tại hội nghị",
  answeredInHall: "Đã trả lời tại hội nghị.",
  lead: (verb, lead, supporting) =>
    `${upperFirst(verb)} ${lead} chủ trì${supporting === "" ? "" : `; ${supporting} phối hợp`}`,
  result: "Kết quả",
  resultsTold: "Công bố kết quả hội nghị",
  notice: "Thông báo kết luận",
  extract: "Trích Thông báo kết luận (PDF)",
  numbered: "số",
  channels: {
    media: "báo, đài, cổng thông tin",
    posted: "niêm yết",
    villageHeads: "qua trưởng thôn, tổ trưởng dân phố",
    meeting: "tại cuộc họp dân cư",
  },
  sentTo: "Đã chuyển đến",
  noAnswer: (days) => `Cơ quan cấp trên không trả lời, dù đã nhắc ngày ${days}. Việc theo dõi kết thúc.`,
  correction: "Đính chính",
  withdrawn: "Nội dung này đang được chỉnh sửa, sẽ công khai lại kèm lời đính chính.",
  reopened: "Nội dung này đang được giải quyết lại.",
  steps: "Các bước",
  progress: {
    given: "Giao việc",
    again: "Giao giải quyết lại",
    accepted: "Đơn vị nhận việc",
    reported: "Đơn vị báo cáo kết quả",
    directed: "Lãnh đạo đồng ý",
    sentOn: "Chuyển cấp có thẩm quyền",
    authority: "Cấp có thẩm quyền trả lời",
    unanswered: "Kết thúc, cơ quan cấp trên không trả lời",
    told: "Thông báo đến Nhân dân",
    closed: "Mặt trận kiểm tra, kết thúc",
  },
  stepDone: "xong",
  stepNow: "đang ở bước này",
  stepAhead: "chưa đến",
  stepOf: (step, of, name) => `Bước ${step} trong ${of}: ${name}`,
  trace: "Các lần công khai",
  about: "Về hội nghị",
  announcement: "Thông báo, chương trình",
  rights: "Quy định phát biểu, quyền và trách nhiệm các bên",
  guided: (registered, inHall) =>
    `Hướng dẫn sang tiếp công dân: ${registered} ý kiến đã đăng ký, ${inHall} tại hội trường`,
  guidedWhy: "Đơn khiếu nại, tố cáo được giải quyết theo quy định riêng, không công khai tại đây.",
  updated: "Cập nhật",
  media: "Bộ tài liệu cho báo chí",
  byCode: "Xem ý kiến của tôi bằng mã",
  other: "English",
};

const en: Words = {
  ...BEFORE.en,
  ...TODAY.en,
  quoted: ' lang="vi"',
  shows: {
    answer: "Answered",
    task: "In hand",
    transfer: "Sent to the competent authority",
    unanswered: "Ended, the higher authority did not answer",
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
    REDIRECTED: "Guided to citizen reception",
    TRANSFERRED_TO_HIGHER_AUTHORITY: "To the competent authority",
    UNHEARD_WRITTEN_REPLY: "Answered in writing",
  },
  date: (day) =>
    new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(Date.parse(day)),
  due: (day) =>
    new Intl.DateTimeFormat("en-GB", {
      ...{ weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
    }).format(Date.parse(day)),
  intro: (date, venue) =>
    `Held: ${date}, ${venue}. Of each matter that was made public: what was asked, what was answered, who was given it, until when.`,
  total: "matters",
  settled: "answered or settled",
  doing: "in hand",
  sent: "sent on",
  unanswered: "ended unanswered",
  find: "Find an opinion",
  noMarks: "Without tone marks",
  go: "Find",
  all: "All",
  filters: "By ward, office, field",
  filter: { ward: "Ward", unit: "Office", field: "Field" },
  filterGo: "Show",
  clear: "Clear, see all",
  short: "Public hearing",
  results: (count, query) =>
    `${count} ${count === 1 ? "matter" : "matters"}${query === "" ? "" : ` with “${query}”`}`,
  none: "There is none. Try another word, fewer words, or see all.",
  next: (left) => `Next page: ${left} more`,
  previous: "Previous page",
  allOnOnePage: (count) => `All ${count} on one page, to read or print`,
  back: "All opinions",
  until: "by",
  overdue: "overdue",
  asked: "What was asked",
  concluded: "Concluded in the hearing",
  addedOn: (day, office) => `Added to the conclusion ${day}, on the word of ${office}`,
  addedTask: "The task that was added",
  atHearing: "At the hearing",
  answeredInHall: "Answered at the hearing.",
  lead: (verb, lead, supporting) =>
    `${verb === "giao" ? "Given to" : "Asked of"} ${lead}${supporting === "" ? "" : `; supported by ${supporting}`}`,
  result: "Result",
  resultsTold: "The results of the hearing",
  notice: "Conclusion notice",
  extract: "Extract of the conclusion notice (PDF)",
  numbered: "no.",
  channels: {
    media: "press, radio, web portal",
    posted: "posted",
    villageHeads: "by heads of residential groups",
    meeting: "at a meeting of residents",
  },
  sentTo: "Sent to",
  noAnswer: (days) =>
    `The higher authority did not answer, though reminded on ${days}. The follow-up ends here.`,
  correction: "Correction",
  withdrawn: "This is being corrected; it will come again with what was wrong.",
  reopened: "This is being looked at again.",
  steps: "Steps",
  progress: {
    given: "Given to an office",
    again: "Given again",
    accepted: "Taken up by the office",
    reported: "Result reported",
    directed: "Leaders agree",
    sentOn: "Sent to the competent authority",
    authority: "Answered by the authority",
    unanswered: "Ended, the higher authority did not answer",
    told: "People told",
    closed: "Checked by the Front, closed",
  },
  stepDone: "done",
  stepNow: "now",
  stepAhead: "to come",
  stepOf: (step, of, name) => `Step ${step} of ${of}: ${name}`,
  trace: "Published",
  about: "About the hearing",
  announcement: "Announcement, programme",
  rights: "Rules of speaking, rights and duties",
  guided: (registered, inHall) =>
    `Guided to citizen reception: ${registered} registered, ${inHall} in the hall`,
  guidedWhy: "Complaints and denunciations go their own way by law and are not published here.",
  updated: "Updated",
  media: "Package for the media",
  byCode: "My opinion, by its code",
  other: "Tiếng Việt",
};

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
