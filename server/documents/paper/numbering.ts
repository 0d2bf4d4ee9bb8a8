/** What a paper bears of the register of numbers, and what a clerk wrote into it. */
import type { Numbered, WrittenInto } from "../../../shared/terms/numbered.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import { numberOf, ownWords } from "../../rulebook/after/documents/paperwork.ts";
import type { Source } from "../source.ts";
import { sentence } from "../words.ts";
import { type Family, type Heading, ofFamily } from "./letterhead.ts";
import { type Paragraph, paragraph } from "./model.ts";

/** Number and day of the register; without a number room for it, and the day on which the paper was made, where it is known. */
export function numbering(
  { state }: Source,
  family: Family,
  [kind, of]: readonly [kind: Numbered, of: string],
  madeOn: string | null,
): Pick<Heading, "number" | "day"> {
  const row = numberOf(state, kind, of);
  return row ? { number: ofFamily(family, row.number), day: row.date } : { number: null, day: madeOn };
}

/** Own words, a paragraph a line. `at`: when it was issued; a draft has what is written now. */
export const writtenLines = (
  { state }: Source,
  document: WrittenInto,
  at: Instant = state.at,
): readonly string[] =>
  ownWords(state, document, at)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const written = (source: Source, document: WrittenInto, at?: Instant): Paragraph[] =>
  writtenLines(source, document, at).map((line) => paragraph("body", sentence(line)));
