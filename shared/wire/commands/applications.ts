/** Commands: individuals who ask to attend. */
import { z } from "zod";
import { RECEIPT } from "../../terms/register.ts";
import { line, paragraph, personName } from "../../terms/textSchemas.ts";
import { birthYear, id, ids, phone } from "./bits.ts";

export const applicationsCommands = [
  z
    .object({
      type: z.literal("ApplyToAttend"),
      name: personName,
      addressForm: line(20),
      /** work, or what the person is in the quarter; may be empty */
      position: paragraph(120),
      birthYear: birthYear.optional(),
      /** the ward or commune */
      residence: line(80),
      /** sealed, as the phone number is */
      address: line(200).optional(),
      phone,
      /** made by the sender's own device, or by the clerk's who writes it down */
      receipt: z.string().regex(RECEIPT).optional(),
    })
    .strict(),
  z.object({ type: z.literal("WithdrawApplication"), application: id }).strict(),
  /** `decider`: the official on whose decision the clerk presses */
  z.object({ type: z.literal("AdmitIndividuals"), applications: ids, decider: id.nullable() }).strict(),
  z
    .object({
      type: z.literal("RefuseIndividual"),
      application: id,
      reason: line(300),
      decider: id.nullable(),
    })
    .strict(),
] as const;
