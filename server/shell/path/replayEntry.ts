/** An entry of a replay: appended as it stood in the past hearing's log, judged by nobody, at its own time. */
import { setTimeout as pause } from "node:timers/promises";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { commandId } from "../../rehearsal/commandId.ts";
import { renumbered } from "../../rehearsal/replay.ts";
import type { Commit } from "../../rulebook/frame/events.ts";
import type { JsonEvent } from "../../storage/log.ts";
import { catchUp, type Shell } from "./handleCommand.ts";
import type { HearingRoom } from "./hearingRoom.ts";

/** while the storage does not take it (ms) */
const AGAIN = 300;

export type ReplayEntry = Pick<Commit, "commandId" | "onBehalfOf" | "at" | "events"> & {
  readonly actor: SeatName | string;
};

/** Once, whatever stops it; false where it was given up. */
export async function replayEntry(
  shell: Shell,
  room: HearingRoom,
  entry: ReplayEntry,
  givenUp: () => boolean,
): Promise<boolean> {
  const { log } = shell;
  const found = async (id: string) => (await log.find(room.id, id, room.version))?.v;
  const events = await renumbered(
    entry.events,
    async (version) => (await found(commandId(version))) ?? version,
  );
  while (!givenUp()) {
    if (room.seen.has(entry.commandId)) return true;
    const result = await log.append(room.id, {
      ...{ prev: room.prev, expected: room.version, fingerprint: "", people: [], realNow: null },
      ...{ commandId: entry.commandId, actor: entry.actor, onBehalfOf: entry.onBehalfOf },
      events: JSON.parse(JSON.stringify(events)) as JsonEvent[],
      clock: { hearingAt: entry.at, redisAt: shell.now(), rate: 0 },
    });
    if (result.kind === "appended") {
      await room.take([result.entry], log, shell.publish(room));
      return true;
    }
    if (result.kind !== "conflict") await pause(AGAIN);
    await catchUp(shell, room).catch(() => undefined);
  }
  return false;
}
