/** Commands: the programme. */
import { z } from "zod";
import { ADDED_KINDS } from "../../terms/programme.ts";
import { line } from "../../terms/textSchemas.ts";
import { id, reason } from "./bits.ts";

const step = z
  .object({
    /** left out: a step that is added, and says what it is */
    step: id.optional(),
    /** left out: as the plan or the programme calls it */
    title: line(80).optional(),
    /** who does it; "": nobody is named; left out: as it stands */
    by: z.union([z.literal(""), line(120)]).optional(),
    /** of an added one */
    kind: z.enum(ADDED_KINDS).optional(),
    minutes: z.number().int().min(1).max(600),
  })
  .strict()
  .refine(({ step, title }) => step !== undefined || title !== undefined, { path: ["title"] });

const steps = z.array(step).min(1).max(30);

export const programmeCommands = [
  z.object({ type: z.literal("BuildProgramme"), steps }).strict(),
  z.object({ type: z.literal("ChangeProgramme"), steps, why: reason }).strict(),
  z.object({ type: z.literal("PublishProgramme") }).strict(),
] as const;
