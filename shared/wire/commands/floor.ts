/** Commands: who has the floor, and for how long. */
import { z } from "zod";
import { line } from "../../terms/textSchemas.ts";
import { floor, id, personSchema, reason } from "./bits.ts";

export const floorCommands = [
  z
    .object({ type: z.literal("CallNext"), basis: z.object({ floor: id.nullable(), head: id }).strict() })
    .strict(),
  /** isThere: recorded as absent, but seen in the hall */
  z
    .object({ type: z.literal("CallSpeaker"), entry: id, isThere: z.boolean().optional(), basis: floor })
    .strict(),
  z.object({ type: z.literal("CallOutOfList"), who: personSchema, basis: floor }).strict(),
  z.object({ type: z.literal("BeginSpeech"), turn: id, untimed: z.boolean().optional() }).strict(),
  z.object({ type: z.literal("EndSpeech"), turn: id }).strict(),
  z.object({ type: z.literal("StopSpeech"), turn: id, reason }).strict(),
  z.object({ type: z.literal("MarkAbsent"), turn: id }).strict(),
  z
    .object({ type: z.literal("SubstituteSpeaker"), turn: id, who: personSchema, why: reason.optional() })
    .strict(),
  z.object({ type: z.literal("PauseClock"), holder: id, why: reason.optional() }).strict(),
  z.object({ type: z.literal("ResumeClock"), holder: id }).strict(),
  /** seconds may be negative */
  z
    .object({ type: z.literal("AdjustTime"), holder: id, seconds: z.number().int().min(-3600).max(3600) })
    .strict(),
  z.object({ type: z.literal("CountFromCall"), turn: id }).strict(),
  /** who presses was late: so many seconds more have been used */
  z
    .object({ type: z.literal("StartEarlier"), holder: id, seconds: z.number().int().min(1).max(600) })
    .strict(),
  z.object({ type: z.literal("Interject"), turn: id, text: line(300).optional() }).strict(),
  z.object({ type: z.literal("ResumeSpeaker"), turn: id }).strict(),
] as const;
