/** Commands: what the public may read of the hearing afterwards, item by item. */
import { z } from "zod";
import { PUBLIC_LETTERS, RELEASED_AS } from "../../terms/publication.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { id, ids, reason } from "./bits.ts";

const titled = z.object({ opinion: id, title: line(120) }).strict();

/** An opinion, or a case with all that it holds; left out: the text, titles, task and questions that the desk proposes. */
const item = z
  .object({
    item: id,
    text: paragraph(PUBLIC_LETTERS).optional(),
    titles: z.array(titled).max(60).default([]),
    task: line(300).optional(),
    questions: z.array(line(200)).max(60).optional(),
  })
  .strict();

export const publicationCommands = [
  z
    .object({
      type: z.literal("PublishItems"),
      items: z.array(item).min(1).max(60),
      shows: z.enum(RELEASED_AS),
      /** what the public is told was wrong in what was withdrawn; left out: nothing was */
      correction: reason.optional(),
    })
    .strict(),
  z
    .object({
      type: z.literal("WithdrawPublication"),
      items: ids,
      why: reason,
      /** the title goes too: of these the public sees the field alone */
      titleToo: z.boolean().default(false),
    })
    .strict(),
  /** a leader lets a restricted matter be published */
  z.object({ type: z.literal("ReleaseRestricted"), opinion: id, text: line(500) }).strict(),
  z
    .object({
      type: z.literal("ChangeConsent"),
      code: id,
      mayBeNamed: z.boolean(),
      /** how the person said so, where a clerk writes it down; "" from the person's own phone */
      word: paragraph(200),
      /** of the receipt, where it is another phone than the one that sent it in */
      receipt: z.string().max(40).optional(),
    })
    .strict(),
] as const;
