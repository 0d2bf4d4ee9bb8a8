import { makeWords } from "../../i18n/language.ts";

const vi = {
  title: (count: number) => `${count} tên không có trong danh sách tổ chức, phường xã`,
  how: "Chọn nơi gửi của các dòng này, hoặc để không ghi.",
  nobody: "Dòng không ghi nơi gửi",
  of: (name: string, rows: number) => `${name} (${rows} dòng) là của`,
  leave: "Không ghi các dòng này",
};
const en: typeof vi = {
  title: (count) => `${count} names are no organisation's and no ward's`,
  how: "Choose whose these rows are, or leave them out.",
  nobody: "Rows that name nobody",
  of: (name, rows) => `${name} (${rows} rows): whose`,
  leave: "Leave these rows out",
};

export const useUnknownWords = makeWords({ vi, en });
