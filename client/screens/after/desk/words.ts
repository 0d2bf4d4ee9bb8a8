import { makeWords } from "../../../i18n/language.ts";

const vi = {
  about: (title: string, date: string, venue: string) => `${title} · ngày ${date} · ${venue}`,
  results: (binding: boolean, due: string) =>
    `Thông báo kết quả hội nghị trong 10 ngày (${binding ? "bắt buộc" : "nên làm"}), chậm nhất ${due}`,
  left: (days: number) => (days < 0 ? `quá ${-days} ngày` : days === 0 ? "hôm nay" : `còn ${days} ngày`),
  told: (days: number) => `đã công bố sau ${days} ngày`,
  sections: "Các phần việc",
  section: {
    cases: "Theo dõi giải quyết",
    told: "Báo người nêu",
    minutes: "Biên bản",
    documents: "Văn bản",
    reports: "Báo cáo",
    city: "Nhiều hội nghị",
    publication: "Công bố",
    settings: "Thiết lập",
    archive: "Lưu trữ",
  },
};
const en: typeof vi = {
  about: (title, date, venue) => `${title} · ${date} · ${venue}`,
  results: (binding, due) =>
    `Results told within 10 days (${binding ? "binding" : "advised"}), ${due} at the latest`,
  left: (days) => (days < 0 ? `${-days} days over` : days === 0 ? "today" : `${days} days left`),
  told: (days) => `told after ${days} days`,
  sections: "Sections",
  section: {
    cases: "Cases",
    told: "Askers told",
    minutes: "Minutes",
    documents: "Documents",
    reports: "Reports",
    city: "Several hearings",
    publication: "Publication",
    settings: "Settings",
    archive: "Archive",
  },
};
export type SectionId = keyof typeof vi.section;

export const useWords = makeWords({ vi, en });
