/** Commands: what becomes of a task after the hearing. */
import { z } from "zod";
import { paragraph } from "../../terms/textSchemas.ts";
import { REPORT_LETTERS } from "../../views/after/cases.ts";
import { id } from "./bits.ts";

export const casesCommands = [
  z
    .object({
      type: z.literal("ReportTask"),
      opinion: id,
      /** when the task was given, as the unit saw it: a task that was given anew is another */
      given: z.number(),
      text: paragraph(REPORT_LETTERS).refine((text) => text !== "", "empty"),
    })
    .strict(),
] as const;
