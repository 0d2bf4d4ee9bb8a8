/** A folder of secrets and persons that was made by somebody else, or by hand, is closed to the machine's other users. */
import { chmodSync, statSync } from "node:fs";

const OTHERS = 0o077;

/** Null: nobody else reads in it now; else one line that says who may, and what to do. */
export function closeToOthers(folder: string): string | null {
  const mode = statSync(folder).mode & 0o777;
  if ((mode & OTHERS) === 0) return null;
  try {
    chmodSync(folder, mode & ~OTHERS);
    return null;
  } catch {
    return `${folder} is open to other users of this machine (mode ${mode.toString(8)}), and is not ours to close: chmod 700 ${folder}`;
  }
}
