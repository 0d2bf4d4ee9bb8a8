/** Commands: the offices' checklist. */
import { z } from "zod";
import { CHECK_STATES } from "../../terms/checklist.ts";
import { BODIES } from "../../terms/seats.ts";
import { line } from "../../terms/textSchemas.ts";
import { day, id, ids } from "./bits.ts";

const state = z.enum(CHECK_STATES);

export const checklistCommands = [
  z
    .object({
      type: z.literal("MakeChecklist"),
      items: z
        .array(z.object({ title: line(120), owner: z.enum(BODIES), due: day }).strict())
        .min(1)
        .max(50),
    })
    .strict(),
  /** `note` says what blocks it */
  z.object({ type: z.literal("UpdateChecklist"), items: ids, state, note: line(300).optional() }).strict(),
  z.object({ type: z.literal("EscalateChecklistItem"), item: id }).strict(),
  z.object({ type: z.literal("DirectChecklistItem"), item: id, text: line(300), state }).strict(),
] as const;
