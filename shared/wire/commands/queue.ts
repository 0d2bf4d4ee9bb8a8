/** Commands: who is to speak, in which order. */
import { z } from "zod";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { id, personSchema, reason } from "./bits.ts";

export const queueCommands = [
  z
    .object({
      type: z.literal("AddWalkIn"),
      who: personSchema,
      content: paragraph(1000),
      field: line(80),
      clarifies: id.optional(),
    })
    .strict(),
  z.object({ type: z.literal("AddRegistered"), opinion: id }).strict(),
  z.object({ type: z.literal("AddOfficial"), who: personSchema }).strict(),
  z.object({ type: z.literal("AddAfterAnswers"), who: personSchema, about: id.optional() }).strict(),
  z.object({ type: z.literal("SpeakerIsBack"), entry: id }).strict(),
  z.object({ type: z.literal("WithdrawEntry"), entry: id, words: line(200).optional() }).strict(),
  z.object({ type: z.literal("LinkToDelegate"), entry: id, person: id }).strict(),
  z.object({ type: z.literal("ShowTitle"), entry: id, displayTitle: line(60) }).strict(),
  z
    .object({
      type: z.literal("CloseList"),
      why: reason,
      basis: z.object({ waiting: z.number().int().min(0) }).strict(),
    })
    .strict(),
] as const;
