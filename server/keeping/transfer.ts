/** A hearing as JSON lines and back: its entries, the typed updates of its minutes, and who the persons are. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { z } from "zod";
import { isRegistrationRow } from "../../shared/terms/ids.ts";
import { HEARING_ID, isFirst } from "../intake/createHearing.ts";
import type { HearingEvent } from "../rulebook/frame/events.ts";
import { entryHash } from "../storage/codec.ts";
import type { Entry, HearingLog, MinutesUpdate, PersonRow } from "../storage/log.ts";
import { toPerson } from "../views/people.ts";

/** from this one on a last line tells what must be there */
const FORMAT = "doi-thoai hearing 2";

const line = z.discriminatedUnion("line", [
  // and whatever else the registry says of it
  z.looseObject({
    line: z.literal("hearing"),
    id: z.string().regex(HEARING_ID),
    title: z.string(),
    /** left out by versions whose exports have no last line */
    format: z.literal(FORMAT).optional(),
  }),
  z.object({ line: z.literal("script"), text: z.string() }),
  z.looseObject({ line: z.literal("person"), id: z.string() }),
  // and whatever a newer version has written beside it
  z.looseObject({
    line: z.literal("entry"),
    v: z.int(),
    prev: z.string(),
    commandId: z.string().min(1),
    fingerprint: z.string(),
    actor: z.string(),
    onBehalfOf: z.string().nullable(),
    at: z.int(),
    events: z.array(z.looseObject({ type: z.string() })).min(1),
  }),
  z.object({
    line: z.literal("minutes"),
    section: z.string(),
    author: z.string(),
    update: z.base64(),
  }),
  z.object({
    line: z.literal("end"),
    people: z.int(),
    entries: z.int(),
    minutes: z.int(),
    /** SHA-256 of all lines before it, each with its line feed */
    hash: z.string(),
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

/**
 * The lines of a hearing, the log in its order; `people`: who they are as views may say it, without those whose matter
 * has left the dialogue, or nobody. Phone, address, birth year are never among them.
 */
export async function* exportLines(
  log: HearingLog,
  id: string,
  people: "listed" | "nobody" = "listed",
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const count = { people: 0, entries: 0, minutes: 0 };
  for await (const one of contentOf(log, id, people)) {
    const text = JSON.stringify(one);
    hash.update(`${text}\n`);
    if (one.line === "person") count.people++;
    if (one.line === "entry") count.entries++;
    if (one.line === "minutes") count.minutes++;
    yield text;
  }
  yield JSON.stringify({ line: "end", ...count, hash: hash.digest("hex") } satisfies Line);
}

async function* contentOf(log: HearingLog, id: string, people: "listed" | "nobody"): AsyncGenerator<Line> {
  const facts = (await log.hearings())[id];
  if (!facts) throw new Error(`There is no hearing "${id}". "npm run hearing -- list" shows those that are.`);
  // the minutes before the log: what they were typed for is in it then, though the hearing goes on meanwhile
  const updates = await log.readMinutes(id, 0);
  const entries = await log.read(id, 0);
  yield { line: "hearing", ...facts, id, title: String(facts["title"] ?? ""), format: FORMAT };
  const script = await log.script(id);
  if (script !== null) yield { line: "script", text: script };
  if (people === "listed") {
    const hidden = divertedPersons(entries.flatMap((entry) => entry.events as readonly HearingEvent[]));
    for (const row of (await log.people(id)).toSorted(byId))
      if (!hidden.has(row.id) && !isRegistrationRow(row.id)) yield { line: "person", ...toPerson(row) };
  }
  for (const entry of entries) yield { line: "entry", ...entry, events: [...entry.events] };
  for (const { section, author, update } of updates)
    yield { line: "minutes", section, author, update: Buffer.from(update).toString("base64") };
}

/** The lines of an export into which others are put: without the seal over all of them, for what is to be whole is told elsewhere. */
export async function* unsealed(lines: Lines): AsyncGenerator<string> {
  for await (const text of lines) {
    const one = JSON.parse(text) as Line;
    if (one.line === "hearing") yield JSON.stringify({ ...one, format: undefined });
    else if (one.line !== "end") yield text;
  }
}

/** The whole register of persons, phone numbers and addresses included. */
export async function* peopleLines(log: HearingLog, id: string): AsyncGenerator<string> {
  for (const row of (await log.people(id)).toSorted(byId)) yield JSON.stringify({ line: "person", ...row });
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

/**
 * The lines one by one, checked: the first names the hearing, each entry hangs on the one before and is no earlier, the
 * last, where the first promises one, tells what there must have been.
 */
async function* checked(lines: Lines): AsyncGenerator<{ one: Line; number: number; hash: string }> {
  const all = createHash("sha256");
  const count = { people: 0, entries: 0, minutes: 0 };
  let number = 0;
  let last: Entry | null = null;
  let hash = "";
  let sealed: "no" | "open" | "whole" = "no";
  for await (const text of lines) {
    number++;
    if (text.trim() === "") continue;
    const one = parse(text, number);
    const wrong = (why: string) => new Error(`Line ${number}: ${why}`);
    if (number === 1 && one.line !== "hearing")
      throw wrong("the first line must name the hearing. Is this an export?");
    if (number > 1 && one.line === "hearing") throw wrong("the file holds a second hearing.");
    if (sealed === "whole") throw wrong("something stands behind the last line: the file was changed.");
    if (one.line === "hearing" && one.format !== undefined) sealed = "open";
    if (one.line === "person") count.people++;
    if (one.line === "minutes") count.minutes++;
    if (one.line === "entry") {
      const { line: _, ...entry } = one;
      if (entry.v !== count.entries + 1) throw wrong(`the log does not go on from version ${count.entries}.`);
      if (entry.prev !== hash) throw wrong("this entry does not hang on the one before it: it was changed.");
      if (last !== null && entry.at < last.at) throw wrong("this entry is earlier than the one before it.");
      count.entries++;
      last = entry;
      hash = entryHash(entry);
    }
    if (one.line === "end") {
      const { line: _, hash: sum, ...told } = one;
      for (const part of ["entries", "minutes", "people"] as const)
        if (told[part] !== count[part])
          throw wrong(
            `there must be ${told[part]} ${part}, but there are ${count[part]}: the file is not whole.`,
          );
      if (sum !== all.digest("hex"))
        throw wrong("the lines before it are not those that were exported: something was changed.");
      sealed = "whole";
    } else all.update(`${text}\n`);
    yield { one, number, hash };
  }
  if (number === 0) throw new Error("The file is empty.");
  if (sealed === "open")
    throw new Error(`The file ends at line ${number}, and its last line is not there: it was cut short.`);
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
 * Puts exported lines into a log under the hearing's own id, once all of them were found whole: all at once or nothing.
 * Throws one clear line that names the wrong one. What an import of an older version that was cut short has left is
 * written over where it is the same. Resolves with the id, and whether the file could be checked as a whole.
 */
export async function importLines(
  log: HearingLog,
  lines: Lines,
): Promise<{ readonly id: string; readonly sealed: boolean }> {
  let id = "";
  let sealed = false;
  const whole = {
    facts: {} as Readonly<Record<string, unknown>>,
    script: null as string | null,
    people: [] as PersonRow[],
    entries: [] as Entry[],
    updates: [] as Omit<MinutesUpdate, "n">[],
  };
  for await (const { one } of checked(lines)) {
    if (one.line === "hearing") {
      const { line: _, format, id: name, ...facts } = one;
      [id, sealed, whole.facts] = [name, format !== undefined, facts];
      if ((await log.hearings())[id]) throw new Error(there(id));
    } else if (one.line === "script") whole.script = one.text;
    else if (one.line === "person") {
      const { line: _, ...row } = one;
      whole.people.push(row);
    } else if (one.line === "entry") {
      const { line: _, ...entry } = one;
      whole.entries.push(entry);
    } else if (one.line === "minutes") {
      const { section, author, update } = one;
      whole.updates.push({ section, author, update: new Uint8Array(Buffer.from(update, "base64")) });
    }
  }
  if (whole.entries.length === 0) throw new Error("The file holds no entry of a log: it is no hearing.");
  const left = { entries: await log.read(id, 0), updates: await log.readMinutes(id, 0) };
  const same =
    left.entries.every((entry, i) => entryHash(entry) === hashOf(whole.entries[i])) &&
    left.updates.every(({ update }, i) =>
      Buffer.from(update).equals(whole.updates[i]?.update ?? new Uint8Array()),
    );
  const over = { entries: left.entries.length, updates: left.updates.length };
  const stored = same ? await log.storeWhole(id, whole, over) : "other";
  if (stored === "there") throw new Error(there(id));
  if (stored === "other")
    throw new Error(
      `Nothing was stored: another hearing "${id}", not registered, is in this Redis. It is never written over.`,
    );
  return { id, sealed };
}

const hashOf = (entry: Entry | undefined) => (entry ? entryHash(entry) : "");
const there = (id: string) => `A hearing "${id}" is there already. It is never written over.`;

/**
 * Appends to a hearing's log what a journal holds beyond its end, as it stood there, all of it where Redis has nothing
 * left; returns how many. Throws where the journal is not of this log. Who came in meanwhile without being on a list is
 * named by a number alone; of a hearing that was lost as a whole, everybody is, and its minutes are gone.
 */
export async function refill(log: HearingLog, id: string, journal: readonly Entry[]): Promise<number> {
  const held = await log.read(id, 0);
  const last = held.at(-1);
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
