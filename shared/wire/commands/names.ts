/** Commands: names that were taken down wrongly. */
import { z } from "zod";
import { line, paragraph, personName } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

export const namesCommands = [
  /** who came without being on a list, written down wrongly; `content`: the sentence too */
  z
    .object({
      type: z.literal("CorrectName"),
      entry: id,
      name: personName,
      addressForm: line(20),
      position: line(120).optional(),
      organisation: line(120),
      content: paragraph(1000).optional(),
    })
    .strict(),
] as const;
