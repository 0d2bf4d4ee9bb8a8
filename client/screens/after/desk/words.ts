import { makeWords } from "../../../i18n/language.ts";

const vi = {
  about: (title: string, date: string, venue: string) => `${title} · ngày ${date} · ${venue}`,
  sections: "Các phần việc",
  section: {
    cases: "Theo dõi giải quyết",
    told: "Báo người nêu",
    minutes: "Biên bản",
    documents: "Văn bản",
    reports: "Báo cáo",
    publication: "Công bố",
    archive: "Lưu trữ",
  },
};
const en: typeof vi = {
  about: (title, date, venue) => `${title} · ${date} · ${venue}`,
  sections: "Sections",
  section: {
    cases: "Cases",
    told: "Askers told",
    minutes: "Minutes",
    documents: "Documents",
    reports: "Reports",
    publication: "Publication",
    archive: "Archive",
  },
};
export type SectionId = keyof typeof vi.section;

export const useWords = makeWords({ vi, en });
