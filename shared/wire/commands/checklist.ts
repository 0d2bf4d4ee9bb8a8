/** Commands: the offices' checklist. */
import { z } from "zod";
import { CHECK_STATES } from "../../terms/checklist.ts";
import { BODIES } from "../../terms/seats.ts";
import { line } from "../../terms/textSchemas.ts";
import { day, id, ids, reason } from "./bits.ts";

const state = z.enum(CHECK_STATES);

const content = { title: line(120), owner: z.enum(BODIES), due: day } as const;

export const checklistCommands = [
  z
    .object({ type: z.literal("MakeChecklist"), items: z.array(z.object(content).strict()).min(1).max(50) })
    .strict(),
  /** the item as it is from now on */
  z.object({ type: z.literal("EditChecklistItem"), item: id, ...content }).strict(),
  z.object({ type: z.literal("RemoveChecklistItem"), item: id, why: reason }).strict(),
  /** `note` says what blocks it */
  z.object({ type: z.literal("UpdateChecklist"), items: ids, state, note: line(300).optional() }).strict(),
  z.object({ type: z.literal("EscalateChecklistItem"), item: id }).strict(),
  z.object({ type: z.literal("DirectChecklistItem"), item: id, text: line(300), state }).strict(),
] as const;
