import { makeWords } from "../../i18n/language.ts";

const vi = {
  show: "Hiện số điện thoại, địa chỉ",
  showOf: (name: string) => `Hiện số điện thoại, địa chỉ: ${name}`,
  noted: "Lần xem này được ghi tên và giờ.",
  hide: "Ẩn đi",
};
const en: typeof vi = {
  show: "Show phone number, address",
  showOf: (name) => `Show phone number, address: ${name}`,
  noted: "This look is noted with name and time.",
  hide: "Hide",
};

export const useReachWords = makeWords({ vi, en });
