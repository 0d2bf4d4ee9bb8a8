import { makeWords } from "../../../i18n/language.ts";

const vi = {
  nothing: "Chưa có việc nào được giao cho đơn vị.",
};
const en: typeof vi = {
  nothing: "No task was given to this unit.",
};

export const useWords = makeWords({ vi, en });
