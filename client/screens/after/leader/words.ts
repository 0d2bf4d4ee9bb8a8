import { makeWords } from "../../../i18n/language.ts";

const vi = {
  sections: "Các phần việc",
  section: {
    word: "Chờ ý kiến đồng chí",
    underWay: "Việc đang giải quyết",
    all: "Tất cả các việc",
    minutes: "Biên bản",
    restricted: "Nội dung hạn chế",
    city: "Số liệu các hội nghị",
  },
  live: "Trang điều hành",
};
const en: typeof vi = {
  sections: "Sections",
  section: {
    word: "Waiting for your word",
    underWay: "Under way",
    all: "All cases",
    minutes: "Minutes",
    restricted: "Restricted",
    city: "Figures of hearings",
  },
  live: "Chairing page",
};
export type SectionId = keyof typeof vi.section;

export const useWords = makeWords({ vi, en });
