/** The register of numbers: a number is given once in its book, whatever bears it; each year opens the books anew. */
import { dayOf, type Instant } from "../../../shared/terms/time.ts";
import type { Reads } from "./state.ts";

/** "08-BB/TU" is number 8 of the book "-BB/TU". */
function partsOf(number: string): { readonly place: string; readonly book: string } {
  const [, place = "0", book = ""] = /^0*(\d+)\s*(.*)$/.exec(number) ?? [];
  return { place, book: book.replace(/\s+/g, "").toLocaleUpperCase("vi") };
}

const key = (number: string, day: string): string => {
  const { place, book } = partsOf(number);
  return `${day.slice(0, 4)} ${place}${book}`;
};

/** Has another document of that year this number, or a letter of invitation? `when`: an instant, or the day that it bears. */
export function isTaken(
  { after, before }: Reads<"after.documents" | "before">,
  number: string,
  when: Instant | string,
): boolean {
  const day = typeof when === "string" ? when : dayOf(when);
  const wanted = key(number, day);
  const letters = before?.invitations.letters ?? [];
  return (
    after.documents.issued.some(
      (document) =>
        document.number !== null && document.wrong !== true && key(document.number, document.date) === wanted,
    ) || letters.some((letter) => key(letter.number, dayOf(letter.at)) === wanted)
  );
}
