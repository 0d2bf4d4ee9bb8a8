/** A sentence said to the hall stands on its screens for half a minute. */
import type { HallView } from "../../shared/views/live/hall.ts";

const ANNOUNCED_MS = 30_000;

/** The sentence to show at `now` (the hearing's time), or null. */
export function announcedText(announcement: HallView["announcement"], now: number): string | null {
  return announcement && now - announcement.at < ANNOUNCED_MS ? announcement.text : null;
}
