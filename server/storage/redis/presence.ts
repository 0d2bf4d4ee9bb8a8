/** Signs of life in Redis, and what nodes tell each other at once: nothing of it is kept for long, or promised. */
import { setImmediate } from "node:timers/promises";
import type { ChainableCommander, Redis } from "ioredis";
import { z } from "zod";
import type { Present, Sign } from "../log.ts";
import { LISTENER, listenTo } from "./redisLink.ts";
import type { RedisWriter } from "./redisWriter.ts";
import { ENDED, PRESENT, TOUCH } from "./scripts.ts";

const presenceOf = (hearing: string) => `{${hearing}}:presence`;

interface Gathered {
  readonly signs: ChainableCommander;
  readonly sent: Promise<void>;
}

export class Presence {
  readonly #writer: RedisWriter;
  readonly #onError: (text: string) => void;
  readonly #listeners = new Set<Redis>();
  /** what is to be told of now, and when it has been */
  #gathered: Gathered | null = null;

  constructor(writer: RedisWriter, onError: (text: string) => void) {
    this.#writer = writer;
    this.#onError = onError;
  }

  touch(hearing: string, key: string, sign: Sign, ttl: number): Promise<void> {
    const { connection, facts } = sign;
    const args = [key, Math.ceil(ttl), connection, ...(facts === undefined ? [] : [facts])];
    return this.#say((signs) => signs.eval(TOUCH, 1, presenceOf(hearing), ...args));
  }

  end(hearing: string, key: string, connection: string): Promise<void> {
    return this.#say((signs) => signs.eval(ENDED, 1, presenceOf(hearing), key, connection));
  }

  forget(hearing: string, key: string): Promise<void> {
    return this.#say((signs) => signs.hdel(presenceOf(hearing), key));
  }

  /** Signs that come together go in one writing, in their order: a whole hall comes in at once. */
  #say(sign: (signs: ChainableCommander) => unknown): Promise<void> {
    return this.#writer.ask((redis) => {
      this.#gathered ??= this.#gather(redis);
      sign(this.#gathered.signs);
      return this.#gathered.sent;
    });
  }

  #gather(redis: Redis): Gathered {
    const signs = redis.pipeline();
    const sent = setImmediate().then(async () => {
      this.#gathered = null;
      for (const [error] of (await signs.exec()) ?? []) if (error) throw error;
    });
    return { signs, sent };
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

  close(): void {
    for (const listener of this.#listeners) listener.disconnect();
  }
}
