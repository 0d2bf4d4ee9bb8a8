import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { DataFolder } from "../../server/machine/dataFolder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it.each([0o755, 0o777, 0o750, 0o700])(
  "[P15] a data folder that was there with mode %o is closed to others when it is taken (Y12)",
  (mode) => {
    const above = mkdtempSync(join(tmpdir(), "closed-folder-"));
    folders.push(above);
    const folder = join(above, "data");
    mkdirSync(folder);
    writeFileSync(join(folder, "secret"), "x");
    chmodSync(folder, mode);
    const taken = DataFolder.take(folder, "test");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    taken?.release();
  },
);
