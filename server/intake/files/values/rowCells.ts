/** One row while it is read: its cells by field, and what is noted of them. */
import type { Fault, Note, Place, RowFault, Warning } from "../../../../shared/terms/intake.ts";
import { fitsIn, visibleText } from "../../../../shared/terms/text.ts";
import { damageIn } from "../../damage.ts";
import type { BodyRow } from "../bodyRows.ts";
import type { Column } from "../header.ts";
import type { Field } from "../headerWords.ts";
import { type Cell, letterOf, textOf } from "../sheet.ts";

/** Of a workbook a number that stands as text is worth a word; a text file has texts alone. */
interface How {
  readonly workbook: boolean;
}

/** as an export writes what would begin like a formula */
const MARKED_AS_TEXT = /^'(?=[=+\-@＝＋－＠])/u;
/** "=1+1", "@x", "+1 cửa", "-2"; a dash and a blank begin an item of a list */
const LIKE_FORMULA = /^(?:[=@+＝＠＋]|[-－](?!\s))/u;

export class RowCells {
  readonly warnings: Warning[] = [];
  readonly faults: Fault[] = [];
  readonly row: BodyRow;
  readonly workbook: boolean;
  readonly #columns: readonly Column[];
  readonly #all: string;

  constructor(row: BodyRow, columns: readonly Column[], { workbook }: How) {
    this.row = row;
    this.workbook = workbook;
    this.#columns = columns;
    this.#all = Array.from(row.cells, textOf).join(" ");
    for (const column of columns) {
      const cell = row.cells[column.at];
      if (cell?.formula && cell.kind !== "error") this.#note("formula-value-used", column);
    }
    if (row.hidden) this.warnings.push({ row: row.number, code: "hidden-row-read" });
  }

  /** The first filled one of the field's columns. */
  filled(field: Field): { readonly column: Column; readonly cell: Cell } | null {
    for (const column of this.#columns) {
      const cell = column.field === field ? this.row.cells[column.at] : undefined;
      if (cell) return { column, cell };
    }
    return null;
  }

  warn(code: Note, field: Field, about?: string): void {
    const column = this.filled(field)?.column ?? this.#columns.find((column) => column.field === field);
    if (column) this.#note(code, column, about);
    else this.warnings.push({ row: this.row.number, code, ...(about === undefined ? {} : { about }) });
  }

  fail(code: RowFault, field: Field | null, about?: string): void {
    const column =
      field === null
        ? undefined
        : (this.filled(field)?.column ?? this.#columns.find((column) => column.field === field));
    const place = this.#place(column);
    // one fault a cell: the first is the reason of the others
    if (field !== null && this.faults.some(({ letter }) => letter === place.letter)) return;
    this.faults.push({ ...place, code, ...(about === undefined ? {} : { about }) });
  }

  /** undefined: nothing stands there; null: what stands there cannot be taken. */
  raw(field: Field): string | null | undefined {
    const cell = this.filled(field)?.cell;
    if (cell?.kind !== "error") return cell?.text;
    this.warn("cell-error", field, cell.text);
    return null;
  }

  /** A text made clean, with a word for what was cleaned away. */
  text(field: Field, most: number, lines = false): string | null | undefined {
    const raw = this.raw(field);
    if (raw === undefined || raw === null) return raw;
    const clean = this.#clean(raw, field, lines);
    if (LIKE_FORMULA.test(clean) && !/^[-+]?[\d.,\s]+$/.test(clean)) this.warn("formula-like-text", field);
    if (!fitsIn(clean, most)) this.fail(field === "title" ? "title-too-long" : "text-too-long", field);
    return clean === "" ? undefined : clean;
  }

  /** The same without judging what it says. */
  #clean(raw: string, field: Field, lines: boolean): string {
    const composed = raw.normalize("NFC").replace(MARKED_AS_TEXT, "");
    const seen = visibleText(raw).replace(MARKED_AS_TEXT, "");
    if (seen !== composed) this.warn("invisible-removed", field);
    const folded = (
      lines ? seen.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n") : seen.replace(/\s+/g, " ")
    ).trim();
    if (folded !== seen && folded !== "" && !lines) this.warn("spaces-collapsed", field);
    const damage = damageIn(folded, this.#all);
    if (damage) this.fail("damaged-text", field, damage.word);
    return folded;
  }

  cleaned(field: Field): string | null | undefined {
    const raw = this.raw(field);
    if (raw === undefined || raw === null) return raw;
    const clean = this.#clean(raw, field, false);
    return clean === "" ? undefined : clean;
  }

  #place(column: Column | undefined): Place {
    const row = this.row.number;
    return column ? { row, column: column.name.trim(), letter: letterOf(column.at) } : { row };
  }

  #note(code: Note, column: Column, about?: string): void {
    this.warnings.push({ ...this.#place(column), code, ...(about === undefined ? {} : { about }) });
  }
}
