/**
 * Vietnamese that came through another encoding, told by its letters: which of the ways back makes most syllables right.
 * A guess, to be confirmed by whoever sees the result.
 */
import iconv from "iconv-lite";
import { vniLetters } from "./vni.ts";

/** Windows-1252 as browsers read it: every byte has a letter. */
const WINDOWS = new TextDecoder("windows-1252");
const byteOf = new Map(
  Array.from({ length: 128 }, (_, i) => [WINDOWS.decode(Uint8Array.of(128 + i)), 128 + i] as const),
);
const tcvn3 = new Map([...byteOf].map(([letter, byte]) => [letter, iconv.decode(Buffer.of(byte), "tcvn")]));
const vietnamese1258 = new Map(
  [...byteOf].map(([letter, byte]) => [letter, new TextDecoder("windows-1258").decode(Uint8Array.of(byte))]),
);

const BEYOND = /[^\0-\x7F]/gu;
const RUN = /[^\0-\x7F]+/gu;
const lettersBy = (table: ReadonlyMap<string, string>) => (text: string) =>
  text.replace(BEYOND, (letter) => table.get(letter) ?? letter).normalize("NFC");

/** "Nguyá»…n": the bytes of UTF-8 taken for letters, each run of them for itself. */
function takenForLetters(text: string): string {
  return text.replace(RUN, (run) => {
    const bytes = [...run].map((letter) => byteOf.get(letter) ?? -1);
    if (bytes.includes(-1)) return run;
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return run;
    }
  });
}

export interface Way {
  readonly encoding: "windows-1258" | "tcvn3" | "vni" | "utf-8 read twice";
  /** from the text as Windows-1252 shows it */
  readonly mend: (text: string) => string;
}
export const WAYS: readonly Way[] = [
  { encoding: "windows-1258", mend: lettersBy(vietnamese1258) },
  { encoding: "tcvn3", mend: lettersBy(tcvn3) },
  { encoding: "vni", mend: vniLetters },
  { encoding: "utf-8 read twice", mend: takenForLetters },
];

const NUCLEI =
  "[aăâeêioôơuưy]|ai|ao|a[uy]|â[uy]|eo|êu|i[aêu]|o[aăeio]|ôi|ôô|ơi|u[aâêiôơy]|ư[aiơu]|yê|iêu|yêu|oai|oao|oay|oeo|uây|uôi|ươi|ươu|uy[aêu]";
const SYLLABLE = new RegExp(
  `^(?:ngh|ng|nh|gh|gi|g|ch|c|kh|k|ph|p|th|tr|t|qu|[bdđhlmnrsvx])?(?:${NUCLEI})(?:ch|ng|nh|[ckmnpt])?$`,
  "u",
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function isSyllable(word: string): boolean {
  const taken = word.normalize("NFD").toLowerCase();
  const bare = taken.replace(TONES, "");
  return taken.length - bare.length <= 1 && SYLLABLE.test(bare.normalize("NFC"));
}

/** what is between words in any of the encodings */
const BETWEEN = /[\s\d!-/:-@[-`{-~“”‘’–—…]+/u;
/** as much as tells it */
const SAMPLE = 50_000;

/** How many of the words with a letter beyond ASCII are Vietnamese syllables, from 0 to 1; 1 where there are none. */
export function rightness(text: string): number {
  const words = text
    .slice(0, SAMPLE)
    .split(BETWEEN)
    .filter((word) => /[^\0-\x7F]/.test(word));
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
}

/** below it a text is looked at with suspicion; a way back must be better by as much */
const SUSPECT = 0.7;
const BETTER = 0.25;

/** The way back that makes most of it right; null: it is right as it stands, or no way helps. */
export function wayBack(text: string): Way | null {
  const now = rightness(text);
  if (now >= SUSPECT) return null;
  const tried = WAYS.map((way) => ({ way, right: rightness(way.mend(text.slice(0, SAMPLE))) }));
  const best = tried.reduce((a, b) => (b.right > a.right ? b : a));
  return best.right >= Math.min(1, now + BETTER) ? best.way : null;
}
