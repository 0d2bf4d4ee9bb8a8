/** Commands: opinions that are collected and not to be spoken. They go into the synthesis alone. */
import { z } from "zod";
import { MOST_OF_A_LIST } from "../../terms/register.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

const collected = {
  field: line(120),
  content: paragraph(1000).refine((text) => text !== "", "empty"),
  place: paragraph(200),
  people: z.number().int().min(1).max(1_000_000),
} as const;

const onBehalfOf = z
  .string()
  .regex(/^(org\.[1-9]\d{0,3}|unit\.[A-Za-z0-9-]{1,20})$/)
  .optional();

/** the row of the vault that was read: what is another by then is looked at again */
const seen = id;

export const collectedCommands = [
  z.object({ type: z.literal("CollectRawOpinion"), ...collected }).strict(),
  /** a list from a file, as one act; `onBehalfOf`: whose list a clerk takes in, or of a row whose it is in one of several */
  z
    .object({
      type: z.literal("CollectRawOpinions"),
      onBehalfOf,
      file: line(120),
      raws: z
        .array(z.object({ ...collected, onBehalfOf }).strict())
        .min(1)
        .max(MOST_OF_A_LIST),
    })
    .strict(),
  z.object({ type: z.literal("ChangeRawOpinion"), raw: id, seen, ...collected }).strict(),
  z
    .object({ type: z.literal("WithdrawRawOpinion"), raw: id, seen, why: paragraph(300).default("") })
    .strict(),
] as const;
