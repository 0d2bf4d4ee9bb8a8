/** Entries and minutes as the streams keep them, and the hash that chains the entries. */
import { z } from "zod";
import { canonicalHash } from "../machine/canonicalHash.ts";
import type { Entry, MinutesUpdate, NewEntry, PersonRow } from "./log.ts";

/** What a newer version writes beside it is kept, so that the entry's hash is the one that its writer took. */
const body = z.looseObject({
  prev: z.string(),
  commandId: z.string().min(1),
  fingerprint: z.string(),
  actor: z.string(),
  onBehalfOf: z.string().nullable(),
  events: z.array(z.looseObject({ type: z.string() })).min(1),
});
const entrySchema = body.extend({ v: z.int().min(1), at: z.number() });
const storedTime = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);
const person = z.looseObject({ id: z.string() });
const people = z.array(person);
const minutes = z.object({ section: z.string(), author: z.string(), update: z.base64() });
const clock = z.object({ hearingAt: z.number(), redisAt: z.number(), rate: z.number() });

/** What of an entry is stored beside its version and time, which the storage gives. */
interface Encoded {
  readonly text: string;
  /** The entry, as whoever reads the text has it. Throws where `at` is no time. */
  entryAt(v: number, at: string): Entry;
}

/** Throws on what is no entry: one that is stored and cannot be read would close the hearing for ever. */
export function encodeBody(next: NewEntry): Encoded {
  clock.parse(next.clock);
  people.parse(next.people);
  const { prev, commandId, fingerprint, actor, onBehalfOf, events } = next;
  const text = JSON.stringify({ prev, commandId, fingerprint, actor, onBehalfOf, events });
  const read = body.parse(JSON.parse(text));
  return { text, entryAt: (v, at) => ({ v, at: storedTime.parse(at), ...read }) };
}

/** Throws on what is no entry: a log that cannot be read is never read in part. What is said quotes nothing of it. */
export function decodeEntry(v: number, at: string, text: string): Entry {
  try {
    return parseEntry({ ...(JSON.parse(text) as object), v, at: storedTime.parse(at) });
  } catch {
    throw new Error(`entry ${v} of the log cannot be read`);
  }
}

/** An entry from JSON, whole. Throws on what is none. */
export function parseEntry(value: unknown): Entry {
  const { v, at, ...rest } = entrySchema.parse(value);
  return { v, at, ...rest };
}

const hashes = new WeakMap<Entry, string>();

/** First 32 hex digits of SHA-256 over the entry's sorted JSON: the next entry's `prev`. Worked out once: an entry never changes. */
export function entryHash(entry: Entry): string {
  const textBefore = hashes.get(entry);
  if (textBefore !== undefined) return textBefore;
  const hash = canonicalHash(entry).slice(0, 32);
  hashes.set(entry, hash);
  return hash;
}

export function decodePerson(text: string): PersonRow {
  try {
    return person.parse(JSON.parse(text));
  } catch {
    throw new Error("a row of the people register cannot be read");
  }
}

/** Base64, so that the whole store is text and both streams are read by one command. */
export const encodeUpdate = (update: Uint8Array): string => Buffer.from(update).toString("base64");

export function decodeMinutes(n: number, fields: Readonly<Record<string, string>>): MinutesUpdate {
  const parsed = minutes.safeParse(fields);
  if (!parsed.success) throw new Error(`update ${n} of the minutes cannot be read`);
  const { section, author, update } = parsed.data;
  return { n, section, author, update: new Uint8Array(Buffer.from(update, "base64")) };
}
