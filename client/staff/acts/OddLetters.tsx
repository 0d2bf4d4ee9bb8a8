/** Beside a name that somebody decides on: letters of another alphabet that look like Latin ones are told, never refused. */
import { mixedScripts } from "../../../shared/terms/text.ts";
import { makeWords } from "../../i18n/language.ts";

const useWords = makeWords({
  vi: {
    odd: (word: string, letters: string) =>
      `“${word}” lẫn chữ của bảng chữ cái khác (${letters}), nhìn giống chữ Latinh. Xem lại trước khi nhận.`,
  },
  en: {
    odd: (word, letters) =>
      `“${word}” holds letters of another alphabet (${letters}) that look like Latin ones. Look again before you take it.`,
  },
});

export function OddLetters({ text }: { text: string }) {
  const words = useWords();
  const odd = mixedScripts(text);
  if (odd.length === 0) return null;
  return (
    <p className="odd-letters" role="status">
      <span aria-hidden="true">▲</span> {odd.map(({ word, letters }) => words.odd(word, letters)).join(" ")}
    </p>
  );
}
