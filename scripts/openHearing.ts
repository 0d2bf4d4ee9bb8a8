/** A hearing folded from the log, its minutes too, as a node would hold it. */
import { HearingRoom } from "../server/live/hearingRoom.ts";
import type { HearingLog } from "../server/log/log.ts";

/** Throws where there is none, or where its log cannot be read, does not hang together, or cannot be folded. */
export async function openHearing(log: HearingLog, id: string): Promise<HearingRoom> {
  if (!(await log.hearings())[id])
    throw new Error(`There is no hearing "${id}". "npm run hearing -- list" shows those that are.`);
  const room = new HearingRoom(id, (text) => console.error(text));
  await room.take(await log.read(id, 0), log, null);
  room.minutes.take(await log.readMinutes(id, 0));
  return room;
}
