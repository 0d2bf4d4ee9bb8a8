import type { BodyNames } from "../../../../../shared/terms/bodies.ts";
import type { Clarified, Inbox, Lack, Screening } from "../../../../../shared/terms/register.ts";
import { makeBodyWords } from "../../../../i18n/bodies.ts";
import type { Filter } from "./filters.ts";

interface Words {
  readonly title: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly filter: Readonly<Record<Filter, string>>;
  readonly list: string;
  readonly none: string;
  readonly inbox: Readonly<Record<Inbox, string>>;
  readonly waiting: string;
  readonly state: Readonly<Record<Screening, string>>;
  readonly withdrawn: string;
  readonly changed: string;
  readonly answered: string;
  readonly late: (span: string) => string;
  readonly lateTaken: (when: string) => string;
  readonly double: (inbox: string, when: string) => string;
  readonly sealedRow: string;
  readonly sealedElsewhere: string;
  readonly open: string;
  readonly openNoted: string;
  readonly shut: string;
  readonly place: string;
  readonly addressed: string;
  readonly speaker: string;
  readonly source: string;
  readonly received: string;
  readonly lacking: string;
  readonly lack: Readonly<Record<Lack, string>>;
  readonly wardSays: (ward: string) => string;
  readonly consent: string;
  readonly noConsent: string;
  readonly noField: string;
  readonly speaks: (minutes: number | null) => string;
  readonly inWriting: string;
  readonly needsHelp: string;
  readonly onBehalf: (clerk: string) => string;
  readonly individual: string;
  readonly near: (count: number) => string;
  readonly nearHint: string;
  readonly noneNear: string;
  readonly looking: string;
  readonly history: string;
  readonly came: string;
  readonly undecided: string;
  readonly answer: string;
  readonly asked: (lacks: string, until: string) => string;
  readonly settled: Readonly<Record<Clarified, string>>;
  readonly slips: string;
  readonly takeLate: string;
  readonly takeLateWhy: string;
  readonly onWord: string;
  readonly onWordWhy: string;
  readonly clear: string;
  readonly unclear: string;
  readonly noAnswer: string;
  readonly askAgain: string;
  readonly notify: string;
  readonly notifyText: string;
  readonly send: string;
}

const vi = (bodies: BodyNames): Words => ({
  title: "Hộp ý kiến",
  search: "Tìm ý kiến",
  searchHint: "Tìm, không cần dấu: bui than",
  filters: "Lọc",
  filter: {
    all: "Tất cả",
    waiting: "Chờ phân loại",
    returned: "Trả lại",
    late: "Trễ hạn",
    changed: "Đã sửa",
    double: "Trùng",
    sealed: "Niêm phong",
    withdrawn: "Đã rút",
  },
  list: "Danh sách ý kiến",
  none: "Không có ý kiến nào ở mục này.",
  inbox: { front: "hộp Mặt trận", organiser: `hộp ${bodies.organiser}` },
  waiting: "Chờ phân loại",
  state: {
    accept: "Đưa vào đối thoại",
    merge: "Đã gộp",
    return: "Trả lại để làm rõ",
    redirect: "Đã niêm phong",
    outside: "Ngoài thẩm quyền",
  },
  withdrawn: "Người gửi đã rút",
  changed: "Người gửi đã sửa sau khi có quyết định",
  answered: "Đã trả lời, chờ xem",
  late: (span) => `trễ ${span}`,
  lateTaken: (when) => `Ban tổ chức vẫn nhận, ${when}`,
  double: (inbox, when) => `Gửi trùng vào ${inbox} lúc ${when}, không thêm`,
  sealedRow: "Nội dung, người gửi đã niêm phong",
  sealedElsewhere: "Chỉ cán bộ của cơ quan nhận ý kiến này mở được. Mỗi lần mở đều ghi nhật ký.",
  open: "Mở niêm phong",
  openNoted: "Lần mở này được ghi tên và giờ. Chỉ màn hình này thấy nội dung.",
  shut: "Đóng lại",
  place: "Nơi xảy ra",
  addressed: "Cơ quan được hỏi",
  speaker: "Người nêu",
  source: "Nguồn",
  received: "Nhận lúc",
  lacking: "Còn thiếu",
  lack: { content: "nội dung cụ thể", place: "địa điểm", addressed: "cơ quan được hỏi" },
  wardSays: (ward) => `Ý kiến của ${ward}`,
  consent: "đồng ý nêu tên",
  noConsent: "không đồng ý nêu tên",
  noField: "▲ chưa có lĩnh vực",
  speaks: (minutes) => (minutes === null ? "xin phát biểu" : `xin phát biểu ${minutes} phút`),
  inWriting: "xin trả lời bằng văn bản",
  needsHelp: "cần hỗ trợ khi đến dự",
  onBehalf: (clerk) => `${clerk} ghi hộ`,
  individual: "Cá nhân",
  near: (count) => `Ý kiến gần giống: ${count}`,
  nearHint: "Không xét dấu, cách viết ủy hay uỷ, thứ tự câu",
  noneNear: "Không có.",
  looking: "đang xem",
  history: "Quyết định đã có",
  came: "mới nhận",
  undecided: "chưa có quyết định",
  answer: "Người gửi trả lời",
  asked: (lacks, until) => `Đã hỏi: ${lacks}. Hạn trả lời hết ngày ${until}.`,
  settled: { clear: "đã rõ", unclear: "trả lời nhưng vẫn chưa rõ", noAnswer: "không trả lời" },
  slips: "Phiếu chuyển F16",
  takeLate: "Vẫn nhận dù trễ",
  takeLateWhy: "Lý do vẫn nhận",
  onWord: "Rút theo lời người gửi",
  onWordWhy: "Người gửi báo khi nào, vì sao rút",
  clear: "Đã rõ",
  unclear: "Vẫn chưa rõ",
  noAnswer: "Ghi không trả lời",
  askAgain: "Hỏi lại người gửi",
  notify: "Báo người gửi",
  notifyText: "Lời báo",
  send: "Gửi",
});

const en = (): Words => ({
  title: "Inbox of opinions",
  search: "Search opinions",
  searchHint: "Search, no tone marks needed: bui than",
  filters: "Filter",
  filter: {
    all: "All",
    waiting: "To be screened",
    returned: "Returned",
    late: "Late",
    changed: "Changed",
    double: "Doubles",
    sealed: "Sealed",
    withdrawn: "Withdrawn",
  },
  list: "List of opinions",
  none: "No opinions here.",
  inbox: { front: "the Front's inbox", organiser: "the organiser's inbox" },
  waiting: "To be screened",
  state: {
    accept: "For the dialogue",
    merge: "Merged",
    return: "Returned for clarification",
    redirect: "Sealed",
    outside: "Outside competence",
  },
  withdrawn: "Withdrawn by its sender",
  changed: "Its sender has changed it since the decision",
  answered: "Answered, to be looked at",
  late: (span) => `${span} late`,
  lateTaken: (when) => `taken all the same, ${when}`,
  double: (inbox, when) => `Sent again to ${inbox} at ${when}; nothing was added`,
  sealedRow: "Text and sender are sealed",
  sealedElsewhere: "Only clerks of the body that received it can open it. Every opening is noted.",
  open: "Open the seal",
  openNoted: "This opening is noted with name and time. Only this screen shows the text.",
  shut: "Close it",
  place: "Place of the matter",
  addressed: "Body asked",
  speaker: "Raised by",
  source: "Source",
  received: "Received",
  lacking: "Missing",
  lack: { content: "what exactly", place: "the place", addressed: "the body asked" },
  wardSays: (ward) => `${ward} says`,
  consent: "agrees to be named",
  noConsent: "does not agree to be named",
  noField: "▲ no field yet",
  speaks: (minutes) => (minutes === null ? "wants to speak" : `wants to speak, ${minutes} min`),
  inWriting: "wants an answer in writing",
  needsHelp: "needs help at the hearing",
  onBehalf: (clerk) => `written down by ${clerk}`,
  individual: "Individual",
  near: (count) => `Near-duplicates: ${count}`,
  nearHint: "Tone marks, spelling variants and the order of sentences are ignored",
  noneNear: "None.",
  looking: "this one",
  history: "Decisions so far",
  came: "received",
  undecided: "not decided",
  answer: "The sender answers",
  asked: (lacks, until) => `Asked: ${lacks}. To be answered by the end of ${until}.`,
  settled: { clear: "cleared up", unclear: "answered, still unclear", noAnswer: "not answered" },
  slips: "Slips F16",
  takeLate: "Take it though late",
  takeLateWhy: "Why it is taken",
  onWord: "Withdraw on the sender's word",
  onWordWhy: "When the sender said so, and why",
  clear: "Cleared up",
  unclear: "Still unclear",
  noAnswer: "Note that no answer came",
  askAgain: "Ask the sender again",
  notify: "Tell the sender",
  notifyText: "What the sender is told",
  send: "Send",
});

export const useWords = makeBodyWords<Words>({ vi, en });
