/** Signs of life in Redis, and what nodes tell each other at once: nothing of it is kept for long, or promised. */
import type { Redis } from "ioredis";
import { z } from "zod";
import type { Present, Sign } from "../log.ts";
import { LISTENER, listenTo } from "./redisLink.ts";
import type { RedisWriter } from "./redisWriter.ts";
import { ENDED, PRESENT, TOUCH } from "./scripts.ts";

const presenceOf = (hearing: string) => `{${hearing}}:presence`;

export class Presence {
  readonly #writer: RedisWriter;
  readonly #onError: (text: string) => void;
  readonly #listeners = new Set<Redis>();

  constructor(writer: RedisWriter, onError: (text: string) => void) {
    this.#writer = writer;
    this.#onError = onError;
  }

  async touch(hearing: string, key: string, sign: Sign, ttl: number): Promise<void> {
    const { connection, facts } = sign;
    const args = [key, Math.ceil(ttl), connection, ...(facts === undefined ? [] : [facts])];
    await this.#writer.ask((redis) => redis.eval(TOUCH, 1, presenceOf(hearing), ...args));
  }

  async end(hearing: string, key: string, connection: string): Promise<void> {
    await this.#writer.ask((redis) => redis.eval(ENDED, 1, presenceOf(hearing), key, connection));
  }

  async forget(hearing: string, key: string): Promise<void> {
    await this.#writer.ask((redis) => redis.hdel(presenceOf(hearing), key));
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
