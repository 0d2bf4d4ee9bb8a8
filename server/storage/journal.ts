/**
 * A plain copy of each entry outside Redis, from which the log can be refilled and the archive made. Whole lines in
 * order, nothing else: what a full disk or a power cut tore is cut off before anything is written behind it.
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { parseEntry } from "./codec.ts";
import type { Entry } from "./log.ts";

const NEWLINE = 0x0a;
const fileOf = (folder: string, hearing: string) => join(folder, `${hearing}.jsonl`);
const linesOf = (entries: readonly Entry[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

/** The good beginning of a journal's file. */
interface Whole {
  readonly entries: readonly Entry[];
  /** bytes */
  readonly end: number;
  /** lines behind it are damaged: more than a last one that was torn */
  readonly damaged: boolean;
}

interface Kept {
  readonly end: number;
  readonly last: Entry | null;
  readonly damaged: boolean;
}

const NOTHING: Kept = { end: 0, last: null, damaged: false };

export class Journal {
  readonly #folder: string;
  readonly #kept = new Map<string, Kept>();

  /** Makes the folder, for its owner alone. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The last entry that is kept without a gap before it; null when there is none. */
  last(hearing: string): Entry | null {
    return this.#keptOf(hearing).last;
  }

  /** Its version; 0 when there is none. */
  highest(hearing: string): number {
    return this.last(hearing)?.v ?? 0;
  }

  hearings(): readonly string[] {
    return journalsIn(this.#folder);
  }

  /** Holds nothing of it in memory: its file is looked at anew when it is needed. */
  forget(hearing: string): void {
    this.#kept.delete(hearing);
  }

  /** Appends what is new of these entries, in order. Throws, and keeps nothing of them, where one would be left out or not be written. */
  keep(hearing: string, entries: readonly Entry[]): void {
    const { end, damaged } = this.#keptOf(hearing);
    const highest = this.highest(hearing);
    const fresh = entries.filter((entry) => entry.v > highest);
    fresh.forEach((entry, i) => {
      if (entry.v !== highest + 1 + i)
        throw new Error(`journal of ${hearing}: entry ${entry.v} does not follow ${highest + i}`);
    });
    const last = fresh.at(-1);
    if (!last) return;
    if (damaged) {
      this.#asideAnd(hearing, entries);
      return;
    }
    try {
      const written = writeBehind(fileOf(this.#folder, hearing), end, linesOf(fresh));
      this.#kept.set(hearing, { end: written, last, damaged: false });
    } catch (error) {
      // somebody has shortened the file: what it holds is looked at anew
      if (error instanceof Shortened) this.#kept.delete(hearing);
      throw error;
    }
  }

  /** The whole log as it is now; what was kept and is otherwise is put aside beside it. */
  keepAnew(hearing: string, entries: readonly Entry[]): void {
    const file = fileOf(this.#folder, hearing);
    const { entries: keptEntries, damaged } = wholeOf(file);
    if (damaged || !linesOf(entries).startsWith(linesOf(keptEntries))) this.#asideAnd(hearing, entries);
    else this.keep(hearing, entries);
  }

  #asideAnd(hearing: string, entries: readonly Entry[]): void {
    const file = fileOf(this.#folder, hearing);
    renameSync(file, asideOf(file));
    this.#kept.set(hearing, NOTHING);
    this.keep(hearing, entries);
  }

  #keptOf(hearing: string): Kept {
    const keptLast = this.#kept.get(hearing);
    if (keptLast) return keptLast;
    const { entries, end, damaged } = wholeOf(fileOf(this.#folder, hearing));
    const state = { end, last: entries.at(-1) ?? null, damaged };
    this.#kept.set(hearing, state);
    return state;
  }
}

/** Every hearing that has a journal there. */
export function journalsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.map((name) => name.slice(0, -".jsonl".length));
}

/** The first name of the kind `….aside-1` that is free. */
function asideOf(file: string): string {
  let n = 1;
  while (existsSync(`${file}.aside-${n}`)) n++;
  return `${file}.aside-${n}`;
}

/** Every entry of a hearing's journal up to the first bad line, in order; none when there is no journal. */
export const readJournal = (folder: string, hearing: string): readonly Entry[] =>
  wholeOf(fileOf(folder, hearing)).entries;

/** The same, and those that were put aside. */
export function readJournals(folder: string, hearing: string): (readonly Entry[])[] {
  if (!existsSync(folder)) return [];
  const file = `${hearing}.jsonl`;
  return readdirSync(folder)
    .filter((name) => name === file || name.startsWith(`${file}.aside-`))
    .map((name) => wholeOf(join(folder, name)).entries);
}

/** Reads and changes nothing. */
function wholeOf(file: string): Whole {
  if (!existsSync(file)) return { entries: [], end: 0, damaged: false };
  const bytes = readFileSync(file);
  const entries: Entry[] = [];
  let end = 0;
  for (;;) {
    const next = bytes.indexOf(NEWLINE, end);
    if (next < 0) return { entries, end, damaged: false };
    const entry = entryOf(bytes.toString("utf8", end, next));
    if (entry?.v !== entries.length + 1) return { entries, end, damaged: true };
    entries.push(entry);
    end = next + 1;
  }
}

function entryOf(line: string): Entry | null {
  try {
    return parseEntry(JSON.parse(line));
  } catch {
    return null;
  }
}

class Shortened extends Error {}

/** Writes lines behind the first `end` bytes, all of them or none; whatever else stood there is gone. Gives back the new end. */
function writeBehind(file: string, end: number, lines: string): number {
  const handle = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const { size } = fstatSync(handle);
    if (size < end) throw new Shortened(`${file} is shorter than what was written to it`);
    if (size > end) ftruncateSync(handle, end);
    const bytes = Buffer.from(lines);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, end + at);
    } catch (error) {
      ftruncateSync(handle, end);
      throw error;
    }
    return end + bytes.length;
  } finally {
    closeSync(handle);
  }
}
