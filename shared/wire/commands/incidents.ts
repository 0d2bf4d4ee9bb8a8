/** Commands: what is noted of safety and order around the hall. */
import { z } from "zod";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

const text = paragraph(500).refine((typed) => typed !== "", "empty");

export const incidentsCommands = [
  z.object({ type: z.literal("NoteIncident"), where: line(120), text }).strict(),
  /** of what another seat has noted: it was read */
  z.object({ type: z.literal("ReceiveIncident"), incident: id }).strict(),
  /** `text`: what was done */
  z.object({ type: z.literal("SettleIncident"), incident: id, text }).strict(),
] as const;
