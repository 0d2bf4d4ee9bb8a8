/** Small files of each kind that may be attached, and some that only look like one. */
import { strToU8, zipSync } from "fflate";
import type { FileKind } from "../../shared/terms/attachments.ts";

const text = (written: string) => new TextEncoder().encode(written);
const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

const OPEN_XML = "application/vnd.openxmlformats-officedocument";
const types = (part: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

/** A ZIP of parts, the list of their types first. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );

export const DOCX = {
  "[Content_Types].xml": types("word/document.xml", `${OPEN_XML}.wordprocessingml.document.main+xml`),
  "word/document.xml": "<w:document/>",
} as const;
const XLSX = {
  "[Content_Types].xml": types("xl/workbook.xml", `${OPEN_XML}.spreadsheetml.sheet.main+xml`),
  "xl/workbook.xml": "<workbook/>",
} as const;

export const JPEG = joined([0xff, 0xd8, 0xff, 0xe0], new Uint8Array(400).fill(7), [0xff, 0xd9]);

export const GOOD: Readonly<Record<FileKind, Uint8Array>> = {
  pdf: text("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
  jpeg: JPEG,
  png: joined(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    text("IHDR"),
    new Uint8Array(20),
    text("IEND"),
    [0xae, 0x42, 0x60, 0x82],
  ),
  docx: zipOf(DOCX),
  xlsx: zipOf(XLSX),
  text: text("Kính gửi: Ban Tổ chức.\r\nKênh N4 sạt lở hai đoạn.\n"),
};
