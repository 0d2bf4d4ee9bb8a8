/** A DOCX or XLSX: a ZIP whose every part unfolds within limits, to as much as it claims, and holds no program. */
import type { FileKind, FileRefusal } from "../../../shared/terms/attachments.ts";
import { FileRefused } from "../files/refused.ts";
import { type Limits, type Part, partsOf, unpacked } from "../files/zip.ts";
import type { Looked } from "./looked.ts";

const MEGABYTE = 1024 * 1024;
/** More than a list may have: pictures stand in such files. */
const LIMITS: Limits = { unpacked: 200 * MEGABYTE, ratio: 200, small: MEGABYTE, parts: 5_000 };

const MAIN: Readonly<Record<string, { readonly kind: FileKind; readonly type: string }>> = {
  "word/document.xml": {
    kind: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  },
  "xl/workbook.xml": {
    kind: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  },
};
const PROGRAM = /(^|\/)(vbaProject|vbaData|activeX)|\.(bin\.exe|exe|dll|js|vbs|bat|cmd|hta|html?|svg)$/i;
const PATH = /^[/\\]|\\|(^|\/)\.\.(\/|$)|\0/;

const REFUSALS: Readonly<Partial<Record<FileRefused["code"], FileRefusal>>> = {
  "too-large": "bomb",
  "locked-workbook": "locked",
};

export function lookAtOffice(bytes: Uint8Array): Looked {
  try {
    return judged(bytes, partsOf(bytes, LIMITS));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: REFUSALS[error.code] ?? "damaged" };
  }
}

function judged(bytes: Uint8Array, parts: ReadonlyMap<string, Part>): Looked {
  const names = [...parts.keys()];
  const main = names.find((name) => Object.hasOwn(MAIN, name));
  const list = parts.get("[Content_Types].xml");
  if (main === undefined || list === undefined) return { refused: "wrongType" };
  if (names.some((name) => PATH.test(name))) return { refused: "damaged" };
  const types = new TextDecoder().decode(unpacked(bytes, list));
  if (names.some((name) => PROGRAM.test(name)) || /macroEnabled|vbaProject/i.test(types))
    return { refused: "macros" };
  const { kind, type } = MAIN[main] as (typeof MAIN)[string];
  if (!types.includes(type)) return { refused: "wrongType" };
  // one after the other: none is held longer than it is looked at
  for (const part of parts.values()) unpacked(bytes, part);
  return { kind };
}
