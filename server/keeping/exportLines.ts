/** A hearing as JSON lines: its entries, the typed updates of its minutes, and who the persons are. */
import { createHash } from "node:crypto";
import { isRegistrationRow } from "../../shared/terms/ids.ts";
import { byNumber } from "../../shared/terms/order.ts";
import type { HearingEvent } from "../rulebook/frame/events.ts";
import type { HearingLog } from "../storage/log.ts";
import { toPerson } from "../views/people.ts";
import { FORMAT, type Line, type Lines } from "./lines.ts";

/** What is read of a log to export it. */
type Exported = Pick<HearingLog, "hearings" | "readMinutes" | "read" | "script" | "people">;

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
  log: Exported,
  id: string,
  people: "listed" | "nobody" = "listed",
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const count = { people: 0, entries: 0, minutes: 0 };
  for await (const line of contentOf(log, id, people)) {
    const text = JSON.stringify(line);
    hash.update(`${text}\n`);
    if (line.line === "person") count.people++;
    if (line.line === "entry") count.entries++;
    if (line.line === "minutes") count.minutes++;
    yield text;
  }
  yield JSON.stringify({ line: "end", ...count, hash: hash.digest("hex") } satisfies Line);
}

async function* contentOf(log: Exported, id: string, people: "listed" | "nobody"): AsyncGenerator<Line> {
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
    const line = JSON.parse(text) as Line;
    if (line.line === "hearing") yield JSON.stringify({ ...line, format: undefined });
    else if (line.line !== "end") yield text;
  }
}

/** The whole register of persons, phone numbers and addresses included. */
export async function* peopleLines(log: HearingLog, id: string): AsyncGenerator<string> {
  for (const row of (await log.people(id)).toSorted(byId)) yield JSON.stringify({ line: "person", ...row });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => byNumber(a.id, b.id);
