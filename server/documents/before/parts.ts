/** What the papers of the phase before share: how parts are numbered, lists, whose words an opinion is. */

import { longDate } from "../../../shared/terms/dates.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { Parent } from "../paper/annex.ts";
import type { Family } from "../paper/letterhead.ts";
import { bold, italic, type Paragraph, paragraph } from "../paper/model.ts";
import { roman } from "../words.ts";

/** "I- SỐ LƯỢNG" in the Party family, "I. SỐ LƯỢNG" in the State's. */
export const heading = (family: Family, part: number, title: string): Paragraph =>
  paragraph("heading", `${roman(part)}${family === "party" ? "- " : ". "}${title}`);

/** "1- …" or "1. …" */
export const subheading = (family: Family, number: number, title: string): Paragraph =>
  paragraph("subheading", `${number}${family === "party" ? "- " : ". "}${title}`);

export const labelled = (label: string, text: string): Paragraph =>
  paragraph("body", [bold(`${label}: `), text]);

/** The plan as what its annexes belong to. */
export const planParent = ({ number, issuedOn = "" }: Pick<Plan, "number" | "issuedOn">): Parent => ({
  ...{ called: "Kế hoạch", number, day: issuedOn === "" ? null : issuedOn },
});

/** "Kế hoạch số 332-KH/TU, ngày 05 tháng 11 năm 2024"; where its day was not written, the number alone. */
export const planNamed = ({ number, issuedOn = "" }: Pick<Plan, "number" | "issuedOn">): string =>
  `Kế hoạch số ${number}${issuedOn === "" ? "" : `, ${longDate(issuedOn)}`}`;

/** What the hearing rests on, a paragraph each; without the plan's own line where the text names the plan. */
export const restingOn = ({ plan }: HearingState, namesPlan: boolean): Paragraph[] =>
  (plan.documents?.basis ?? [])
    .filter((line) => !(namesPlan && line.startsWith(`Kế hoạch số ${plan.number}`)))
    .map((line) => paragraph("body", [italic(`Căn cứ ${line};`)]));

/** "- …;" and at the end "- …." */
export const listed = (lines: readonly string[]): Paragraph[] =>
  lines.map((line, i) => paragraph("body", `- ${line}${i === lines.length - 1 ? "." : ";"}`));
