/** A hearing as JSON lines and back: its entries, the typed updates of its minutes, and who the persons are. */
import { open } from "node:fs/promises";
import { z } from "zod";
import type { HearingEvent } from "../hearing/events.ts";
import { entryHash } from "../log/codec.ts";
import type { Entry, HearingLog, JsonEvent, MinutesUpdate } from "../log/log.ts";
import { toPerson } from "../views/people.ts";
import { HEARING_ID } from "./createHearing.ts";

const line = z.discriminatedUnion("line", [
  // and whatever else the registry says of it
  z.looseObject({ line: z.literal("hearing"), id: z.string().regex(HEARING_ID), title: z.string() }),
  z.object({ line: z.literal("script"), text: z.string() }),
  z.looseObject({ line: z.literal("person"), id: z.string() }),
  z.object({
    line: z.literal("entry"),
    v: z.number().int(),
    prev: z.string(),
    commandId: z.string(),
    fingerprint: z.string(),
    actor: z.string(),
    onBehalfOf: z.string().nullable(),
    at: z.number(),
    events: z.array(z.looseObject({ type: z.string() })),
  }),
  z.object({
    line: z.literal("minutes"),
    section: z.string(),
    author: z.string(),
    update: z.base64(),
  }),
]);
type Line = z.infer<typeof line>;

/** Persons of matters that have left the dialogue: who they are stays in the register. */
function divertedPersons(events: readonly HearingEvent[]): ReadonlySet<string> {
  const owner = new Map<string, string>();
  /** who asked by phone, by request and then by the turn that it became */
  const asked = new Map<string, string>();
  const diverted = new Set<string>();
  for (const event of events) {
    if (event.type === "HearingPrepared") {
      for (const opinion of event.opinions) {
        owner.set(opinion.id, opinion.person);
        if (opinion.diversion) diverted.add(opinion.person);
      }
    }
    if (event.type === "EntryAdded" && event.opinion) owner.set(event.opinion.id, event.opinion.person);
    if (event.type === "RequestMade") asked.set(event.request, event.person);
    if (event.type === "RequestAdmitted") asked.set(event.entry, asked.get(event.request) ?? "");
    if (event.type === "OpinionDiverted") {
      const whole = event.opinion.replace(/[a-f]$/, "");
      for (const person of [owner.get(whole), asked.get(whole)]) if (person) diverted.add(person);
    }
  }
  return diverted;
}

const say = (one: Line) => JSON.stringify(one);

/**
 * The lines of a hearing, the log in its order; `people`: who they are as views may say it, without those whose matter
 * has left the dialogue, or nobody. Phone, address, birth year are never among them.
 */
export async function* exportLines(
  log: HearingLog,
  id: string,
  people: "listed" | "nobody" = "listed",
): AsyncGenerator<string> {
  const facts = (await log.hearings())[id];
  if (!facts) throw new Error(`There is no hearing "${id}". "npm run hearing -- list" shows those that are.`);
  // the minutes before the log: what they were typed for is in it then, though the hearing goes on meanwhile
  const updates = await log.readMinutes(id, 0);
  const entries = await log.read(id, 0);
  yield say({ line: "hearing", ...facts, id, title: String(facts["title"] ?? "") });
  const script = await log.script(id);
  if (script !== null) yield say({ line: "script", text: script });
  if (people === "listed") {
    const hidden = divertedPersons(entries.flatMap((entry) => entry.events as readonly HearingEvent[]));
    for (const row of (await log.people(id)).toSorted(byId))
      if (!hidden.has(row.id)) yield say({ line: "person", ...toPerson(row) });
  }
  for (const entry of entries) yield say({ line: "entry", ...entry, events: [...entry.events] });
  for (const { section, author, update } of updates)
    yield say({ line: "minutes", section, author, update: Buffer.from(update).toString("base64") });
}

/** The whole register of persons, phone numbers and addresses included. */
export async function* peopleLines(log: HearingLog, id: string): AsyncGenerator<string> {
  for (const row of (await log.people(id)).toSorted(byId)) yield say({ line: "person", ...row });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) =>
  a.id.localeCompare(b.id, "en", { numeric: true });

/** What a hearing's lines hold. */
export interface Survey {
  readonly id: string;
  readonly title: string;
  readonly people: number;
  readonly entries: number;
  readonly minutes: number;
  /** hash of the last entry: with it all before it stand fast */
  readonly head: string;
}

type Lines = AsyncIterable<string>;

/** Opened when the first line is asked for: a reader that waits for nobody loses what comes before. */
export async function* linesOfFile(path: string): AsyncGenerator<string> {
  const file = await open(path);
  try {
    yield* file.readLines();
  } finally {
    await file.close();
  }
}

/** The lines one by one, checked: the first names the hearing, each entry hangs on the one before. */
async function* checked(lines: Lines): AsyncGenerator<{ one: Line; number: number; hash: string }> {
  let number = 0;
  let version = 0;
  let hash = "";
  for await (const text of lines) {
    number++;
    if (text.trim() === "") continue;
    const one = parse(text, number);
    if (number === 1 && one.line !== "hearing")
      throw new Error(`Line ${number}: the first line must name the hearing. Is this an export?`);
    if (one.line === "entry") {
      const { line: _, ...entry } = one;
      if (entry.v !== version + 1)
        throw new Error(`Line ${number}: the log does not go on from version ${version}.`);
      if (entry.prev !== hash)
        throw new Error(`Line ${number}: this entry does not hang on the one before it: it was changed.`);
      version = entry.v;
      hash = entryHash(entry as Entry);
    }
    yield { one, number, hash };
  }
  if (number === 0) throw new Error("The file is empty.");
}

/** Reads lines without keeping them. Throws one clear line that names the wrong one. */
export async function surveyLines(lines: Lines): Promise<Survey> {
  const survey = { id: "", title: "", people: 0, entries: 0, minutes: 0, head: "" };
  for await (const { one, hash } of checked(lines)) {
    if (one.line === "hearing") Object.assign(survey, { id: one.id, title: one.title });
    if (one.line === "person") survey.people++;
    if (one.line === "entry") survey.entries++;
    if (one.line === "minutes") survey.minutes++;
    survey.head = hash;
  }
  return survey;
}

/**
 * Puts exported lines into a log under the hearing's own id; throws one clear line that names the wrong one. What an
 * import that was cut short has left is taken up where it is the same; the hearing is served once all is there.
 */
export async function importLines(log: HearingLog, lines: Lines): Promise<string> {
  let id = "";
  let facts: Readonly<Record<string, unknown>> = {};
  let left: { entries: readonly Entry[]; updates: readonly MinutesUpdate[] } = { entries: [], updates: [] };
  let updates = 0;
  const people: { id: string; [field: string]: unknown }[] = [];
  for await (const { one, number, hash } of checked(lines)) {
    if (one.line === "hearing") {
      const { line: _, id: name, ...rest } = one;
      if ((await log.hearings())[name])
        throw new Error(`A hearing "${name}" is there already. It is never written over.`);
      id = name;
      facts = rest;
      left = { entries: await log.read(id, 0), updates: await log.readMinutes(id, 0) };
    } else if (one.line === "script") await log.keepScript(id, one.text);
    else if (one.line === "person") {
      const { line: _, ...row } = one;
      people.push(row);
    } else if (one.line === "entry") {
      const there = left.entries[one.v - 1];
      if (!there) await storeEntry(log, id, one, one.v === 1 ? people : [], number);
      else if (entryHash(there) !== hash) throw new Error(other(id, number));
    } else {
      const there = left.updates[updates++];
      if (!there) await storeUpdate(log, id, one, number);
      else if (Buffer.from(there.update).toString("base64") !== one.update)
        throw new Error(other(id, number));
    }
  }
  await log.register(id, facts);
  return id;
}

/**
 * Appends to a hearing's log what a journal holds beyond its end, as it stood there; returns how many. Throws where the
 * journal is not of this log. Who came in meanwhile without being on a list is named by a number alone.
 */
export async function refill(log: HearingLog, id: string, journal: readonly Entry[]): Promise<number> {
  const held = await log.read(id, 0);
  const last = held.at(-1);
  const kept = last === undefined ? undefined : journal[last.v - 1];
  if (last === undefined || kept === undefined) return 0;
  if (entryHash(kept) !== entryHash(last))
    throw new Error(
      `The journal of "${id}" tells of another entry ${last.v} than Redis: nothing was refilled.`,
    );
  let hash = entryHash(last);
  for (const entry of journal.slice(last.v)) {
    if (entry.prev !== hash)
      throw new Error(
        `Entry ${entry.v} of the journal does not hang on the one before it: refilled up to it.`,
      );
    await storeEntry(log, id, { line: "entry", ...entry, events: [...entry.events] }, [], entry.v);
    hash = entryHash(entry);
  }
  return journal.length - last.v;
}

const other = (id: string, number: number) =>
  `Line ${number}: another hearing "${id}", not registered, is in this Redis. It is never written over.`;

function parse(text: string, number: number): Line {
  try {
    const result = line.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    throw new Error(result.error.issues[0]?.path.join(".") ?? "");
  } catch (error) {
    throw new Error(
      `Line ${number} is no line of an export (${error instanceof Error ? error.message : error}).`,
    );
  }
}

async function storeUpdate(
  log: HearingLog,
  id: string,
  one: Extract<Line, { line: "minutes" }>,
  number: number,
): Promise<void> {
  const result = await log.appendMinutes(id, one.section, one.author, Buffer.from(one.update, "base64"));
  if (result.kind !== "saved") throw new Error(`Line ${number} could not be stored: ${result.reason}`);
}

async function storeEntry(
  log: HearingLog,
  id: string,
  one: Extract<Line, { line: "entry" }>,
  people: readonly { id: string; [field: string]: unknown }[],
  number: number,
): Promise<void> {
  const { line: _, v, at, events, ...rest } = one;
  const result = await log.append(id, {
    ...rest,
    expected: v - 1,
    events: events as JsonEvent[],
    people,
    // a clock that stands at the entry's own time: the stamp is as it was
    clock: { hearingAt: at, redisAt: 0, rate: 0 },
    realNow: null,
  });
  if (result.kind === "conflict")
    throw new Error(`Line ${number}: the log does not go on from version ${v - 1}.`);
  if (result.kind !== "appended") throw new Error(`Line ${number} could not be stored: ${result.reason}`);
}
