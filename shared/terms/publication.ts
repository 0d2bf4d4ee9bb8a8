/** What the public reads of a matter after the hearing. */

/** As it is released: answered in the hall, given to a unit, sent to who may decide, settled. */
export const RELEASED_AS = ["answer", "task", "transfer", "result"] as const;
export type ReleasedAs = (typeof RELEASED_AS)[number];

/** As it stands for the public: ended because no answer came, taken back for a correction, and opened again, besides. */
export type Shows = ReleasedAs | "unanswered" | "withdrawn" | "reopened";

/** A public text may have so many letters. */
export const PUBLIC_LETTERS = 3_000;

/** Personal data stays so many days after the hearing, where the plan says no other number. */
export const RETENTION_DAYS = 120;
