/** Commands: slips to units (F5), and the answers that they draft. */
import { z } from "zod";
import { paragraph } from "../../terms/textSchemas.ts";
import { id, ids, reason } from "./bits.ts";

const part = paragraph(1000).refine((text) => text !== "", "empty");

/** `slip` null: the next free number */
const slip = z
  .object({ slip: id.nullable(), group: id, opinions: ids, unit: id, respondent: id, due: z.number().int() })
  .strict();

export const preparationCommands = [
  z.object({ type: z.literal("IssueSlips"), slips: z.array(slip).min(1).max(60) }).strict(),
  /** to another unit, or until another instant; what was stays told */
  z
    .object({
      type: z.literal("ReaddressSlip"),
      ...{ slip: id, unit: id, respondent: id, due: z.number().int(), why: reason },
    })
    .strict(),
  /** the four points of a good answer, and the rule that it rests on, which may be empty */
  z
    .object({
      type: z.literal("DraftAnswer"),
      slip: id,
      ...{ cause: part, progress: part, time: part, resources: part, rule: paragraph(500) },
    })
    .strict(),
  z.object({ type: z.literal("ReturnDraft"), slip: id, why: reason }).strict(),
  z.object({ type: z.literal("ApproveDrafts"), slips: ids }).strict(),
] as const;
