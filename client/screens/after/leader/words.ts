import { makeWords } from "../../../i18n/language.ts";

const vi = {
  sections: "Các phần việc",
  section: { word: "Chờ ý kiến đồng chí", minutes: "Biên bản", restricted: "Nội dung hạn chế" },
  live: "Trang điều hành",
};
const en: typeof vi = {
  sections: "Sections",
  section: { word: "Waiting for your word", minutes: "Minutes", restricted: "Restricted" },
  live: "Chairing page",
};
export type SectionId = keyof typeof vi.section;

export const useWords = makeWords({ vi, en });
