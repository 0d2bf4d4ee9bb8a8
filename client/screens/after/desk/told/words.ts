import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  nothing: "Chưa lập nội dung theo dõi.",
  title: (count: number) => (count === 0 ? "Đã báo hết người nêu" : `${count} nội dung chưa báo người nêu`),
  tell: (ids: string) => `Báo người nêu: ${ids}`,
  noneChosen: "Đánh dấu những nội dung báo người nêu hôm nay.",
  words: "Nội dung báo",
  text: "Việc đã được tiếp nhận, giao cơ quan giải quyết, có thời hạn.",
  record: (count: number) => `Ghi đã báo ${count} nội dung`,
  number: "Mã",
  asker: "Người nêu",
  by: "Chậm nhất",
  on: "Đã báo",
  state: "Trạng thái",
  states: { met: "✓ Đúng hạn", missed: "▲ Chậm", open: "○ Còn hạn" },
};
const en: typeof vi = {
  nothing: "No cases were opened yet.",
  title: (count) => (count === 0 ? "All askers were told" : `${count} cases whose askers are to be told`),
  tell: (ids) => `Tell the askers: ${ids}`,
  noneChosen: "Tick those whose askers are told today.",
  words: "What they are told",
  text: "The matter is taken up and given to a unit, with a date.",
  record: (count) => `Record ${count} as told`,
  number: "No.",
  asker: "Asker",
  by: "At the latest",
  on: "Told",
  state: "State",
  states: { met: "✓ In time", missed: "▲ Late", open: "○ Open" },
};

export const useWords = makeWords({ vi, en });
