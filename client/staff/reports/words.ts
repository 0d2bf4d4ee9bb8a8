/** Words of figures over periods. */
import type { PeriodKind } from "../../../shared/terms/periods.ts";
import type { PeriodFigures, Timeliness } from "../../../shared/views/after/reports.ts";
import { makeWords } from "../../i18n/language.ts";

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
const ROMAN = ["I", "II", "III", "IV"];
const EACH: Record<PeriodKind, string> = {
  ...{ month: "tháng", quarter: "quý", halfYear: "kỳ 6 tháng", nineMonths: "kỳ 9 tháng", year: "năm" },
};
const EACH_EN: Record<PeriodKind, string> = {
  ...{ month: "month", quarter: "quarter", halfYear: "half year", nineMonths: "nine months", year: "year" },
};
const groupsVi = {
  hearing: "Hội nghị",
  lead: "Cơ quan chủ trì",
  field: "Lĩnh vực",
  source: "Nguồn ý kiến",
  outcome: "Kết luận",
};

const vi = {
  kind: "Loại kỳ",
  kinds: kindsVi,
  earlier: "Kỳ trước",
  later: "Kỳ sau",
  /** a month, a quarter … where there is little room */
  short: {
    month: (year: string, nth: number) => `${nth < 10 ? "0" : ""}${nth}/${year}`,
    quarter: (year: string, nth: number) => `${ROMAN[nth - 1]}/${year}`,
    halfYear: (year: string, nth: number) => `${nth === 1 ? "Đầu" : "Cuối"} ${year}`,
    nineMonths: (year: string) => `9 th. ${year}`,
    year: (year: string) => year,
  },
  endOf: (count: number, kind: PeriodKind) => `${count} nội dung, cuối mỗi ${EACH[kind]}`,
  doneIn: (kind: PeriodKind) => `Việc làm trong ${EACH[kind]}`,
  timeliness: timelinessVi,
  done: doneVi,
  by: "Số liệu theo",
  groups: groupsVi,
  cases: "Nội dung",
  individual: "Cá nhân",
  overdue: "Quá hạn cuối kỳ",
  noOverdue: "Không có nội dung quá hạn.",
  overdueBy: (days: number) => `quá ${days} ngày làm việc`,
  notOver: "Kỳ này chưa hết, số liệu tính đến hôm nay.",
};

const en: typeof vi = {
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
  short: {
    month: vi.short.month,
    quarter: (year, nth) => `Q${nth} ${year}`,
    halfYear: (year, nth) => `H${nth} ${year}`,
    nineMonths: (year) => `9 m. ${year}`,
    year: (year) => year,
  },
  endOf: (count, kind) => `${count} cases, at the end of each ${EACH_EN[kind]}`,
  doneIn: (kind) => `Done in each ${EACH_EN[kind]}`,
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
  groups: { hearing: "Hearing", lead: "Lead", field: "Field", source: "Source", outcome: "Outcome" },
  cases: "Cases",
  individual: "Individuals",
  overdue: "Overdue at the end",
  noOverdue: "Nothing is overdue.",
  overdueBy: (days) => `overdue by ${days} working days`,
  notOver: "This period is not over: figures are of today.",
};

export const useFigureWords = makeWords({ vi, en });
