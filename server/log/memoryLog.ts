/** The log in memory, by the same contract: for tests with a virtual clock. */
import { setImmediate } from "node:timers/promises";
import { decodeEntry, encodeBody } from "./codec.ts";
import type { AppendResult, Entry, HearingLog, NewEntry, PersonRow, Problem } from "./log.ts";

export class MemoryLog implements HearingLog {
  readonly #time: () => number;
  readonly #entries = new Map<string, Entry[]>();
  readonly #people = new Map<string, Map<string, PersonRow>>();
  readonly #registry: Record<string, Readonly<Record<string, unknown>>> = {};

  /** `time` gives the storage's time in ms */
  constructor(time: () => number) {
    this.#time = time;
  }

  async append(hearing: string, next: NewEntry): Promise<AppendResult> {
    const entries = this.#entries.get(hearing) ?? [];
    if (entries.length !== next.expected) return { kind: "conflict" };
    const { hearingAt, redisAt, rate } = next.clock;
    const at = Math.max(entries.at(-1)?.at ?? 0, Math.floor(hearingAt + rate * (this.#time() - redisAt)));
    const entry = decodeEntry(next.expected + 1, String(at), encodeBody(next));
    const people = this.#people.get(hearing) ?? new Map<string, PersonRow>();
    for (const row of next.people) people.set(row.id, row);
    this.#people.set(hearing, people);
    this.#entries.set(hearing, [...entries, entry]);
    return { kind: "appended", entry };
  }

  async read(hearing: string, after: number): Promise<Entry[]> {
    return (this.#entries.get(hearing) ?? []).slice(after);
  }

  async people(hearing: string, ids?: readonly string[]): Promise<PersonRow[]> {
    const rows = [...(this.#people.get(hearing)?.values() ?? [])];
    return ids ? rows.filter((row) => ids.includes(row.id)) : rows;
  }

  follow(
    held: () => ReadonlyMap<string, number>,
    onEntries: (hearing: string, entries: Entry[]) => void,
    onState: (live: boolean) => void,
  ): { stop(): Promise<void> } {
    let running = true;
    const told = new Map<string, number>();
    const loop = (async () => {
      onState(true);
      while (running) {
        for (const [hearing, version] of held()) {
          const entries = await this.read(hearing, Math.max(version, told.get(hearing) ?? 0));
          const last = entries.at(-1);
          if (last) told.set(hearing, last.v);
          if (entries.length > 0) onEntries(hearing, entries);
        }
        await setImmediate();
      }
    })();
    return {
      stop: () => {
        running = false;
        return loop;
      },
    };
  }

  async register(hearing: string, meta: Readonly<Record<string, unknown>>): Promise<void> {
    this.#registry[hearing] = meta;
  }

  async hearings(): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
    return { ...this.#registry };
  }

  async time(): Promise<number> {
    return this.#time();
  }

  async check(): Promise<Problem[]> {
    return [];
  }

  async close(): Promise<void> {}
}
