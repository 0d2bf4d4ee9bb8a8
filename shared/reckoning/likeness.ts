/** How like two texts are, whatever their tone marks, ủy or uỷ, capitals and the order of their sentences. Pure. */
import { searchKey, spellingKey } from "../terms/text.ts";

/** words of a text under which likeness says nothing */
const FEWEST = 5;
/** shares of the shorter text from which two count as near: neighbouring words that both have, or words alone */
const [PAIRS, WORDS] = [0.25, 0.85];

interface Said {
  readonly words: ReadonlySet<string>;
  /** two words beside each other, in either order */
  readonly pairs: ReadonlySet<string>;
}

const saidBefore = new Map<string, Said>();
/** texts that are kept taken apart: a list of hundreds is compared with each letter that is typed */
const KEPT = 4_000;

function said(text: string): Said {
  const found = saidBefore.get(text);
  if (found) return found;
  const list = searchKey(text).split(" ");
  const pairs = list.slice(1).map((word, i) => [list[i] ?? "", word].sort().join(" "));
  const made = { words: new Set(list), pairs: new Set(pairs) };
  if (saidBefore.size >= KEPT) saidBefore.clear();
  saidBefore.set(text, made);
  return made;
}

function share(readonlySet: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const item of readonlySet) if (other.has(item)) both++;
  return both / Math.max(1, Math.min(readonlySet.size, other.size));
}

/** 0 to 1; 0 also where a text is too short to say anything. */
export function likeness(text: string, other: string): number {
  const [a, b] = [said(text), said(other)];
  if (Math.min(a.words.size, b.words.size) < FEWEST) return 0;
  return share(a.pairs, b.pairs);
}

/** Are they about the same, so that a person should look? */
export function isNear(text: string, other: string): boolean {
  const [a, b] = [said(text), said(other)];
  if (Math.min(a.words.size, b.words.size) < FEWEST) return false;
  return share(a.pairs, b.pairs) >= PAIRS || share(a.words, b.words) >= WORDS;
}

/** Those that are near a text, the nearest first; at most so many. */
export function nearest<T>(
  text: string,
  all: readonly T[],
  textOf: (item: T) => string,
  most: number,
): readonly T[] {
  return all
    .filter((item) => isNear(text, textOf(item)))
    .map((item) => ({ one: item, how: likeness(text, textOf(item)) }))
    .sort((a, b) => b.how - a.how)
    .slice(0, most)
    .map(({ one }) => one);
}

/** Are they the same text word by word, but for blanks, capitals and on which letter a tone mark stands? */
export const isSameText = (text: string, other: string): boolean => spellingKey(text) === spellingKey(other);
