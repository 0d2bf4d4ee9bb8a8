/** What the papers of the phase before share: how parts are numbered, lists, whose words an opinion is. */

import type { HearingState } from "../../rulebook/frame/state.ts";
import type { Family } from "../paper/letterhead.ts";
import { bold, italic, type Paragraph, paragraph } from "../paper/model.ts";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** "I- SỐ LƯỢNG" in the Party family, "I. SỐ LƯỢNG" in the State's. */
export const heading = (family: Family, part: number, title: string): Paragraph =>
  paragraph("heading", `${ROMAN[part - 1]}${family === "party" ? "- " : ". "}${title}`);

/** "1- …" or "1. …" */
export const subheading = (family: Family, number: number, title: string): Paragraph =>
  paragraph("subheading", `${number}${family === "party" ? "- " : ". "}${title}`);

export const labelled = (label: string, text: string): Paragraph =>
  paragraph("body", [bold(`${label}: `), text]);

/** What the hearing rests on, a paragraph each; without the plan's own line where the text names the plan. */
export const restingOn = ({ plan }: HearingState, namesPlan: boolean): Paragraph[] =>
  (plan.documents?.basis ?? [])
    .filter((line) => !(namesPlan && line.startsWith(`Kế hoạch số ${plan.number}`)))
    .map((line) => paragraph("body", [italic(`Căn cứ ${line};`)]));

/** "- …;" and at the end "- …." */
export const listed = (lines: readonly string[]): Paragraph[] =>
  lines.map((line, i) => paragraph("body", `- ${line}${i === lines.length - 1 ? "." : ";"}`));
