/** Words of the register of documents. */
import type { DocumentKind } from "../../../../../shared/views/after/documents.ts";
import { makeWords } from "../../../../i18n/language.ts";

export const KINDS = [
  "minutes",
  "conclusionNotice",
  "resultReport",
  "leadersReport",
  "notices",
  "supervisionReport",
  "annexes",
  "cases",
] as const;
/** What the desk makes; notices, annexes and the register of cases have no number of their own here. */
export type Made = (typeof KINDS)[number];

const madeVi: Record<Made, string> = {
  minutes: "Biên bản hội nghị",
  conclusionNotice: "Thông báo kết luận",
  resultReport: "Báo cáo kết quả hội nghị",
  leadersReport: "Báo cáo ba đồng chí chủ trì",
  notices: "Thông báo đến Nhân dân",
  supervisionReport: "Báo cáo giám sát của Mặt trận",
  annexes: "Phụ lục biên bản",
  cases: "Sổ theo dõi giải quyết",
};
const kindsVi: Record<DocumentKind, string> = {
  minutes: "Biên bản hội nghị",
  conclusionNotice: "Thông báo kết luận",
  resultReport: "Báo cáo kết quả hội nghị",
  leadersReport: "Báo cáo ba đồng chí chủ trì",
  periodicReport: "Báo cáo kỳ",
  supervisionReport: "Báo cáo giám sát của Mặt trận",
  transfer: "Công văn chuyển kiến nghị",
};

const vi = {
  title: "Văn bản",
  how: "Dự thảo lấy lúc nào cũng được; có số và ngày là bản chính, không sửa được nữa.",
  made: madeVi,
  kinds: kindsVi,
  form: "Thể thức",
  forms: { dang: "Văn bản của Đảng", "nha-nuoc": "Văn bản hành chính" },
  state: { draft: "Dự thảo", issued: "Đã phát hành", signed: "Đã ký, khóa", waits: "Chờ ký" },
  about: {
    conclusionNotice: (tasks: number, replies: number) =>
      `${tasks} việc giao, ${replies} trả lời bằng văn bản`,
    resultReport: (opinions: number, cases: number) => `${opinions} ý kiến, ${cases} nội dung theo dõi`,
  },
  link: (name: string, kind: string) => `${name}, ${kind}`,
  which: (name: string) => `Chọn bản: ${name}`,
  draftNow: "Dự thảo, số liệu hiện tại",
  all: "Tất cả",
  register: "Sổ văn bản",
  number: "Số",
  document: "Văn bản",
  date: "Ngày",
  noNumber: "chưa ghi số",
  none: "Chưa có văn bản nào được cấp số.",
  issue: "Cấp số và phát hành",
  issueOf: (name: string) => `Phát hành: ${name}`,
  newNumber: "Số văn bản",
  newDate: "Ngày văn bản",
  noNumberYet: "Ghi số trước, rồi đến ký hiệu, ví dụ 415-TB/TU.",
  noDay: "Chưa đọc được ngày. Ghi ngày/tháng/năm, ví dụ 27/11/2024.",
  signer: "Người ký",
  minutesFirst: "Biên bản chưa đủ hai chữ ký nên chưa phát hành được thông báo kết luận.",
  byOthers: (body: string) => `Cơ quan phát hành: ${body}.`,
  period: "Kỳ báo cáo",
  asOf: "Số liệu đến hết ngày",
};

const en: typeof vi = {
  title: "Documents",
  how: "Drafts can be fetched at any moment; with number and day a document is final and never changes.",
  made: {
    minutes: "Minutes",
    conclusionNotice: "Conclusion notice",
    resultReport: "Result report",
    leadersReport: "Report to the three leaders",
    notices: "Notices to the People",
    supervisionReport: "The Front's supervision report",
    annexes: "Annexes of the minutes",
    cases: "Register of cases",
  },
  kinds: {
    minutes: "Minutes",
    conclusionNotice: "Conclusion notice",
    resultReport: "Result report",
    leadersReport: "Report to the three leaders",
    periodicReport: "Report on a period",
    supervisionReport: "The Front's supervision report",
    transfer: "Letter that passes a matter on",
  },
  form: "Form",
  forms: { dang: "Party documents", "nha-nuoc": "State documents" },
  state: { draft: "Draft", issued: "Issued", signed: "Signed, locked", waits: "Waits for signatures" },
  about: {
    conclusionNotice: (tasks, replies) => `${tasks} tasks, ${replies} written replies`,
    resultReport: (opinions, cases) => `${opinions} opinions, ${cases} cases`,
  },
  link: (name, kind) => `${name}, ${kind}`,
  which: (name) => `Choose one: ${name}`,
  draftNow: "Draft, figures of now",
  all: "All",
  register: "Register of numbers",
  number: "Number",
  document: "Document",
  date: "Day",
  noNumber: "no number yet",
  none: "No document has a number yet.",
  issue: "Give the number and issue",
  issueOf: (name) => `Issue: ${name}`,
  newNumber: "Number",
  newDate: "Day",
  noNumberYet: "Write the number first, then the symbol, for example 415-TB/TU.",
  noDay: "This is no day. Write day/month/year, for example 27/11/2024.",
  signer: "Signed by",
  minutesFirst: "The minutes are not signed by both yet: the conclusion notice waits for that.",
  byOthers: (body) => `Issued by: ${body}.`,
  period: "Period",
  asOf: "Figures up to the end of",
};

export const useDocumentsWords = makeWords({ vi, en });
