/** Files that are replaced as a whole. */
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";

/** The old file stands until the new one is on the disk: neither a kill nor a power cut leaves half of one. For its owner alone. */
export function writeWhole(file: string, text: string): void {
  const handle = openSync(`${file}.new`, "w", 0o600);
  try {
    fchmodSync(handle, 0o600);
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
}
