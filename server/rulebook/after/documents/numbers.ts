/** The register of numbers: a number is given once in its book, and each year opens the books anew. */
import { dayOf, type Instant } from "../../../../shared/terms/time.ts";
import type { HearingState } from "../../frame/state.ts";

/** "08-BB/TU" is number 8 of the book "-BB/TU". */
function partsOf(number: string): { readonly place: string; readonly book: string } {
  const [, place = "0", book = ""] = /^0*(\d+)\s*(.*)$/.exec(number) ?? [];
  return { place, book: book.replace(/\s+/g, "").toLocaleUpperCase("vi") };
}

const key = (number: string, day: string): string => {
  const { place, book } = partsOf(number);
  return `${day.slice(0, 4)} ${place}${book}`;
};

/** Has another document of that year this number? `when`: an instant, or the day that the document bears. */
export function isTaken(
  { after }: Pick<HearingState, "after">,
  number: string,
  when: Instant | string,
): boolean {
  const day = typeof when === "string" ? when : dayOf(when);
  const wanted = key(number, day);
  return after.documents.issued.some((one) => one.number !== null && key(one.number, one.date) === wanted);
}
