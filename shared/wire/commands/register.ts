/** Commands: registering an opinion (form F1), changing and withdrawing it, and taking what came late. */
import { z } from "zod";
import {
  INBOXES,
  MOST_OF_A_LIST,
  MOST_OF_A_QUESTION,
  MOST_QUESTIONS,
  OPINION_KINDS,
  RECEIPT,
} from "../../terms/register.ts";
import { line, paragraph, personName } from "../../terms/textSchemas.ts";
import { attached, id, ids, reason } from "./bits.ts";

/** One line that may be empty. */
const maybe = (max: number) => paragraph(max).refine((text) => !text.includes("\n"), "severalLines");

const speaker = z
  .object({
    name: z.union([personName, z.literal("")]),
    addressForm: maybe(20),
    position: maybe(120),
    phone: maybe(30).default(""),
    address: maybe(200).default(""),
    birthYear: z.union([z.string().regex(/^\d{4}$/), z.literal("")]).default(""),
  })
  .strict();

/** How the matter is treated: a clerk may set it anew when the opinion is accepted. */
const treatment = {
  kind: z.enum(OPINION_KINDS),
  field: maybe(80),
  minutes: z.number().int().min(1).max(15).nullable(),
} as const;
export const treated = z.object(treatment).strict();

const form = {
  ...treatment,
  title: maybe(160).default(""),
  /** longer than is taken: who has written more is told how much it is */
  content: paragraph(4_000),
  questions: z.array(line(MOST_OF_A_QUESTION)).max(MOST_QUESTIONS).default([]),
  place: maybe(200),
  addressed: maybe(200),
  speaker,
  wantsToSpeak: z.boolean(),
  minutes: treatment.minutes.default(null),
  needsHelp: z.boolean(),
  mayBeNamed: z.boolean(),
} as const;

/** What a clerk writes down for somebody: an organisation or ward by its seat, or an individual. */
const onBehalfOf = z.string().regex(/^(org\.[1-9]\d{0,3}|unit\.[A-Za-z0-9-]{1,20}|individual)$/);

/** the row of the vault that the sender saw: a registration that is another by then is looked at again */
export const seen = id;

/** of one act; a longer list goes in two files */
const opinions = z.array(z.object(form).strict()).min(1).max(MOST_OF_A_LIST);

export const registerCommands = [
  z
    .object({
      type: z.literal("RegisterOpinion"),
      inbox: z.enum(INBOXES),
      onBehalfOf: onBehalfOf.optional(),
      /** made by the sender's own device, so that no record of the server tells it */
      receipt: z.string().regex(RECEIPT).optional(),
      note: paragraph(300).default(""),
      attached,
      ...form,
    })
    .strict(),
  /** the lists of organisations and wards from one file, as one act; `file`: its name */
  z
    .object({
      type: z.literal("RegisterOpinions"),
      inbox: z.enum(INBOXES),
      file: line(120),
      lists: z.array(z.object({ onBehalfOf, opinions }).strict()).min(1).max(100),
    })
    .strict(),
  z.object({ type: z.literal("ChangeOpinion"), registration: id, seen, attached, ...form }).strict(),
  z.object({ type: z.literal("WithdrawOpinion"), registration: id, why: maybe(300).default("") }).strict(),
  /** by a clerk of an inbox, on the word of its sender, after the deadline too */
  z.object({ type: z.literal("WithdrawForSender"), registration: id, seen, why: reason }).strict(),
  z.object({ type: z.literal("AcceptLate"), registrations: ids, why: reason }).strict(),
] as const;
