/** Words of numbering documents and of writing into them. */
import type { Numbered, WrittenInto } from "../../../shared/terms/numbered.ts";
import { makeWords } from "../../i18n/language.ts";

const kinds: Record<Numbered, string> = {
  delegateList: "Danh sách đại biểu",
  synthesisReport: "Báo cáo tổng hợp ý kiến",
  slips: "Phiếu giao chuẩn bị trả lời",
  programme: "Chương trình hội nghị",
  notice: "Thông báo đến Nhân dân",
};
const into: Record<WrittenInto, string> = {
  synthesisReport: "Báo cáo tổng hợp: đề xuất, kiến nghị",
  conclusionNotice: "Thông báo kết luận: tổ chức thực hiện",
  resultReport: "Báo cáo kết quả: khó khăn, đề xuất",
  leadersReport: "Báo cáo ba đồng chí: khó khăn, đề xuất",
  supervisionReport: "Báo cáo giám sát: kiến nghị",
};
const vi = {
  kinds,
  into,
  numberTitle: (count: number) => `Ghi số văn bản (${count} văn bản chưa có số)`,
  document: "Văn bản",
  number: "Số, ký hiệu",
  numberHint: "Ghi số trước, rồi đến ký hiệu, ví dụ 12-CTr/TU.",
  date: "Ngày ký",
  noDay: "Chưa đọc được ngày. Ghi ngày/tháng/năm, ví dụ 15/11/2024.",
  give: "Ghi số",
  wordsTitle: "Lời viết thêm",
  wordsHint: "Mỗi dòng một đoạn, in sau phần máy lập, hiện ngay ở dự thảo. Văn bản đã phát hành không đổi.",
  keep: "Lưu lời viết thêm",
};
const en: typeof vi = {
  kinds: {
    delegateList: "List of delegates",
    synthesisReport: "Synthesis report",
    slips: "Slips for prepared answers",
    programme: "Programme",
    notice: "Notice to the People",
  },
  into: {
    synthesisReport: "Synthesis report: proposals",
    conclusionNotice: "Conclusion notice: how it is carried out",
    resultReport: "Result report: difficulties, proposals",
    leadersReport: "Report to the leaders: difficulties, proposals",
    supervisionReport: "Supervision report: what it asks",
  },
  numberTitle: (count) => `Number a document (${count} without a number)`,
  document: "Document",
  number: "Number, symbol",
  numberHint: "Write the number first, then the symbol, for example 12-CTr/TU.",
  date: "Day of signing",
  noDay: "This is no day. Write day/month/year, for example 15/11/2024.",
  give: "Give the number",
  wordsTitle: "Own words",
  wordsHint:
    "A paragraph a line, after what the server writes, at once in the draft. What was issued stays as it is.",
  keep: "Keep the words",
};

export const usePaperworkWords = makeWords({ vi, en });
