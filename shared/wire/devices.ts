/** Devices: what a screen tells of itself, and what the operator asks of it. Volatile: in no view, no hash, no log. */
import { z } from "zod";
import { HALL_SEATS, type SeatName } from "../terms/seats.ts";
import { line } from "../terms/textSchemas.ts";

/** Made by the browser, one for each seat that it has opened. */
export const deviceId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** What a screen tells of itself every few seconds. */
export const deviceReport = z
  .object({
    /** as the operator called it; "" = by its seat */
    name: z.union([z.literal(""), line(40)]),
    /** hash of the view that it shows; null: none yet */
    held: z.string().max(32).nullable(),
    /** ms by which the machine's own clock is ahead of the server's; the screen's times do without it */
    clockError: z.number().int().nullable(),
    /** the best of the last round trips, ms */
    roundTrip: z.number().min(0).max(600_000).nullable(),
    /** the scene of a display, what stands on the lectern, else "page" */
    shows: z.string().regex(/^[A-Za-z]{1,20}$/),
    /** percent; null: the browser does not tell */
    battery: z
      .object({ level: z.number().int().min(0).max(100), charging: z.boolean() })
      .strict()
      .nullable(),
    wakeLock: z.enum(["held", "released", "absent"]),
    /** false on plain HTTP in a network: browsers then give neither battery nor wake lock */
    secure: z.boolean(),
    /** browsers give no sound before the page was touched */
    sound: z.enum(["ready", "needsTouch", "absent"]),
  })
  .strict();
export type DeviceReport = z.infer<typeof deviceReport>;

/** A device on the operator's board. */
export interface Device {
  /** seat and the device's own id: "hall/k3f9…" */
  readonly key: string;
  readonly seat: SeatName;
  readonly here: boolean;
  /** the server's time, ms */
  readonly lastSeen: number;
  /** by how many views it is behind; null: by more than is remembered, or it has shown none */
  readonly behind: number | null;
  /** the one device that sounds the chime */
  readonly chime: boolean;
  /** null: it has not told anything yet */
  readonly report: DeviceReport | null;
}

export const deviceOrder = z.discriminatedUnion("kind", [
  /** it shows its own name in large letters for some seconds */
  z.object({ kind: z.literal("flash") }).strict(),
  z.object({ kind: z.literal("rename"), name: line(40) }).strict(),
  z.object({ kind: z.literal("reload") }).strict(),
  /** between the hall's displays alone: no other seat's right is given away over a wire */
  z.object({ kind: z.literal("redirect"), to: z.enum(HALL_SEATS) }).strict(),
  z.object({ kind: z.literal("chime"), on: z.boolean() }).strict(),
  z.object({ kind: z.literal("testChime") }).strict(),
  /** a chair or secretary of a rehearsal is led through its first five minutes */
  z.object({ kind: z.literal("guide") }).strict(),
  /** takes one that has gone off the board */
  z.object({ kind: z.literal("forget") }).strict(),
]);
export type DeviceOrder = z.infer<typeof deviceOrder>;

/** What reaches the device itself. */
export type OrderToDevice =
  | Exclude<DeviceOrder, { kind: "redirect" | "forget" }>
  /** to the link of another display, or of a rehearsal begun anew; it keeps its name there */
  | { readonly kind: "goTo"; readonly hearing: string; readonly seat: SeatName; readonly path: string };
