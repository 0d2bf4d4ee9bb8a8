/** Before redis-server starts: a damaged append-only file is copied aside and repaired. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

const CHECKER = "redis-check-aof";

/**
 * `dir` is redis-server's own. Damage and what was done about it goes to `warn`. Throws when it cannot be
 * repaired: redis-server would not start, and what is there must not be written over.
 */
export function repairAof(dir: string, warn: (text: string) => void): void {
  const folder = join(dir, "appendonlydir");
  const manifest = join(folder, "appendonly.aof.manifest");
  if (!existsSync(manifest)) return;
  const found = spawnSync(CHECKER, [manifest], { encoding: "utf8" });
  if (found.error) {
    warn(`${CHECKER} is missing: the append-only file was not checked`);
    return;
  }
  if (found.status === 0) return;
  const aside = mkdtempSync(join(dir, "damaged-"));
  try {
    cpSync(folder, join(aside, "appendonlydir"), { recursive: true });
  } catch (error) {
    // half a copy would take the room that is waited for
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  const fixed = spawnSync(CHECKER, ["--fix", manifest], { encoding: "utf8", input: "y\n" });
  const said = `${fixed.stdout}${fixed.stderr}`.trim().split("\n").at(-1) ?? "";
  warn(`the append-only file was damaged; a copy lies in ${aside}; repair: ${said}`);
  if (fixed.status !== 0) throw new Error(`the append-only file in ${dir} cannot be repaired: ${said}`);
}
