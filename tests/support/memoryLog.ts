/** The log in memory, by the same contract: for tests with a virtual clock. */
import { setImmediate } from "node:timers/promises";
import { encodeBody } from "../../server/storage/codec.ts";
import {
  AGREED,
  type AppendResult,
  type BarResult,
  barred,
  type Entry,
  type Following,
  type HearingLog,
  type Held,
  type MinutesFollower,
  type MinutesResult,
  type MinutesUpdate,
  type NewEntry,
  PARTED,
  type PersonRow,
  type Present,
  type Problem,
  parted,
  type Sign,
  type WholeHearing,
} from "../../server/storage/log.ts";

type Facts = Readonly<Record<string, unknown>>;

export class MemoryLog implements HearingLog {
  readonly #time: () => number;
  readonly #entries = new Map<string, Entry[]>();
  readonly #minutes = new Map<string, MinutesUpdate[]>();
  readonly #people = new Map<string, Map<string, PersonRow>>();
  readonly #presence = new Map<string, Map<string, Present & { ends: number }>>();
  readonly #listeners = new Set<(hearing: string, text: string) => void>();
  readonly #scripts = new Map<string, string>();
  readonly #agreed = new Map<string, string>();
  readonly #barred = new Set<string>();
  readonly #registry = new Map<string, Facts>();

  /** `time` gives the storage's time in ms */
  constructor(time: () => number) {
    this.#time = time;
  }

  async append(hearing: string, next: NewEntry): Promise<AppendResult> {
    let encoded: ReturnType<typeof encodeBody>;
    try {
      encoded = encodeBody(next);
    } catch (error) {
      return { kind: "notSaved", reason: `this is no entry: ${String(error)}` };
    }
    const entries = listOf(this.#entries, hearing);
    if (entries.length !== next.expected) return { kind: "conflict" };
    if (this.#barred.has(`${hearing} ${next.commandId}`)) return barred;
    const { hearingAt, redisAt, rate } = next.clock;
    const now = this.#time();
    const { realNow } = next;
    if (realNow !== null && Math.abs(now - realNow) > PARTED) return parted;
    const real = realNow !== null && Math.abs(now - realNow) <= AGREED ? realNow : now;
    const computed = Math.floor(hearingAt + rate * (real - redisAt));
    const at = Math.max(entries.at(-1)?.at ?? computed, computed);
    const entry = encoded.entryAt(next.expected + 1, String(at));
    const rows = this.#people.get(hearing) ?? new Map<string, PersonRow>();
    for (const row of next.people) rows.set(row.id, row);
    this.#people.set(hearing, rows);
    entries.push(entry);
    return { kind: "appended", entry };
  }

  async storeWhole(
    hearing: string,
    { facts, script, people, entries, updates }: WholeHearing,
    over: { readonly entries: number; readonly updates: number },
  ): Promise<"stored" | "there" | "other"> {
    if (this.#registry.has(hearing)) return "there";
    const left = [listOf(this.#entries, hearing).length, listOf(this.#minutes, hearing).length];
    if (left[0] !== over.entries || left[1] !== over.updates) return "other";
    this.#entries.set(hearing, [...entries]);
    this.#minutes.set(
      hearing,
      updates.map((update, i) => ({ n: i + 1, ...update })),
    );
    this.#people.set(hearing, new Map(people.map((row) => [row.id, row])));
    if (script !== null) this.#scripts.set(hearing, script);
    this.#registry.set(hearing, facts);
    return "stored";
  }

  async bar(hearing: string, expected: number, commandId: string): Promise<BarResult> {
    if (listOf(this.#entries, hearing).length !== expected) return { kind: "conflict" };
    this.#barred.add(`${hearing} ${commandId}`);
    return barred;
  }

  async read(hearing: string, after: number): Promise<Entry[]> {
    return listOf(this.#entries, hearing).slice(after);
  }

  async find(hearing: string, commandId: string, upTo: number): Promise<Entry | null> {
    const entries = listOf(this.#entries, hearing).slice(0, upTo);
    return entries.find((entry) => entry.commandId === commandId) ?? null;
  }

  async forgetReplaced(): Promise<void> {
    // nothing of it is on a disk
  }

  async people(hearing: string, ids?: readonly string[]): Promise<PersonRow[]> {
    const rows = [...(this.#people.get(hearing)?.values() ?? [])];
    return ids ? rows.filter((row) => ids.includes(row.id)) : rows;
  }

  follow(
    held: Held,
    onEntries: (hearing: string, entries: Entry[]) => void,
    onState: (live: boolean) => void,
    minutes?: MinutesFollower,
  ): Following {
    let running = true;
    const entries = new Follower(this.#entries, onEntries);
    const updates = new Follower(this.#minutes, (hearing, fresh: MinutesUpdate[]) =>
      minutes?.onUpdates(hearing, fresh),
    );
    const loop = (async () => {
      onState(true);
      while (running) {
        entries.tell(held());
        if (minutes) updates.tell(minutes.held());
        await setImmediate();
      }
    })();
    return {
      again: () => undefined,
      stop: () => {
        running = false;
        return loop;
      },
    };
  }

  async appendMinutes(
    hearing: string,
    section: string,
    author: string,
    update: Uint8Array,
  ): Promise<MinutesResult> {
    const updates = listOf(this.#minutes, hearing);
    const n = updates.push({ n: updates.length + 1, section, author, update: Uint8Array.from(update) });
    return { kind: "saved", n };
  }

  async readMinutes(hearing: string, after: number): Promise<MinutesUpdate[]> {
    return listOf(this.#minutes, hearing).slice(after);
  }

  async register(hearing: string, facts: Facts): Promise<void> {
    this.#registry.set(hearing, facts);
  }

  async hearings(): Promise<Readonly<Record<string, Facts>>> {
    return Object.fromEntries(this.#registry);
  }

  async keepScript(hearing: string, text: string): Promise<void> {
    this.#scripts.set(hearing, text);
  }

  async script(hearing: string): Promise<string | null> {
    return this.#scripts.get(hearing) ?? null;
  }

  async touchPresence(hearing: string, key: string, sign: Sign, ttl: number): Promise<void> {
    const rows = this.#presence.get(hearing) ?? new Map<string, Present & { ends: number }>();
    const facts = sign.facts ?? rows.get(key)?.facts ?? "";
    rows.set(key, { at: this.#time(), connection: sign.connection, facts, ends: this.#time() + ttl });
    this.#presence.set(hearing, rows);
  }

  async endPresence(hearing: string, key: string, connection: string): Promise<void> {
    const row = this.#presence.get(hearing)?.get(key);
    if (row?.connection === connection)
      this.#presence.get(hearing)?.set(key, { ...row, at: this.#time(), connection: "" });
  }

  async forgetPresence(hearing: string, key: string): Promise<void> {
    this.#presence.get(hearing)?.delete(key);
  }

  async presence(hearing: string): Promise<Readonly<Record<string, Present>>> {
    const rows = [...(this.#presence.get(hearing) ?? [])];
    return Object.fromEntries(
      rows.filter(([, { ends }]) => ends > this.#time()).map(([key, { ends: _, ...row }]) => [key, row]),
    );
  }

  async kept(): Promise<boolean> {
    return true;
  }

  async announce(hearing: string, text: string): Promise<void> {
    for (const listener of this.#listeners) setImmediate().then(() => listener(hearing, text));
  }

  listen(onText: (hearing: string, text: string) => void): { stop(): Promise<void> } {
    this.#listeners.add(onText);
    return { stop: async () => void this.#listeners.delete(onText) };
  }

  async agreeAnew(name: string, value: string): Promise<void> {
    this.#agreed.set(name, value);
  }

  async agree(name: string, value: string): Promise<string> {
    const agreed = this.#agreed.get(name) ?? value;
    this.#agreed.set(name, agreed);
    return agreed;
  }

  async time(): Promise<number> {
    return this.#time();
  }

  async tryWrite(): Promise<null> {
    return null;
  }

  async check(): Promise<Problem[]> {
    return [];
  }

  async close(): Promise<void> {}
}

/** Tells what was added since it last told, or since what is held if that is more. */
class Follower<T> {
  readonly #told = new Map<string, number>();
  readonly #lists: Map<string, T[]>;
  readonly #onNew: (hearing: string, fresh: T[]) => void;

  constructor(lists: Map<string, T[]>, onNew: (hearing: string, fresh: T[]) => void) {
    this.#lists = lists;
    this.#onNew = onNew;
  }

  tell(ends: ReadonlyMap<string, number>): void {
    for (const [hearing, n] of ends) {
      const list = listOf(this.#lists, hearing);
      const fresh = list.slice(Math.max(n, this.#told.get(hearing) ?? 0));
      this.#told.set(hearing, list.length);
      if (fresh.length > 0) this.#onNew(hearing, fresh);
    }
  }
}

function listOf<T>(lists: Map<string, T[]>, hearing: string): T[] {
  const list = lists.get(hearing) ?? [];
  lists.set(hearing, list);
  return list;
}
