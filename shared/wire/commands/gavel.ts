/** Commands: who presides, and what hall and lectern show. */
import { z } from "zod";
import { SCENES } from "../../terms/scenes.ts";
import { CHAIR_SEATS, HALL_SEATS, isSeat } from "../../terms/seats.ts";
import { line } from "../../terms/textSchemas.ts";
import { id, once } from "./bits.ts";

export const gavelCommands = [
  z.object({ type: z.literal("HandOverChair"), to: z.enum(CHAIR_SEATS) }).strict(),
  z.object({ type: z.literal("TakeOver") }).strict(),
  z
    .object({
      type: z.literal("ShowOnHall"),
      scene: z.enum(SCENES),
      pinned: z.boolean().default(false),
      /** the second display's own scene stays until it is "auto" again: then it follows the first */
      display: z.enum(HALL_SEATS).default("hall"),
      text: line(200).optional(),
      /** of a pause: when it ends */
      until: z.number().int().positive().optional(),
      opinions: z.array(id).max(12).transform(once).optional(),
    })
    .strict(),
  z.object({ type: z.literal("ShowResultCard"), opinion: id }).strict(),
  z.object({ type: z.literal("ChooseHallScheme"), scheme: z.enum(["dark", "light"]) }).strict(),
  /** a short message to whoever holds the floor; null takes it back */
  z.object({ type: z.literal("TellLectern"), holder: id, text: line(60).nullable() }).strict(),
  z.object({ type: z.literal("RenewSeat"), seat: z.string().max(30).refine(isSeat) }).strict(),
] as const;
