/** What a journal holds beyond the end of a log, put back into it. */
import { isFirst } from "../intake/createHearing.ts";
import type { HearingEvent } from "../rulebook/frame/events.ts";
import { entryHash } from "../storage/codec.ts";
import type { Entry, HearingLog } from "../storage/log.ts";
import { hashOf } from "./lines.ts";

/**
 * Appends to a hearing's log what a journal holds beyond its end, as it stood there, all of it where Redis has nothing
 * left; returns how many. Throws where the journal is not of this log. Who came in meanwhile without being on a list is
 * named by a number alone; of a hearing that was lost as a whole, everybody is, and its minutes are gone.
 */
export async function refill(log: HearingLog, id: string, journal: readonly Entry[]): Promise<number> {
  const stored = await log.read(id, 0);
  const last = stored.at(-1);
  if (last !== undefined && hashOf(journal[last.v - 1]) !== entryHash(last)) {
    if (journal.length < last.v) return 0;
    throw new Error(
      `The journal of "${id}" tells of another entry ${last.v} than Redis: nothing was refilled.`,
    );
  }
  const from = last?.v ?? 0;
  let hash = hashOf(last);
  for (const entry of journal.slice(from)) {
    if (entry.prev !== hash)
      throw new Error(
        `Entry ${entry.v} of the journal does not hang on the one before it: refilled up to it.`,
      );
    await storeEntry(log, id, entry);
    hash = entryHash(entry);
  }
  const [prepared] = (journal[0]?.events ?? []) as readonly HearingEvent[];
  // last: what stands in the registry is served
  if (!(await log.hearings())[id] && isFirst(prepared))
    await log.register(id, { title: prepared.plan.title });
  return Math.max(0, journal.length - from);
}

async function storeEntry(log: HearingLog, id: string, { v, at, ...rest }: Entry): Promise<void> {
  const result = await log.append(id, {
    ...rest,
    expected: v - 1,
    people: [],
    // a clock that stands at the entry's own time: the stamp is as it was
    clock: { hearingAt: at, redisAt: 0, rate: 0 },
    realNow: null,
  });
  if (result.kind === "conflict")
    throw new Error(`Entry ${v}: the log does not go on from version ${v - 1}.`);
  if (result.kind !== "appended") throw new Error(`Entry ${v} could not be stored: ${result.reason}`);
}
