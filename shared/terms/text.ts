/** Text that people type: NFC, without what could disguise it on a projector. */

// Control characters, direction overrides and isolates, zero-width characters, tags. \n and \t are judged apart.
const UNSEEN =
  /(?![\n\t])\p{Cc}|[\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]/gu;
const ZWJ = /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})|\u200C/gu;

/** Marks on one letter: what no writing needs would stand over the lines around it. */
const PILED = /(\p{M}{4})\p{M}+/gu;

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** Length as a reader counts it. */
export function graphemeLength(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/** Length as it is stored. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** NFC, unseen characters removed, no more marks on a letter than writing needs. */
export function visibleText(raw: string): string {
  return raw.normalize("NFC").replace(UNSEEN, "").replace(ZWJ, "").replace(PILED, "$1");
}

/** NFC, unseen characters removed, runs of blanks folded; line breaks stay only in `lines`. */
export function cleanText(raw: string, lines: boolean): string {
  const seen = visibleText(raw);
  const folded = lines ? seen.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n") : seen.replace(/\s+/g, " ");
  return folded.trim();
}

/** bytes that a grapheme may have on the average: a Vietnamese letter has three at most */
const BYTES = 4;

/** No letter has less than a unit of the string, so that hardly a text must be taken apart. */
export const fitsIn = (text: string, max: number): boolean =>
  text.length <= max || (byteLength(text) <= max * BYTES && graphemeLength(text) <= max);

const WORD = /[\p{L}\p{M}]+/gu;
/** letters of the alphabets that share their looks with Latin ones */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/**
 * The words of a text that has Latin letters in which Cyrillic or Greek ones stand, with these letters: on a screen they
 * may look the same, and to no search or list are they. A text that is wholly of one script has none.
 */
export function mixedScripts(text: string): readonly { readonly word: string; readonly letters: string }[] {
  if (!/\p{Script=Latin}/u.test(text)) return [];
  return (text.normalize("NFC").match(WORD) ?? []).flatMap((word) => {
    const letters = [...new Set(word.match(LOOKALIKE))].join(" ");
    return letters === "" ? [] : [{ word, letters }];
  });
}

/** For search: no tone marks, no case, đ = d, ủy = uỷ. */
export function searchKey(raw: string): string {
  return raw
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * One key for the ways in which one name is written: capitals, and the tone on either letter (HÒA, hoà). Names that
 * differ in a tone or a letter (Hoa, Hòa) have different ones.
 */
export function spellingKey(raw: string): string {
  return (raw.normalize("NFD").toLocaleLowerCase("vi").match(/\S+/g) ?? [])
    .map((word) => word.replace(TONES, "").normalize("NFC") + (word.match(TONES) ?? []).join(""))
    .join(" ");
}

/** Does every word of the query begin a word of the text? Any order. */
export function matchesSearch(query: string, haystack: string): boolean {
  const words = searchKey(haystack).split(" ");
  return searchKey(query)
    .split(" ")
    .every((part) => words.some((word) => word.startsWith(part)));
}

const wordsOf = (text: string) =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .split(/[^\p{L}\p{M}\p{N}]+/u);

/** How far a text that matches is from what was typed, as figures to be compared in turn: none is exact. */
function distance(query: string, haystack: string): readonly number[] {
  const [plain, marked] = [new Set(searchKey(haystack).split(" ")), new Set(wordsOf(haystack))];
  return [
    // words of which the beginning alone was typed, then those with other marks than typed, then what else stands there
    searchKey(query)
      .split(" ")
      .filter((word) => !plain.has(word)).length,
    wordsOf(query.trim()).filter((word) => !marked.has(word)).length,
    plain.size,
  ];
}

/** At most so many of those that match, the exact ones first; who are equally near keep their order. */
export function bestMatches<T>(
  query: string,
  all: readonly T[],
  textOf: (item: T) => string,
  most: number,
): T[] {
  return all
    .filter((item) => matchesSearch(query, textOf(item)))
    .map((item) => ({ one: item, far: distance(query, textOf(item)) }))
    .sort((a, b) => a.far.map((far, i) => far - (b.far[i] ?? 0)).find((by) => by !== 0) ?? 0)
    .slice(0, most)
    .map(({ one }) => one);
}
