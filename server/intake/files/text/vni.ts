/** VNI: a mark is a letter of its own behind the one that it stands on. */

/** the signs behind a letter, and what they put on it */
const MARKS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
/** those that have a letter of their own */
const OWN: Readonly<Record<string, string>> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const LETTER = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/giu;

const likeIts = (model: string, letter: string) =>
  model === model.toUpperCase() ? letter.toUpperCase() : letter;

/** From a text as Windows-1252 shows it. */
export const vniLetters = (text: string): string =>
  text.replace(LETTER, (all: string, base?: string, mark?: string) => {
    if (base === undefined || mark === undefined) return likeIts(all, OWN[all.toLowerCase()] ?? all);
    const letter = likeIts(base, OWN[base.toLowerCase()] ?? base);
    return (letter + (MARKS[mark.toLowerCase()] ?? mark)).normalize("NFC");
  });
