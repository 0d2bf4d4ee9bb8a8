import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  whose: "Nhập danh sách đại biểu từ tệp",
  organisation: "Danh sách của tổ chức",
  choose: "Chọn tổ chức…",
  one: (number: number, name: string, listed: number, quota: number) =>
    `${number}. ${name} (${listed}/${quota})`,
  ofTheInboxes: "Danh sách từ tệp do Ban Dân vận và Ủy ban Mặt trận Tổ quốc nhập.",
};
const en: typeof vi = {
  whose: "A list of delegates from a file",
  organisation: "Whose list it is",
  choose: "Choose the organisation…",
  one: (number, name, listed, quota) => `${number}. ${name} (${listed}/${quota})`,
  ofTheInboxes: "Lists from files are taken in by the organiser and the Front.",
};

export const useFilesWords = makeWords({ vi, en });
