/** Words of the reports over a period. */
import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  title: "Báo cáo kỳ",
  none: "Chưa mở sổ theo dõi giải quyết nên chưa có số liệu.",
  number: "Số, ký hiệu (theo sổ văn bản)",
  numberHint: "Ví dụ 12-BC/TU. Chưa lấy số thì để trống.",
  noNumber: "Ghi số và ký hiệu, ví dụ 12-BC/TU.",
  issue: (name: string) => `Phát hành báo cáo ${name}`,
  issued: (name: string) => `Đã phát hành báo cáo ${name}`,
  files: (name: string, kind: string) => `Báo cáo ${name}, ${kind}`,
};

const en: typeof vi = {
  title: "Reports on a period",
  none: "No case was opened yet: there are no figures.",
  number: "Number of its book",
  numberHint: "For example 12-BC/TU. Leave it empty where there is none yet.",
  noNumber: "Write number and book, for example 12-BC/TU.",
  issue: (name) => `Issue the report: ${name}`,
  issued: (name) => `The report was issued: ${name}`,
  files: (name, kind) => `Report ${name}, ${kind}`,
};

export const useReportWords = makeWords({ vi, en });
