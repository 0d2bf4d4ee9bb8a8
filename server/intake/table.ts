/** A CSV file as rows of named texts, made clean as typed ones are; what is wrong is named by file, row and column. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import { paragraph, personName } from "../../shared/text.ts";

/** characters of a cell, the longest text of an opinion included */
const LONGEST = 6_000;
const cellText = paragraph(LONGEST);

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

  number(column: string): number {
    const value = Number(this.needed(column));
    if (!Number.isFinite(value))
      throw new Error(`${this.#place}, column ${column}: "${this.text(column)}" is no number`);
    return value;
  }

  yes(column: string): boolean {
    return this.text(column) === "yes";
  }

  oneOf<T extends string>(column: string, values: readonly T[]): T {
    const value = values.find((one) => one === this.text(column));
    if (value !== undefined) return value;
    throw new Error(
      `${this.#place}, column ${column}: "${this.text(column)}" is none of ${values.join(", ")}`,
    );
  }

  /** Parts separated by semicolons. */
  list(column: string): string[] {
    return this.text(column)
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  }
}

export function readTable(folder: string, file: string): Row[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(
    readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, ""),
    {
      header: true,
      skipEmptyLines: "greedy",
    },
  );
  const wrong = errors[0];
  if (wrong) throw new Error(`${file}, row ${(wrong.row ?? 0) + 2}: ${wrong.message}`);
  return data.map((cells, i) => new Row(cells, `${file}, row ${i + 2}`));
}
