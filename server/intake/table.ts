/** A CSV file as rows of named texts, made clean as typed ones are; what is wrong is named by file, row and column. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanText, searchKey } from "../../shared/terms/text.ts";
import { paragraph, personName } from "../../shared/terms/textSchemas.ts";
import { id } from "../../shared/wire/commands/bits.ts";
import { damageIn } from "./damage.ts";
import { ABOVE, readDelimited } from "./files/text/delimited.ts";
import { nearest } from "./nearest.ts";

/** characters of a cell, the longest text of an opinion included */
const LONGEST = 6_000;
const cellText = paragraph(LONGEST);

const YES = new Set(["yes", "có"]);
const NO = new Set(["", "no", "không"]);

/** of lists that many rows ask */
const byKey = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The first of a list's names under each key. */
function firstByKey(all: readonly string[]): ReadonlyMap<string, string> {
  const known = byKey.get(all);
  if (known) return known;
  const made = new Map(all.toReversed().map((name) => [searchKey(name), name]));
  byKey.set(all, made);
  return made;
}

export class Row {
  readonly #cells: ReadonlyMap<string, string>;
  readonly #place: string;
  /** all that stands in it */
  readonly #all: string;
  /** the texts that were asked for, right ones */
  readonly #texts = new Map<string, string>();

  constructor(cells: ReadonlyMap<string, string>, place: string) {
    this.#cells = cells;
    this.#place = place;
    this.#all = [...cells.values()].join(" ");
  }

  /** What stands there, right or wrong, on one line: for rows that name this one. */
  cell(column: string): string {
    return cleanText(this.#cells.get(column) ?? "", false);
  }

  /** A text that may be empty. */
  text(column: string): string {
    const asked = this.#texts.get(column);
    if (asked !== undefined) return asked;
    const text = this.#read(column);
    this.#texts.set(column, text);
    return text;
  }

  #read(column: string): string {
    const cell = this.#cells.get(column);
    if (cell === undefined) throw new Error(`${this.#place}: the column ${column} is missing`);
    const value = cell.normalize("NFC");
    const damage = damageIn(value, this.#all);
    if (damage) throw new Error(`${this.#place}, column ${column}: "${damage.word}" ${damage.why}`);
    const clean = cellText.safeParse(value);
    if (!clean.success)
      throw new Error(`${this.#place}, column ${column}: longer than ${LONGEST} characters, or no text`);
    return clean.data;
  }

  /** A text of a column that not every list has. */
  optional(column: string): string {
    return this.#cells.has(column) ? this.text(column) : "";
  }

  /** A person's name. */
  name(column: string): string {
    const name = personName.safeParse(this.needed(column));
    if (name.success) return name.data;
    throw new Error(`${this.#place}, column ${column}: longer than a name may be`);
  }

  /** A text that must be there. */
  needed(column: string): string {
    const value = this.text(column);
    if (value === "") throw new Error(`${this.#place}, column ${column}: must not be empty`);
    return value;
  }

  /** By what a row is named in commands, too: a code that no command can bear would stand in the way of its own calling. */
  code(column: string): string {
    const code = id.safeParse(this.needed(column));
    if (code.success) return code.data;
    throw this.wrong(column, code.error.issues[0]?.message ?? "is no code");
  }

  number(column: string): number {
    const text = this.needed(column);
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw this.wrong(column, "is no number");
    return Number(text);
  }

  /** How many, or which: 0, 1, 2 …; "01" is 1. */
  whole(column: string): number {
    const number = this.number(column);
    if (Number.isSafeInteger(number) && number >= 0) return number;
    throw this.wrong(column, "is no whole number");
  }

  /** What makes the row this one and no other: "01" is 1, as it is where the number is read. */
  identity(column: string): string {
    const text = this.needed(column);
    return /^\d+(\.0+)?$/.test(text) ? String(Number(text)) : text;
  }

  /** The one of `all` that the cell names, whatever its marks, capitals and blanks; undefined: none. */
  named(column: string, all: readonly string[]): string | undefined {
    return firstByKey(all).get(searchKey(this.text(column)));
  }

  /** The same of a cell that must name one. */
  reference(column: string, all: readonly string[], where: string): string {
    const name = this.named(column, all);
    if (name !== undefined) return name;
    const near = nearest(this.needed(column), all);
    throw this.wrong(column, `does not stand in ${where}${near === undefined ? "" : `; meant: "${near}"?`}`);
  }

  /** An empty cell is a no. */
  yes(column: string): boolean {
    const word = this.text(column).toLowerCase();
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    throw this.wrong(column, "is none of yes, no, có, không");
  }

  oneOf<T extends string>(column: string, values: readonly T[]): T {
    const value = values.find((value) => value === this.text(column));
    if (value !== undefined) return value;
    throw this.wrong(column, `is none of ${values.join(", ")}`);
  }

  /** What is said of a cell that cannot be taken. */
  wrong(column: string, why: string): Error {
    return new Error(`${this.#place}, column ${column}: "${this.text(column)}" ${why}`);
  }

  /** Parts separated by semicolons. */
  list(column: string): string[] {
    return this.text(column)
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  }
}

const nameOf = (cell: string) => cell.trim().toLowerCase();

/** A row with the place where it stands, as a spreadsheet counts: blank rows too, a line break in a cell not. */
interface Placed {
  readonly cells: readonly string[];
  readonly place: string;
}

/**
 * The rows below the header: the first row that has the columns `needed`. Commas, semicolons or tabs, with BOM or without,
 * a title above, as spreadsheets save it. Throws one line where there is no such header.
 */
export function readTable(folder: string, file: string, needed: readonly string[]): Row[] {
  const { rows, from } = readDelimited(readText(folder, file), (first) =>
    Math.max(0, ...first.map((cells) => needed.length - missingIn(cells, needed).length)),
  );
  const placed = rows.map((cells, i): Placed => ({ cells, place: `${file}, row ${i + from}` }));
  const headers = placed
    .slice(0, ABOVE)
    .map((row, at) => ({ ...row, below: placed.slice(at + 1), missing: missingIn(row.cells, needed) }));
  const header = headers.reduce((best, candidate) =>
    candidate.missing.length < best.missing.length ? candidate : best,
  );
  if (header.missing.length === needed.length)
    throw new Error(`${file} has no row with the names of its columns: ${needed.join(", ")}`);
  if (header.missing.length > 0)
    throw new Error(`${header.place}: missing columns: ${header.missing.join(", ")}`);
  const columns = header.cells.map(nameOf);
  const twice = columns.find((name, i) => name !== "" && columns.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`${header.place}: the column ${twice} stands there twice`);
  return header.below.filter(({ cells }) => cells.some(isFilled)).map((row) => rowOf(columns, row));
}

const isFilled = (cell: string) => cell.trim() !== "";

function rowOf(columns: readonly string[], { cells, place }: Placed): Row {
  const beyond = cells.slice(columns.length).find(isFilled);
  if (beyond !== undefined)
    throw new Error(`${place}: "${beyond}" stands beyond the last column; a text with a comma needs quotes`);
  if (cells.length < columns.length)
    throw new Error(
      `${place}: ${cells.length} cells in the place of ${columns.length}; a text with a line break needs quotes`,
    );
  return new Row(new Map(columns.map((name, i) => [name, cells[i] ?? ""])), place);
}

const missingIn = (row: readonly string[], needed: readonly string[]): readonly string[] => {
  const names = new Set(row.map(nameOf));
  return needed.filter((column) => !names.has(column));
};

/** Throws on what is not UTF-8: names in another encoding would be other names. */
export function readText(folder: string, file: string): string {
  const bytes = readFileSync(join(folder, file));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not in UTF-8: save it again as "CSV UTF-8"`);
  }
}

/** Takes rows one by one and keeps what is wrong with each, so that all of it is told at once. */
export class Intake {
  readonly #problems: string[] = [];

  /** What the rows give; `key`: the column that no two rows share. */
  take<T>(rows: readonly Row[], key: string, make: (row: Row) => T): T[] {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      try {
        const identity = row.identity(key);
        if (seen.has(identity)) throw row.wrong(key, "stands there twice");
        seen.add(identity);
        return [make(row)];
      } catch (error) {
        this.#problems.push(error instanceof Error ? error.message : String(error));
        return [];
      }
    });
  }

  /** Throws where anything was wrong, a line each. */
  done(): void {
    if (this.#problems.length > 0) throw new Error([...new Set(this.#problems)].join("\n"));
  }
}
