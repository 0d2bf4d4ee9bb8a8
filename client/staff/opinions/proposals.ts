/** What an opinion's form proposes from what is typed: nothing is taken before it is tapped. Pure. */
import { searchKey, spellingKey } from "../../../shared/terms/text.ts";

const MOST = 3;
/** what stands before a ward's name, and is written with it anew */
const BEFORE_WARD = /[\s,;-]*(?:\b(?:phường|p\.?|xã|x\.?))?[\s,;-]*$/iu;

const wordsIn = (text: string): string => ` ${spellingKey(text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " "))} `;

/**
 * Fields a part of whose name the content says: "Văn hóa, thiết chế cơ sở" of "nhà văn hóa"; then those of what the sender
 * has sent, the newest first.
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
  const sent = earlier.filter((field) => fields.includes(field)).toReversed();
  return [...new Set([...named, ...sent])].slice(0, MOST);
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
