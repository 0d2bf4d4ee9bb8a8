/** Commands: the dossier, its day, the announcement, the guidance. */
import { z } from "zod";
import { MOST_ATTACHED, READERS } from "../../terms/attachments.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { day, file, once } from "./bits.ts";

/** "08:00" */
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const backdropLine = paragraph(120).refine((text) => !text.includes("\n"), "severalLines");
const lines = z.array(line(200)).min(1).max(20);

export const dossierCommands = [
  z
    .object({
      type: z.literal("CreateDossier"),
      number: line(40),
      date: day,
      tentative: z.boolean(),
      venue: line(200),
    })
    .strict(),
  z.object({ type: z.literal("ConfirmDate"), date: day, start: hour, end: hour }).strict(),
  /** the text of the backdrop, a line each; an empty one parts */
  z.object({ type: z.literal("ChangeBackdrop"), lines: z.array(backdropLine).min(1).max(20) }).strict(),
  z
    .object({
      type: z.literal("PublishAnnouncement"),
      /** the day as it is written there: it may be tentative */
      dateText: line(200),
      place: line(200),
      topics: paragraph(1_000),
      howToRegister: paragraph(1_000),
      channels: lines,
    })
    .strict(),
  z.object({ type: z.literal("UpdateAnnouncement"), text: line(500) }).strict(),
  z
    .object({
      type: z.literal("SendGuidance"),
      forms: z.array(line(20)).min(1).max(10),
      to: lines,
      text: line(500),
    })
    .strict(),
  /** documents for the organisations too: the plan, forms, a map */
  z
    .object({
      type: z.literal("AttachToDossier"),
      attached: z.array(file).min(1).max(MOST_ATTACHED).transform(once),
    })
    .strict(),
  z.object({ type: z.literal("TakeOffDossier"), file }).strict(),
  /** whom a document is for from now on; for nobody: the desks alone */
  z
    .object({
      type: z.literal("OpenDossierFile"),
      file,
      readers: z
        .array(z.enum(READERS))
        .max(READERS.length)
        .transform((readers) => [...new Set(readers)]),
    })
    .strict(),
] as const;
