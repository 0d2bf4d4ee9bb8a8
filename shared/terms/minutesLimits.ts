/** How much the minutes may hold: far more than a day of typing makes, and no more than screens and documents bear. */

const KIB = 1024;

/** one update, whole */
export const UPDATE_BYTES = 768 * KIB;
/** a section's document, all that is shown and what was deleted */
export const SECTION_BYTES = 768 * KIB;
/** the documents of all sections together */
export const HEARING_BYTES = 6 * KIB * KIB;
/** what of a section and of a hearing one seat alone may fill: there is room for another, whatever one does */
export const SEAT_SHARE = 1 / 2;
/** all updates of one seat in one hearing, whatever was deleted since */
export const SEAT_BYTES = 48 * KIB * KIB;
/** parts of one update; each is an element, a run of letters, a mark or an attribute */
export const UPDATE_PARTS = 30_000;
/** parts of a section's document */
export const SECTION_PARTS = 200_000;
/** ranges that one update takes away */
export const UPDATE_DELETIONS = 100_000;
/** letters of one update, those long deleted too */
export const UPDATE_LETTERS = 5_000_000;
/** documents of screens (one at each opening of the page) that may write a section, for each seat */
export const SEAT_CLIENTS = 100;
/** elements within elements: lists within lists, each with its items */
export const DEPTH = 40;
