/**
 * What a node keeps for itself outside Redis: each entry it took, and the highest version it told a screen was done. An
 * act is done once Redis has it, whatever becomes of this second record; where it cannot be written, that is told, and
 * it is filled from the log as soon as it can be.
 */
import { join } from "node:path";
import { AckedVersion } from "../ackedVersion.ts";
import { entryHash } from "../codec.ts";
import { Journal } from "../journal.ts";
import { type Entry, type HearingLog, LogLost, NoAnswer } from "../log.ts";

export interface NodeRecord {
  /** Entries that the log holds, the first time all of them. Never throws. */
  keep(hearing: string, entries: readonly Entry[]): void;
  /** The whole log, in the place of what was kept, where that has become another. Never throws. */
  keepAnew(hearing: string, entries: readonly Entry[]): void;
  acknowledged(hearing: string, version: number): void;
  /** A hearing is not followed any more: when it is told of next, that is the first time. */
  letGo(hearing: string): void;
  /** the version below which the log may never end again; 0 when none */
  highest(hearing: string): number;
  /** every hearing that it knows of */
  hearings(): readonly string[];
  /** why something of it cannot be written now; null: all is kept */
  failing(): string | null;
  /** `listener` hears each time that becomes another. */
  onFailing(listener: (why: string | null) => void): void;
  /** Called each second: fills what is missing from the log. Never throws. */
  mend(log: Pick<HearingLog, "read">): Promise<void>;
}

export class FolderRecord implements NodeRecord {
  readonly #journal: Journal;
  readonly #acked: AckedVersion;
  readonly #replicas: number;
  /** the newest version that the log has told of a hearing */
  readonly #newest = new Map<string, number>();
  /** hearings of which something is not kept, and why */
  readonly #missing = new Map<string, string>();
  /** hearings of which another log may be kept */
  readonly #doubtful = new Set<string>();
  readonly #listeners: ((why: string | null) => void)[] = [];
  #ackedFails: string | null = null;
  #told: string | null = null;
  #mending = false;

  /** Where each ack waits for `replicas`, the log may hold more for a while than is promised; else all it holds is. */
  constructor(folder: string, replicas: number) {
    this.#journal = new Journal(join(folder, "journal"));
    this.#acked = new AckedVersion(folder, (why) => {
      this.#ackedFails = why;
      this.#tell();
    });
    this.#replicas = replicas;
  }

  keep(hearing: string, entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (!last) return;
    const before = this.#newest.get(hearing);
    this.#newest.set(hearing, Math.max(before ?? 0, last.v));
    this.#try(hearing, () => {
      const lastKept = this.#journal.last(hearing);
      const same = lastKept && entries.find((entry) => entry.v === lastKept.v);
      const other =
        before === undefined
          ? same !== null &&
            same !== undefined &&
            lastKept !== null &&
            entryHash(same) !== entryHash(lastKept)
          : // new in the log, and yet here already: of a log that was longer once
            last.v > before && last.v <= (lastKept?.v ?? 0);
      if (other) this.#doubtful.add(hearing);
      if (!this.#doubtful.has(hearing)) this.#journal.keep(hearing, entries);
    });
  }

  keepAnew(hearing: string, entries: readonly Entry[]): void {
    this.#newest.set(hearing, entries.at(-1)?.v ?? 0);
    this.#try(hearing, () => {
      // until it has been done
      this.#doubtful.add(hearing);
      this.#journal.keepAnew(hearing, entries);
      this.#doubtful.delete(hearing);
      this.#missing.delete(hearing);
    });
  }

  acknowledged(hearing: string, version: number): void {
    this.#acked.raise(hearing, version);
  }

  letGo(hearing: string): void {
    this.#newest.delete(hearing);
    this.#journal.forget(hearing);
  }

  highest(hearing: string): number {
    let count = 0;
    if (this.#replicas === 0)
      this.#try(hearing, () => {
        count = this.#journal.highest(hearing);
      });
    return Math.max(this.#acked.highest(hearing), count);
  }

  hearings(): readonly string[] {
    return [...new Set([...this.#acked.hearings(), ...this.#journal.hearings()])];
  }

  failing(): string | null {
    return [...this.#missing.values()][0] ?? this.#ackedFails;
  }

  onFailing(listener: (why: string | null) => void): void {
    this.#listeners.push(listener);
  }

  async mend(log: Pick<HearingLog, "read">): Promise<void> {
    if (this.#mending) return;
    this.#mending = true;
    for (const hearing of new Set([...this.#missing.keys(), ...this.#doubtful]))
      await this.#fill(hearing, log);
    this.#mending = false;
  }

  close(): Promise<void> {
    return this.#acked.close();
  }

  async #fill(hearing: string, log: Pick<HearingLog, "read">): Promise<void> {
    const anew = this.#doubtful.has(hearing);
    try {
      const entries = await log.read(hearing, anew ? 0 : this.#journal.highest(hearing));
      if (anew) this.#journal.keepAnew(hearing, entries);
      else this.#journal.keep(hearing, entries);
      this.#doubtful.delete(hearing);
      // more has come while it was read
      if (this.#journal.highest(hearing) >= (this.#newest.get(hearing) ?? 0)) this.#missing.delete(hearing);
    } catch (error) {
      // Redis says nothing, or has less than is kept here: that is said elsewhere
      if (!(error instanceof NoAnswer || error instanceof LogLost)) this.#missing.set(hearing, textOf(error));
    }
    this.#tell();
  }

  #try(hearing: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      // the first reason says more than the gap that it leaves
      if (!this.#missing.has(hearing)) this.#missing.set(hearing, textOf(error));
    }
    this.#tell();
  }

  #tell(): void {
    const why = this.failing();
    if (why === this.#told) return;
    this.#told = why;
    for (const listener of this.#listeners) listener(why);
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
