/** Commands: asking to speak by phone. */
import { z } from "zod";
import { line, personName } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

export const requestsCommands = [
  z.object({ type: z.literal("ShowAskMark"), on: z.boolean() }).strict(),
  z
    .object({
      type: z.literal("AskToSpeak"),
      name: personName,
      addressForm: line(20),
      organisation: line(120),
      content: line(200),
    })
    .strict(),
  z.object({ type: z.literal("WithdrawRequest"), request: id }).strict(),
  /** `person`: the delegate of the list who it is */
  z.object({ type: z.literal("AdmitRequest"), request: id, field: line(80), person: id.optional() }).strict(),
  z.object({ type: z.literal("DeclineRequest"), request: id, words: line(200) }).strict(),
] as const;
