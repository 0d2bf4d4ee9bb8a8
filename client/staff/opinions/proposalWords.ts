import { makeWords } from "../../i18n/language.ts";

const vi = { ward: "Chọn phường, xã", field: "Lĩnh vực theo nội dung" };
const en: typeof vi = { ward: "Choose the ward", field: "Fields by what is said" };

export const useProposalWords = makeWords({ vi, en });
