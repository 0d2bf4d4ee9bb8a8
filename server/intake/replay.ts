/** A replay: a hearing of its own, made of the log of a past one, in which nothing can be done. Who the persons are stays with the past one. */
import type { Instant } from "../../shared/terms/time.ts";
import { commandId } from "../rehearsal/commandId.ts";
import { replayedEvents } from "../rehearsal/replay.ts";
import type { HearingEvent } from "../rulebook/frame/events.ts";
import { entryHash } from "../storage/codec.ts";
import type { Entry, HearingLog, JsonEvent } from "../storage/log.ts";

/** Stored under an id that is free. `from`: it begins as all stood then; null: at its first entry. Throws one clear line. */
export async function createReplay(
  log: HearingLog,
  id: string,
  source: string,
  from: Instant | null,
): Promise<void> {
  const past = await log.read(source, 0);
  const title = (await log.hearings())[source]?.["title"];
  const plan = (past[0]?.events as readonly HearingEvent[] | undefined)?.find((event) => "plan" in event);
  if (!past[0] || !plan) throw new Error(`there is no hearing ${source}`);
  if ("plan" in plan && plan.plan.replayOf) throw new Error(`${source} is a replay of ${plan.plan.replayOf}`);
  const redisAt = await log.time();
  let prev = "";
  const entries = past
    .filter(({ v, at }) => v === 1 || (from !== null && at <= from))
    .map((past): Entry => {
      const clock = { hearingAt: past.at, redisAt, rate: 0 };
      const events = replayedEvents(past.events as readonly HearingEvent[], source, clock);
      const entry: Entry = {
        ...past,
        ...{ prev, commandId: commandId(past.v), fingerprint: "" },
        events: JSON.parse(JSON.stringify(events)) as JsonEvent[],
      };
      prev = entryHash(entry);
      return entry;
    });
  const whole = {
    ...{ facts: { title: typeof title === "string" ? title : source }, script: null, people: [], entries },
    // the text of the minutes knows no time: it is read as it was left
    updates: await log.readMinutes(source, 0),
  };
  const stored = await log.storeWhole(id, whole, { entries: 0, updates: 0 });
  if (stored !== "stored") throw new Error(`a hearing ${id} exists already`);
}
