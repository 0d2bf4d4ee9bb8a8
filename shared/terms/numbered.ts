/** Documents that a clerk numbers once they are made, and those into whose free parts a clerk writes own words; whose each is. */
import type { Body } from "./seats.ts";

/** F2 of an organisation, F4, the slips F5 of a unit, F7, F14 of a case. */
export const NUMBERED = ["delegateList", "synthesisReport", "slips", "programme", "notice"] as const;
export type Numbered = (typeof NUMBERED)[number];

/** Number and book, as a register of numbers has them: "12-BC/TU". */
export const isDocumentNumber = (text: string): boolean => /^\d{1,6}\s*[-/].*\p{L}/u.test(text);

export const NUMBERED_BY: Readonly<Record<Numbered, readonly [Body, ...Body[]]>> = {
  delegateList: ["organiser"],
  synthesisReport: ["organiser"],
  slips: ["officeParty", "officeCouncil"],
  programme: ["officeParty"],
  notice: ["officeParty"],
};

/** F4, F10, F12, F13, F15. */
export const WRITTEN_INTO = [
  "synthesisReport",
  "conclusionNotice",
  "resultReport",
  "leadersReport",
  "supervisionReport",
] as const;
export type WrittenInto = (typeof WRITTEN_INTO)[number];

export const WRITTEN_BY: Readonly<Record<WrittenInto, Body>> = {
  synthesisReport: "organiser",
  conclusionNotice: "officeParty",
  resultReport: "organiser",
  leadersReport: "officeParty",
  supervisionReport: "front",
};
