/** The log in Redis: a stream a hearing, appended by one script that checks everything before its one write. */
import { Redis, type RedisOptions } from "ioredis";
import { decodeEntry, encodeBody } from "./codec.ts";
import type { AppendResult, Entry, HearingLog, NewEntry, PersonRow, Problem } from "./log.ts";

// KEYS: log, people. ARGV: expected version, body, hearingAt, redisAt, rate, then id and row of each new person.
// Redis does not roll a script back, so nothing is written before all is checked.
const APPEND = `
local kind = redis.call('TYPE', KEYS[1]).ok
if kind ~= 'stream' and kind ~= 'none' then return {'wrongType'} end
local last, at = 0, 0
if kind == 'stream' then
  local entry = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
  if entry then
    last = tonumber(string.match(entry[1], '^%d+'))
    at = tonumber(entry[2][2])
  end
end
if last ~= tonumber(ARGV[1]) then return {'conflict'} end
local time = redis.call('TIME')
local real = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
at = math.max(at, math.floor(tonumber(ARGV[3]) + tonumber(ARGV[5]) * (real - tonumber(ARGV[4]))))
for i = 6, #ARGV, 2 do redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1]) end
redis.call('XADD', KEYS[1], string.format('%d-0', last + 1), 'at', string.format('%.0f', at), 'body', ARGV[2])
return {'appended', string.format('%.0f', at)}
`;

/** ms; nothing is resent behind our back: a lost reply is "unknown", and the caller looks for its command id */
const WRITER = {
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  commandTimeout: 2000,
  connectTimeout: 2000,
  retryStrategy: (n: number) => Math.min(50 * 2 ** n, 1000),
} satisfies RedisOptions;
const READER = {
  ...WRITER,
  enableOfflineQueue: true,
  maxRetriesPerRequest: null,
  commandTimeout: 3000,
} satisfies RedisOptions;
const BLOCK_MS = 1000;
const PAGE = 1000;

/** Redis said before writing that it will not. */
const REFUSED = /^(LOADING|READONLY|MISCONF|OOM|NOAUTH|WRONGPASS|NOPERM|NOSCRIPT|MASTERDOWN)\b/;
const NEVER_SENT = /Stream isn't writeable|enableOfflineQueue|Connection is closed/;

export interface RedisAddress {
  readonly path?: string;
  readonly url?: string;
}

function connect(
  address: RedisAddress,
  options: typeof WRITER | typeof READER,
  onError: (text: string) => void,
): Redis {
  const client =
    address.url === undefined
      ? new Redis({ ...options, path: address.path ?? "" })
      : new Redis(address.url, options);
  client.on("error", (error: Error) => onError(error.message));
  return client;
}

export class RedisLog implements HearingLog {
  readonly #writer: Redis;
  readonly #reader: Redis;

  constructor(address: RedisAddress, onError: (text: string) => void) {
    this.#writer = connect(address, WRITER, onError);
    this.#reader = connect(address, READER, onError);
  }

  /** Resolves when both links are up. */
  async ready(): Promise<void> {
    await Promise.all(
      [this.#writer, this.#reader].map(
        (client) => client.status === "ready" || new Promise((up) => client.once("ready", up)),
      ),
    );
  }

  async append(hearing: string, next: NewEntry): Promise<AppendResult> {
    const { hearingAt, redisAt, rate } = next.clock;
    const rows = next.people.flatMap((row) => [row.id, JSON.stringify(row)]);
    const body = encodeBody(next);
    const sent = this.#writer.status === "ready";
    try {
      const reply = (await this.#writer.eval(
        APPEND,
        2,
        `{${hearing}}:log`,
        `{${hearing}}:people`,
        next.expected,
        body,
        hearingAt,
        redisAt,
        rate,
        ...rows,
      )) as string[];
      if (reply[0] === "conflict") return { kind: "conflict" };
      if (reply[0] !== "appended" || reply[1] === undefined)
        return { kind: "notSaved", reason: String(reply[0]) };
      return { kind: "appended", entry: decodeEntry(next.expected + 1, reply[1], body) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!sent || REFUSED.test(reason) || NEVER_SENT.test(reason)) return { kind: "notSaved", reason };
      // a link that did not answer may never answer: a new one is made (decisions.md 21)
      if (/timed out/.test(reason)) this.#writer.disconnect(true);
      return { kind: "unknown", reason };
    }
  }

  async read(hearing: string, after: number): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (;;) {
      const from = after + entries.length + 1;
      const page = await this.#writer.xrange(`{${hearing}}:log`, `${from}-0`, "+", "COUNT", PAGE);
      entries.push(...page.map(toEntry));
      if (page.length < PAGE) return entries;
    }
  }

  async people(hearing: string, ids?: readonly string[]): Promise<PersonRow[]> {
    const key = `{${hearing}}:people`;
    const rows = ids
      ? ids.length > 0
        ? await this.#writer.hmget(key, ...ids)
        : []
      : Object.values(await this.#writer.hgetall(key));
    return rows.flatMap((row) => (row === null ? [] : [JSON.parse(row) as PersonRow]));
  }

  follow(
    held: () => ReadonlyMap<string, number>,
    onEntries: (hearing: string, entries: Entry[]) => void,
    onState: (live: boolean) => void,
  ): { stop(): Promise<void> } {
    let running = true;
    const told = new Map<string, number>();
    const loop = (async () => {
      while (running) {
        try {
          const from = [...held()].map(
            ([hearing, version]) => [hearing, Math.max(version, told.get(hearing) ?? 0)] as const,
          );
          if (from.length === 0) {
            await this.#reader.ping();
            await new Promise((later) => setTimeout(later, BLOCK_MS / 4));
            continue;
          }
          const keys = from.map(([hearing]) => `{${hearing}}:log`);
          const streams = await this.#reader.xread(
            "COUNT",
            PAGE,
            "BLOCK",
            BLOCK_MS,
            "STREAMS",
            ...keys,
            ...from.map(([, v]) => `${v}-0`),
          );
          onState(true);
          for (const [key, page] of streamsOf(streams)) {
            const hearing = key.slice(1, key.indexOf("}"));
            const entries = page.map(toEntry);
            told.set(hearing, entries.at(-1)?.v ?? 0);
            onEntries(hearing, entries);
          }
        } catch {
          if (!running) return;
          // said on every staff screen; the link is made anew and the reading goes on from what is held
          onState(false);
          told.clear();
          this.#reader.disconnect(true);
          await new Promise((later) => setTimeout(later, 100));
        }
      }
    })();
    return {
      stop: async () => {
        running = false;
        this.#reader.disconnect();
        await loop;
      },
    };
  }

  async register(hearing: string, meta: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#writer.hset("hearings", hearing, JSON.stringify(meta));
  }

  async hearings(): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
    const rows = await this.#writer.hgetall("hearings");
    return Object.fromEntries(
      Object.entries(rows).map(([id, meta]) => [id, JSON.parse(meta) as Record<string, unknown>]),
    );
  }

  async time(): Promise<number> {
    const [seconds, micros] = await this.#writer.time();
    return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
  }

  async check(): Promise<Problem[]> {
    const wanted: readonly [name: string, right: string, severity: Problem["severity"]][] = [
      ["appendonly", "yes", "red"],
      ["maxmemory-policy", "noeviction", "red"],
      ["appendfsync", "always", "warn"],
      ["no-appendfsync-on-rewrite", "no", "warn"],
    ];
    const problems: Problem[] = [];
    for (const [name, right, severity] of wanted) {
      try {
        const reply = (await this.#writer.config("GET", name)) as unknown;
        const value = Array.isArray(reply)
          ? String(reply[1])
          : String((reply as Record<string, unknown>)[name]);
        if (value !== right)
          problems.push({
            severity,
            text: `Redis has ${name} ${value}; it must be ${right} for nothing to be lost`,
          });
      } catch {
        return [{ severity: "red", text: "Redis does not show its settings: durability is not verifiable" }];
      }
    }
    return problems;
  }

  async close(): Promise<void> {
    this.#writer.disconnect();
    this.#reader.disconnect();
  }
}

function toEntry([id, fields]: [id: string, fields: string[]]): Entry {
  return decodeEntry(Number(id.split("-")[0]), fields[1] ?? "", fields[3] ?? "");
}

type Page = [id: string, fields: string[]][];

/** XREAD answers with pairs (RESP2) or with a map (RESP3). */
function streamsOf(reply: unknown): [key: string, page: Page][] {
  if (reply === null || reply === undefined) return [];
  if (Array.isArray(reply)) return reply as [string, Page][];
  if (reply instanceof Map) return [...(reply as Map<string, Page>)];
  return Object.entries(reply as Record<string, Page>);
}
