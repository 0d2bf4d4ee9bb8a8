/**
 * Phrases of the minutes: found by a code or by their words, typed after a semicolon. A code must survive Vietnamese
 * typing: no tone key (s f r x j w z), no doubled vowel, no "dd", no digit; a test keeps watch.
 */
import { bestMatches } from "../../../../../shared/terms/text.ts";

export interface Phrase {
  readonly code: string;
  readonly text: string;
}

export const PHRASES: readonly Phrase[] = [
  { code: "kn", text: "Đại biểu kiến nghị" },
  { code: "pa", text: "Đại biểu phản ánh" },
  { code: "dn", text: "Đại biểu đề nghị" },
  { code: "cm", text: "Đại biểu cảm ơn lãnh đạo địa phương đã quan tâm" },
  { code: "tl", text: "Đồng chí trả lời như sau:" },
  { code: "lt", text: "Chủ tọa làm rõ thêm:" },
  { code: "gv", text: "Chủ tọa giao đơn vị chủ trì xác minh, trả lời chậm nhất ngày" },
  { code: "ph", text: "phối hợp với Ủy ban nhân dân phường, xã" },
  { code: "tt", text: "Hội nghị thống nhất tiếp thu, ghi nhận ý kiến của đại biểu." },
  { code: "vb", text: "Nội dung này được trả lời bằng văn bản." },
  { code: "kt", text: "Chủ tọa kết luận:" },
  { code: "nl", text: "Đại biểu nhất trí với nội dung trả lời." },
];

/** Those whose code or words are meant, the code first; all of them while nothing is asked. */
export function phrasesFor(asked: string): readonly Phrase[] {
  const words = asked.trim();
  if (words === "") return PHRASES;
  const byCode = PHRASES.filter((phrase) => phrase.code === words.toLowerCase());
  const byWords = bestMatches(words, PHRASES, (phrase) => phrase.text, PHRASES.length);
  return [...new Set([...byCode, ...byWords])];
}

/** What is asked for before the caret: the words after the last semicolon that no blank follows; null without one. */
export function askedBefore(text: string): { readonly asked: string; readonly length: number } | null {
  const match = /;((?!\s)[^;\n]{1,40})$/u.exec(text);
  return match ? { asked: match[1] ?? "", length: match[0].length } : null;
}

/** A phrase as it stands between what is before and after it: one blank on each side, none before a sign or a line's begin. */
export function spaced(phrase: string, before: string, after: string): string {
  const left = before === "" || /\s$/u.test(before) ? "" : " ";
  const right = /^[\s.,;:!?)]/u.test(after) ? "" : " ";
  return `${left}${phrase}${right}`;
}
