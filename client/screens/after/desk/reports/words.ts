/** Words of the reports over a period. */
import type { PeriodKind } from "../../../../../shared/terms/periods.ts";
import type { PeriodFigures, Timeliness } from "../../../../../shared/views/after/reports.ts";
import { makeWords } from "../../../../i18n/language.ts";

const timelinessVi: Record<Timeliness, string> = {
  inTime: "Đúng hạn",
  late: "Trễ, đã xong",
  open: "Còn trong hạn",
  overdue: "Quá hạn",
  noDue: "Không có hạn",
};
const doneVi: Record<keyof PeriodFigures["inPeriod"], string> = {
  reports: "Báo cáo của đơn vị",
  notices: "Thông báo đến Nhân dân",
  extensionsGranted: "Gia hạn",
  extensionsRefused: "Không gia hạn",
  verifiedMet: "Mặt trận: đạt",
  lookAgain: "Mặt trận: xem xét lại",
  reopened: "Mở lại",
  transferred: "Chuyển cấp trên",
};
const kindsVi: Record<PeriodKind, string> = {
  month: "Tháng",
  quarter: "Quý",
  halfYear: "6 tháng",
  nineMonths: "9 tháng",
  year: "Năm",
};
const groupsVi = {
  lead: "Cơ quan chủ trì",
  field: "Lĩnh vực",
  source: "Nguồn ý kiến",
  outcome: "Kết luận",
};

const vi = {
  title: "Báo cáo kỳ",
  kind: "Loại kỳ",
  kinds: kindsVi,
  earlier: "Kỳ trước",
  later: "Kỳ sau",
  none: "Chưa mở sổ theo dõi giải quyết nên chưa có số liệu.",
  endOf: (count: number) => `${count} nội dung, cuối mỗi tháng`,
  doneIn: "Việc làm trong tháng",
  month: "Tháng",
  timeliness: timelinessVi,
  done: doneVi,
  by: "Số liệu theo",
  groups: groupsVi,
  cases: "Nội dung",
  total: "Cộng",
  individual: "Cá nhân",
  overdue: "Quá hạn cuối kỳ",
  noOverdue: "Không có nội dung quá hạn.",
  overdueBy: (days: number) => `quá ${days} ngày làm việc`,
  number: "Số, ký hiệu (theo sổ văn bản)",
  numberHint: "Ví dụ 12-BC/TU. Chưa lấy số thì để trống.",
  noNumber: "Ghi số và ký hiệu, ví dụ 12-BC/TU.",
  issue: (name: string) => `Phát hành báo cáo ${name}`,
  issued: (name: string) => `Đã phát hành báo cáo ${name}`,
  files: (name: string, kind: string) => `Báo cáo ${name}, ${kind}`,
  notOver: "Kỳ này chưa hết, số liệu tính đến hôm nay.",
};

const en: typeof vi = {
  title: "Reports on a period",
  kind: "Kind of period",
  kinds: {
    month: "Month",
    quarter: "Quarter",
    halfYear: "Half year",
    nineMonths: "Nine months",
    year: "Year",
  },
  earlier: "Earlier",
  later: "Later",
  none: "No case was opened yet: there are no figures.",
  endOf: (count) => `${count} cases, at the end of each month`,
  doneIn: "Done in each month",
  month: "Month",
  timeliness: {
    inTime: "In time",
    late: "Late, done",
    open: "Within its time",
    overdue: "Overdue",
    noDue: "No day",
  },
  done: {
    reports: "Units' reports",
    notices: "Notices to the People",
    extensionsGranted: "Extensions",
    extensionsRefused: "Extensions refused",
    verifiedMet: "Front: met",
    lookAgain: "Front: look again",
    reopened: "Reopened",
    transferred: "Passed on",
  },
  by: "Figures by",
  groups: { lead: "Lead", field: "Field", source: "Source", outcome: "Outcome" },
  cases: "Cases",
  total: "Sum",
  individual: "Individuals",
  overdue: "Overdue at the end",
  noOverdue: "Nothing is overdue.",
  overdueBy: (days) => `overdue by ${days} working days`,
  number: "Number of its book",
  numberHint: "For example 12-BC/TU. Leave it empty where there is none yet.",
  noNumber: "Write number and book, for example 12-BC/TU.",
  issue: (name) => `Issue the report: ${name}`,
  issued: (name) => `The report was issued: ${name}`,
  files: (name, kind) => `Report ${name}, ${kind}`,
  notOver: "This period is not over: figures are of today.",
};

export const useReportWords = makeWords({ vi, en });
