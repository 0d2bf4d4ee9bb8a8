/** Commands: the session and the steps of its programme. */
import { z } from "zod";
import { SECRETARY_SEATS } from "../../terms/seats.ts";
import { paragraph } from "../../terms/textSchemas.ts";
import { givenTask, id, ids, once, reason } from "./bits.ts";

/** A conclusion, and what it gives to whom until when; left out: it gives nothing that is to be followed. */
const conclusion = {
  text: paragraph(2000),
  given: givenTask.optional(),
};

export const sessionCommands = [
  /** `first`: the step that begins with the opening, in the same entry */
  z.object({ type: z.literal("OpenSession"), first: id.optional() }).strict(),
  /** `until`: when it is to go on, where the chair says so */
  z
    .object({ type: z.literal("SuspendSession"), why: reason, until: z.number().int().positive().optional() })
    .strict(),
  z.object({ type: z.literal("ResumeSession") }).strict(),
  z.object({ type: z.literal("CloseSession") }).strict(),
  /** for ten minutes after the closing */
  z.object({ type: z.literal("ReopenSession") }).strict(),
  z
    .object({
      type: z.literal("BeginStep"),
      step: id,
      /** the running step, ended in the same entry */
      ends: id.optional(),
      queue: z.array(id).max(200).transform(once).optional(),
      /** the sender has read these warnings and goes on */
      despite: z.array(z.enum(["rightsNotRead"])).default([]),
    })
    .strict(),
  z.object({ type: z.literal("EndStep"), step: id }).strict(),
  z.object({ type: z.literal("ReadRightsStatement") }).strict(),
  z
    .object({
      type: z.literal("NameSecretaries"),
      minutes: z.enum(SECRETARY_SEATS),
      synthesis: z.enum(SECRETARY_SEATS),
    })
    .strict(),
  z.object({ type: z.literal("ConcludeOnGroups"), groups: ids, ...conclusion }).strict(),
  z.object({ type: z.literal("ConcludeInGeneral"), ...conclusion }).strict(),
  z.object({ type: z.literal("SetClock"), at: z.number().int(), rate: z.number().min(0).max(1000) }).strict(),
] as const;
