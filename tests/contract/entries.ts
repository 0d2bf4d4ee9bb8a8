/** Entries for the tests of the log. */
import type { AppendResult, Entry, NewEntry } from "../../server/storage/log.ts";

/** An entry decided on version `expected`; its clock stands at 1000. */
export function entry(expected: number, more: Partial<NewEntry> = {}): NewEntry {
  return {
    expected,
    prev: "",
    commandId: `c-${expected + 1}`,
    fingerprint: "f",
    actor: "A",
    onBehalfOf: null,
    events: [{ type: "Happened", n: expected + 1 }],
    people: [],
    clock: { hearingAt: 1000, redisAt: 0, rate: 0 },
    realNow: null,
    ...more,
  };
}

/** The entry that was stored; throws when the result is another. */
export function appended(result: AppendResult): Entry {
  if (result.kind !== "appended") throw new Error(JSON.stringify(result));
  return result.entry;
}
