/** Commands: changes of the order, with their reasons. */
import { z } from "zod";
import { id, once, reason } from "./bits.ts";

export const orderCommands = [
  /** before = null: to the end of its segment */
  z
    .object({ type: z.literal("MoveEntry"), entry: id, before: id.nullable(), why: reason.optional() })
    .strict(),
  /** the whole list of the People anew, as its sender saw it and as it shall be */
  z
    .object({
      type: z.literal("ArrangeQueue"),
      order: z.array(id).min(2).max(200).transform(once),
      why: reason,
      basis: z.object({ order: z.array(id).max(200) }).strict(),
    })
    .strict(),
  z.object({ type: z.literal("HoldHead"), places: z.number().int().min(0).max(2) }).strict(),
  /** `change`: the version of the act that changed the order */
  z.object({ type: z.literal("ExplainOrderChange"), change: z.number().int().min(1), why: reason }).strict(),
  z.object({ type: z.literal("PutBackForLater"), entry: id, after: id.nullable() }).strict(),
] as const;
