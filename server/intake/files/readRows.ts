/** The rows of one sheet as values, each with what is doubtful or wrong in it. */
import type { Warning } from "../../../shared/terms/intake.ts";
import type { Values } from "../../../shared/wire/filePreview.ts";
import { type BodyRow, bodyRows } from "./bodyRows.ts";
import { collectedRow } from "./collectedRow.ts";
import type { Context, Progress } from "./context.ts";
import { delegateRow } from "./delegateRow.ts";
import type { ReadRow } from "./effects.ts";
import type { Header } from "./header.ts";
import { opinionRow } from "./opinionRow.ts";
import { type CalledFile, letterOf, type Sheet, textOf } from "./sheet.ts";
import { RowCells } from "./values/rowCells.ts";
import { Whose } from "./values/whose.ts";

/** rows between two words of how far it is */
const STEP = 250;

/** `several`: more than one sheet is read, so that each place names its own. */
export function readRows(
  file: CalledFile,
  sheet: Sheet,
  header: Header,
  context: Context,
  several: boolean,
  progress: Progress,
): { readonly rows: readonly ReadRow[]; readonly notes: readonly Warning[] } {
  const workbook = file.format === "xlsx";
  const whose = new Whose(context, sheet, header, file.called);
  const columns = new Set<string>(header.columns.map(({ field }) => field));
  const { rows, notes } = bodyRows(sheet, header);
  const at = several ? { sheet: sheet.name ?? "" } : {};
  const placed = <T>(all: readonly T[]): readonly T[] =>
    several ? all.map((row) => ({ ...row, ...at })) : all;
  const refused = ({ row, faults }: RowCells): ReadRow => ({
    ...{ values: { row: row.number }, ...at, warnings: [], faults: placed(faults) },
  });
  const read = (cells: RowCells): Values => {
    if (header.target === "delegates") return delegateRow(cells, whose, context, sheet.from1904);
    if (header.target === "collected") return collectedRow(cells, whose, context);
    return opinionRow(cells, whose, context, sheet.from1904, columns);
  };
  const all = rows.map((row, i): ReadRow => {
    if (i % STEP === 0) progress(i, rows.length);
    const cells = new RowCells(row, header.columns, { workbook });
    if (file.format === "csv" || file.format === "tsv") judgeWidth(cells, row, header.width);
    // what stands a column too far, or ends too early, would be read as something else
    if (cells.faults.length > 0) return refused(cells);
    const values = read(cells);
    return { values, ...at, warnings: placed(cells.warnings), faults: placed(cells.faults) };
  });
  progress(rows.length, rows.length);
  return { rows: all, notes: placed(notes) };
}

/** A text with a comma in it needs quotes; without them all behind it stands a column too far. */
function judgeWidth(cells: RowCells, row: BodyRow, width: number): void {
  const beyond = row.cells.findIndex((cell, at) => at >= width && cell !== undefined);
  if (row.cut) cells.fail("cut-short", null);
  else if (beyond >= 0)
    cells.faults.push({
      row: row.number,
      code: "shifted-columns",
      letter: letterOf(beyond),
      about: textOf(row.cells[beyond]),
    });
  else if (row.cells.length < width) cells.warnings.push({ row: row.number, code: "too-few-columns" });
}
