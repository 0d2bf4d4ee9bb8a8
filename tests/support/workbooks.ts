/** Workbooks made part by part, right ones and wrong ones. */
import { strToU8, type Zippable, zipSync } from "fflate";

type Written = string | number | null | { readonly raw: string };

export interface SheetOf {
  readonly name?: string;
  readonly rows: readonly (readonly Written[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const letters = (column: number) => String.fromCharCode(65 + column);
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function cellXml(cell: Written, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.raw.replace("<c", `<c r="${at}"`);
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function sheetXml({ rows, merges = [] }: SheetOf): string {
  const body = rows
    .map(
      (row, i) =>
        `<row r="${i + 1}">${row.map((cell, at) => cellXml(cell, `${letters(at)}${i + 1}`)).join("")}</row>`,
    )
    .join("");
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells>${merges.map((merge) => `<mergeCell ref="${merge}"/>`).join("")}</mergeCells>`;
  return `<worksheet><sheetData>${body}</sheetData>${merged}</worksheet>`;
}

/** The parts of a workbook by name, so that a test can spoil one. */
export function partsOfWorkbook(sheets: readonly SheetOf[], settings = ""): Record<string, string> {
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook>${settings}<sheets>${sheets
      .map(
        (sheet, i) =>
          `<sheet name="${sheet.name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="rId${i + 1}"${sheet.hidden ? ' state="hidden"' : ""}/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
  return parts;
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]),
    ) satisfies Zippable,
  );

export const workbook = (sheets: readonly SheetOf[], settings = ""): Uint8Array =>
  zipped(partsOfWorkbook(sheets, settings));
