/** Words of the settings that matter after the half day; the desk has them before the freeze and after the closing. */
import { bareRecipient } from "../../../shared/terms/recipients.ts";
import { makeWords } from "../../i18n/language.ts";

export const laterVi = {
  sets: { recipientsOf: "Nơi nhận riêng của từng văn bản", followUp: "Sau hội nghị" },
  save: "Lưu",
  readOnly: "Các mục này do cơ quan tổ chức ghi.",
  none: "chưa ghi",
  oneALine: "Mỗi dòng một mục.",
  tooManyLines: (most: number) => `Nhiều nhất ${most} dòng.`,
  tooLong: (text: string, most: number) => `Dòng "${text}…" dài quá ${most} chữ.`,
  noNumber: (least: number, most: number) => `Ghi một số từ ${least} đến ${most}.`,
  received: {
    synthesisReport: "Báo cáo tổng hợp ý kiến",
    slips: "Phiếu giao chuẩn bị trả lời",
    invitations: "Giấy mời",
    programme: "Chương trình",
    minutes: "Biên bản",
    conclusionNotice: "Thông báo kết luận",
    resultReport: "Báo cáo kết quả hội nghị",
    leadersReport: "Báo cáo ba đồng chí chủ trì",
    notice: "Thông báo đến Nhân dân",
    supervisionReport: "Báo cáo giám sát",
    periodicReport: "Báo cáo kỳ",
  },
  usual: (lines: readonly string[]) =>
    `Mỗi dòng một nơi. Để trống thì ghi: ${lines.map(bareRecipient).join("; ") || "chưa có"}.`,
  ownLists: (count: number) => (count === 0 ? "theo danh sách chung" : `${count} văn bản có nơi nhận riêng`),
  directs: "Cho ý kiến về kết quả đơn vị báo cáo",
  directsHint:
    "Ý kiến đồng ý cho phép báo cho Nhân dân và chuyển Mặt trận giám sát. Thay đổi áp dụng từ lần cho ý kiến tiếp theo.",
  directedBy: {
    all: "Cả ba lãnh đạo đều phải đồng ý.",
    one: "Một lãnh đạo đồng ý là đủ.",
  },
  retentionDays: "Số ngày giữ thông tin cá nhân sau bế mạc",
  retentionHint: "Hết hạn thì số điện thoại, địa chỉ, năm sinh bị xóa; hồ sơ hội nghị vẫn còn nguyên.",
  kept: (days: number) => `Giữ thông tin cá nhân ${days} ngày.`,
  overdue: "Trang công khai ghi việc quá hạn",
  overdueHint: "Hạn của mỗi việc luôn được công khai.",
  overdueIs: {
    unsaid: "Trang công khai chỉ ghi hạn.",
    said: "Trang công khai ghi rõ “quá hạn”.",
  },
  frozen:
    "Các mục khác của hội nghị đã chốt trước ngày họp, không sửa được nữa: tên, địa điểm, hạn gửi, tổ chức, đơn vị, thời gian phát biểu, quyền, căn cứ, nơi nhận chung, tiêu đề văn bản.",
};
export const laterEn: typeof laterVi = {
  sets: { recipientsOf: "Recipients of single documents", followUp: "After the hearing" },
  save: "Save",
  readOnly: "The organiser writes these.",
  none: "not written yet",
  oneALine: "One a line.",
  tooManyLines: (most) => `${most} lines at the most.`,
  tooLong: (text, most) => `The line "${text}…" has more than ${most} letters.`,
  noNumber: (least, most) => `Write a number from ${least} to ${most}.`,
  received: {
    synthesisReport: "Synthesis of opinions",
    slips: "Preparation slips",
    invitations: "Invitations",
    programme: "Programme",
    minutes: "Minutes",
    conclusionNotice: "Conclusion notice",
    resultReport: "Result report",
    leadersReport: "Report to the three leaders",
    notice: "Notice to the People",
    supervisionReport: "Supervision report",
    periodicReport: "Report on a period",
  },
  usual: (lines) => `One a line. Left empty: ${lines.map(bareRecipient).join("; ") || "nobody"}.`,
  ownLists: (count) => (count === 0 ? "as the common list says" : `${count} documents have their own`),
  directs: "A reported result is directed by",
  directsHint: "Only then are the People told, and the Front looks. A change holds from the next word on.",
  directedBy: { all: "All three leaders must agree.", one: "One leader's word is enough." },
  retentionDays: "Days for which personal data is kept after the closing",
  retentionHint:
    "Then phone numbers, addresses and years of birth go; the record of the hearing stays whole.",
  kept: (days) => `Personal data is kept for ${days} days.`,
  overdue: "The public page and overdue tasks",
  overdueHint: "The day of each task is always public.",
  overdueIs: { unsaid: "The public page gives days alone.", said: "The public page says “overdue”." },
  frozen:
    "All else was frozen before the day and stays: title, venue, deadlines, organisations, units, times of speech, rights, legal basis, common recipients, letterheads.",
};

export type LaterWords = typeof laterVi;
export const useLaterWords = makeWords({ vi: laterVi, en: laterEn });
