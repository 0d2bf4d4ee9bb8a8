/** Commands: the synthesis. Groups of opinions, who answers them, the report F4, and the leaders' directions. */
import { z } from "zod";
import { CONSULTED } from "../../terms/consulted.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { assignment, id, ids, once, reason } from "./bits.ts";

/** What a projector may show: one short line. */
const displayTitle = line(60);
const groupTitle = line(120);

/** What a leader's words change: who leads and who supports. */
const change = z.object({ opinion: id, ...assignment, lead: id }).strict();

export const synthesisCommands = [
  /** `group` null: the next free number */
  z.object({ type: z.literal("FormGroup"), group: id.nullable(), title: groupTitle, opinions: ids }).strict(),
  z.object({ type: z.literal("RenameGroup"), group: id, title: groupTitle }).strict(),
  /** `before` null: to the end */
  z.object({ type: z.literal("MoveGroup"), group: id, before: id.nullable() }).strict(),
  /** `group` null: out of the one they are in */
  z.object({ type: z.literal("GroupOpinions"), group: id.nullable(), opinions: ids }).strict(),
  z.object({ type: z.literal("GroupRawOpinions"), group: id.nullable(), raws: ids }).strict(),
  z.object({ type: z.literal("AssignLead"), opinions: ids, ...assignment }).strict(),
  z.object({ type: z.literal("MarkHot"), opinions: ids, hot: z.boolean() }).strict(),
  z
    .object({
      type: z.literal("MarkRestricted"),
      opinions: ids,
      restricted: z.boolean(),
      why: reason.optional(),
    })
    .strict(),
  z.object({ type: z.literal("ProposeTitle"), opinion: id, title: displayTitle }).strict(),
  /** `fieldOnly`: of these the projector shows the field alone; `decider`: the office holder who decided */
  z
    .object({
      type: z.literal("ApproveTitles"),
      opinions: ids,
      fieldOnly: z.array(id).max(60).transform(once).default([]),
      decider: id.nullable().default(null),
    })
    .strict(),
  /** what the chair alone reads beside an opinion; empty: none */
  z.object({ type: z.literal("WriteChairNote"), opinion: id, text: paragraph(300) }).strict(),
  /** all that no earlier report holds; `supplements`: the report that it adds to */
  z
    .object({
      type: z.literal("SubmitReport"),
      to: line(120),
      supplements: id.nullable(),
      why: reason.optional(),
    })
    .strict(),
  z
    .object({
      type: z.literal("ConsultOnReport"),
      report: id,
      bodies: z.array(z.enum(CONSULTED)).min(1).max(CONSULTED.length),
    })
    .strict(),
  z.object({ type: z.literal("AcknowledgeReport"), report: id, remark: line(500) }).strict(),
  z
    .object({
      type: z.literal("DirectGroups"),
      groups: ids,
      text: line(500),
      changes: z.array(change).max(60).default([]),
    })
    .strict(),
] as const;
