/** The highest version acknowledged per hearing, beside the data: a log that comes back shorter is found. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readWhole, writeWholeBeside } from "../machine/wholeFile.ts";

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
  readonly #onFailing: (why: string | null) => void;
  readonly #versions: Map<string, number>;
  #timer: NodeJS.Timeout | null = null;
  #dirty = false;
  /** one after another */
  #writing: Promise<void> = Promise.resolve();

  /** Throws when the file is there and cannot be read. `onFailing` hears why it cannot be written; null: it was. */
  constructor(dataDir: string, onFailing: (why: string | null) => void) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.#file = fileIn(dataDir);
    this.#onFailing = onFailing;
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
    if (!this.#timer) this.#write();
  }

  /** Writes what is not yet written; resolves when it is on the disk, or cannot be. */
  async close(): Promise<void> {
    if (this.#dirty) this.#write();
    await this.#writing;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Nobody waits for it: an acknowledgement least of all. What has come meanwhile, or could not be written, is in a second. */
  #write(): void {
    this.#dirty = false;
    const text = JSON.stringify(Object.fromEntries(this.#versions));
    this.#writing = this.#writing
      .then(() => writeWholeBeside(this.#file, text))
      .then(
        () => this.#onFailing(null),
        (error: unknown) => {
          this.#dirty = true;
          this.#onFailing(`acked.json: ${error instanceof Error ? error.message : String(error)}`);
        },
      );
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#dirty) this.#write();
    }, EVERY);
    this.#timer.unref();
  }
}
