/** Commands: what becomes of a task after the hearing, and of the case that the desk opens of it. */
import { z } from "zod";
import { MOST_ATTACHED } from "../../terms/attachments.ts";
import { MOST_REMINDERS, NOTICE_CHANNELS, VERIFY_RESULTS } from "../../terms/cases.ts";
import { CHAIR_SEATS } from "../../terms/seats.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { REPORT_LETTERS } from "../../views/after/cases.ts";
import { assignment, day, documentNumber, file, givenTask, id, ids, once } from "./bits.ts";

const caseId = z.string().regex(/^ND-\d{2,4}$/, "is no number of a case: ND-01");
const cases = z.array(caseId).min(1).max(60);
const report = paragraph(REPORT_LETTERS).refine((text) => text !== "", "empty");
const words = paragraph(1_000).refine((text) => text !== "", "empty");
const why = line(500);
/** that it puts right what was recorded of the case, and why; left out: it is recorded for the first time */
const putRight = why.optional();
const asksForDay = { case: caseId, due: day, was: day, why };

export const casesCommands = [
  z
    .object({
      type: z.literal("ReportTask"),
      opinion: id,
      /** when the task was given, as the unit saw it: a task that was given anew is another */
      given: z.number(),
      text: report,
    })
    .strict(),
  z
    .object({
      type: z.literal("OpenCases"),
      cases: z
        .array(
          z
            .object({
              case: caseId,
              /** the matter first, then those that ask the same */
              opinions: ids,
              /** the asker wishes to be answered by voice */
              voice: z.boolean().default(false),
              /** from when the asker's clock counts; left out: the hearing's day */
              clockFrom: day.optional(),
            })
            .strict(),
        )
        .min(1)
        .max(200),
    })
    .strict(),
  /** a leader has said it after the closing, on the day `on`; `groups`: on which it is concluded, none: in general */
  z
    .object({
      type: z.literal("AddConclusionTask"),
      groups: z.array(id).max(60).transform(once).default([]),
      given: givenTask,
      onWordOf: z.enum(CHAIR_SEATS),
      on: day,
    })
    .strict(),
  z.object({ type: z.literal("AcceptTask"), cases }).strict(),
  z.object({ type: z.literal("ProposeDueDate"), ...asksForDay }).strict(),
  z.object({ type: z.literal("AskExtension"), ...asksForDay }).strict(),
  z.object({ type: z.literal("ChangeCaseDueDate"), ...asksForDay, was: day.nullable() }).strict(),
  /** `reassigned`: how often it was given anew, as whoever gives it has seen; `onWordOf`: the leader whose word a clerk has */
  z
    .object({
      type: z.literal("ReassignCase"),
      case: caseId,
      reassigned: z.number().int().min(0),
      lead: id,
      supporting: assignment.supporting,
      /** what a supporting unit has to do of it */
      parts: z
        .array(z.object({ unit: id, task: line(200) }).strict())
        .max(10)
        .default([]),
      task: line(300),
      voice: z.boolean(),
      why,
      onWordOf: z.enum(CHAIR_SEATS).optional(),
    })
    .strict(),
  z.object({ type: z.literal("GrantExtension"), ...asksForDay }).strict(),
  z.object({ type: z.literal("RefuseExtension"), case: caseId, due: day, why }).strict(),
  z.object({ type: z.literal("TellAsker"), cases, text: words }).strict(),
  /** `outside`: beyond the city's authority */
  z
    .object({
      type: z.literal("ReportResult"),
      case: caseId,
      text: report,
      outside: z.boolean().default(false),
      /** of the case's points, those that the report answers; left out: it does not say */
      answered: z.array(paragraph(1_000)).max(60).optional(),
    })
    .strict(),
  /** `attached`: files that the unit has sent up */
  z
    .object({
      type: z.literal("AddEvidence"),
      case: caseId,
      attached: z.array(file).min(1).max(MOST_ATTACHED).transform(once),
    })
    .strict(),
  /** `reports`: how many reports of the lead the leader has seen; another since then is to be read first */
  z
    .object({
      type: z.literal("DirectCase"),
      cases: z
        .array(z.object({ case: caseId, reports: z.number().int().min(0) }).strict())
        .min(1)
        .max(60),
      agrees: z.boolean(),
      text: paragraph(500).default(""),
    })
    .strict(),
  z
    .object({
      type: z.literal("ReleaseNotice"),
      case: caseId,
      channels: z.array(z.enum(NOTICE_CHANNELS)).min(1).max(NOTICE_CHANNELS.length),
      /** where it is posted or said; may be empty */
      place: paragraph(200).default(""),
      /** the day on which it was told; left out: today, or the one that stands where another thing is put right */
      on: day.optional(),
      text: paragraph(2_000).default(""),
      why: putRight,
    })
    .strict(),
  z
    .object({
      type: z.literal("TransferCase"),
      case: caseId,
      to: line(200),
      number: documentNumber,
      date: day,
      why: putRight,
    })
    .strict(),
  z.object({ type: z.literal("RecordAuthorityAnswer"), case: caseId, text: words, why: putRight }).strict(),
  /** nothing came from the authority, though it was reminded on these days */
  z
    .object({
      type: z.literal("EndUnanswered"),
      case: caseId,
      reminders: z.array(day).min(1).max(MOST_REMINDERS),
      reason: line(500),
      why: putRight,
    })
    .strict(),
  z.object({ type: z.literal("EscalateCase"), case: caseId, to: line(120), why }).strict(),
  z.object({ type: z.literal("DirectEscalation"), case: caseId, text: words }).strict(),
  z.object({ type: z.literal("RemindUnits"), cases }).strict(),
  z
    .object({
      type: z.literal("VerifyCase"),
      case: caseId,
      result: z.enum(VERIFY_RESULTS),
      /** how it was looked into */
      way: line(200),
      note: paragraph(500).default(""),
    })
    .strict(),
  z.object({ type: z.literal("ReopenCase"), case: caseId, due: day, why }).strict(),
  z.object({ type: z.literal("SetHolidays"), days: z.array(day).max(120) }).strict(),
] as const;
