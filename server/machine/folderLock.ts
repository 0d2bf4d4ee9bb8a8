/**
 * A lock on a folder. The kernel frees it with the last process that holds it open, however that ends. It needs no file and
 * no room: it works on a full disk and on one that is read-only.
 */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";

const TAKEN = 75;

/**
 * The open folder that carries the lock: whoever inherits it holds the lock too, whoever closes it lets go. Null: another
 * holds it.
 */
export function lockFolder(path: string): number | null {
  const handle = openSync(path, "r");
  // flock(1) locks what it inherits from us, and leaves the lock behind
  const { error, status, stderr } = spawnSync("flock", ["-n", "-E", String(TAKEN), "3"], {
    stdio: ["ignore", "ignore", "pipe", handle],
    encoding: "utf8",
  });
  if (status === 0) return handle;
  closeSync(handle);
  if (status === TAKEN) return null;
  throw new Error(
    (error as NodeJS.ErrnoException | undefined)?.code === "ENOENT"
      ? "flock is missing: install the package util-linux and try again."
      : `${path} cannot be locked: ${stderr?.trim() || error?.message}`,
  );
}
