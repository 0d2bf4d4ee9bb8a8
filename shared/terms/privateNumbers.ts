/** Numbers by which somebody may be called or known: phones, identity cards, accounts. What is issued or only read bears none. */

/** eight digits or more, grouped as people write them */
const LONG = /\+?\d(?:[ .()-]{0,2}\d){7,}/g;

/** What looks like one, and is none: a sum of money, a day, a span of years. */
const HARMLESS = [
  /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  /^\d{1,2}([.-])\d{1,2}\1(?:19|20)\d\d$/,
  /^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/,
];

/** The text, each such number blotted out. */
export const withoutNumbers = (text: string): string =>
  text.replace(LONG, (number) => (HARMLESS.some((harmless) => harmless.test(number)) ? number : "•••"));
