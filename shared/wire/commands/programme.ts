/** Commands: the programme. */
import { z } from "zod";
import { id, reason } from "./bits.ts";

const steps = z
  .array(z.object({ step: id, minutes: z.number().int().min(1).max(600) }).strict())
  .min(1)
  .max(30);

export const programmeCommands = [
  z.object({ type: z.literal("BuildProgramme"), steps }).strict(),
  z.object({ type: z.literal("ChangeProgramme"), steps, why: reason }).strict(),
  z.object({ type: z.literal("PublishProgramme") }).strict(),
] as const;
