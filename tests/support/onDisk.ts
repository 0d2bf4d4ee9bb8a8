/** What lies on the disk, byte by byte. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder, as Latin-1. Where one goes away meanwhile, for Redis writes anew, all is read again. */
export function filesBelow(folder: string): readonly string[] {
  for (;;)
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => readFileSync(join(file.parentPath, file.name), "latin1"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
}
