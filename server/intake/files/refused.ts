/** A file that is not read at all, and how much of one is read. */
import type { FileFault } from "../../../shared/terms/intake.ts";
import { MOST_BYTES } from "../../../shared/wire/filePreview.ts";

export class FileRefused extends Error {
  readonly code: FileFault;
  constructor(code: FileFault) {
    super(`a file was refused: ${code}`);
    this.code = code;
  }
}

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** bytes as they come in */
  packed: MOST_BYTES,
  /** bytes of a workbook's parts together, as they are claimed and as they are */
  unpacked: 50 * MEGABYTE,
  /** unpacked to packed, of a part that is not small */
  ratio: 100,
  small: MEGABYTE,
  parts: 1_000,
  /** elements within elements */
  depth: 64,
  /** that hold anything */
  rows: 20_000,
  columns: 200,
  /** characters of a cell: ten times what an opinion may have; what is longer is read so far, and refused as too long */
  cell: 10_000,
} as const;
