/** Whom a list names: by the name, in other capitals or without marks, shortened to its first letters or by its end. */
import { searchKey } from "../../../../shared/terms/text.ts";

const wordsOf = (name: string): readonly string[] =>
  searchKey(name)
    .split(" ")
    .filter((word) => word !== "");

/** What stands behind a name and says where it is: some lists leave it out. */
const PLACES = ["thanh pho uong bi", "thanh pho", "tp uong bi", "tp"];

const withoutPlace = (words: readonly string[]): readonly string[] => {
  const text = words.join(" ");
  const place = PLACES.find((place) => text.endsWith(` ${place}`));
  return place === undefined ? words : text.slice(0, -place.length - 1).split(" ");
};

/** Are the words the same, where a word of either may be the first letters of some of the other? */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [first, ...rest] = a;
  const [other, ...others] = b;
  if (first === undefined || other === undefined) return a.length === b.length;
  if (first === other && agree(rest, others)) return true;
  return begins(first, b, rest) || begins(other, a, others);
}

/** "ldld" for "liên đoàn lao động", then the rest of both. */
function begins(short: string, long: readonly string[], rest: readonly string[]): boolean {
  const letters = long.slice(0, short.length).map((word) => word[0] ?? "");
  return short.length > 1 && letters.join("") === short && agree(rest, long.slice(short.length));
}

export interface Match {
  readonly name: string;
  /** as it stands in the list, marks and capitals apart */
  readonly exact: boolean;
}

/** null: nobody, or more than one. */
export function organisationNamed(text: string, all: readonly string[]): Match | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const key = words.join(" ");
  const same = all.find((name) => searchKey(name) === key);
  if (same !== undefined) return { name: same, exact: true };
  const whole = all.filter((name) => agree(words, wordsOf(name)));
  const short = withoutPlace(words);
  const found = whole.length > 0 ? whole : all.filter((name) => agree(short, withoutPlace(wordsOf(name))));
  return found.length === 1 && found[0] !== undefined ? { name: found[0], exact: false } : null;
}

/** who writes for a ward, and what kind of place it is */
const OFFICE =
  /^(?:ubnd|ubmttq|dang uy|(?:(?:ub|uy ban) )?(?:nhan dan|mttq|mat tran to quoc)(?: viet nam| vn)?) /;
const KIND = /^(?:p|x|phuong|xa|dac khu) /;

/** "P. Bắc Sơn", "UBND phường Bắc Sơn", "Bắc Sơn". null: no ward, or more than one. */
export function wardNamed(
  text: string,
  all: readonly { readonly name: string; readonly short?: string }[],
): Match | null {
  const key = searchKey(text).replace(OFFICE, "").replace(KIND, "");
  const found = all.filter(({ short }) => short !== undefined && searchKey(short) === key);
  return found.length === 1 && found[0] ? { name: found[0].name, exact: false } : null;
}

/** letters and figures alone: a file's name has hyphens and underscores between its words */
const lettersIn = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ");

/** Whom a longer text names: the longest name of all that stand in it whole. null: nobody, or two as well. */
export function organisationWithin(text: string, all: readonly string[]): string | null {
  const key = ` ${wordsOf(lettersIn(text)).join(" ")} `;
  const [first, second] = all
    .map((name) => ({ name, words: withoutPlace(wordsOf(lettersIn(name))) }))
    .filter(({ words }) => words.length > 0 && key.includes(` ${words.join(" ")} `))
    .toSorted((a, b) => b.words.length - a.words.length);
  return first === undefined || second?.words.length === first.words.length ? null : first.name;
}
