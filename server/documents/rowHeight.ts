/** Which rows may stay in one piece, and how a longer one is cut. Estimated, for no renderer tells beforehand. */
import type { Layout } from "./layouts.ts";
import type { Cell, Run, Table } from "./model.ts";

/** an average letter's width and a line's height in parts of the size */
const LETTER = 0.5;
const LINE = 1.17;
/** what is lower than this (pt) fits on any page of ours, the table's head included */
const FITS = 380;

function blockHeight(layout: Layout, block: Cell[number], width: number): number {
  if (block.kind === "rule") return 6;
  const inner = ((width - 2 * layout.cellGap) * 72) / 25.4;
  const style = layout.styles[block.style];
  const lines = block.runs
    .map((run) => run.text)
    .join("")
    .split("\n")
    .reduce((all, line) => all + Math.max(1, Math.ceil((line.length * style.size * LETTER) / inner)), 0);
  return lines * style.size * LINE * (style.line ?? 1) + (style.before ?? 0) + (style.after ?? 0);
}

const cellHeight = (layout: Layout, cell: Cell, width: number): number =>
  cell.reduce((sum, block) => sum + blockHeight(layout, block, width), 0);

/** Does a row keep to one page, if it begins on a fresh one? */
export function fitsOnPage(layout: Layout, table: Table, row: readonly Cell[]): boolean {
  return row.every((cell, i) => cellHeight(layout, cell, table.widths[i] ?? 0) < FITS);
}

/** Runs cut at a blank into pieces of at most `most` letters. */
function cutRuns(runs: readonly Run[], most: number): Run[][] {
  const pieces: Run[][] = [[]];
  let room = most;
  for (const run of runs) {
    for (const word of run.text.split(/(?<= )/)) {
      if (word.length > room) {
        pieces.push([]);
        room = most;
      }
      room -= word.length;
      pieces.at(-1)?.push({ ...run, text: word });
    }
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** A paragraph that is higher than a page, as several. */
function cutBlock(layout: Layout, block: Cell[number], width: number): Cell[number][] {
  const height = blockHeight(layout, block, width);
  if (block.kind === "rule" || height < FITS) return [block];
  const letters = block.runs.reduce((sum, run) => sum + run.text.length, 0);
  const most = Math.max(1, Math.floor((letters * FITS) / height / 1.2));
  return cutRuns(block.runs, most).map((runs) => ({ ...block, runs }));
}

function cutCell(layout: Layout, cell: Cell, width: number): Cell[] {
  const pieces: Cell[number][][] = [[]];
  let height = 0;
  for (const block of cell.flatMap((one) => cutBlock(layout, one, width))) {
    const more = blockHeight(layout, block, width);
    if (height > 0 && height + more >= FITS) {
      pieces.push([]);
      height = 0;
    }
    height += more;
    pieces.at(-1)?.push(block);
  }
  return pieces;
}

/** A row as rows that each fit on a page; one that fits stays as it is. */
export function pageRows(layout: Layout, table: Table, row: readonly Cell[]): (readonly Cell[])[] {
  if (fitsOnPage(layout, table, row)) return [row];
  const cells = row.map((cell, i) => cutCell(layout, cell, table.widths[i] ?? 0));
  const count = Math.max(...cells.map((pieces) => pieces.length));
  return Array.from({ length: count }, (_, k) => cells.map((pieces) => pieces[k] ?? []));
}
