/** A plain copy of each entry outside Redis, from which the log can be refilled and the archive made. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
} from "node:fs";
import { join } from "node:path";
import { parseEntry } from "./codec.ts";
import type { Entry } from "./log.ts";

const fileOf = (folder: string, hearing: string) => join(folder, `${hearing}.jsonl`);

export class Journal {
  readonly #folder: string;
  readonly #highest = new Map<string, number>();

  /** Makes the folder, for its owner alone. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The highest version ever written here; 0 when there is none. A line that a power cut tore is cut off. */
  highest(hearing: string): number {
    const known = this.#highest.get(hearing);
    if (known !== undefined) return known;
    cutTornLine(fileOf(this.#folder, hearing));
    const highest = readJournal(this.#folder, hearing).at(-1)?.v ?? 0;
    this.#highest.set(hearing, highest);
    return highest;
  }

  hearings(): readonly string[] {
    const names = readdirSync(this.#folder).filter((name) => name.endsWith(".jsonl"));
    return names.map((name) => name.slice(0, -".jsonl".length));
  }

  /** Appends what is new of these entries, in order. Throws, and writes nothing, where one would be left out. */
  keep(hearing: string, entries: readonly Entry[]): void {
    const highest = this.highest(hearing);
    const fresh = entries.filter((entry) => entry.v > highest);
    fresh.forEach((entry, i) => {
      if (entry.v !== highest + 1 + i)
        throw new Error(`journal of ${hearing}: entry ${entry.v} does not follow ${highest + i}`);
    });
    const last = fresh.at(-1);
    if (!last) return;
    const lines = fresh.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    appendFileSync(fileOf(this.#folder, hearing), lines, { mode: 0o600 });
    this.#highest.set(hearing, last.v);
  }

  /** The log as it is now; what was kept and is otherwise is put aside beside it. */
  keepAnew(hearing: string, entries: readonly Entry[]): void {
    const file = fileOf(this.#folder, hearing);
    const known = existsSync(file) ? readFileSync(file, "utf8") : "";
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    if (!text.startsWith(known)) {
      renameSync(file, asideOf(file));
      this.#highest.set(hearing, 0);
    }
    this.keep(hearing, entries);
  }
}

/** The first name of the kind `….aside-1` that is free. */
function asideOf(file: string): string {
  let n = 1;
  while (existsSync(`${file}.aside-${n}`)) n++;
  return `${file}.aside-${n}`;
}

/** Every entry of a hearing's journal, in order; none when there is no journal. Throws on a gap or a bad line. */
export const readJournal = (folder: string, hearing: string): Entry[] =>
  readEntries(fileOf(folder, hearing), hearing);

/** The same, and those that were put aside. */
export function readJournals(folder: string, hearing: string): Entry[][] {
  if (!existsSync(folder)) return [];
  const own = `${hearing}.jsonl`;
  return readdirSync(folder)
    .filter((name) => name === own || name.startsWith(`${own}.aside-`))
    .map((name) => readEntries(join(folder, name), hearing));
}

function readEntries(file: string, hearing: string): Entry[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  return whole.slice(0, -1).map((line, i) => {
    const entry = parseEntry(JSON.parse(line));
    if (entry.v !== i + 1) throw new Error(`journal of ${hearing}: line ${i + 1} holds entry ${entry.v}`);
    return entry;
  });
}

/** A line without its end was never acknowledged: the next must not be written behind it. */
function cutTornLine(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return;
  const handle = openSync(file, "r+");
  ftruncateSync(handle, end);
  closeSync(handle);
}
