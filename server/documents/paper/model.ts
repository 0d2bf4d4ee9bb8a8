/** A document before it is DOCX or PDF: parts of pages, blocks, runs. Both renderers draw the same one. */
import type { Instant } from "../../../shared/terms/time.ts";
import type { Layout, StyleName } from "./layouts.ts";

/** Text of one look; "\n" breaks the line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}
export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: StyleName;
  readonly runs: readonly Run[];
}
/** A thin line of `length` mm in the middle of its column, `after` pt above what follows. */
export interface Rule {
  readonly kind: "rule";
  readonly length: number;
  readonly after?: number;
}
/** A QR code, `size` mm wide, in the middle of its column. */
export interface Code {
  readonly kind: "code";
  readonly text: string;
  readonly size: number;
}
/**
 * A bar of a chart and its number beside it: a piece for each kind, in the kinds' order. What it shows stands as numbers
 * in a table, too.
 */
export interface Bar {
  readonly kind: "bar";
  readonly values: readonly number[];
  /** mm for each one that is counted */
  readonly unit: number;
  /** "": a key to a filling has none */
  readonly number: string;
  /** what it shows, for who does not see it */
  readonly says: string;
}
export type Cell = readonly (Paragraph | Rule | Code | Bar)[];
export interface Table {
  readonly kind: "table";
  /** mm, in the order of the columns */
  readonly widths: readonly number[];
  /** repeated on each page; null: none */
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
  /** so many of the first rows are repeated on each page, too; each is low */
  readonly repeated?: number;
  readonly lined: boolean;
  /** mm that a row has at least */
  readonly rowHeight?: number;
  /** in one piece: for tables that are surely lower than a page, or, "ifItFits", for one that turns out to be */
  readonly whole?: boolean | "ifItFits";
  /** a row goes on in further rows where it is higher than `limit` pt; each says its first `repeats` cells again */
  readonly short?: { readonly limit: number; readonly repeats: number };
  /** stays on the page of what follows; for a whole one */
  readonly withNext?: boolean;
}
export interface PageBreak {
  readonly kind: "pageBreak";
}
export type Block = Paragraph | Rule | Code | Bar | Table | PageBreak;

/** Pages of one orientation; each part begins a page, and counts its pages anew. */
export interface Part {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}
export interface Paper {
  readonly title: string;
  /** what the document says of itself; the newest entry of the log, never now */
  readonly at: Instant;
  readonly layout: Layout;
  /** its pages are counted through all parts */
  readonly through?: boolean;
  readonly parts: readonly Part[];
}

export type Text = string | Run | readonly (string | Run)[];

const runsOf = (text: Text): Run[] =>
  (Array.isArray(text) ? (text as readonly (string | Run)[]) : [text as string | Run])
    .map((text) => (typeof text === "string" ? { text: text } : text))
    .filter((run) => run.text !== "");

export const paragraph = (style: StyleName, text: Text): Paragraph => ({
  kind: "paragraph",
  style,
  runs: runsOf(text),
});
/** A list's last row stays on the page of what closes the paper: no signature stands below nothing (rule D60). */
export const closesWith = (block: Block, next: Block | undefined): block is Table =>
  block.kind === "table" &&
  block.lined &&
  block.rows.length > 1 &&
  next?.kind === "paragraph" &&
  next.style === "closing";

export const bold = (text: string): Run => ({ text, bold: true });
export const italic = (text: string): Run => ({ text, italic: true });
export const cell = (...texts: readonly Text[]): Paragraph[] =>
  texts.map((text) => paragraph("cell", text)).filter((block) => block.runs.length > 0);
