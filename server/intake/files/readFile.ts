/** The bytes of a file as sheets: what they are is told by themselves, not by the file's name alone. */
import { isDocument, readDocument } from "./docx/document.ts";
import { FileRefused, LIMITS } from "./refused.ts";
import { type Cell, isBlank, type Sheet, type SheetRow, type TableFile } from "./sheet.ts";
import { decodeText } from "./text/decode.ts";
import { type Delimited, readDelimited } from "./text/delimited.ts";
import { wayBack } from "./text/letters.ts";
import { readWorkbook } from "./xlsx/workbook.ts";
import { isZip } from "./zip.ts";

/** how the files of Excel 97 to 2003 begin, and workbooks behind a password */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** the name of what lies in them, in UTF-16 */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");
/** documents, pages and pictures that are sent in the place of a table */
const FOREIGN = /^\s*(?:%PDF|\{\\rtf|<(?:!doctype|html|table|\?xml)|\x89PNG|\xFF\xD8\xFF)/i;

const endsWith = (name: string, ...endings: readonly string[]) =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));

/** `named`: how many columns that are looked for some first rows name. Throws FileRefused. */
export function readFile(
  bytes: Uint8Array,
  name: string,
  named: (rows: readonly (readonly string[])[]) => number,
): TableFile {
  if (bytes.length > LIMITS.packed) throw new FileRefused("too-large");
  if (bytes.length === 0) throw new FileRefused("empty-file");
  if (isZip(bytes)) return mended(isDocument(bytes) ? readDocument(bytes) : readWorkbook(bytes));
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new FileRefused(Buffer.from(bytes).includes(LOCKED) ? "locked-workbook" : "old-workbook");
  if (endsWith(name, ".xlsx", ".xlsm", ".xls")) throw new FileRefused("not-a-workbook");
  if (FOREIGN.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1")))
    throw new FileRefused("not-a-table");
  const { text, encoding, bom, guessed } = decodeText(bytes);
  if (isBlank(text)) throw new FileRefused("empty-file");
  const table = readDelimited(text, named);
  return {
    format: table.delimiter === "\t" ? "tsv" : "csv",
    ...{ encoding, bom, guessed, delimiter: table.delimiter, lineEnds: table.lineEnds },
    sheets: [sheetOf(table)],
  };
}

function sheetOf({ rows, from, cut }: Delimited): Sheet {
  const filled = rows
    .map((cells, i): SheetRow => {
      if (cells.length > LIMITS.columns && cells.slice(LIMITS.columns).some((cell) => !isBlank(cell)))
        throw new FileRefused("too-many-columns");
      const last = i === rows.length - 1;
      return { number: i + from, cells: cells.map(cellOf), hidden: false, cut: cut && last };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  if (filled.length > LIMITS.rows) throw new FileRefused("too-many-rows");
  return { name: null, hidden: false, rows: filled, merges: [], from1904: false };
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;

function cellOf(written: string): Cell | undefined {
  const text = written.slice(0, LIMITS.cell);
  if (isBlank(text)) return undefined;
  return { kind: ERROR.test(text.trim()) ? "error" : "text", text, formula: false };
}

/** A workbook may hold letters of an old code, shown right by an old font alone. */
function mended(file: TableFile): TableFile {
  const cells = file.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const way = wayBack(cells.map((cell) => (cell?.kind === "text" ? cell.text : "")).join(" "));
  if (way === null) return file;
  const mend = (cell: Cell | undefined) =>
    cell?.kind === "text" ? { ...cell, text: way.mend(cell.text) } : cell;
  return {
    ...file,
    guessed: true,
    encoding: way.encoding,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(mend) })),
    })),
  };
}
