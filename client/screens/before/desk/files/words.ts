import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  whose: "Nhập từ tệp của tổ chức",
  organisation: "Tệp của tổ chức",
  choose: "Chọn tổ chức…",
  all: "Tệp có nhiều tổ chức",
  allHow:
    "Máy xem từng dòng thuộc tổ chức nào (cột tổ chức, tên ở đầu mỗi phần hoặc tên trang tính) và ghi tất cả trong một lần.",
  one: (number: number, name: string, listed: number, quota: number) =>
    `${number}. ${name} (${listed}/${quota})`,
  ofTheInboxes: "Danh sách từ tệp do Ban Dân vận và Ủy ban Mặt trận Tổ quốc nhập.",
};
const en: typeof vi = {
  whose: "Files of an organisation",
  organisation: "Whose files they are",
  choose: "Choose the organisation…",
  all: "A file of several organisations",
  allHow:
    "Whose each row is, the file says: a column, a name above its part, or the sheet's name. All are written as one act.",
  one: (number, name, listed, quota) => `${number}. ${name} (${listed}/${quota})`,
  ofTheInboxes: "Lists from files are taken in by the organiser and the Front.",
};

export const useFilesWords = makeWords({ vi, en });
