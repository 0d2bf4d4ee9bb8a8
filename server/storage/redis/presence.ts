/** Signs of life in Redis, and what nodes tell each other at once: nothing of it is kept for long, or promised. */
import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { z } from "zod";
import type { Present, Sign } from "../log.ts";
import { LISTENER, listenTo } from "./redisLink.ts";
import type { RedisWriter } from "./redisWriter.ts";
import { PRESENT, SIGNS } from "./scripts.ts";

const presenceOf = (hearing: string) => `{${hearing}}:presence`;

/** ms in which signs are gathered: nobody looks for one sooner */
const GATHER = 10;

/** As the script reads it. */
type Signal = readonly [
  said: "seen" | "told" | "ended" | "forgotten",
  key: string,
  keep: number,
  connection: string,
  facts: string,
];

export class Presence {
  readonly #writer: RedisWriter;
  readonly #onError: (text: string) => void;
  readonly #listeners = new Set<Redis>();
  /** hearing → the words of what is to be told of now */
  readonly #words = new Map<string, (string | number)[]>();
  /** when that has been told */
  #sent: Promise<void> | null = null;

  constructor(writer: RedisWriter, onError: (text: string) => void) {
    this.#writer = writer;
    this.#onError = onError;
  }

  touch(hearing: string, key: string, { connection, facts }: Sign, ttl: number): Promise<void> {
    const said = facts === undefined ? "seen" : "told";
    return this.#say(hearing, [said, key, Math.ceil(ttl), connection, facts ?? ""]);
  }

  end(hearing: string, key: string, connection: string): Promise<void> {
    return this.#say(hearing, ["ended", key, 0, connection, ""]);
  }

  forget(hearing: string, key: string): Promise<void> {
    return this.#say(hearing, ["forgotten", key, 0, "", ""]);
  }

  /** Signs that come close together go in one question, in their order: a whole hall comes in at once. */
  #say(hearing: string, signal: Signal): Promise<void> {
    const words = this.#words.get(hearing) ?? [];
    this.#words.set(hearing, words);
    words.push(...signal);
    this.#sent ??= this.#send();
    return this.#sent;
  }

  async #send(): Promise<void> {
    await pause(GATHER);
    const told = [...this.#words];
    this.#words.clear();
    this.#sent = null;
    await this.#writer.ask((redis) =>
      Promise.all(told.map(([hearing, words]) => redis.eval(SIGNS, 1, presenceOf(hearing), ...words))),
    );
  }

  async read(hearing: string): Promise<Readonly<Record<string, Present>>> {
    const reply = await this.#writer.ask((redis) => redis.eval(PRESENT, 1, presenceOf(hearing)));
    const seen = z.array(z.string()).parse(reply);
    const present: Record<string, Present> = {};
    for (let i = 0; i + 3 < seen.length; i += 4) {
      const [key = "", at, connection = "", facts = ""] = seen.slice(i, i + 4);
      present[key] = { at: Number(at), connection, facts };
    }
    return present;
  }

  async announce(hearing: string, text: string): Promise<void> {
    await this.#writer.ask((redis) => redis.publish(presenceOf(hearing), text));
  }

  listen(onText: (hearing: string, text: string) => void): { stop(): Promise<void> } {
    const listener = this.#writer.link(LISTENER);
    listenTo(listener, presenceOf("*"), this.#onError, (channel, text) =>
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

  /** Resolves when what was gathered has been told, if it can be. */
  async close(): Promise<void> {
    await this.#sent?.catch(() => undefined);
    for (const listener of this.#listeners) listener.disconnect();
  }
}
