/** Commands: what the two screening bodies decide of a registration, and what passes between them and its sender. */
import { z } from "zod";
import { CLARIFIED, COMPLAINT_KINDS, LACKS } from "../../terms/register.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { attached, day, id, once } from "./bits.ts";
import { seen, treated } from "./register.ts";

const code = z.string().regex(/^YK-\d{3,5}$/);
const basis = paragraph(500);
const lacks = z
  .array(z.enum(LACKS))
  .min(1)
  .max(LACKS.length)
  .transform((list) => once(list) as (typeof LACKS)[number][]);
const kind = z.enum(COMPLAINT_KINDS);
const destination = line(200);

const decision = z.discriminatedUnion("result", [
  /** `treated`: left out, kind, field and minutes stay as they came */
  z.object({ result: z.literal("accept"), basis, treated: treated.optional() }).strict(),
  z.object({ result: z.literal("merge"), basis, into: id }).strict(),
  z.object({ result: z.literal("return"), basis, lacks, until: day }).strict(),
  z
    .object({
      result: z.literal("redirect"),
      ...{ basis, kind, destination },
      alsoKind: kind.optional(),
      alsoDestination: destination.optional(),
      identityProtected: z.boolean().default(false),
    })
    .strict(),
  z.object({ result: z.literal("outside"), basis, destination }).strict(),
]);

const slip = z.object({ number: line(30), kind, destination }).strict();

export const screeningCommands = [
  z
    .object({
      type: z.literal("Screen"),
      registrations: z
        .array(z.object({ registration: id, seen, code: code.optional() }).strict())
        .min(1)
        .max(60),
      decision,
      /** the official in whose name it is decided */
      decider: id.optional(),
    })
    .strict(),
  z
    .object({
      type: z.literal("MakeSlip"),
      registration: id,
      slips: z.array(slip).min(1).max(2),
      /** how it goes to its destination, and how its sender is told */
      way: line(200),
    })
    .strict(),
  z.object({ type: z.literal("AskClarification"), registration: id, seen, lacks, until: day }).strict(),
  z
    .object({
      type: z.literal("AnswerClarification"),
      registration: id,
      text: paragraph(1_000),
      /** what was missing, where the sender can say it */
      place: paragraph(200).optional(),
      addressed: paragraph(200).optional(),
      attached,
    })
    .strict(),
  z
    .object({
      type: z.literal("SettleClarification"),
      registration: id,
      seen,
      as: z.enum(CLARIFIED),
      note: paragraph(300).default(""),
    })
    .strict(),
  z.object({ type: z.literal("NotifySender"), registration: id, text: line(300) }).strict(),
  z.object({ type: z.literal("OpenSealed"), registration: id }).strict(),
  z.object({ type: z.literal("ShutSealed") }).strict(),
  /** how the speaker of a registration, an applicant or a delegate can be reached: each look is noted */
  z.object({ type: z.literal("ShowReach"), of: id }).strict(),
  z.object({ type: z.literal("HideReach") }).strict(),
  /** by the ward where the matter of an individual lies */
  z.object({ type: z.literal("RemarkOnOpinion"), registration: id, text: line(500) }).strict(),
] as const;
