/** Commands: the minutes to signature, section by section. */
import { z } from "zod";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { documentNumber, id } from "./bits.ts";

const words = paragraph(2_000).refine((text) => text !== "", "empty");
/** how many corrections of the section the presider has seen */
const corrections = z.number().int().min(0).max(1_000);

export const signatureCommands = [
  z.object({ type: z.literal("SubmitMinutes"), number: documentNumber }).strict(),
  z.object({ type: z.literal("ApproveSection"), section: id, corrections }).strict(),
  z.object({ type: z.literal("SendBackSection"), section: id, corrections, why: line(500) }).strict(),
  /** what was put right, in words */
  z.object({ type: z.literal("CorrectSection"), section: id, text: words }).strict(),
  z.object({ type: z.literal("SignMinutes") }).strict(),
  z.object({ type: z.literal("AnnexMinutes"), section: id, text: words }).strict(),
  z.object({ type: z.literal("SignAnnex"), annex: z.number().int().min(1).max(1_000) }).strict(),
] as const;
