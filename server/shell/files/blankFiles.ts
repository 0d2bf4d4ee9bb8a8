/** The files that a script names, which nobody has: of each a blank one of its kind, that says so, is sent up in a rehearsal. */
import { randomUUID } from "node:crypto";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { zipOf } from "../../machine/zip.ts";
import type { Uploads } from "./uploads.ts";

const text = (written: string) => new TextEncoder().encode(written);

const OPEN_XML = "application/vnd.openxmlformats-officedocument";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** An Office file of one main part. */
const office = (part: string, type: string, main: string, more: Readonly<Record<string, string>> = {}) => {
  const relation = (target: string, kind: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/${kind}" Target="${target}"/></Relationships>`;
  const override = (name: string, what: string) =>
    `<Override PartName="/${name}" ContentType="${OPEN_XML}.${what}+xml"/>`;
  const sheet = more["xl/worksheets/sheet1.xml"] === undefined ? "" : "xl/worksheets/sheet1.xml";
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override(part, type)}${sheet && override(sheet, "spreadsheetml.worksheet")}</Types>`,
    "_rels/.rels": relation(part, "officeDocument"),
    [part]: main,
    ...(sheet && { "xl/_rels/workbook.xml.rels": relation("worksheets/sheet1.xml", "worksheet") }),
    ...more,
  };
  return zipOf(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, text(xml)])), 6);
};

/** a small grey picture, but for the first two bytes, behind which a comment stands */
const GREY = Buffer.from(
  "/+AAEEpGSUYAAQEAAAEAAQAA/9sAQwAoHB4jHhkoIyEjLSsoMDxkQTw3Nzx7WF1JZJGAmZaPgIyKoLTmw6Cq2q2KjMj/y9ru9f///5vB////+v/m/f/4/8AACwgADAAQAQERAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAE/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAPwC8B//Z",
  "base64",
);

const BLANK: Readonly<Record<string, (says: string) => Uint8Array>> = {
  pdf: (says) =>
    text(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%${says}\n%%EOF\n`,
    ),
  jpg: (says) => {
    const said = text(says);
    return Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xfe, (said.length + 2) >> 8, (said.length + 2) & 255]),
      ...[said, GREY],
    ]);
  },
  docx: (says) =>
    office(
      "word/document.xml",
      "wordprocessingml.document.main",
      `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${says}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  xlsx: (says) =>
    office(
      "xl/workbook.xml",
      "spreadsheetml.sheet.main",
      `<workbook xmlns="${SHEET}" xmlns:r="${RELATED}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${says}</t></is></c></row></sheetData></worksheet>`,
      },
    ),
};

/** The blank file of that name; null: of no kind that may be attached. */
export function blankFile(name: string): Uint8Array | null {
  const ending = name.split(".").at(-1) ?? "";
  const plain = name.replace(/[^\w. -]/g, "");
  return BLANK[ending]?.(`Dien tap: ${plain}`) ?? null;
}

/** Sends it up as the seat would; its hash, or null where it is not taken. */
export async function sendBlank(
  uploads: Pick<Uploads, "take">,
  hearing: string,
  seat: SeatName,
  name: string,
): Promise<string | null> {
  const bytes = blankFile(name);
  if (bytes === null) return null;
  const piece = { upload: randomUUID(), name, of: bytes.length, from: 0, bytes };
  const answer = await uploads.take(hearing, seat, piece);
  return "file" in answer ? answer.file.file : null;
}
