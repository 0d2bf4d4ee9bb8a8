/** A hearing that was played through its rules, stored as a server would have stored it. */
import { readHearing } from "../../server/intake/readHearing.ts";
import type { Commit } from "../../server/rulebook/frame/events.ts";
import type { NewRow } from "../../server/rulebook/frame/ruling.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { entryHash } from "../../server/storage/codec.ts";
import type { Entry, HearingLog, JsonEvent, PersonRow } from "../../server/storage/log.ts";
import type { People } from "../../server/views/people.ts";
import type { HearingClock } from "../../shared/terms/time.ts";

export interface Played {
  readonly commits: readonly Commit[];
  readonly newPeople: readonly NewRow[];
  readonly people: People;
  readonly state: HearingState;
}

function entriesOf(commits: readonly Commit[]): Entry[] {
  let prev = "";
  return commits.map(({ version, events, ...commit }) => {
    const entry: Entry = {
      ...{ v: version, prev, ...commit },
      events: JSON.parse(JSON.stringify(events)) as JsonEvent[],
    };
    prev = entryHash(entry);
    return entry;
  });
}

/**
 * Stores the sample's hearing as the play has left it; who the persons are as the folder tells it, phones and all.
 * `clock`: of its own, as a rehearsal has it from its beginning.
 */
export async function storePlayed(
  log: HearingLog,
  id: string,
  played: Played,
  upTo = Infinity,
  clock: HearingClock | null = null,
): Promise<void> {
  const rows = new Map<string, PersonRow>();
  for (const row of readHearing("sample").people) rows.set(row.id, { ...row });
  const set = (commit: Commit): Commit =>
    clock === null || commit.version > 1
      ? commit
      : { ...commit, events: [...commit.events, { type: "ClockSet", clock }] };
  const commits = played.commits.filter(({ version }) => version <= upTo).map(set);
  const named = JSON.stringify(commits);
  for (const row of played.newPeople)
    if (!rows.has(row.id) && named.includes(row.id)) rows.set(row.id, { ...row });
  // who is of no folder is known by name
  for (const row of played.people.values()) if (!rows.has(row.id)) rows.set(row.id, { ...row });
  const whole = {
    facts: { title: played.state.plan.title },
    script: null,
    people: [...rows.values()],
    entries: entriesOf(commits),
    updates: [],
  };
  const stored = await log.storeWhole(id, whole, { entries: 0, updates: 0 });
  if (stored !== "stored") throw new Error(`not stored: ${stored}`);
}
