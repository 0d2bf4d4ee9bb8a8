/** Wall clocks that can be set, each for one process alone: a small library is preloaded into it (clock.c). */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const SOURCE = "scripts/proving/faults/clock.c";

/** Can the library be made here? Without a C compiler clocks are left as they are. */
export const hasCompiler = (): boolean => spawnSync("cc", ["--version"]).status === 0;

/** Makes the library in a folder. */
export function makeClockLibrary(dir: string): string {
  const library = join(dir, "clock.so");
  const done = spawnSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, SOURCE], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`the library that sets clocks cannot be made: ${done.stderr}`);
  return library;
}

export class MachineClock {
  /** for the process whose clock it is */
  readonly env: NodeJS.ProcessEnv;
  readonly #file: string;

  constructor(library: string, file: string) {
    this.#file = file;
    writeFileSync(file, Buffer.alloc(8));
    this.env = { LD_PRELOAD: library, FAULTS_CLOCK: file };
  }

  /** From now on the clock is so many ms ahead of the machine's. */
  set(ahead: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(ahead) * 1_000_000n);
    // in place: the process has this file in its memory
    const file = openSync(this.#file, "r+");
    writeSync(file, bytes, 0, bytes.length, 0);
    closeSync(file);
  }
}
