/** What is asked of the server to make another hearing, and what it says. */
import { z } from "zod";
import { ADDRESS_FORMS } from "../terms/address.ts";
import { PRESET_NAMES } from "../terms/presets.ts";
import { line, paragraph, personName } from "../terms/textSchemas.ts";
import { day } from "./commands/bits.ts";
import { bodyName, numberField, placesFields, titleField, venueField } from "./commands/settings.ts";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Who holds an office; without a name the office itself is spoken of. */
const holder = z
  .object({
    office: line(120),
    addressForm: z.enum(ADDRESS_FORMS),
    name: z.union([personName, z.literal("")]),
  })
  .strict();

/** The bodies of a hearing that takes over nobody's. */
const bodies = z
  .object({
    organisations: z
      .array(
        z
          .object({
            name: bodyName,
            ...placesFields,
          })
          .strict(),
      )
      .min(1)
      .max(100),
    units: z
      .array(z.object({ name: bodyName, head: holder }).strict())
      .min(1)
      .max(100),
    /** in the order of the seats A, B, C */
    chairs: z.array(holder).length(3),
  })
  .strict();

export const newHearingSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    title: titleField,
    number: numberField,
    venue: venueField,
    date: day,
    start: hour,
    end: hour,
    basis: z.discriminatedUnion("kind", [
      /** what an earlier hearing has: bodies, office holders, limits, rights, recipients, letterheads */
      z.object({ kind: z.literal("earlier") }).strict(),
      z
        .object({ kind: z.literal("preset"), preset: z.enum(PRESET_NAMES), locality: paragraph(80), bodies })
        .strict(),
    ]),
  })
  .strict();

export type NewHearing = z.infer<typeof newHearingSchema>;
export type NewBodies = z.infer<typeof bodies>;

/** Why it is not made. */
export type NewHearingRefusal =
  | "idTaken"
  | "dayInPast"
  | "endsBeforeStart"
  /** a commune's hearing is announced seven days before it */
  | "announcedTooLate"
  | "sameNameTwice"
  | "malformed"
  | "notSaved";

/** Where the new hearing's operator goes on. */
export interface MadeHearing {
  readonly hearing: string;
  readonly url: string;
}
