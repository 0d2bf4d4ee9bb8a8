/** The log in Redis: a stream a hearing, appended by one script that checks everything before its one write. */
import { z } from "zod";
import { encodeBody, encodeUpdate } from "../codec.ts";
import {
  AGREED,
  type AppendResult,
  type BarResult,
  barred,
  type Entry,
  type Following,
  type HearingLog,
  type Held,
  LogLost,
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
  type WriteFailure,
} from "../log.ts";
import type { Vault } from "../vault.ts";
import { checkDurability } from "./durability.ts";
import { PeopleRegister } from "./peopleRegister.ts";
import { Presence } from "./presence.ts";
import { READER, type RedisAddress } from "./redisLink.ts";
import { PAGE, RedisReader, runIdOf, toEntry, toMinutes } from "./redisReader.ts";
import { RedisWriter } from "./redisWriter.ts";
import { APPEND, APPEND_MINUTES, BAR, MARK, TRY } from "./scripts.ts";
import { REGISTRY, storeWhole } from "./storeWhole.ts";

type Part = "log" | "people" | "minutes" | "script" | "kept";
const keyOf = (hearing: string, part: Part) => `{${hearing}}:${part}`;
/** no hearing can have this id: what is written to find out whether anything can be */
const NO_HEARING = ".try";
const barOf = (hearing: string, commandId: string) => `{${hearing}}:barred:${commandId}`;
/** seconds */
const BARRED_FOR = 24 * 60 * 60;
const meta = z.record(z.string(), z.unknown());

export class RedisLog implements HearingLog {
  readonly #address: RedisAddress;
  readonly #onError: (text: string) => void;
  readonly #writer: RedisWriter;
  readonly #replicas: number;
  readonly persons: PeopleRegister;
  readonly #presence: Presence;
  readonly #readers = new Set<RedisReader>();

  /**
   * `onError` hears of each failure of a link; the links are made anew for ever. `replicas`: so many must have what is
   * written before it is acknowledged. `vault`: seals what of a person no view reads; an installation always has one.
   */
  constructor(
    address: RedisAddress,
    onError: (text: string) => void,
    replicas = 0,
    vault: Vault | null = null,
  ) {
    const writer = new RedisWriter(address, onError, replicas, (writing) => {
      for (const reader of this.#readers) reader.hold(writing);
    });
    this.persons = new PeopleRegister({
      vault,
      keyOf: (hearing) => keyOf(hearing, "people"),
      ask: (question) => writer.ask(question),
      write: (script, keys, args) => writer.write(script, keys, args),
      agree: (name, value) => this.agree(name, value),
    });
    this.#presence = new Presence(writer, onError);
    this.#replicas = replicas;
    this.#address = address;
    this.#onError = onError;
    this.#writer = writer;
  }

  /** Resolves when the link is up; throws after `limit` ms. */
  async ready(limit = 30_000): Promise<void> {
    await this.#writer.ready(limit);
  }

  async append(hearing: string, next: NewEntry): Promise<AppendResult> {
    let encoded: ReturnType<typeof encodeBody>;
    try {
      encoded = encodeBody(next);
    } catch (error) {
      return { kind: "notSaved", reason: `this is no entry: ${String(error)}` };
    }
    const { hearingAt, redisAt, rate } = next.clock;
    const sealed = next.people.length === 0 ? [] : await this.persons.sealed(hearing, next.people);
    if (typeof sealed === "string") return { kind: "notSaved", reason: sealed };
    const rows = sealed.flatMap((row) => [row.id, JSON.stringify(row)]);
    const keys = [keyOf(hearing, "log"), keyOf(hearing, "people"), barOf(hearing, next.commandId)];
    const time = [hearingAt, redisAt, rate, next.realNow ?? "", PARTED, AGREED];
    const reply = await this.#writer.write(APPEND, keys, [next.expected, encoded.text, ...time, ...rows]);
    if (!Array.isArray(reply)) return reply;
    const [kind, detail = ""] = reply;
    if (kind === "conflict") return { kind };
    if (kind === "parted") return parted;
    if (kind === "barred") return barred;
    if (kind !== "appended") return { kind: "notSaved", reason: detail };
    return { kind, entry: encoded.entryAt(next.expected + 1, detail) };
  }

  async kept(hearing: string, version: number, commandId: string): Promise<boolean> {
    if (this.#replicas === 0) return true;
    const keys = [keyOf(hearing, "log"), keyOf(hearing, "kept")];
    const reply = await this.#writer.write(MARK, keys, [version, `"commandId":${JSON.stringify(commandId)}`]);
    if (!Array.isArray(reply)) return false;
    if (reply[0] === "gone") throw new LogLost(`version ${version} of ${hearing} is another's or nobody's`);
    return true;
  }

  async bar(hearing: string, expected: number, commandId: string): Promise<BarResult> {
    const keys = [keyOf(hearing, "log"), barOf(hearing, commandId)];
    const reply = await this.#writer.write(BAR, keys, [expected, BARRED_FOR]);
    if (!Array.isArray(reply)) return reply;
    const [kind, detail = ""] = reply;
    if (kind === "barred") return barred;
    return kind === "conflict" ? { kind } : { kind: "notSaved", reason: detail };
  }

  async read(hearing: string, after: number): Promise<Entry[]> {
    const key = keyOf(hearing, "log");
    const entries = (await this.#writer.page(key, after)).map(toEntry);
    if (entries.length === 0 && after > 0) {
      const stored = await this.#writer.ask((redis) => redis.xrange(key, `${after}-0`, `${after}-0`));
      if (stored.length === 0) throw new LogLost(`the log of ${hearing} ends before version ${after}`);
    }
    gapless(
      entries.map((entry) => entry.v),
      after,
    );
    return entries;
  }

  async find(hearing: string, commandId: string, upTo: number): Promise<Entry | null> {
    const key = keyOf(hearing, "log");
    for (let last = upTo; last > 0; last -= PAGE) {
      const page = await this.#writer.ask((redis) => redis.xrevrange(key, `${last}-0`, "-", "COUNT", PAGE));
      const entry = page.map(toEntry).find((candidate) => candidate.commandId === commandId);
      if (entry) return entry;
    }
    return null;
  }

  async people(hearing: string, ids?: readonly string[]): Promise<PersonRow[]> {
    return this.persons.read(hearing, ids);
  }

  forgetReplaced(): Promise<void> {
    return this.persons.rewriteFile();
  }

  follow(
    held: Held,
    onEntries: (hearing: string, entries: Entry[]) => void,
    onState: (live: boolean) => void,
    minutes?: MinutesFollower,
  ): Following {
    const storage = this.#address.sentinels ? () => this.#writer.ask(runIdOf) : null;
    const unblock = (id: number) => this.#writer.ask((redis) => redis.client("UNBLOCK", id).then(Number));
    const parts = { held, onEntries, onState, minutes, storage, unblock, onError: this.#onError };
    const reader = new RedisReader(this.#writer.link(READER), parts);
    this.#readers.add(reader);
    return {
      again: () => void reader.again(),
      stop: async () => {
        this.#readers.delete(reader);
        await reader.stop();
      },
    };
  }

  async appendMinutes(
    hearing: string,
    section: string,
    author: string,
    update: Uint8Array,
  ): Promise<MinutesResult> {
    const keys = [keyOf(hearing, "minutes")];
    const reply = await this.#writer.write(APPEND_MINUTES, keys, [section, author, encodeUpdate(update)]);
    if (!Array.isArray(reply)) return reply;
    const [kind, detail = ""] = reply;
    return kind === "saved" ? { kind, n: Number(detail) } : { kind: "notSaved", reason: detail };
  }

  async readMinutes(hearing: string, after: number): Promise<MinutesUpdate[]> {
    const updates = (await this.#writer.page(keyOf(hearing, "minutes"), after)).map(toMinutes);
    gapless(
      updates.map((update) => update.n),
      after,
    );
    return updates;
  }

  async storeWhole(
    hearing: string,
    whole: WholeHearing,
    over: { readonly entries: number; readonly updates: number },
  ): Promise<"stored" | "there" | "other"> {
    const people = await this.persons.sealed(hearing, whole.people);
    if (typeof people === "string") throw new Error(people);
    return storeWhole({ keyOf, writer: this.#writer }, hearing, whole, people, over);
  }

  async register(hearing: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#writer.ask((redis) => redis.hset(REGISTRY, hearing, JSON.stringify(facts)));
  }

  async hearings(): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
    const rows = await this.#writer.ask((redis) => redis.hgetall(REGISTRY));
    // one row that cannot be read takes nothing from the others, nor its log from itself
    return Object.fromEntries(
      Object.entries(rows).map(([id, facts]) => [id, factsOf(facts) ?? { title: id }]),
    );
  }

  async keepScript(hearing: string, text: string): Promise<void> {
    await this.#writer.ask((redis) => redis.set(keyOf(hearing, "script"), text));
  }

  async script(hearing: string): Promise<string | null> {
    return this.#writer.ask((redis) => redis.get(keyOf(hearing, "script")));
  }

  touchPresence(hearing: string, key: string, sign: Sign, ttl: number): Promise<void> {
    return this.#presence.touch(hearing, key, sign, ttl);
  }

  endPresence(hearing: string, key: string, connection: string): Promise<void> {
    return this.#presence.end(hearing, key, connection);
  }

  forgetPresence(hearing: string, key: string): Promise<void> {
    return this.#presence.forget(hearing, key);
  }

  presence(hearing: string): Promise<Readonly<Record<string, Present>>> {
    return this.#presence.read(hearing);
  }

  announce(hearing: string, text: string): Promise<void> {
    return this.#presence.announce(hearing, text);
  }

  listen(onText: (hearing: string, text: string) => void): { stop(): Promise<void> } {
    return this.#presence.listen(onText);
  }

  async agreeAnew(name: string, value: string): Promise<void> {
    await this.#writer.ask((redis) => redis.set(`agreed:${name}`, value));
  }

  async agree(name: string, value: string): Promise<string> {
    const key = `agreed:${name}`;
    await this.#writer.ask((redis) => redis.setnx(key, value));
    return z.string().parse(await this.#writer.ask((redis) => redis.get(key)));
  }

  async time(): Promise<number> {
    const [seconds, micros] = await this.#writer.ask((redis) => redis.time());
    return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
  }

  async tryWrite(): Promise<WriteFailure | null> {
    const reply = await this.#writer.write(TRY, [keyOf(NO_HEARING, "log"), keyOf(NO_HEARING, "people")], []);
    if (!Array.isArray(reply)) return { kind: reply.why, reason: reply.reason };
    return reply[0] === "written" ? null : { kind: "refused", reason: reply[1] ?? "" };
  }

  async check(): Promise<Problem[]> {
    return checkDurability(this.#writer.redis);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers].map((reader) => reader.stop()));
    this.#readers.clear();
    await this.#presence.close();
    this.#writer.close();
  }
}

function factsOf(row: string): Readonly<Record<string, unknown>> | null {
  try {
    return meta.parse(JSON.parse(row));
  } catch {
    return null;
  }
}

function gapless(numbers: readonly number[], after: number): void {
  const wrong = numbers.findIndex((n, i) => n !== after + 1 + i);
  if (wrong >= 0) throw new Error(`the log goes from ${after + wrong} to ${numbers[wrong]}: there is a gap`);
}
