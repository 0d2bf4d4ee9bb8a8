/** Words of the register: who sends opinions, what kind they are, what screening may make of them. */

/** Letters that the content of an opinion may have. */
export const MOST_CONTENT = 1_000;
/** Registrations that one phone may have standing at a time, and all phones together that wait for a decision. */
export const MOST_OF_A_PHONE = 5;
export const MOST_WAITING = 2_000;

/** What an opinion asks for in particular, and the letters of each. */
export const MOST_QUESTIONS = 3;
export const MOST_OF_A_QUESTION = 200;

/** "- Nạo vét mương", "1) Nạo vét mương": the sign of a list is no part of what is asked. */
const LIST_SIGN = /^(?:[-–•+*]|\d{1,2}[.)])\s+/u;

/** What is asked for, one a line; of one line alone, between semicolons. */
export const questionsIn = (text: string): string[] =>
  text
    .trim()
    .split(text.trim().includes("\n") ? "\n" : ";")
    .map((line) => line.trim().replace(LIST_SIGN, ""))
    .filter((line) => line !== "");

/** The two inboxes of the one register, by the body that reads each. */
export const INBOXES = ["front", "organiser"] as const;
export type Inbox = (typeof INBOXES)[number];

export const SOURCES = ["organisation", "ward", "individual"] as const;
export type Source = (typeof SOURCES)[number];

export const OPINION_KINDS = ["phản ánh", "kiến nghị", "đề xuất", "hiến kế", "góp ý"] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

/** What is not for the dialogue, and what it is instead. */
export const COMPLAINT_KINDS = [
  "khiếu nại",
  "tố cáo",
  "tố giác, tin báo về tội phạm",
  "tranh chấp đất đai",
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export const SCREENINGS = ["accept", "merge", "return", "redirect", "outside"] as const;
export type Screening = (typeof SCREENINGS)[number];

/** What an opinion may lack before it can be put to somebody. */
export const LACKS = ["content", "place", "addressed"] as const;
export type Lack = (typeof LACKS)[number];

/** What came of a question back to the sender. */
export const CLARIFIED = ["clear", "unclear", "noAnswer"] as const;
export type Clarified = (typeof CLARIFIED)[number];

/** Letters that nobody takes for another, in a code that is written down by hand. */
const RECEIPT_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const RECEIPT = new RegExp(`^[${RECEIPT_LETTERS}]{8}$`);

/** A receipt's code from eight random numbers (0–255 each). */
export const receiptOf = (random: ArrayLike<number>): string =>
  Array.from({ length: 8 }, (_, i) => RECEIPT_LETTERS[(random[i] ?? 0) % RECEIPT_LETTERS.length]).join("");

/** As it was typed: small letters, blanks and hyphens are no fault. */
export const typedReceipt = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
/** As it is shown: "7K4M 29PD". */
export const shownReceipt = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Opinions that one act takes in from a file, of one sender or of several. */
export const MOST_OF_A_LIST = 300;
