/** Commands: who is there. */
import { z } from "zod";
import { hallPlace } from "../../terms/hallPlace.ts";
import { line, personName } from "../../terms/textSchemas.ts";
import { id, reason } from "./bits.ts";

export const attendanceCommands = [
  z
    .object({
      type: z.literal("RecordAttendance"),
      absent: z.array(z.object({ person: id, why: reason }).strict()).max(200),
      substitutes: z.array(z.object({ person: id, name: personName }).strict()).max(200),
    })
    .strict(),
  z.object({ type: z.literal("RecordLateArrival"), person: id }).strict(),
  /** seen at the door, by name, number or the code on the badge */
  z.object({ type: z.literal("CheckIn"), person: id }).strict(),
  /** moved to another seat; `other`: who sits there and changes with this one; null: nobody does */
  z
    .object({
      type: z.literal("SeatDelegate"),
      ...{ person: id, other: id.nullable() },
      place: line(8).refine((typed) => hallPlace(typed) !== null, "noPlace"),
    })
    .strict(),
  z.object({ type: z.literal("RecordOfficial"), person: id, present: z.boolean() }).strict(),
  z.object({ type: z.literal("IntroduceOfficial"), person: id, introduced: z.boolean() }).strict(),
] as const;
