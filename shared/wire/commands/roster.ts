/** Commands: an organisation's list of its delegates, reminders, and the freeze. */
import { z } from "zod";
import { hallPlace } from "../../terms/hallPlace.ts";
import { line, paragraph, personName } from "../../terms/textSchemas.ts";
import { birthYear, id, phone, reason } from "./bits.ts";

/** Who a delegate is. */
const person = {
  name: personName,
  addressForm: line(20),
  /** may be empty */
  position: paragraph(120).refine((text) => !text.includes("\n"), "severalLines"),
  /** of a change, left out: the one that stands there stays */
  phone: phone.optional(),
  birthYear: birthYear.optional(),
  /** whom the delegate stands for: "Người có uy tín trong cộng đồng"; of a change, left out: as it was, "": nobody */
  represents: z.union([line(120), z.literal("")]).optional(),
} as const;

const delegate = {
  ...person,
  /** the delegate whose place it takes where that one cannot come */
  substituteFor: id.nullable(),
} as const;

/** by its number */
const organisation = z.number().int().min(1).max(9_999);

/** whose list a clerk writes; left out: the sender's own */
const ofOrganisation = { organisation: organisation.optional() } as const;

const listed = {
  /** `delegate`: who stands on the list already and is another in something; left out: who is new */
  delegates: z
    .array(z.object({ ...person, delegate: id.optional() }).strict())
    .min(1)
    .max(100),
  /** how many were ever entered when the file was looked at; left out: it was not compared with the list */
  seen: z.number().int().min(0).optional(),
} as const;

export const rosterCommands = [
  /** a whole list at once, pasted or from a file; `file`: its name */
  z
    .object({
      type: z.literal("SubmitDelegateList"),
      delegates: listed.delegates,
      file: line(120).nullable(),
      ...ofOrganisation,
      seen: listed.seen,
    })
    .strict(),
  /** the lists of several organisations from one file, as one act */
  z
    .object({
      type: z.literal("SubmitDelegateLists"),
      file: line(120),
      lists: z
        .array(z.object({ organisation, seen: listed.seen, delegates: listed.delegates }).strict())
        .min(1)
        .max(100),
    })
    .strict(),
  z.object({ type: z.literal("EnterDelegate"), ...delegate, ...ofOrganisation }).strict(),
  z.object({ type: z.literal("ChangeDelegate"), delegate: id, ...delegate, ...ofOrganisation }).strict(),
  z
    .object({
      type: z.literal("ReplaceDelegate"),
      ...{ delegate: id, ...person, why: reason, ...ofOrganisation },
    })
    .strict(),
  z.object({ type: z.literal("RemoveDelegate"), delegate: id, ...ofOrganisation }).strict(),
  z
    .object({
      type: z.literal("AcceptLateList"),
      organisation,
      why: reason,
    })
    .strict(),
  z.object({ type: z.literal("RemindOrganisations"), about: line(200) }).strict(),
  /** a delegate or an individual; null: its place follows from the order again */
  z
    .object({
      type: z.literal("PlaceDelegate"),
      delegate: id,
      place: line(8)
        .refine((typed) => hallPlace(typed) !== null, "noPlace")
        .nullable(),
    })
    .strict(),
] as const;
