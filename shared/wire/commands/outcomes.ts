/** Commands: what becomes of a matter. */
import { z } from "zod";
import { DUE_PRESETS, OUTCOME_KINDS } from "../../terms/outcomes.ts";
import { line } from "../../terms/textSchemas.ts";
import { assignment, day, id, ids, once, reason } from "./bits.ts";

export const outcomesCommands = [
  z
    .object({
      type: z.literal("SplitOpinion"),
      opinion: id,
      parts: z
        .array(z.object({ title: line(200), field: line(80), ...assignment }).strict())
        .min(2)
        .max(6),
    })
    .strict(),
  z.object({ type: z.literal("Divert"), opinion: id }).strict(),
  z
    .object({
      type: z.literal("SettleDiversion"),
      /** which is all that a screen has of it */
      number: z.number().int().min(1),
      kind: z.enum(["khiếu nại", "tố cáo", "tố giác, tin báo về tội phạm", "tranh chấp đất đai"]),
      destination: line(120),
    })
    .strict(),
  z
    .object({
      type: z.literal("RecordOutcome"),
      opinions: ids,
      outcome: z.enum(OUTCOME_KINDS).exclude(["REDIRECTED", "UNHEARD_WRITTEN_REPLY"]),
      subKind: line(40).optional(),
      task: line(300).optional(),
      lead: id.optional(),
      supporting: z.array(id).max(10).transform(once).optional(),
      due: z
        .object({ preset: z.enum(DUE_PRESETS), date: day.optional() })
        .strict()
        .optional(),
      policy: line(300).optional(),
      /** the body that directs who leads */
      directing: line(120).optional(),
      /** what a supporting unit has to do of it */
      parts: z
        .array(z.object({ unit: id, task: line(200) }).strict())
        .max(10)
        .optional(),
    })
    .strict(),
  z.object({ type: z.literal("ChangeDueDate"), opinions: ids, due: day, why: reason }).strict(),
  z
    .object({
      type: z.literal("ReplyInWriting"),
      opinions: ids,
      due: z.object({ preset: z.enum(DUE_PRESETS), date: day.optional() }).strict(),
    })
    .strict(),
  z.object({ type: z.literal("ReadUnheardNotice"), opinions: ids }).strict(),
  z
    .object({
      type: z.literal("RecordReaction"),
      entry: id,
      about: id,
      reaction: z.enum(["satisfied", "not satisfied", "new issue"]),
      note: line(200).optional(),
    })
    .strict(),
] as const;
