/** A plain copy of each entry outside Redis, and with it the highest version acknowledged. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "./log.ts";

export class Journal {
  readonly #folder: string;
  readonly #highest = new Map<string, number>();

  constructor(dataDir: string) {
    this.#folder = join(dataDir, "journal");
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** The highest version ever written here; 0 when there is none. */
  highest(hearing: string): number {
    const known = this.#highest.get(hearing);
    if (known !== undefined) return known;
    const file = this.#file(hearing);
    const last = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").at(-1) : undefined;
    const highest = last ? (JSON.parse(last) as Entry).v : 0;
    this.#highest.set(hearing, highest);
    return highest;
  }

  /** Appends what is new of these entries, in order. */
  keep(hearing: string, entries: readonly Entry[]): void {
    const highest = this.highest(hearing);
    const fresh = entries.filter((entry) => entry.v > highest);
    const last = fresh.at(-1);
    if (!last) return;
    appendFileSync(this.#file(hearing), fresh.map((entry) => `${JSON.stringify(entry)}\n`).join(""), {
      mode: 0o600,
    });
    this.#highest.set(hearing, last.v);
  }

  #file(hearing: string): string {
    return join(this.#folder, `${hearing}.jsonl`);
  }
}
