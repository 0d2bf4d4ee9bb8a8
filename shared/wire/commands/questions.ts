/** Commands: the questions within an opinion. */
import { z } from "zod";
import { line } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

export const questionsCommands = [
  /** the matters asked in an opinion, one a line */
  z.object({ type: z.literal("SetQuestions"), opinion: id, questions: z.array(line(200)).max(12) }).strict(),
  z
    .object({ type: z.literal("TickQuestion"), opinion: id, question: line(200), answered: z.boolean() })
    .strict(),
] as const;
