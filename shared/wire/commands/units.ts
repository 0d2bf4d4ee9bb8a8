/** Commands: what units say of their own matters. */
import { z } from "zod";
import { DUE_WORDS, READINESS } from "../../views/live/department.ts";
import { day, id } from "./bits.ts";

export const unitsCommands = [
  z.object({ type: z.literal("TellReadiness"), opinion: id, word: z.enum(READINESS) }).strict(),
  /** of the latest day that it was given: `due` as the unit saw it */
  z
    .object({
      type: z.literal("AnswerDue"),
      opinion: id,
      due: day,
      word: z.enum(DUE_WORDS),
      proposed: day.optional(),
    })
    .strict(),
] as const;
