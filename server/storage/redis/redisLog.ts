/** The log in Redis: a stream a hearing, appended by one script that checks everything before its one write. */
import type { Redis } from "ioredis";
import { z } from "zod";
import { encodeBody, encodeUpdate, entryHash } from "../codec.ts";
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
  NoAnswer,
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
import { leadsTo, MasterWatch } from "./masterWatch.ts";
import { PeopleRegister } from "./peopleRegister.ts";
import {
  connect,
  dropIfSilent,
  type Failure,
  failureOf,
  isStrange,
  LISTENER,
  listenTo,
  notConnected,
  READER,
  type RedisAddress,
  unconfirmed,
  WRITER,
  whenReady,
} from "./redisLink.ts";
import { PAGE, RedisReader, runIdOf, type StreamItem, toEntry, toMinutes } from "./redisReader.ts";
import { APPEND, APPEND_MINUTES, BAR, ENDED, MARK, PRESENT, TOUCH, TRY } from "./scripts.ts";
import { REGISTRY, storeWhole } from "./storeWhole.ts";

type Part = "log" | "people" | "minutes" | "presence" | "script" | "kept";
const keyOf = (hearing: string, part: Part) => `{${hearing}}:${part}`;
/** no hearing can have this id: what is written to find out whether anything can be */
const NO_HEARING = ".try";
/** ms that the replicas have */
const REPLICA_MS = 1000;
const barOf = (hearing: string, commandId: string) => `{${hearing}}:barred:${commandId}`;
/** seconds */
const BARRED_FOR = 24 * 60 * 60;
const words = z.array(z.string()).min(1);
const meta = z.record(z.string(), z.unknown());

export class RedisLog implements HearingLog {
  readonly #address: RedisAddress;
  readonly #onError: (text: string) => void;
  readonly #writer: Redis;
  readonly #replicas: number;
  readonly persons: PeopleRegister;
  /** null: there is no other to take over */
  readonly #watch: MasterWatch | null;
  readonly #readers = new Set<RedisReader>();
  readonly #listeners = new Set<Redis>();

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
    this.persons = new PeopleRegister({
      vault,
      keyOf: (hearing) => keyOf(hearing, "people"),
      ask: (question) => this.#ask(question),
      write: (script, keys, args) => this.#write(script, keys, args),
      agree: (name, value) => this.agree(name, value),
    });
    this.#replicas = replicas;
    this.#address = address;
    this.#onError = onError;
    this.#watch = address.sentinels ? new MasterWatch(address, onError) : null;
    this.#writer = this.#link(WRITER);
  }

  /** Resolves when the link is up; throws after `limit` ms. */
  async ready(limit = 30_000): Promise<void> {
    await whenReady(this.#writer, limit);
  }

  async append(hearing: string, next: NewEntry): Promise<AppendResult> {
    let encoded: ReturnType<typeof encodeBody>;
    try {
      encoded = encodeBody(next);
    } catch (error) {
      return { kind: "notSaved", reason: `this is no entry: ${String(error)}` };
    }
    const { hearingAt, redisAt, rate } = next.clock;
    const sealed = await this.persons.sealed(hearing, next.people);
    if (typeof sealed === "string") return { kind: "notSaved", reason: sealed };
    const rows = sealed.flatMap((row) => [row.id, JSON.stringify(row)]);
    const keys = [keyOf(hearing, "log"), keyOf(hearing, "people"), barOf(hearing, next.commandId)];
    const time = [hearingAt, redisAt, rate, next.realNow ?? "", PARTED, AGREED];
    const reply = await this.#write(APPEND, keys, [next.expected, encoded.text, ...time, ...rows]);
    if (!Array.isArray(reply)) return reply;
    const [kind, detail = ""] = reply;
    if (kind === "conflict") return { kind };
    if (kind === "parted") return parted;
    if (kind === "barred") return barred;
    if (kind !== "appended") return { kind: "notSaved", reason: detail };
    const entry = encoded.entryAt(next.expected + 1, detail);
    return { kind, entry, hash: entryHash(entry) };
  }

  async kept(hearing: string, version: number, commandId: string): Promise<boolean> {
    if (this.#replicas === 0) return true;
    const keys = [keyOf(hearing, "log"), keyOf(hearing, "kept")];
    const reply = await this.#write(MARK, keys, [version, `"commandId":${JSON.stringify(commandId)}`]);
    if (!Array.isArray(reply)) return false;
    if (reply[0] === "gone") throw new LogLost(`version ${version} of ${hearing} is another's or nobody's`);
    return true;
  }

  async bar(hearing: string, expected: number, commandId: string): Promise<BarResult> {
    const keys = [keyOf(hearing, "log"), barOf(hearing, commandId)];
    const reply = await this.#write(BAR, keys, [expected, BARRED_FOR]);
    if (!Array.isArray(reply)) return reply;
    const [kind, detail = ""] = reply;
    if (kind === "barred") return barred;
    return kind === "conflict" ? { kind } : { kind: "notSaved", reason: detail };
  }

  async read(hearing: string, after: number): Promise<Entry[]> {
    const key = keyOf(hearing, "log");
    const entries = (await this.#page(key, after)).map(toEntry);
    if (entries.length === 0 && after > 0) {
      const held = await this.#ask((redis) => redis.xrange(key, `${after}-0`, `${after}-0`));
      if (held.length === 0) throw new LogLost(`the log of ${hearing} ends before version ${after}`);
    }
    gapless(
      entries.map((entry) => entry.v),
      after,
    );
    return entries;
  }

  async people(hearing: string, ids?: readonly string[]): Promise<PersonRow[]> {
    return this.persons.read(hearing, ids);
  }

  follow(
    held: Held,
    onEntries: (hearing: string, entries: Entry[]) => void,
    onState: (live: boolean) => void,
    minutes?: MinutesFollower,
  ): Following {
    const storage = this.#address.sentinels ? () => this.#ask(runIdOf) : null;
    const unblock = (id: number) => this.#ask((redis) => redis.client("UNBLOCK", id).then(Number));
    const parts = { held, onEntries, onState, minutes, storage, unblock, onError: this.#onError };
    const reader = new RedisReader(this.#link(READER), parts);
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
    const reply = await this.#write(APPEND_MINUTES, keys, [section, author, encodeUpdate(update)]);
    if (!Array.isArray(reply)) return reply;
    const [kind, detail = ""] = reply;
    return kind === "saved" ? { kind, n: Number(detail) } : { kind: "notSaved", reason: detail };
  }

  async readMinutes(hearing: string, after: number): Promise<MinutesUpdate[]> {
    const updates = (await this.#page(keyOf(hearing, "minutes"), after)).map(toMinutes);
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
    const parts = {
      keyOf,
      ask: <T>(question: (redis: Redis) => Promise<T>) => this.#ask(question),
      write: (script: string, keys: readonly string[], args: readonly (string | number)[]) =>
        this.#write(script, keys, args),
    };
    return storeWhole(parts, hearing, whole, people, over);
  }

  async register(hearing: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#ask((redis) => redis.hset(REGISTRY, hearing, JSON.stringify(facts)));
  }

  async hearings(): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
    const rows = await this.#ask((redis) => redis.hgetall(REGISTRY));
    // one row that cannot be read takes nothing from the others, nor its log from itself
    return Object.fromEntries(
      Object.entries(rows).map(([id, facts]) => [id, factsOf(facts) ?? { title: id }]),
    );
  }

  async keepScript(hearing: string, text: string): Promise<void> {
    await this.#ask((redis) => redis.set(keyOf(hearing, "script"), text));
  }

  async script(hearing: string): Promise<string | null> {
    return this.#ask((redis) => redis.get(keyOf(hearing, "script")));
  }

  async touchPresence(hearing: string, key: string, sign: Sign, ttl: number): Promise<void> {
    const { connection, facts } = sign;
    const args = [key, Math.ceil(ttl), connection, ...(facts === undefined ? [] : [facts])];
    await this.#ask((redis) => redis.eval(TOUCH, 1, keyOf(hearing, "presence"), ...args));
  }

  async endPresence(hearing: string, key: string, connection: string): Promise<void> {
    await this.#ask((redis) => redis.eval(ENDED, 1, keyOf(hearing, "presence"), key, connection));
  }

  async forgetPresence(hearing: string, key: string): Promise<void> {
    await this.#ask((redis) => redis.hdel(keyOf(hearing, "presence"), key));
  }

  async presence(hearing: string): Promise<Readonly<Record<string, Present>>> {
    const reply = await this.#ask((redis) => redis.eval(PRESENT, 1, keyOf(hearing, "presence")));
    const seen = z.array(z.string()).parse(reply);
    const present: Record<string, Present> = {};
    for (let i = 0; i + 3 < seen.length; i += 4) {
      const [key = "", at, connection = "", facts = ""] = seen.slice(i, i + 4);
      present[key] = { at: Number(at), connection, facts };
    }
    return present;
  }

  async announce(hearing: string, text: string): Promise<void> {
    await this.#ask((redis) => redis.publish(keyOf(hearing, "presence"), text));
  }

  listen(onText: (hearing: string, text: string) => void): { stop(): Promise<void> } {
    const listener = this.#link(LISTENER);
    listenTo(listener, keyOf("*", "presence"), this.#onError, (channel, text) =>
      onText(channel.slice(1, channel.indexOf("}")), text),
    );
    this.#listeners.add(listener);
    return {
      stop: async () => {
        this.#listeners.delete(listener);
        // what is on its way is heard no more
        listener.removeAllListeners("pmessage").disconnect();
      },
    };
  }

  async agreeAnew(name: string, value: string): Promise<void> {
    await this.#ask((redis) => redis.set(`agreed:${name}`, value));
  }

  async agree(name: string, value: string): Promise<string> {
    const key = `agreed:${name}`;
    await this.#ask((redis) => redis.setnx(key, value));
    return z.string().parse(await this.#ask((redis) => redis.get(key)));
  }

  async time(): Promise<number> {
    const [seconds, micros] = await this.#ask((redis) => redis.time());
    return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
  }

  async tryWrite(): Promise<WriteFailure | null> {
    const reply = await this.#write(TRY, [keyOf(NO_HEARING, "log"), keyOf(NO_HEARING, "people")], []);
    if (!Array.isArray(reply)) return { kind: reply.why, reason: reply.reason };
    return reply[0] === "written" ? null : { kind: "refused", reason: reply[1] ?? "" };
  }

  async check(): Promise<Problem[]> {
    return checkDurability(this.#writer);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers].map((reader) => reader.stop()));
    this.#readers.clear();
    for (const listener of this.#listeners) listener.disconnect();
    this.#writer.disconnect();
    this.#watch?.close();
  }

  /** A link of its own, which goes where the Sentinels say. */
  #link(options: Parameters<typeof connect>[1]): Redis {
    const link = connect(this.#address, options, this.#onError);
    return this.#watch?.guard(link) ?? link;
  }

  /** Runs a writing script, and waits for the replicas and the Sentinels; a failure comes back as what is known of its effect. */
  async #write(
    script: string,
    keys: readonly string[],
    args: readonly (string | number)[],
  ): Promise<string[] | Failure> {
    if (this.#writer.status !== "ready") return notConnected;
    // without replicas nothing is promised of another master
    const master = this.#watch && this.#replicas > 0 ? leadsTo(this.#writer) : null;
    try {
      const pipeline = this.#writer.pipeline().eval(script, keys.length, ...keys, ...args);
      if (this.#replicas > 0) pipeline.wait(this.#replicas, REPLICA_MS);
      const [written, waited] = (await pipeline.exec()) ?? [];
      for (const answer of [written, waited]) if (answer?.[0]) throw answer[0];
      if (waited && Number(waited[1]) < this.#replicas)
        return unconfirmed(`${waited[1]} of ${this.#replicas} replicas have it`);
      const named = master && (await this.#watch?.master());
      if (named !== master)
        return unconfirmed(`written to ${master}; the Sentinels name ${named ?? "nobody"}`);
      return words.parse(written?.[1]);
    } catch (error) {
      dropIfSilent(this.#writer, error);
      return failureOf(error);
    }
  }

  async #ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    try {
      return await question(this.#writer);
    } catch (error) {
      dropIfSilent(this.#writer, error);
      // asked again it would say the same
      if (isStrange(error)) throw error;
      throw new NoAnswer(error instanceof Error ? error.message : String(error));
    }
  }

  async #page(key: string, after: number): Promise<StreamItem[]> {
    const items: StreamItem[] = [];
    for (;;) {
      const from = items.at(-1)?.[0] ?? `${after}-0`;
      const page = await this.#ask((redis) => redis.xrange(key, `(${from}`, "+", "COUNT", PAGE));
      items.push(...page);
      if (page.length < PAGE) return items;
    }
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
