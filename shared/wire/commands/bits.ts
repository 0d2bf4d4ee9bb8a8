/** What several commands are made of. */
import { z } from "zod";
import { FILE, MOST_ATTACHED } from "../../terms/attachments.ts";
import { isDocumentNumber } from "../../terms/numbered.ts";
import { DUE_PRESETS } from "../../terms/outcomes.ts";
import { line, personName } from "../../terms/textSchemas.ts";

/** "constructor" and its like are no ids: every record would seem to have them */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,40}$/, "is no code: letters without marks, digits, dots and hyphens, 40 at most")
  .refine((raw) => !(raw in Object.prototype), "is no code: it is a word of the program's own");

export const once = (list: string[]) => [...new Set(list)];

export const ids = z.array(id).min(1).max(60).transform(once);

/** A file, by its SHA-256. */
export const file = z.string().regex(FILE);

/** Files that hang on it: its sender has sent them up, or they hung there already. */
export const attached = z.array(file).max(MOST_ATTACHED).transform(once).default([]);

export const seconds = z.number().int().min(1).max(7200);

export const day = z.iso.date();

export const reason = line(200);

/** As people write one: digits, with spaces, dots, hyphens and brackets between them. */
export const phone = z
  .string()
  .regex(/^\+?(?:[ .()-]*\d){8,15}[ .()-]*$/)
  .max(30);

export const birthYear = z.number().int().min(1900).max(2100);

/** who holds the floor as the sender saw it: a turn's or an answer's id, null = nobody */
export const floor = z.object({ floor: id.nullable() }).strict();

/** A person: one of the lists, or a free name from the floor. */
export const personSchema = z.union([
  z.object({ person: id }).strict(),
  z
    .object({
      name: personName,
      addressForm: line(20),
      position: line(120).optional(),
      organisation: line(120),
    })
    .strict(),
]);

export type PersonChoice = z.infer<typeof personSchema>;

export const assignment = {
  lead: id.nullable(),
  supporting: z.array(id).max(10).transform(once).default([]),
};

/** What a conclusion gives to whom until when. */
export const givenTask = z
  .object({
    task: line(300),
    lead: id,
    supporting: assignment.supporting,
    due: z.object({ preset: z.enum(DUE_PRESETS), date: day.optional() }).strict(),
  })
  .strict();

/** "08-BB/TU", "05/BB-UBND": the place in its book, then the book. */
export const documentNumber = line(30).refine(isDocumentNumber, "noNumber");
