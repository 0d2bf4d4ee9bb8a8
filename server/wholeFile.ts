/**
 * Files that are replaced as a whole: the old one stands until the new one is on the disk. Neither a kill nor a power cut
 * leaves half of one. For their owner alone.
 */
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";

/** For a start or a command: whatever else runs waits for the disk. */
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

/** The same while others are served. One at a time for a file: the caller's care. */
export async function writeWholeBeside(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.new`, "w", 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
