import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  nothing: "Chưa lập nội dung theo dõi.",
  title: (count: number) => (count === 0 ? "Đã báo hết người nêu" : `${count} nội dung chưa báo người nêu`),
  tell: (ids: string) => `Báo người nêu: ${ids}`,
  noneChosen: "Đánh dấu những nội dung báo người nêu hôm nay.",
  words: "Nội dung báo",
  record: (count: number) => `Ghi đã báo ${count} nội dung`,
  number: "Mã",
  asker: "Người nêu",
  by: "Chậm nhất",
  on: "Đã báo",
  state: "Trạng thái",
  letter: "Giấy báo",
  letterOf: (id: string, format: string) => `Giấy báo tiếp nhận ${id}, ${format}`,
  allLetters: (format: string) => `In giấy báo tiếp nhận của tất cả, ${format}`,
  states: { met: "✓ Đúng hạn", missed: "▲ Chậm", open: "○ Còn hạn" },
};
const en: typeof vi = {
  nothing: "No cases were opened yet.",
  title: (count) => (count === 0 ? "All askers were told" : `${count} cases whose askers are to be told`),
  tell: (ids) => `Tell the askers: ${ids}`,
  noneChosen: "Tick those whose askers are told today.",
  words: "What they are told",
  record: (count) => `Record ${count} as told`,
  number: "No.",
  asker: "Asker",
  by: "At the latest",
  on: "Told",
  state: "State",
  letter: "Letter",
  letterOf: (id, format) => `Letter to the asker of ${id}, ${format}`,
  allLetters: (format) => `Print the letters to all askers, ${format}`,
  states: { met: "✓ In time", missed: "▲ Late", open: "○ Open" },
};

export const useWords = makeWords({ vi, en });
