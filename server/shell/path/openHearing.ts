/** A hearing folded from the log, its minutes too, as a node would hold it. */

import type { HearingLog } from "../../storage/log.ts";
import { MinutesBook } from "../minutes/minutesBook.ts";
import { unguarded } from "../minutes/proseShelf.ts";
import { HearingRoom } from "./hearingRoom.ts";

/** Throws where there is none, or where its log cannot be read, does not hang together, or cannot be folded. */
export async function openHearing(log: HearingLog, id: string): Promise<HearingRoom> {
  if (!(await log.hearings())[id])
    throw new Error(`There is no hearing "${id}". "npm run hearing -- list" shows those that are.`);
  const read = () => log.readMinutes(id, 0);
  const minutes = new MinutesBook(unguarded(), read, () =>
    console.error(
      `Minutes of ${id}: ${[...minutes.aside().keys()].join(", ")} hold updates that are left out.`,
    ),
  );
  const room = new HearingRoom(id, minutes, (text) => console.error(text));
  await room.take(await log.read(id, 0), log, null);
  await minutes.take(await read());
  return room;
}
