/** Words with which an opinion is split. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  part: (letter: string) => `Phần ${letter}${letter === "a" ? " (đã đăng ký)" : ""}`,
  partTitle: (letter: string) => `Nội dung phần ${letter}`,
  partField: (letter: string) => `Lĩnh vực phần ${letter}`,
  partLead: (letter: string) => `Đơn vị trả lời phần ${letter}`,
  noUnit: "Chưa chọn đơn vị",
  byChair: "Chủ tọa",
  addPart: "Thêm một phần",
  splitInto: (count: number) => `Tách thành ${count} phần`,
};

const en: typeof vi = {
  part: (letter) => `Part ${letter}${letter === "a" ? " (registered)" : ""}`,
  partTitle: (letter) => `Content of part ${letter}`,
  partField: (letter) => `Field of part ${letter}`,
  partLead: (letter) => `Unit to answer part ${letter}`,
  noUnit: "No unit yet",
  byChair: "the chair",
  addPart: "Add a part",
  splitInto: (count) => `Split into ${count} parts`,
};

export const useSplitWords = makeWords({ vi, en });
