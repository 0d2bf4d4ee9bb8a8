/** The one reader of a node: one blocking read over the log and minutes of every hearing that is open there. */
import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { Patience } from "../../machine/patience.ts";
import { decodeEntry, decodeMinutes } from "../codec.ts";
import type { Entry, Held, MinutesFollower, MinutesUpdate } from "../log.ts";
import { isStrange, whenReady } from "./redisLink.ts";

const BLOCK_MS = 1000;
/** ms without an answer: the link is taken for dead, and the screens are told */
const SILENCE = 3000;
/** ms between questions while nothing is held */
const IDLE = 200;
/** ms, at most, that nothing is read while this node itself is writing */
const GIVE_WAY = 5;
export const PAGE = 1000;

export type StreamItem = [id: string, fields: string[]];

/** Version of an id `n-0`. */
const numberOf = (id: string): number => Number(id.slice(0, id.indexOf("-")));

export function toEntry([id, fields]: StreamItem): Entry {
  return decodeEntry(numberOf(id), fields[1] ?? "", fields[3] ?? "");
}

export function toMinutes([id, fields]: StreamItem): MinutesUpdate {
  const named: Record<string, string> = {};
  for (let i = 0; i + 1 < fields.length; i += 2) named[fields[i] ?? ""] = fields[i + 1] ?? "";
  return decodeMinutes(numberOf(id), named);
}

/** Which redis-server answers on a link, by the id that it gave itself when it was started. */
export async function runIdOf(client: Redis): Promise<string> {
  return /^run_id:(\S+)/m.exec(await client.info("server"))?.[1] ?? "";
}

export interface ReaderParts {
  readonly held: Held;
  readonly onEntries: (hearing: string, entries: Entry[]) => void;
  readonly onState: (live: boolean) => void;
  readonly minutes: MinutesFollower | undefined;
  readonly onError: (text: string) => void;
  /** which Redis the writer's link leads to; null: there is no other to take over */
  readonly storage: (() => Promise<string>) | null;
  /** ends the blocking read of a link, by its id; resolves to how many were ended */
  readonly unblock: (id: number) => Promise<number>;
}

export class RedisReader {
  readonly #client: Redis;
  readonly #parts: ReaderParts;
  readonly #stopping = new AbortController();
  readonly #patience = new Patience(SILENCE);
  /** key → the last number told, while the holder has not yet taken it */
  readonly #told = new Map<string, number>();
  readonly #loop: Promise<void>;
  /** a new link may lead to a storage that has less than the one before */
  #unsure = true;
  /** Redis' name for the link */
  #id = 0;
  /** how often it has looked at what is held */
  #looks = 0;
  /** the Redis from which all that is held was read */
  #storage: string | null = null;
  /** until when it does not read; null: it reads */
  #holding: NodeJS.Timeout | null = null;

  /** The link is the reader's own; it ends it. */
  constructor(link: Redis, parts: ReaderParts) {
    this.#parts = parts;
    this.#client = link;
    this.#client.on("ready", () => {
      this.#unsure = true;
    });
    this.#loop = this.#run();
  }

  /** More is held than it reads now: it looks again at once, not when its read has ended. Never throws. */
  async again(): Promise<void> {
    const { unblock, onError } = this.#parts;
    const before = this.#looks;
    try {
      while (this.#looks === before && !this.#stopping.signal.aborted) {
        if (this.#id !== 0 && (await unblock(this.#id)) === 1) return;
        // not blocked: it looks before it is
        await this.#pause(5);
      }
    } catch (error) {
      // by itself it looks within a second
      onError(`reader: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /**
   * This node is writing, or has its answer. What it writes Redis tells its reader before its writer: who waits for the
   * answer goes on first, and only then is it read.
   */
  hold(writing: boolean): void {
    if (!writing) return void setImmediate(() => this.#goOn());
    this.#holding ??= setTimeout(() => this.#goOn(), GIVE_WAY);
    this.#client.stream?.pause();
  }

  /** Resolves when nothing more will be told. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#client.disconnect();
    await this.#loop;
  }

  #goOn(): void {
    if (this.#holding) clearTimeout(this.#holding);
    this.#holding = null;
    this.#client.stream?.resume();
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await whenReady(this.#client, SILENCE);
        await this.#once();
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.#parts.onError(`reader: ${error instanceof Error ? error.message : String(error)}`);
        // said on every staff screen; a new link goes on from what is held
        this.#parts.onState(false);
        this.#told.clear();
        if (this.#client.status === "ready") this.#client.disconnect(true);
        await this.#pause(100);
      }
    }
  }

  async #once(): Promise<void> {
    this.#looks++;
    const from = [
      ...this.#from("log", this.#parts.held()),
      ...this.#from("minutes", this.#parts.minutes?.held() ?? new Map()),
    ];
    if (from.length === 0) {
      await this.#answered(this.#client.ping());
      this.#parts.onState(true);
      return this.#pause(IDLE);
    }
    const keys = from.map(([key]) => key);
    await this.#read(keys, from).catch((error: unknown) => this.#findStrange(keys, error));
  }

  async #read(keys: readonly string[], from: readonly [key: string, after: number][]): Promise<void> {
    if (this.#unsure && !((await this.#isSame(from)) && (await this.#holds(from)))) return this.#pause(IDLE);
    if (this.#unsure) this.#id = await this.#answered(this.#client.client("ID"));
    this.#unsure = false;
    const ids = from.map(([, n]) => `${n}-0`);
    const reply = await this.#answered(
      this.#client.xread("COUNT", PAGE, "BLOCK", BLOCK_MS, "STREAMS", ...keys, ...ids),
    );
    if (this.#stopping.signal.aborted) return;
    this.#parts.onState(true);
    for (const [key, items] of streamsOf(reply)) this.#tell(key, items);
  }

  /**
   * Was what is held read from this Redis? Another one may have other things under the same numbers: all is read anew,
   * once the writer's link leads to it too.
   */
  async #isSame(from: readonly [key: string, after: number][]): Promise<boolean> {
    const { storage, minutes } = this.#parts;
    if (!storage) return true;
    const here = await this.#answered(runIdOf(this.#client));
    this.#storage ??= here;
    if (this.#storage === here) return true;
    if ((await this.#answered(storage())) !== here) return false;
    const hearings = new Set(from.map(([key]) => hearingOf(key)));
    const anew = await Promise.all([...hearings].map((hearing) => minutes?.onLost(hearing) ?? true));
    if (!anew.every(Boolean)) return false;
    this.#storage = here;
    this.#told.clear();
    // from what is held now
    return false;
  }

  /** Is what is held still there? Who holds more is told. */
  async #holds(from: readonly [key: string, after: number][]): Promise<boolean> {
    let all = true;
    for (const [key, n] of from) {
      if (n === 0) continue;
      const there = await this.#answered(this.#client.xrange(key, `${n}-0`, `${n}-0`));
      if (there.length > 0) continue;
      all = false;
      this.#told.delete(key);
      await this.#parts.minutes?.onLost(hearingOf(key));
    }
    return all;
  }

  #from(kind: string, versionsHeld: ReadonlyMap<string, number>): [key: string, after: number][] {
    for (const key of this.#told.keys())
      if (key.endsWith(`:${kind}`) && !versionsHeld.has(hearingOf(key))) this.#told.delete(key);
    return [...versionsHeld].map(([hearing, n]) => {
      const key = `{${hearing}}:${kind}`;
      return [key, Math.max(n, this.#told.get(key) ?? 0)];
    });
  }

  #tell(key: string, items: StreamItem[]): void {
    const hearing = hearingOf(key);
    const last = items.at(-1);
    if (!last) return;
    const { held, onEntries, minutes } = this.#parts;
    const isLog = key.endsWith(":log");
    // what this node has written itself it mostly holds by now
    const after = (isLog ? held() : minutes?.held())?.get(hearing) ?? 0;
    const fresh = items.filter(([id]) => numberOf(id) > after);
    try {
      // what cannot be read is one hearing's matter
      const tell = isLog
        ? onEntries.bind(null, hearing, fresh.map(toEntry))
        : minutes?.onUpdates.bind(minutes, hearing, fresh.map(toMinutes));
      if (fresh.length > 0) tell?.();
    } catch (error) {
      if (!minutes || !(error instanceof Error)) throw error;
      this.#told.delete(key);
      minutes.onBroken(hearing, error);
      return;
    }
    this.#told.set(key, numberOf(last[0]));
  }

  /** One key that is no stream makes Redis refuse to read any: whose it is, is told. Throws where none is. */
  async #findStrange(keys: readonly string[], error: unknown): Promise<void> {
    const { minutes } = this.#parts;
    if (!minutes || !isStrange(error)) throw error;
    for (const key of keys) {
      const kind = await this.#answered(this.#client.type(key));
      if (kind !== "stream" && kind !== "none")
        minutes.onBroken(hearingOf(key), new Error(`${key} is a ${kind}, not a stream`));
    }
  }

  #answered<T>(question: Promise<T>): Promise<T> {
    return this.#patience.within(question, "Redis does not answer");
  }

  async #pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

const hearingOf = (key: string): string => key.slice(1, key.indexOf("}"));

/** XREAD answers with pairs (RESP2) or with a map (RESP3). */
function streamsOf(reply: unknown): [key: string, items: StreamItem[]][] {
  if (reply === null || reply === undefined) return [];
  if (Array.isArray(reply)) return reply as [string, StreamItem[]][];
  if (reply instanceof Map) return [...(reply as Map<string, StreamItem[]>)];
  return Object.entries(reply as Record<string, StreamItem[]>);
}
