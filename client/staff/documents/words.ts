/** What is said while a document is made, and where it is not. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  making: "Đang lập văn bản…",
  failed: {
    tooLong: "Văn bản quá dài nên máy chủ chưa lập được · xin rút bớt phần ghi, hoặc báo kỹ thuật",
    tooMany: "Đang lập nhiều văn bản · xin thử lại sau ít phút",
    other: "Chưa lấy được văn bản · xin thử lại, hoặc báo kỹ thuật",
  },
};
const en: typeof vi = {
  making: "The document is being made…",
  failed: {
    tooLong: "The document is too long to be made · shorten the text, or tell the operator",
    tooMany: "Many documents are being made · try again in a few minutes",
    other: "The document did not come · try again, or tell the operator",
  },
};

export const useFetchWords = makeWords({ vi, en });
