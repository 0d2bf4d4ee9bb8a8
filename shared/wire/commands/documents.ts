/** Commands: documents are issued with a number of their book. No figure is typed. */
import { z } from "zod";
import { CHAIR_SEATS } from "../../terms/seats.ts";
import { day, documentNumber } from "./bits.ts";

const numbered = { number: documentNumber, date: day };

export const documentsCommands = [
  z.object({ type: z.literal("IssueConclusionNotice"), ...numbered, signer: z.enum(CHAIR_SEATS) }).strict(),
  z.object({ type: z.literal("IssueResultReport"), ...numbered }).strict(),
] as const;
