/** Commands: an organisation's list of its delegates, and the freeze. */
import { z } from "zod";
import { line, paragraph, personName } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

/** As people write one: digits, with spaces, dots, hyphens and brackets between them. */
const phone = z.string().regex(/^\+?(?:[ .()-]*\d){8,15}[ .()-]*$/);

const delegate = {
  name: personName,
  addressForm: line(20),
  /** may be empty */
  position: paragraph(120).refine((text) => !text.includes("\n"), "severalLines"),
  /** left out: the one that stands there stays */
  phone: phone.max(30).optional(),
  /** the delegate whose place it takes where that one cannot come */
  substituteFor: id.nullable(),
} as const;

export const rosterCommands = [
  z.object({ type: z.literal("EnterDelegate"), ...delegate }).strict(),
  z.object({ type: z.literal("ChangeDelegate"), delegate: id, ...delegate }).strict(),
  z.object({ type: z.literal("RemoveDelegate"), delegate: id }).strict(),
  z.object({ type: z.literal("Freeze") }).strict(),
] as const;
