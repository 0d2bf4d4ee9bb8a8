/** Words of a form that was pasted whole. */
import { makeWords } from "../../i18n/language.ts";

export const usePastedWords = makeWords({
  vi: { filled: "Đã điền các ô theo phiếu vừa dán, xin xem lại." },
  en: { filled: "The fields are filled from what was pasted; look at them once more." },
});
