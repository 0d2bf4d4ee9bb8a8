/** What the parts of a workbook say of it: its sheets and where they stand, which formats are days, its shared texts. */
import { FileRefused } from "../refused.ts";
import { isZip, type Part, partsOf, unpacked } from "../zip.ts";
import { readXml } from "./xml.ts";

export interface Named {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}
export interface Book {
  readonly sheets: readonly Named[];
  readonly from1904: boolean;
  /** of formats, by number */
  readonly days: readonly boolean[];
  readonly texts: readonly string[];
  readonly bytesOf: (part: string) => Uint8Array;
}

/** Formats of days that every spreadsheet knows without being told. */
const KNOWN_DAYS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
/** "d" and "y" outside of quotes, brackets and escapes: a day */
const isDayFormat = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/gi, ""));

/** Throws FileRefused where the bytes are no workbook. */
export function openBook(bytes: Uint8Array): Book {
  if (!isZip(bytes)) throw new FileRefused("not-a-workbook");
  const parts = partsOf(bytes);
  const bytesOf = (name: string) => unpacked(bytes, partNamed(parts, name));
  if (!parts.has("xl/workbook.xml")) throw new FileRefused("not-a-workbook");
  const places = placesIn(bytesOf("xl/_rels/workbook.xml.rels"));
  const { sheets, from1904 } = sheetsIn(bytesOf("xl/workbook.xml"), places);
  return {
    sheets: sheets.filter(({ part }) => parts.has(part)),
    from1904,
    days: parts.has("xl/styles.xml") ? daysIn(bytesOf("xl/styles.xml")) : [],
    texts: parts.has("xl/sharedStrings.xml") ? textsIn(bytesOf("xl/sharedStrings.xml")) : [],
    bytesOf,
  };
}

function partNamed(parts: ReadonlyMap<string, Part>, name: string): Part {
  const part = parts.get(name);
  if (part) return part;
  throw new FileRefused("damaged-workbook");
}

/** id → part; a path that leads elsewhere names no part */
function placesIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  readXml(bytes, {
    open: (name, attribute) => {
      const [id, target] = [attribute("Id"), attribute("Target")];
      if (name === "Relationship" && id !== undefined && target !== undefined)
        places.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return places;
}

function sheetsIn(bytes: Uint8Array, places: ReadonlyMap<string, string>) {
  const sheets: Named[] = [];
  let from1904 = false;
  readXml(bytes, {
    open: (element, attribute) => {
      if (element === "workbookPr") from1904 ||= ["1", "true"].includes(attribute("date1904") ?? "");
      if (element !== "sheet") return;
      const part = places.get(attribute("id") ?? "");
      const hidden = (attribute("state") ?? "visible") !== "visible";
      if (part !== undefined) sheets.push({ name: attribute("name") ?? "", hidden, part });
    },
  });
  return { sheets, from1904 };
}

function daysIn(bytes: Uint8Array): readonly boolean[] {
  const ownDates = new Map<number, boolean>();
  const days: boolean[] = [];
  let inCells = false;
  readXml(bytes, {
    open: (name, attribute) => {
      if (name === "numFmt")
        ownDates.set(Number(attribute("numFmtId")), isDayFormat(attribute("formatCode") ?? ""));
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const format = Number(attribute("numFmtId") ?? 0);
      days.push(ownDates.get(format) ?? KNOWN_DAYS.has(format));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return days;
}

/** A letter that XML cannot bear is written by its number. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

function textsIn(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let text: string | null = null;
  /** how a text is spoken is none of it */
  let spoken = false;
  let inside = false;
  readXml(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") spoken = true;
      inside = name === "t" && !spoken;
    },
    text: (piece) => {
      if (inside) text = (text ?? "") + piece;
    },
    close: (name) => {
      inside = false;
      if (name === "rPh") spoken = false;
      if (name === "si") texts.push(unescaped(text ?? ""));
    },
  });
  return texts;
}
