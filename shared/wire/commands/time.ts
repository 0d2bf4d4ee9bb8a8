/** Commands: decisions on the hearing's time. */
import { z } from "zod";
import { line } from "../../terms/textSchemas.ts";
import { id, reason, seconds } from "./bits.ts";

/** What an older screen would have the hall told: the rules compose it themselves, this is not read. */
const olderSentence = line(200).optional();

export const timeCommands = [
  z
    .object({
      type: z.literal("ChangePlannedEnd"),
      to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      why: reason,
    })
    .strict(),
  z
    .object({
      type: z.literal("ShortenStep"),
      step: id,
      minutes: z.number().int().min(0).max(240),
      officialSeconds: seconds.optional(),
      text: olderSentence,
      why: reason,
    })
    .strict(),
  z
    .object({
      type: z.literal("ShortenAnswers"),
      baseSeconds: seconds,
      perFurtherOpinionSeconds: z.number().int().min(0).max(600),
      text: olderSentence,
    })
    .strict(),
  /** the proposal of the time budget, or part of it, in one act */
  z
    .object({
      type: z.literal("SaveTime"),
      together: z.boolean(),
      answers: z
        .object({ baseSeconds: seconds, perFurtherOpinionSeconds: z.number().int().min(0).max(600) })
        .strict()
        .optional(),
      officials: z
        .object({ step: id, minutes: z.number().int().min(0).max(240), officialSeconds: seconds })
        .strict()
        .optional(),
      people: z.object({ seconds }).strict().optional(),
      text: olderSentence,
      why: reason,
    })
    .strict(),
  z
    .object({ type: z.literal("LimitRemaining"), seconds, text: olderSentence, why: reason.optional() })
    .strict(),
] as const;
