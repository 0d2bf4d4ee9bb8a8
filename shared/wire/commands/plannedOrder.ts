/** Commands: the order in which those who registered shall speak, before the hearing; and the freeze. */
import { z } from "zod";
import { BODIES } from "../../terms/seats.ts";
import { id, once, reason } from "./bits.ts";

const codes = z.array(id).min(1).max(200).transform(once);

export const plannedOrderCommands = [
  /** the whole order, as proposed and then arranged; `why`: once it is published */
  z.object({ type: z.literal("BuildQueue"), order: codes, why: reason.optional() }).strict(),
  z.object({ type: z.literal("AddToQueue"), opinion: id, why: reason.optional() }).strict(),
  z.object({ type: z.literal("RemoveFromQueue"), opinion: id, why: reason.optional() }).strict(),
  /** `before` null: to the end */
  z
    .object({ type: z.literal("MoveInQueue"), opinion: id, before: id.nullable(), why: reason.optional() })
    .strict(),
  /** as many as its sender saw */
  z.object({ type: z.literal("PublishQueue"), turns: z.number().int() }).strict(),
  /** the newest change, by who made it; `change`: its version */
  z.object({ type: z.literal("UndoOrderChange"), change: z.number().int() }).strict(),
  /** `confirmedBy`: whose word it is pressed on; the operator of a folder names nobody */
  z.object({ type: z.literal("Freeze"), confirmedBy: z.enum(BODIES).optional() }).strict(),
] as const;
