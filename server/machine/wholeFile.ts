/**
 * Files that are replaced as a whole: the old one stands until the new one is on the disk. Neither a kill nor a power cut
 * leaves half of one. For their owner alone.
 */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import type { z } from "zod";

/** For a start or a command: whatever else runs waits for the disk. A full disk keeps nothing of it. */
export function writeWhole(file: string, text: string): void {
  const handle = openSync(`${file}.new`, "w", 0o600);
  try {
    try {
      fchmodSync(handle, 0o600);
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(`${file}.new`, { force: true });
    throw error;
  }
  renameSync(`${file}.new`, file);
}

/** The same while others are served. One at a time for a file: the caller's care. */
export async function writeWholeBeside(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.new`, "w", 0o600);
  try {
    try {
      await handle.chmod(0o600);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(`${file}.new`, { force: true });
    throw error;
  }
  await rename(`${file}.new`, file);
}

/** What stands in a JSON file; null where there is none. Throws one line where it is damaged, with `todo` at its end. */
export function readWhole<T>(file: string, schema: z.ZodType<T>, todo: string): T | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${file} is damaged (it is ${text === "" ? "empty" : "cut short or written over"}): ${todo}`,
    );
  }
}

const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: "is closed to this user: start as its owner, or set DATA_DIR to a folder of this user's",
  EPERM: "is closed to this user: start as its owner, or set DATA_DIR to a folder of this user's",
  EROFS: "lies on a disk that is read-only: make it writable (mount -o remount,rw), or set DATA_DIR",
  ENOSPC: "lies on a disk that is full: make room on it",
  EDQUOT: "lies on a disk on which this user has no room left: make room on it",
  ENOTDIR: "is no folder: set DATA_DIR to one",
  EEXIST: "is no folder: set DATA_DIR to one",
  EIO: "lies on a disk that fails: copy it to another, and set DATA_DIR",
};

/** Does what is done in a folder; throws one line that says which file, what is wrong, what to do. */
export function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(diskWords(error, folder));
  }
}

/** a port that is closed to this user is no matter of the disk */
const NO_FILE = /^(listen|bind|connect|spawn|kill|getaddrinfo)/;

/** What is wrong with the disk, in one line; of anything else its own words. */
export function diskWords(error: unknown, folder: string): string {
  const { code = "", path = folder, syscall = "", message } = error as NodeJS.ErrnoException;
  const meaning = NO_FILE.test(syscall) || syscall === "" ? undefined : MEANINGS[code];
  return meaning === undefined ? (message ?? String(error)) : `${path.replace(/\.new$/, "")} ${meaning}.`;
}
