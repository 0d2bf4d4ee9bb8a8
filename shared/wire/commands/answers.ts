/** Commands: replies given in the hall. */
import { z } from "zod";
import { CHAIR_SEATS } from "../../terms/seats.ts";
import { floor, id, ids, once, personSchema, reason } from "./bits.ts";

export const answersCommands = [
  z
    .object({
      type: z.literal("AssignAnswer"),
      opinions: ids,
      lead: id,
      supporting: z.array(id).max(10).transform(once).default([]),
      /** a person of the lists; absent: the head of the unit */
      respondent: personSchema.optional(),
      /** an answer that came back to the presider and is assigned anew */
      answer: id.optional(),
    })
    .strict(),
  z.object({ type: z.literal("ChairAnswers"), opinions: ids, chair: z.enum(CHAIR_SEATS) }).strict(),
  z.object({ type: z.literal("AnswerInPlaceOf"), answer: id, who: personSchema }).strict(),
  z.object({ type: z.literal("BeginAnswer"), answer: id, basis: floor }).strict(),
  z.object({ type: z.literal("EndAnswer"), answer: id }).strict(),
  z.object({ type: z.literal("CannotAnswerNow"), answer: id, why: reason }).strict(),
  /** xin báo cáo sau: at the end of this part, or in writing */
  z
    .object({ type: z.literal("DeferAnswer"), answer: id, until: z.enum(["endOfPart", "inWriting"]) })
    .strict(),
] as const;
