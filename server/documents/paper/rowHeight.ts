/**
 * What may stay in one piece, and how a longer row is cut. Estimated, and rather too high: the drawer of PDF gives no
 * heights beforehand, and what is kept in one piece and does not fit on a page it leaves out.
 */
import type { Layout, Style } from "./layouts.ts";
import type { Block, Cell, Run, Table } from "./model.ts";

/** in parts of the size: a small letter at most, any other sign at most, a line */
const SMALL = /[\p{Ll}\d .,;:()–-]/u;
const NARROW = 0.5;
const BROAD = 1;
const LINE = 1.17;
/** a bar with the gaps above and below it, pt */
const BAR_LINE = 18;
/** what is lower than this (pt) fits on any page of ours, the table's head included */
const FITS = 380;

/** Lines filled word by word. */
class Lines {
  readonly #room: number;
  #used = 0;
  count = 1;

  /** `room`: a line's width in parts of the size */
  constructor(room: number) {
    this.#room = Math.max(1, room);
  }

  /** A word with the blank or line break that may end it. */
  add(word: string): void {
    const width = [...word].reduce((sum, sign) => sum + (SMALL.test(sign) ? NARROW : BROAD), 0);
    if (this.#used + width > this.#room && this.#used > 0) this.#break();
    this.count += Math.floor(width / this.#room);
    this.#used += width % this.#room;
    if (word.endsWith("\n")) this.#break();
  }

  #break(): void {
    this.count++;
    this.#used = 0;
  }
}

const wordsOf = (text: string): string[] => text.split(/(?<=[ \n])/);
const roomOf = (layout: Layout, style: Style, width: number): number =>
  ((width - 2 * layout.cellGap) * 72) / 25.4 / style.size;
const lineHeight = (style: Style): number => style.size * LINE * (style.line ?? 1);

function blockHeight(layout: Layout, block: Cell[number], width: number): number {
  if (block.kind === "rule") return 6;
  if (block.kind === "code") return (block.size * 72) / 25.4 + 8;
  if (block.kind === "bar") return BAR_LINE;
  const style = layout.styles[block.style];
  const lines = new Lines(roomOf(layout, style, width));
  for (const run of block.runs) for (const word of wordsOf(run.text)) lines.add(word);
  return lines.count * lineHeight(style) + (style.before ?? 0) + (style.after ?? 0);
}

const cellHeight = (layout: Layout, cell: Cell, width: number): number =>
  cell.reduce((sum, block) => sum + blockHeight(layout, block, width), 0);

const heightOf = (layout: Layout, block: Block, width: number): number => {
  if (block.kind === "pageBreak") return FITS;
  if (block.kind !== "table") return blockHeight(layout, block, width);
  const row = (cells: readonly Cell[]) =>
    Math.max(...cells.map((cell, i) => cellHeight(layout, cell, block.widths[i] ?? 0)));
  return block.rows.reduce((sum, cells) => sum + row(cells), 0);
};

/** Do these blocks, one below the other, keep to one page? */
export function fitTogether(layout: Layout, blocks: readonly Block[], width: number): boolean {
  return blocks.reduce((sum, block) => sum + heightOf(layout, block, width), 0) < FITS;
}

/** The height (pt) of blocks, of the last of them, where it is a table, its head and first row alone. */
export function beginningHeight(layout: Layout, blocks: readonly Block[], width: number): number {
  const last = blocks.at(-1);
  if (last?.kind !== "table") return blocks.reduce((sum, block) => sum + heightOf(layout, block, width), 0);
  const head = (last.head ?? []).map(
    (text): Cell => [{ kind: "paragraph", style: "cellHead", runs: [{ text }] }],
  );
  const first = last.rows[0] ? pageRows(layout, last, last.rows[0]).slice(0, 1) : [];
  const rows = [...(head.length > 0 ? [head] : []), ...first];
  const begun = [...blocks.slice(0, -1), { ...last, rows }];
  return begun.reduce((sum, block) => sum + heightOf(layout, block, width), 0);
}

const limitOf = (table: Table): number => table.short?.limit ?? FITS;

/** Does a row keep to one page, if it begins on a fresh one, and to its table's limit? */
function isShort(layout: Layout, table: Table, row: readonly Cell[]): boolean {
  return row.every((cell, i) => cellHeight(layout, cell, table.widths[i] ?? 0) < limitOf(table));
}

/** A paragraph that is higher than `limit`, as several, cut between words. */
function cutBlock(layout: Layout, block: Cell[number], width: number, limit: number): Cell[number][] {
  if (block.kind !== "paragraph" || blockHeight(layout, block, width) < limit) return [block];
  const style = layout.styles[block.style];
  const most = Math.floor((limit - (style.before ?? 0) - (style.after ?? 0)) / lineHeight(style)) - 1;
  const pieces: Run[][] = [];
  let lines = new Lines(0);
  for (const run of block.runs) {
    for (const word of wordsOf(run.text)) {
      if (pieces.length === 0 || lines.count >= most) {
        pieces.push([]);
        lines = new Lines(roomOf(layout, style, width));
      }
      lines.add(word);
      pieces.at(-1)?.push({ ...run, text: word });
    }
  }
  return pieces.map((runs) => ({ ...block, runs }));
}

function cutCell(layout: Layout, cell: Cell, width: number, limit: number): Cell[] {
  const pieces: Cell[number][][] = [[]];
  let height = 0;
  for (const block of cell.flatMap((block) => cutBlock(layout, block, width, limit))) {
    const more = blockHeight(layout, block, width);
    if (height > 0 && height + more >= limit) {
      pieces.push([]);
      height = 0;
    }
    height += more;
    pieces.at(-1)?.push(block);
  }
  return pieces;
}

/** Said again where a row goes on: its number, and the first line of who. */
const again = (cell: Cell): Cell =>
  cell
    .slice(0, 1)
    .map((block) => (block.kind === "paragraph" ? { ...block, runs: [...block.runs, GOES_ON] } : block));
const GOES_ON: Run = { text: " (tiếp)", italic: true };

/** A row as rows that each fit on a page; one that fits stays as it is. */
export function pageRows(layout: Layout, table: Table, row: readonly Cell[]): (readonly Cell[])[] {
  if (isShort(layout, table, row)) return [row];
  const cells = row.map((cell, i) => cutCell(layout, cell, table.widths[i] ?? 0, limitOf(table)));
  const count = Math.max(...cells.map((pieces) => pieces.length));
  const repeats = table.short?.repeats ?? 0;
  return Array.from({ length: count }, (_, k) =>
    cells.map((pieces, i) => {
      const first = pieces[0] ?? [];
      if (k === 0 || i >= repeats) return pieces[k] ?? [];
      return i === 0 ? first.slice(0, 1) : again(first);
    }),
  );
}
