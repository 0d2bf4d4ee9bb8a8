/** What an opinion's form proposes from what is typed: nothing is taken before it is tapped. Pure. */
import { upperFirst } from "../../../shared/terms/address.ts";
import { searchKey, spellingKey } from "../../../shared/terms/text.ts";
import { FIELD_WORDS } from "./fieldWords.ts";

const MOST = 3;
/** what stands before a ward's name, and is written with it anew */
const BEFORE_WARD = /[\s,;-]*(?:\b(?:phường|p\.?|xã|x\.?))?[\s,;-]*$/iu;

const wordsIn = (text: string): string => ` ${spellingKey(text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " "))} `;

/** How many words that belong to a field the content says. */
function toldOf(field: string, said: string): number {
  const name = wordsIn(field);
  return FIELD_WORDS.filter(([word]) => name.includes(wordsIn(word)))
    .flatMap(([, words]) => words)
    .filter((word) => said.includes(wordsIn(word))).length;
}

/**
 * Fields a part of whose name the content says: "Văn hóa, thiết chế cơ sở" of "nhà văn hóa"; then those that it speaks of in
 * other words, the most first: "Người có công" of "liệt sĩ"; then those of what the sender has sent, the newest first.
 */
export function fieldsIn(
  content: string,
  fields: readonly string[],
  earlier: readonly string[] = [],
): readonly string[] {
  if (content.trim() === "") return [];
  const said = wordsIn(content);
  const named = fields.filter((field) =>
    field.split(/[,;]/).some((part) => part.trim() !== "" && said.includes(wordsIn(part))),
  );
  const told = fields
    .map((field) => [field, toldOf(field, said)] as const)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([field]) => field);
  const sent = earlier.filter((field) => fields.includes(field)).toReversed();
  return [...new Set([...named, ...told, ...sent])].slice(0, MOST);
}

/** a part of a ward: "khu 4" at the end of "bụi ở khu 4" */
const PART_OF_WARD = /(?<![\p{L}\p{M}])(?:khu phố|khu|tổ|thôn|xóm|bản|ngõ) [^,]{1,20}$/iu;
const LETTER = /^[\p{L}\p{M}\p{N}]/u;

/** The parts of a ward that stand right before its name: "khu 3, khu 4" of "xe chạy qua khu 3, khu 4 ". */
function partBefore(text: string): string {
  const [sentence = ""] = text.split(/[.;:!?\n]/).slice(-1);
  const parts: string[] = [];
  for (const piece of sentence.trim().replace(/,$/, "").split(",").toReversed()) {
    const part = PART_OF_WARD.exec(piece.trim());
    if (part === null) break;
    parts.unshift(part[0]);
    if (part.index > 0) break;
  }
  return parts.join(", ");
}

/** The wards that the content names, each with the part of it that stands right before. */
function placesIn(content: string, wards: readonly string[]): readonly string[] {
  const text = content.normalize("NFC");
  const small = text.toLocaleLowerCase("vi");
  return wards.flatMap((ward) => {
    const name = ward.normalize("NFC").toLocaleLowerCase("vi");
    const at = small.indexOf(name);
    if (at < 0 || LETTER.test(small.slice(at + name.length))) return [];
    const part = partBefore(text.slice(0, at));
    return upperFirst(part === "" ? ward : `${part}, ${ward}`);
  });
}

/** Where the matter may lie: what the content names, what the sender has named before, the newest first, and everywhere. */
export const placesFor = (
  content: string,
  wards: readonly string[],
  earlier: readonly string[],
  everywhere: string,
): readonly string[] =>
  [
    ...new Set([
      ...placesIn(content, wards),
      ...earlier.filter((place) => place.trim() !== "").toReversed(),
      everywhere,
    ]),
  ].slice(0, MOST);

/** Those of a list who speak to nothing yet; nobody once one of them is chosen. Who shares a name is told apart by hand. */
export function speakersFor<Person extends { readonly name: string }>(
  list: readonly Person[],
  chosen: string,
  earlier: readonly string[],
): readonly Person[] {
  if (chosen !== "" && !earlier.includes(chosen)) return [];
  const names = list.map(({ name }) => name);
  return list
    .filter(({ name }) => !earlier.includes(name) && names.indexOf(name) === names.lastIndexOf(name))
    .slice(0, MOST);
}

const lastWord = (place: string): string => /[\p{L}\p{M}]{2,}$/u.exec(place)?.[0] ?? "";

/** Wards of whose name a word begins as the place ends. */
export function wardsFor(place: string, wards: readonly string[]): readonly string[] {
  const begun = searchKey(lastWord(place));
  if (begun === "" || wards.some((ward) => place.endsWith(ward))) return [];
  return wards
    .filter((ward) => {
      const [, ...own] = searchKey(ward).split(" ");
      return own.some((word) => word.startsWith(begun));
    })
    .slice(0, MOST);
}

/** The place with the ward in the place of the word that was begun. */
export function withWard(place: string, ward: string): string {
  const before = place.slice(0, place.length - lastWord(place).length).replace(BEFORE_WARD, "");
  return before === "" ? ward : `${before}, ${ward}`;
}
