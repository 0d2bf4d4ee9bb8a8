/** What every kind of file becomes: sheets of rows of cells, numbered as a spreadsheet numbers them. */

export interface Cell {
  /** an error is what a formula has come to: `#REF!` */
  readonly kind: "text" | "number" | "date" | "error";
  /** of a date YYYY-MM-DD */
  readonly text: string;
  /** worked out by the spreadsheet: its value when the file was saved */
  readonly formula: boolean;
}

export interface SheetRow {
  /** from 1; a quoted line break stays in its row, blank rows count */
  readonly number: number;
  /** by column; a hole is an empty cell */
  readonly cells: readonly (Cell | undefined)[];
  readonly hidden: boolean;
  /** the file ends within it */
  readonly cut: boolean;
}

/** From row and column to row and column, both included; rows from 1, columns from 0. */
export interface Merge {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

export interface Sheet {
  /** null: the file has no name for it */
  readonly name: string | null;
  readonly hidden: boolean;
  /** those that hold anything */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** its serial days count from 1904 */
  readonly from1904: boolean;
}

/** What is known of the letters and signs of a file. */
export interface Written {
  readonly format: "xlsx" | "docx" | "csv" | "tsv";
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly lineEnds?: "LF" | "CRLF" | "CR";
  /** the encoding was told by the letters: a person must confirm it */
  readonly guessed: boolean;
}

export interface TableFile extends Written {
  readonly sheets: readonly Sheet[];
}

/** With the name that it was sent by. */
export interface CalledFile extends TableFile {
  readonly called: string;
}

/** 0 → A, 26 → AA */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export const textOf = (cell: Cell | undefined): string => cell?.text ?? "";
/** Nothing that a reader would see. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}\p{Cc}]/u.test(text);
