/** A hearing from JSON lines into a log: all at once, or nothing. */
import { entryHash } from "../storage/codec.ts";
import type { Entry, HearingLog, MinutesUpdate, PersonRow } from "../storage/log.ts";
import { checked, hashOf, type Lines } from "./lines.ts";

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

const there = (id: string) => `A hearing "${id}" is there already. It is never written over.`;
