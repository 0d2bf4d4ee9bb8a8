import { makeWords } from "../../i18n/language.ts";

export const useGuidanceWords = makeWords({
  vi: {
    title: "Hướng dẫn của Ban tổ chức",
    sent: (when: string, forms: string, to: string) => `Gửi ${when} đến: ${to}. Mẫu phiếu: ${forms}.`,
  },
  en: {
    title: "The organisers' guidance",
    sent: (when, forms, to) => `Sent ${when} to: ${to}. Forms: ${forms}.`,
  },
});
