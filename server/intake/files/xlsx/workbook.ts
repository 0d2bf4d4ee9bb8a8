/** A workbook as sheets: values as they were when it was saved, nothing worked out anew. */
import { dayOfSerial } from "../days.ts";
import { FileRefused, LIMITS } from "../refused.ts";
import { type Cell, isBlank, type Merge, type Sheet, type SheetRow, type TableFile } from "../sheet.ts";
import { type Book, type Named, openBook, unescaped } from "./book.ts";
import { type Attribute, readXml } from "./xml.ts";

/** Throws FileRefused. */
export function readWorkbook(bytes: Uint8Array): TableFile {
  const book = openBook(bytes);
  return { format: "xlsx", guessed: false, sheets: book.sheets.map((named) => readSheet(book, named)) };
}

/** What stands in a hidden sheet is nobody's business here. */
function readSheet(book: Book, { name, hidden, part }: Named): Sheet {
  const reader = new SheetReader(book);
  if (!hidden) readXml(book.bytesOf(part), reader);
  return { name, hidden, rows: reader.rows, merges: reader.merges, from1904: book.from1904 };
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];
  readonly #book: Book;
  #row = { number: 0, hidden: false, cells: [] as (Cell | undefined)[] };
  #cell = { column: -1, type: "n", format: 0, value: "", formula: false };
  /** of which element the text is read */
  #inside: "v" | "t" | null = null;

  constructor(book: Book) {
    this.#book = book;
  }

  readonly open = (name: string, attribute: Attribute): void => {
    this.#inside = name === "v" || name === "t" ? name : null;
    if (name === "row") this.#begin(attribute);
    else if (name === "c") this.#beginCell(attribute);
    else if (name === "f") this.#cell.formula = true;
    else if (name === "mergeCell") this.#merge(attribute("ref") ?? "");
  };

  readonly text = (text: string): void => {
    if (this.#inside !== null) this.#cell.value += text;
  };

  readonly close = (name: string): void => {
    this.#inside = null;
    if (name === "c") this.#endCell();
    if (name !== "row" || this.#row.cells.length === 0) return;
    if (this.rows.length >= LIMITS.rows) throw new FileRefused("too-many-rows");
    this.rows.push({ ...this.#row, cut: false });
  };

  #begin(attribute: Attribute): void {
    const number = Number(attribute("r") ?? this.#row.number + 1);
    this.#row = { number, hidden: attribute("hidden") === "1", cells: [] };
    this.#cell.column = -1;
  }

  #beginCell(attribute: Attribute): void {
    const [, letters] = REFERENCE.exec(attribute("r") ?? "") ?? [];
    this.#cell = {
      column: letters === undefined ? this.#cell.column + 1 : columnOf(letters),
      type: attribute("t") ?? "n",
      format: Number(attribute("s") ?? 0),
      value: "",
      formula: false,
    };
  }

  #endCell(): void {
    const { column } = this.#cell;
    const cell = this.#read();
    if (cell === null || isBlank(cell.text)) return;
    if (column >= LIMITS.columns) throw new FileRefused("too-many-columns");
    this.#row.cells[column] = cell;
  }

  #read(): Cell | null {
    const { type, value, formula, format } = this.#cell;
    const text = (written: string): Cell => ({
      kind: "text",
      text: written.slice(0, LIMITS.cell),
      formula,
    });
    if (value === "") return null;
    if (type === "s") return text(this.#book.texts[Number(value)] ?? "");
    if (type === "str" || type === "inlineStr") return text(unescaped(value));
    if (type === "b") return text(value === "1" ? "có" : "không");
    if (type === "e") return { kind: "error", text: value, formula };
    if (type === "d") return { kind: "date", text: value.slice(0, 10), formula };
    const number = Number(value);
    if (!Number.isFinite(number)) return text(value);
    const day = this.#book.days[format] === true ? dayOfSerial(number, this.#book.from1904) : null;
    return day === null
      ? { kind: "number", text: String(number), formula }
      : { kind: "date", text: day, formula };
  }

  #merge(range: string): void {
    const [from, to] = range.split(":").map((corner) => REFERENCE.exec(corner));
    if (!from || !to) return;
    this.merges.push({
      rows: [Number(from[2]), Number(to[2])],
      columns: [columnOf(from[1] ?? ""), columnOf(to[1] ?? "")],
    });
  }
}
