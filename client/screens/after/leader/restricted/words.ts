import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  title: "Nội dung hạn chế",
  about: "Nội dung hạn chế chỉ công khai khi có đồng chí lãnh đạo cho phép.",
  none: "Không có nội dung hạn chế nào chờ cho công khai.",
  release: (id: string) => `Cho công khai ${id}`,
  text: "Ý kiến của đồng chí",
};
const en: typeof vi = {
  title: "Restricted matters",
  about: "A restricted matter is published only once a leader has released it.",
  none: "No restricted matter waits for release.",
  release: (id) => `Release ${id}`,
  text: "Your words",
};
export const useRestrictedWords = makeWords({ vi, en });
