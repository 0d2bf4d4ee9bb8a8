/** What of a disk may be taken: the log stands on it too. */
import { statfs } from "node:fs/promises";

/** Would so many more bytes leave less than `spare` free? */
export async function isTight(folder: string, more: number, spare: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize - more < spare;
}

/** The disk, or the share of it that this user has, is full. */
export const isFull = (error: unknown): boolean =>
  ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");

/** As the disk itself says it. */
export const full = (): Error => Object.assign(new Error("full"), { code: "ENOSPC" });
