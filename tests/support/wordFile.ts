/** A Word document as offices write it: lines, then a table. */
import { zipped } from "./workbooks.ts";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc><w:tcPr/>${text.split("\n").map(paragraph).join("")}</w:tc>`;

export const tableXml = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;

/** `body`: paragraphs and tables as they stand in it */
export const wordFileOf = (body: string): Uint8Array =>
  zipped({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });

export const wordFile = (lines: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  wordFileOf(`${lines.map(paragraph).join("")}${tableXml(rows)}`);
