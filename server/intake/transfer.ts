/** A hearing as JSON lines and back: its entries, the typed updates of its minutes, and who the persons are. */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { HearingEvent } from "../hearing/events.ts";
import type { HearingLog, JsonEvent } from "../log/log.ts";
import { toPerson } from "../views/people.ts";
import { HEARING_ID } from "./createHearing.ts";

const line = z.discriminatedUnion("line", [
  z.object({ line: z.literal("hearing"), id: z.string().regex(HEARING_ID), title: z.string() }),
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

/** The lines of a hearing, the log in its order; phone, address, birth year never among them. */
export async function* exportLines(log: HearingLog, id: string): AsyncGenerator<string> {
  const meta = (await log.hearings())[id];
  if (!meta) throw new Error(`There is no hearing "${id}". "npm run hearing -- list" shows those that are.`);
  const say = (one: Line) => JSON.stringify(one);
  yield say({ line: "hearing", id, title: String(meta["title"] ?? "") });
  const entries = await log.read(id, 0);
  const hidden = divertedPersons(entries.flatMap((entry) => entry.events as readonly HearingEvent[]));
  const people = await log.people(id);
  for (const row of people.toSorted((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }))) {
    if (!hidden.has(row.id)) yield say({ line: "person", ...toPerson(row) });
  }
  for (const entry of entries) yield say({ line: "entry", ...entry, events: [...entry.events] });
  for (const { section, author, update } of await log.readMinutes(id, 0))
    yield say({ line: "minutes", section, author, update: Buffer.from(update).toString("base64") });
}

/** Puts exported lines into a log under the hearing's own id; throws one clear line that names the wrong one. */
export async function importLines(log: HearingLog, input: Readable): Promise<string> {
  let hearing: { id: string; title: string } | null = null;
  const people: { id: string; [field: string]: unknown }[] = [];
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === "") continue;
    const one = parse(text, number);
    if (one.line === "hearing") {
      hearing = { id: one.id, title: one.title };
      if ((await log.hearings())[one.id]) throw new Error(`A hearing "${one.id}" is there already.`);
      continue;
    }
    if (!hearing) throw new Error(`Line ${number}: the first line must name the hearing. Is this an export?`);
    if (one.line === "person") {
      const { line: _, ...row } = one;
      people.push(row);
    } else await store(log, hearing.id, one, one.line === "entry" && one.v === 1 ? people : [], number);
  }
  if (!hearing) throw new Error("The file is empty.");
  await log.register(hearing.id, { title: hearing.title });
  return hearing.id;
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

async function store(
  log: HearingLog,
  id: string,
  one: Extract<Line, { line: "entry" | "minutes" }>,
  people: readonly { id: string; [field: string]: unknown }[],
  number: number,
): Promise<void> {
  if (one.line === "minutes") {
    const result = await log.appendMinutes(id, one.section, one.author, Buffer.from(one.update, "base64"));
    if (result.kind !== "saved") throw new Error(`Line ${number} could not be stored: ${result.reason}`);
    return;
  }
  const { line: _, v, at, events, ...rest } = one;
  const result = await log.append(id, {
    ...rest,
    expected: v - 1,
    events: events as JsonEvent[],
    people,
    // a clock that stands at the entry's own time: the stamp is as it was
    clock: { hearingAt: at, redisAt: 0, rate: 0 },
  });
  if (result.kind === "conflict")
    throw new Error(`Line ${number}: the log does not go on from version ${v - 1}.`);
  if (result.kind !== "appended") throw new Error(`Line ${number} could not be stored: ${result.reason}`);
}
