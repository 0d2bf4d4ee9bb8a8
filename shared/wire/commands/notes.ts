/** Commands: silent notes between seats. */
import { z } from "zod";
import { CHAIR_SEATS, SECRETARY_SEATS } from "../../terms/seats.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

export const notesCommands = [
  /** what the office proposes that the chair should read at the end */
  z.object({ type: z.literal("DraftConclusion"), text: paragraph(6000) }).strict(),
  z.object({ type: z.literal("RequestChair") }).strict(),
  z.object({ type: z.literal("DeclineChair") }).strict(),
  z
    .object({
      type: z.literal("SendNote"),
      to: z.enum([...CHAIR_SEATS, ...SECRETARY_SEATS]),
      text: line(200),
      about: id.optional(),
    })
    .strict(),
  z.object({ type: z.literal("ReadNote"), note: id }).strict(),
] as const;
