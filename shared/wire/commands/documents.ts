/** Commands: documents are issued with a number of their book. No figure is typed. */
import { z } from "zod";
import { PERIOD_KINDS } from "../../terms/periods.ts";
import { CHAIR_SEATS } from "../../terms/seats.ts";
import { line } from "../../terms/textSchemas.ts";
import { day, documentNumber } from "./bits.ts";

const numbered = { number: documentNumber, date: day };

export const documentsCommands = [
  z.object({ type: z.literal("IssueConclusionNotice"), ...numbered, signer: z.enum(CHAIR_SEATS) }).strict(),
  z.object({ type: z.literal("IssueResultReport"), ...numbered }).strict(),
  z.object({ type: z.literal("IssueLeadersReport"), ...numbered }).strict(),
  /** of the period of this kind that the day falls into; `number` null: a clerk writes it */
  z
    .object({
      type: z.literal("IssuePeriodicReport"),
      ...{ number: documentNumber.nullable(), kind: z.enum(PERIOD_KINDS), day },
    })
    .strict(),
  z
    .object({
      type: z.literal("IssueSupervisionReport"),
      ...{ number: documentNumber.nullable(), period: line(60), asOf: day },
    })
    .strict(),
] as const;
