/** Puts a hearing into the log: its first entry, its people, its name in the registry. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDelegate, isRegistrationRow, isStranger } from "../../shared/terms/ids.ts";
import type { HearingClock } from "../../shared/terms/time.ts";
import { readCourse } from "../rehearsal/wholeLife.ts";
import { MOST_DELEGATES } from "../rulebook/before/freeze/delegates.ts";
import type { HearingEvent } from "../rulebook/frame/events.ts";
import type { HearingLog, PersonRow } from "../storage/log.ts";
import {
  type FirstEvent,
  notYetFrozen,
  notYetPrepared,
  type ReadOptions,
  readHearing,
} from "./readHearing.ts";
import { createReplay } from "./replay.ts";
import { wholeLifeScript } from "./wholeLife.ts";

/** ms from the first day of a rehearsal's preparation to its planned start */
const PREPARATION = 16 * 24 * 60 * 60_000;

/** Another hearing has the id. */
export class HearingExists extends Error {}

export const HEARING_ID = /^[a-z0-9-]{1,40}$/;

/** From a folder; resolves with its persons. Throws one clear line when the folder is wrong or the id is taken. */
export async function createHearing(
  log: HearingLog,
  id: string,
  folder: string,
  options: ReadOptions,
): Promise<readonly PersonRow[]> {
  if (!HEARING_ID.test(id))
    throw new Error(`"${id}" is no hearing id: small letters, digits and hyphens, at most 40`);
  const read = readHearing(folder, options);
  const { before = false } = options;
  const { prepared, people } = before === "bare" ? notYetPrepared(read) : before ? notYetFrozen(read) : read;
  // a real hearing has none: nothing could play it
  const script = options.rehearsal === true ? scriptIn(folder, options) : null;
  if (script !== null) readCourse(script);
  await store(log, id, prepared, people, script);
  return read.people;
}

/** What there is to play: the half day, or, of a hearing that nothing is prepared of, its whole life. */
function scriptIn(folder: string, { before }: ReadOptions): string | null {
  const has = (file: string) => existsSync(join(folder, file));
  if (before === "bare" && ["before.json", "script.json", "after.json"].every(has))
    return wholeLifeScript(folder);
  return has("script.json") ? readFileSync(join(folder, "script.json"), "utf8") : null;
}

/**
 * A rehearsal anew: a copy of its preparation under the next id, named in the registry as what has taken the old one's
 * place. Nothing of the old log is touched. Throws for a hearing that was not created as a rehearsal.
 */
export async function createAnew(log: HearingLog, id: string): Promise<string> {
  const [first] = await log.read(id, 0);
  const prepared = (first?.events as readonly HearingEvent[] | undefined)?.[0];
  if (!isFirst(prepared) || !prepared.plan.rehearsal)
    throw new Error(`hearing ${id} is no rehearsal: it is not begun anew`);
  const taken = await log.hearings();
  const { replayOf } = prepared.plan;
  if (replayOf !== undefined) {
    const again = nextId(id, (candidate) => candidate in taken);
    await createReplay(log, again, replayOf, null);
    await log.register(id, { title: prepared.plan.title, replacedBy: again });
    return again;
  }
  const came = cameInIt(prepared);
  const people = (await log.people(id)).filter((row) => !came(row.id));
  const next = nextId(id, (candidate) => candidate in taken);
  await store(log, next, prepared, people, await log.script(id));
  await log.register(id, { title: prepared.plan.title, replacedBy: next });
  return next;
}

/** Who and what came into the old one: strangers, registrations, and delegates whose number was given in it. */
function cameInIt(first: FirstEvent): (row: string) => boolean {
  // where nothing was prepared, all numbers are given in it
  const bare = first.type === "HearingFounded" && first.numbered === MOST_DELEGATES;
  const numbered = first.type === "HearingPrepared" ? Number.POSITIVE_INFINITY : bare ? 0 : first.numbered;
  return (row) =>
    isStranger(row) || isRegistrationRow(row) || (isDelegate(row) && Number(row.slice(1)) > numbered);
}

/** Can a log begin with it? */
export const isFirst = (event: HearingEvent | undefined): event is FirstEvent =>
  event?.type === "HearingPrepared" || event?.type === "HearingFounded";

/** "dien-tap" → "dien-tap-r2" → "dien-tap-r3", the first that is free. */
export function nextId(id: string, isTaken: (id: string) => boolean): string {
  const [, base = id, round = "1"] = /^(.*)-r(\d+)$/.exec(id) ?? [];
  for (let n = Number(round) + 1; ; n++) {
    const suffix = `-r${n}`;
    const next = `${base.slice(0, 40 - suffix.length)}${suffix}`;
    if (!isTaken(next)) return next;
  }
}

async function store(
  log: HearingLog,
  id: string,
  prepared: FirstEvent,
  people: readonly PersonRow[],
  script: string | null,
): Promise<void> {
  const redisAt = await log.time();
  const { start, rehearsal, clockStartsAtOpening } = prepared.plan;
  // a rehearsal's and the sample's clock are their own; a real hearing's is real time
  const ownTime = rehearsal || clockStartsAtOpening;
  const clock =
    prepared.type === "HearingFounded"
      ? { hearingAt: ownTime ? start - PREPARATION : redisAt, redisAt, rate: 1 }
      : { hearingAt: ownTime ? start : redisAt, redisAt, rate: ownTime ? 0 : 1 };
  await storePrepared(log, id, { prepared, people }, clock, script);
}

/** The first entry of a log, its people, its script; in the registry last, for what stands there is served. */
export async function storePrepared(
  log: HearingLog,
  id: string,
  { prepared, people }: { readonly prepared: FirstEvent; readonly people: readonly PersonRow[] },
  clock: HearingClock,
  script: string | null = null,
): Promise<void> {
  const result = await log.append(id, {
    expected: 0,
    prev: "",
    commandId: `create-${id}`,
    fingerprint: "",
    actor: "intake",
    onBehalfOf: null,
    events: [prepared, { type: "ClockSet", clock }],
    people,
    clock,
    realNow: null,
  });
  if (result.kind === "conflict") throw new HearingExists(`a hearing ${id} exists already`);
  if (result.kind !== "appended") throw new Error(`hearing ${id} could not be stored: ${result.reason}`);
  if (script !== null) await log.keepScript(id, script);
  await log.register(id, { title: prepared.plan.title });
}
