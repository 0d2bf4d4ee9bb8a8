/** What a node keeps for itself outside Redis: each entry it took, and the highest version it told a screen was done. */
import { join } from "node:path";
import { AckedVersion } from "./ackedVersion.ts";
import { Journal } from "./journal.ts";
import type { Entry } from "./log.ts";

export interface NodeRecord {
  keep(hearing: string, entries: readonly Entry[]): void;
  /** the whole log, in the place of what was kept, where that has become another */
  keepAnew(hearing: string, entries: readonly Entry[]): void;
  acknowledged(hearing: string, version: number): void;
  /** the version below which the log may never end again; 0 when none */
  highest(hearing: string): number;
  /** every hearing that it knows of */
  hearings(): readonly string[];
}

export class FolderRecord implements NodeRecord {
  readonly #journal: Journal;
  readonly #acked: AckedVersion;
  readonly #replicas: number;

  /** Where each ack waits for `replicas`, the log may hold more for a while than is promised; else all it holds is. */
  constructor(folder: string, replicas: number, onError: (text: string) => void) {
    this.#journal = new Journal(join(folder, "journal"));
    this.#acked = new AckedVersion(folder, onError);
    this.#replicas = replicas;
  }

  keep(hearing: string, entries: readonly Entry[]): void {
    this.#journal.keep(hearing, entries);
  }

  keepAnew(hearing: string, entries: readonly Entry[]): void {
    this.#journal.keepAnew(hearing, entries);
  }

  acknowledged(hearing: string, version: number): void {
    this.#acked.raise(hearing, version);
  }

  highest(hearing: string): number {
    return Math.max(this.#acked.highest(hearing), this.#replicas > 0 ? 0 : this.#journal.highest(hearing));
  }

  hearings(): readonly string[] {
    return [...new Set([...this.#acked.hearings(), ...this.#journal.hearings()])];
  }

  close(): Promise<void> {
    return this.#acked.close();
  }
}
