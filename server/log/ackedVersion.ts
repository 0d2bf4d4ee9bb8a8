/** The highest version acknowledged per hearing, beside the data: a log that comes back shorter is found. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readWhole, writeWholeBeside } from "../wholeFile.ts";

/** ms between two writings */
const EVERY = 1000;
const schema = z.record(z.string(), z.int().min(0));
const TODO =
  "move it away and start again; the journal beside it tells how far each hearing was acknowledged.";

const fileIn = (dataDir: string) => join(dataDir, "acked.json");

/** The highest version of each hearing that was acknowledged. Throws one line where the file is damaged. */
export const readAcked = (dataDir: string): Readonly<Record<string, number>> =>
  readWhole(fileIn(dataDir), schema, TODO) ?? {};

export class AckedVersion {
  readonly #file: string;
  readonly #onError: (text: string) => void;
  readonly #versions: Map<string, number>;
  #timer: NodeJS.Timeout | null = null;
  #dirty = false;
  /** one after another */
  #writing: Promise<void> = Promise.resolve();

  /** Throws when the file is there and cannot be read. `onError` hears when it cannot be written. */
  constructor(dataDir: string, onError: (text: string) => void) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.#file = fileIn(dataDir);
    this.#onError = onError;
    this.#versions = new Map(Object.entries(readAcked(dataDir)));
  }

  /** 0 when none was ever acknowledged. */
  highest(hearing: string): number {
    return this.#versions.get(hearing) ?? 0;
  }

  hearings(): readonly string[] {
    return [...this.#versions.keys()];
  }

  /** Notes an acknowledged version; a lower one than before changes nothing. On its way to the disk at once, or within a second. */
  raise(hearing: string, version: number): void {
    if (version <= this.highest(hearing)) return;
    this.#versions.set(hearing, version);
    this.#dirty = true;
    if (this.#timer) return;
    this.#write();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#write();
    }, EVERY);
    this.#timer.unref();
  }

  /** Writes what is not yet written; resolves when it is on the disk. */
  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#write();
    await this.#writing;
  }

  /** Nobody waits for it: an acknowledgement least of all. */
  #write(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    const text = JSON.stringify(Object.fromEntries(this.#versions));
    this.#writing = this.#writing
      .then(() => writeWholeBeside(this.#file, text))
      .catch((error: unknown) => {
        this.#dirty = true;
        this.#onError(`acked.json: ${String(error)}`);
      });
  }
}
