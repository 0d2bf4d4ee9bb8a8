import type { BodyNames } from "../../../../../shared/terms/bodies.ts";
import { makeBodyWords } from "../../../../i18n/bodies.ts";

const vi = (bodies: BodyNames) => ({
  whose: "Nhập từng tệp",
  organisation: "Tệp của tổ chức",
  choose: "Chọn tổ chức…",
  all: "Tệp có nhiều tổ chức",
  allHow:
    "Máy xem từng dòng thuộc tổ chức nào (cột tổ chức, tên ở đầu mỗi phần hoặc tên trang tính) và ghi tất cả trong một lần. Ý kiến tập hợp thì cả của phường xã.",
  one: (number: number, name: string, listed: number, quota: number) =>
    `${number}. ${name} (${listed}/${quota})`,
  ofTheInboxes: `Danh sách từ tệp do ${bodies.organiser} và ${bodies.front} nhập.`,
});
const en: typeof vi = () => ({
  whose: "File by file",
  organisation: "Whose files they are",
  choose: "Choose the organisation…",
  all: "A file of several organisations",
  allHow:
    "Whose each row is, the file says: a column, a name above its part, or the sheet's name. All are written as one act. Collected opinions may be of wards too.",
  one: (number, name, listed, quota) => `${number}. ${name} (${listed}/${quota})`,
  ofTheInboxes: "Lists from files are taken in by the organiser and the Front.",
});

export const useFilesWords = makeBodyWords({ vi, en });
