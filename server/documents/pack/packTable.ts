/** Lined tables of the paper pack, their columns in proportions of the page. */
import { PACK, textWidth } from "../paper/layouts.ts";
import { type Cell, paragraph, type Table } from "../paper/model.ts";

/** mm of text on an upright page, and on its side */
export const UPRIGHT = textWidth(PACK, false);
export const WIDE = textWidth(PACK, true);

export const heading = (text: string) => paragraph("heading", text);
export const middle = (text: string): Cell => [paragraph("cellMiddle", text)];

/** mm in these proportions, filling the width */
export function shares(width: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => Math.round((width * part * 10) / sum) / 10);
}

export type Column = readonly [title: string, share: number];

export function packTable(
  width: number,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  more: { readonly rowHeight?: number; readonly whole?: boolean } = {},
): Table {
  return {
    kind: "table",
    lined: true,
    widths: shares(
      width,
      columns.map(([, share]) => share),
    ),
    head: columns.map(([title]) => title),
    rows,
    ...more,
  };
}
