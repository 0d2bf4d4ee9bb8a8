/** A small file system of its own, in memory, mounted on a folder: it can be filled, freed, and made read-only. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";

const FILLING = ".filling";

function sure(program: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${stderr}`);
}

export class SmallDisk {
  /** Only root mounts. */
  static get possible(): boolean {
    return process.getuid?.() === 0;
  }

  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static mount(folder: string, megabytes: number): SmallDisk {
    sure("mount", "-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "none", folder);
    return new SmallDisk(folder);
  }

  /** To the last byte, but for so many. */
  fill(spare = 0): void {
    const handle = openSync(join(this.folder, FILLING), "a");
    try {
      for (let size = 65_536; size > 0; size = Math.floor(size / 2)) {
        try {
          for (;;) writeSync(handle, Buffer.alloc(size));
        } catch {
          // no room for so much: half of it
        }
      }
    } finally {
      closeSync(handle);
    }
    if (spare > 0) sure("truncate", "--no-create", `--size=-${spare}`, join(this.folder, FILLING));
  }

  /** Until just so many bytes are free; never fuller than that meanwhile. */
  leave(bytes: number): void {
    const { bavail, bsize } = statfsSync(this.folder);
    sure("fallocate", `--length=${bavail * bsize - bytes}`, join(this.folder, FILLING));
  }

  free(): void {
    rmSync(join(this.folder, FILLING), { force: true });
  }

  readOnly(): void {
    sure("mount", "-o", "remount,ro", this.folder);
  }

  unmount(): void {
    sure("umount", "--lazy", this.folder);
  }
}
