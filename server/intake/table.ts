/** A CSV file as rows of named texts, made clean as typed ones are; what is wrong is named by file, row and column. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import { id } from "../../shared/commands.ts";
import { paragraph, personName } from "../../shared/text.ts";

/** characters of a cell, the longest text of an opinion included */
const LONGEST = 6_000;
const cellText = paragraph(LONGEST);

const YES = new Set(["yes", "có"]);
const NO = new Set(["", "no", "không"]);

export class Row {
  readonly #cells: Readonly<Record<string, string>>;
  readonly #place: string;

  constructor(cells: Readonly<Record<string, string>>, place: string) {
    this.#cells = cells;
    this.#place = place;
  }

  /** A text that may be empty. */
  text(column: string): string {
    const value = this.#cells[column];
    if (value === undefined) throw new Error(`${this.#place}: the column ${column} is missing`);
    const clean = cellText.safeParse(value);
    if (!clean.success)
      throw new Error(`${this.#place}, column ${column}: longer than ${LONGEST} characters, or no text`);
    return clean.data;
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

  /** An empty cell is a no. */
  yes(column: string): boolean {
    const word = this.text(column).toLowerCase();
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    throw this.wrong(column, "is none of yes, no, có, không");
  }

  oneOf<T extends string>(column: string, values: readonly T[]): T {
    const value = values.find((one) => one === this.text(column));
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

/** Commas, semicolons or tabs, with BOM or without, as spreadsheets save it. */
export function readTable(folder: string, file: string): Row[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(readText(folder, file), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (name) => name.trim(),
  });
  const wrong = errors[0];
  if (wrong) throw new Error(`${file}, row ${(wrong.row ?? 0) + 2}: ${wrong.message}`);
  return data.map((cells, i) => new Row(cells, `${file}, row ${i + 2}`));
}

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
        const own = row.needed(key);
        if (seen.has(own)) throw row.wrong(key, "stands there twice");
        seen.add(own);
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
