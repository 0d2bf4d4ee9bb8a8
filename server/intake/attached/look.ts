/**
 * What an attached file is, by its content alone, and whether it may be taken. It is only ever handed on as a download:
 * it must be what its name will say, and must do no harm where somebody opens it.
 */
import type { FileKind } from "../../../shared/terms/attachments.ts";
import { isZip } from "../files/zip.ts";
import type { Looked } from "./looked.ts";
import { lookAtOffice } from "./office.ts";
import { lookAtText } from "./plainText.ts";

/** How a kind begins, and what stands near its end: without that it was cut short. */
interface Marks {
  readonly kind: FileKind;
  readonly start: readonly number[];
  readonly end: string;
}
const MARKS: readonly Marks[] = [
  // "%PDF-"
  { kind: "pdf", start: [0x25, 0x50, 0x44, 0x46, 0x2d], end: "%%EOF" },
  { kind: "png", start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], end: "IEND" },
  { kind: "jpeg", start: [0xff, 0xd8, 0xff], end: "\xff\xd9" },
];
/** bytes at the end in which the mark is looked for; cameras write a film behind a picture */
const NEAR: Readonly<Partial<Record<FileKind, number>>> = { pdf: 2_048, png: 2_048 };

export function lookAt(bytes: Uint8Array): Looked {
  if (bytes.length === 0) return { refused: "empty" };
  const marks = MARKS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  if (marks) return isWhole(bytes, marks) ? { kind: marks.kind } : { refused: "damaged" };
  return isZip(bytes) ? lookAtOffice(bytes) : lookAtText(bytes);
}

function isWhole(bytes: Uint8Array, { kind, start, end }: Marks): boolean {
  const from = Math.max(start.length, bytes.length - (NEAR[kind] ?? bytes.length));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(end, from, "latin1") >= 0;
}
