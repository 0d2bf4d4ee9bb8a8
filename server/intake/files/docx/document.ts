/** The tables of a Word document as sheets: what stands above a table is its title, a letterhead's too. */
import { FileRefused, LIMITS } from "../refused.ts";
import { type Cell, isBlank, type Merge, type Sheet, type SheetRow, type TableFile } from "../sheet.ts";
import { type Attribute, readXml } from "../xlsx/xml.ts";
import { type Part, partsOf, unpacked } from "../zip.ts";

const MAIN = "word/document.xml";
/** lines above a table that may say whose it is */
const MOST_ABOVE = 12;
/** a letterhead, or where people sign */
const [SMALL_ROWS, SMALL_COLUMNS] = [3, 2];

const mainPart = (bytes: Uint8Array): Part | undefined => partsOf(bytes).get(MAIN);

/** Is it a document, of those files that are a ZIP? Throws FileRefused. */
export const isDocument = (bytes: Uint8Array): boolean => mainPart(bytes) !== undefined;

/** Throws FileRefused. */
export function readDocument(bytes: Uint8Array): TableFile {
  const part = mainPart(bytes);
  if (!part) throw new FileRefused("not-a-workbook");
  const reader = new TableReader();
  readXml(unpacked(bytes, part), reader);
  const { tables } = reader;
  const sheets = tables.map((table, i) => ({ ...table, name: tables.length === 1 ? null : `Bảng ${i + 1}` }));
  return { format: "docx", guessed: false, sheets };
}

const textCell = (text: string): Cell | undefined =>
  isBlank(text) ? undefined : { kind: "text", text: text.trim().slice(0, LIMITS.cell), formula: false };

class TableReader {
  readonly tables: Sheet[] = [];
  #above: string[] = [];
  #rows: SheetRow[] = [];
  #merges: Merge[] = [];
  #cells: (Cell | undefined)[] = [];
  /** tables within tables: the outermost is read, what stands in the others is text of its cell */
  #depth = 0;
  #column = 0;
  #cell = { span: 1, goesOn: false, text: "" };
  #line = "";
  #inText = false;
  /** what older programs are shown in the place of a drawing is said twice */
  #fallbacks = 0;

  readonly open = (name: string, attribute: Attribute): void => {
    this.#inText = name === "t" && this.#fallbacks === 0;
    if (name === "Fallback") this.#fallbacks++;
    else if (name === "tbl" && ++this.#depth === 1) this.#beginTable();
    else if (name === "tr" && this.#depth === 1) this.#beginRow();
    else if (name === "tc" && this.#depth === 1) this.#cell = { span: 1, goesOn: false, text: "" };
    else if (name === "gridSpan" && this.#depth === 1) this.#cell.span = Number(attribute("val") ?? 1) || 1;
    else if (name === "vMerge" && this.#depth === 1) this.#cell.goesOn = attribute("val") !== "restart";
    else if (name === "tab") this.#line += " ";
    else if (name === "br") this.#line += "\n";
  };

  readonly text = (text: string): void => {
    if (this.#inText) this.#line += text;
  };

  readonly close = (name: string): void => {
    this.#inText = false;
    if (name === "Fallback") this.#fallbacks--;
    else if (name === "p") this.#endParagraph();
    else if (name === "tc" && this.#depth === 1) this.#endCell();
    else if (name === "tr" && this.#depth === 1) this.#endRow();
    else if (name === "tbl" && --this.#depth === 0) this.#endTable();
  };

  #endParagraph(): void {
    const line = this.#line;
    this.#line = "";
    if (this.#depth === 0) this.#say(line);
    else this.#cell.text += this.#cell.text === "" ? line : `\n${line}`;
  }

  #say(line: string): void {
    if (!isBlank(line)) this.#above.push(line.trim());
  }

  #beginTable(): void {
    this.#rows = [];
    this.#merges = [];
  }

  #beginRow(): void {
    this.#cells = [];
    this.#column = 0;
  }

  #endCell(): void {
    const { span, goesOn, text } = this.#cell;
    const [row, from, to] = [this.#rows.length + 1, this.#column, this.#column + span - 1];
    if (to >= LIMITS.columns) throw new FileRefused("too-many-columns");
    if (goesOn) this.#goOn(row, from);
    else this.#merges.push({ rows: [row, row], columns: [from, to] });
    const cell = goesOn ? undefined : textCell(text);
    if (cell) this.#cells[from] = cell;
    this.#column = to + 1;
  }

  /** The cell above reaches down to this row. */
  #goOn(row: number, column: number): void {
    const at = this.#merges.findLastIndex(({ columns }) => columns[0] === column);
    const merge = this.#merges[at];
    if (merge) this.#merges[at] = { ...merge, rows: [merge.rows[0], row] };
  }

  #endRow(): void {
    if (this.#rows.length >= LIMITS.rows) throw new FileRefused("too-many-rows");
    this.#rows.push({ number: this.#rows.length + 1, cells: this.#cells, hidden: false, cut: false });
  }

  #endTable(): void {
    const rows = this.#rows;
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    if (rows.length <= SMALL_ROWS && width <= SMALL_COLUMNS) {
      for (const cell of rows.flatMap(({ cells }) => cells)) this.#say(cell?.text ?? "");
      return;
    }
    const above = this.#above.slice(-MOST_ABOVE);
    const titles = above.map((text, i): SheetRow => {
      const cell = textCell(text);
      return { number: i + 1 - above.length, cells: cell ? [cell] : [], hidden: false, cut: false };
    });
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
    const merges = this.#merges.filter(
      ({ rows: [top, bottom], columns: [left, right] }) => bottom > top || right > left,
    );
    this.tables.push({ name: null, hidden: false, rows: [...titles, ...filled], merges, from1904: false });
    this.#above = [];
  }
}
