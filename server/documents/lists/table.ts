/** A list as a table for spreadsheets: XLSX, whose texts are texts, and CSV, in which nothing begins like a formula. */
import { unzipSync } from "fflate";
import papaparse from "papaparse";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { officeZip } from "../zip.ts";

export interface List {
  /** the sheet's name */
  readonly name: string;
  /** lines above the table */
  readonly title: readonly string[];
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What a spreadsheet would work out; full-width signs it takes as well. A quote mark before it says: a text. */
const LIKE_FORMULA = /^[=+\-@＝＋－＠\t\r]/;
const asText = (cell: string | number | null) =>
  typeof cell === "string" && LIKE_FORMULA.test(cell) ? `'${cell}` : cell;

/** With the mark by which Excel knows UTF-8. */
export function csvOf({ columns, rows }: List): Uint8Array {
  const names = columns.map(({ name }) => name);
  const text = papaparse.unparse([names, ...rows.map((row) => row.map(asText))], { newline: "\r\n" });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

export async function workbookOf({ name, title, columns, rows }: List): Promise<Uint8Array> {
  const data: SheetData = [
    ...title.map((line) => [{ value: line, fontWeight: "bold" as const, columnSpan: columns.length }]),
    columns.map((column) => ({
      value: column.name,
      ...({ fontWeight: "bold", wrap: true, alignVertical: "center", borderStyle: "thin" } as const),
    })),
    ...rows.map((row) => row.map((cell) => (cell === null ? null : cellOf(cell)))),
  ];
  const made = writeWorkbook(data, {
    ...{ sheet: name, stickyRowsCount: title.length + 1, fontFamily: "Times New Roman", fontSize: 13 },
    columns: columns.map(({ width }) => ({ width })),
  });
  return officeZip(unzipSync(await made.toBuffer()));
}

const cellOf = (cell: string | number) =>
  typeof cell === "number"
    ? ({ value: cell, type: Number, borderStyle: "thin" } as const)
    : ({ value: cell, type: String, wrap: true, borderStyle: "thin" } as const);
