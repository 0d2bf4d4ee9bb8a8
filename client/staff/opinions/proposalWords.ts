import { makeWords } from "../../i18n/language.ts";

const vi = {
  ...{ ward: "Chọn phường, xã", field: "Lĩnh vực theo nội dung", place: "Chọn địa điểm" },
  ...{ speaker: "Đại biểu chưa nêu ý kiến" },
};
const en: typeof vi = {
  ...{ ward: "Choose the ward", field: "Fields by what is said", place: "Choose the place" },
  ...{ speaker: "Delegates without an opinion yet" },
};

export const useProposalWords = makeWords({ vi, en });
