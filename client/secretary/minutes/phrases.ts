/**
 * Phrases of the minutes by short codes. A code must survive Vietnamese typing: no tone key
 * (s f r x j w z), no doubled vowel, no "dd", no digit; a test keeps watch.
 */
export interface Phrase {
  readonly code: string;
  readonly text: string;
}

export const PHRASES: readonly Phrase[] = [
  { code: "kn", text: "Đại biểu kiến nghị " },
  { code: "pa", text: "Đại biểu phản ánh " },
  { code: "dn", text: "Đại biểu đề nghị " },
  { code: "cm", text: "Đại biểu cảm ơn lãnh đạo thành phố đã quan tâm " },
  { code: "tl", text: "Đồng chí trả lời như sau: " },
  { code: "lt", text: "Chủ tọa làm rõ thêm: " },
  { code: "gv", text: "Chủ tọa giao đơn vị chủ trì xác minh, trả lời chậm nhất ngày " },
  { code: "ph", text: "phối hợp với Ủy ban nhân dân phường, xã " },
  { code: "tt", text: "Hội nghị thống nhất tiếp thu, ghi nhận ý kiến của đại biểu." },
  { code: "vb", text: "Nội dung này được trả lời bằng văn bản." },
  { code: "kt", text: "Chủ tọa kết luận: " },
  { code: "nl", text: "Đại biểu nhất trí với nội dung trả lời." },
];

/** The phrase whose code, after a semicolon, ends the text before the caret; and how many characters the code takes. */
export function phraseBefore(text: string): { readonly phrase: Phrase; readonly length: number } | null {
  const match = /;([a-z]+)$/i.exec(text);
  const phrase = PHRASES.find((one) => one.code === match?.[1]?.toLowerCase());
  return match && phrase ? { phrase, length: match[0].length } : null;
}
