/** Commands: documents are issued with a number of their book, own words stand in their free parts. No figure is typed. */
import { z } from "zod";
import { MOST_ATTACHED } from "../../terms/attachments.ts";
import { GENERAL_AS, RESULT_CHANNELS } from "../../terms/documents.ts";
import { NUMBERED, WRITTEN_INTO } from "../../terms/numbered.ts";
import { PERIOD_KINDS } from "../../terms/periods.ts";
import { CHAIR_SEATS } from "../../terms/seats.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { day, documentNumber, file, id } from "./bits.ts";

const numbered = { number: documentNumber, date: day };

export const documentsCommands = [
  z.object({ type: z.literal("IssueConclusionNotice"), ...numbered, signer: z.enum(CHAIR_SEATS) }).strict(),
  z.object({ type: z.literal("IssueResultReport"), ...numbered }).strict(),
  z.object({ type: z.literal("IssueLeadersReport"), ...numbered }).strict(),
  /** of the period of this kind that the day falls into; `number` null: a clerk writes it */
  z
    .object({
      type: z.literal("IssuePeriodicReport"),
      ...{ number: documentNumber.nullable(), kind: z.enum(PERIOD_KINDS), day },
    })
    .strict(),
  z
    .object({
      type: z.literal("IssueSupervisionReport"),
      ...{ number: documentNumber.nullable(), period: line(60), asOf: day },
    })
    .strict(),
  z
    .object({
      type: z.literal("NumberDocument"),
      ...{ document: z.enum(NUMBERED), of: z.union([id, z.literal("")]), ...numbered },
    })
    .strict(),
  /** `text` empty: what was written is taken back */
  z
    .object({ type: z.literal("WriteOwnWords"), document: z.enum(WRITTEN_INTO), text: paragraph(4000) })
    .strict(),
  /** The results are told to everybody: where, how, on which day; the signed notice goes onto the public page. */
  z
    .object({
      type: z.literal("AnnounceResults"),
      channels: z
        .array(z.enum(RESULT_CHANNELS))
        .min(1)
        .max(RESULT_CHANNELS.length)
        .transform((channels) => [...new Set(channels)]),
      places: line(300),
      date: day,
      attached: z
        .array(file)
        .max(MOST_ATTACHED)
        .default([])
        .transform((files) => [...new Set(files)]),
      /** what the extract says of the general conclusion, by whoever has read it; `text`: the other words */
      general: z
        .object({ as: z.enum(GENERAL_AS), text: paragraph(2000).default("") })
        .strict()
        .optional(),
    })
    .strict(),
] as const;
