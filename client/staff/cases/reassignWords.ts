/** Words of giving a case anew. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  title: "Giao lại, sửa nội dung việc",
  lead: "Đơn vị chủ trì",
  partOf: (unit: string) => `Phần việc của ${unit}`,
  task: "Nội dung việc",
  voice: "Trả lời người nêu bằng lời",
  onWordOf: "Theo ý kiến của",
  leadFixed: "Đã có báo cáo: trả lại báo cáo rồi mới đổi đơn vị.",
  another: "Đơn vị mới nhận việc từ đầu. Báo cáo đã gửi vẫn được lưu.",
  give: "Giao lại",
};
const en: typeof vi = {
  title: "Give anew, put the task right",
  lead: "Lead unit",
  partOf: (unit) => `Part of ${unit}`,
  task: "Task",
  voice: "Who raised it is answered by voice",
  onWordOf: "On the word of",
  leadFixed: "It is reported: the report is sent back before another unit is named.",
  another: "The new unit begins anew. What was reported stays on record.",
  give: "Give anew",
};

export const useReassignWords = makeWords({ vi, en });
