/** Words of the acts with which time is saved by hand. */
import { minutesEn, minutesVi } from "../../../shared/terms/spanWords.ts";
import { makeWords } from "../../i18n/language.ts";

const vi = {
  plannedEnd: "Giờ kết thúc dự kiến",
  changeEnd: "Đổi giờ kết thúc",
  answersNow: (base: string, more: string) => `Thời gian trả lời: nay ${base}, thêm ${more} mỗi ý kiến`,
  answers: (base: string) => `Trả lời ${base}, thêm 0:30`,
  officials: "Phần lãnh đạo, đơn vị phát biểu",
  stepMinutes: "Số phút của phần này",
  officialLimit: "Thời gian mỗi người",
  eachOfficial: (time: string) => `${time} mỗi người`,
  shortenStep: "Rút ngắn phần này",
  peopleNow: (time: string) => `Thời gian mỗi đại biểu còn lại: nay ${time}`,
  limit: (ms: number) => `${minutesVi(ms)} mỗi đại biểu`,
  closeList: "Khóa danh sách phát biểu",
  closeListSays: (waiting: number) =>
    `${waiting} đại biểu chưa phát biểu sẽ được trả lời bằng văn bản; không nhận thêm người phát biểu.`,
  closeListNow: (waiting: number) => `Khóa danh sách (${waiting} chưa phát biểu)`,
};

const en: typeof vi = {
  plannedEnd: "Planned end",
  changeEnd: "Change the end",
  answersNow: (base, more) => `Time for answers: now ${base}, ${more} more for each opinion`,
  answers: (base) => `Answers ${base}, 0:30 more`,
  officials: "Leaders and units speak",
  stepMinutes: "Minutes of this step",
  officialLimit: "Time for each",
  eachOfficial: (time) => `${time} each`,
  shortenStep: "Shorten this step",
  peopleNow: (time) => `Time for each who remains: now ${time}`,
  limit: (ms) => `${minutesEn(ms)} each`,
  closeList: "Close the speakers' list",
  closeListSays: (waiting) =>
    `${waiting} delegates were not heard and get a written reply; nobody else is listed.`,
  closeListNow: (waiting) => `Close the list (${waiting} not heard)`,
};

export const useBudgetWords = makeWords({ vi, en });
