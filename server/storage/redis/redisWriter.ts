/** The link that writes and asks: what was written is acknowledged once as many have it as was promised. */
import type { Redis } from "ioredis";
import { NoAnswer } from "../log.ts";
import { leadsTo, MasterWatch } from "./masterWatch.ts";
import {
  connect,
  dropIfSilent,
  type Failure,
  failureOf,
  isStrange,
  notConnected,
  type RedisAddress,
  unconfirmed,
  WRITER,
  whenReady,
} from "./redisLink.ts";
import { PAGE, type StreamItem } from "./redisReader.ts";

/** ms that the replicas have */
const REPLICA_MS = 1000;
const isWords = (reply: unknown): reply is string[] =>
  Array.isArray(reply) && reply.length > 0 && reply.every((word) => typeof word === "string");

export class RedisWriter {
  readonly #address: RedisAddress;
  readonly #onError: (text: string) => void;
  readonly redis: Redis;
  readonly #replicas: number;
  /** null: there is no other to take over */
  readonly #watch: MasterWatch | null;
  /** writings that have no answer yet */
  #underWay = 0;
  readonly #onWriting: (writing: boolean) => void;

  /** `onWriting` hears when the first of several writings begins, and when the last has its answer. */
  constructor(
    address: RedisAddress,
    onError: (text: string) => void,
    replicas: number,
    onWriting: (writing: boolean) => void,
  ) {
    this.#onWriting = onWriting;
    this.#address = address;
    this.#onError = onError;
    this.#replicas = replicas;
    this.#watch = address.sentinels ? new MasterWatch(address, onError) : null;
    this.redis = this.link(WRITER);
  }

  /** Resolves when the link is up; throws after `limit` ms. */
  ready(limit: number): Promise<void> {
    return whenReady(this.redis, limit);
  }

  close(): void {
    this.redis.disconnect();
    this.#watch?.close();
  }

  /** A link of its own, which goes where the Sentinels say. */
  link(options: Parameters<typeof connect>[1]): Redis {
    const link = connect(this.#address, options, this.#onError);
    return this.#watch?.guard(link) ?? link;
  }

  /** Runs a writing script, and waits for the replicas and the Sentinels; a failure comes back as what is known of its effect. */
  async write(
    script: string,
    keys: readonly string[],
    args: readonly (string | number)[],
  ): Promise<string[] | Failure> {
    const answer = this.#run(script, keys, args);
    // it is on its way: whoever hears of it keeps nobody waiting
    if (this.#underWay++ === 0) this.#onWriting(true);
    try {
      return await answer;
    } finally {
      if (--this.#underWay === 0) this.#onWriting(false);
    }
  }

  async #run(
    script: string,
    keys: readonly string[],
    args: readonly (string | number)[],
  ): Promise<string[] | Failure> {
    if (this.redis.status !== "ready") return notConnected;
    // without replicas nothing is promised of another master
    const master = this.#watch && this.#replicas > 0 ? leadsTo(this.redis) : null;
    try {
      const [written, waited = 0] = await this.#answers([script, keys.length, ...keys, ...args]);
      if (Number(waited) < this.#replicas)
        return unconfirmed(`${waited} of ${this.#replicas} replicas have it`);
      const named = master && (await this.#watch?.master());
      if (named !== master)
        return unconfirmed(`written to ${master}; the Sentinels name ${named ?? "nobody"}`);
      if (!isWords(written)) throw new Error("a script has answered what is no answer of ours");
      return written;
    } catch (error) {
      dropIfSilent(this.redis, error);
      return failureOf(error);
    }
  }

  /** What the script says, and how many replicas have it, where any must: both asked in one sending. */
  async #answers(command: [script: string, keys: number, ...rest: (string | number)[]]): Promise<unknown[]> {
    if (this.#replicas === 0) return [await this.redis.eval(...command)];
    const pipeline = this.redis
      .pipeline()
      .eval(...command)
      .wait(this.#replicas, REPLICA_MS);
    return ((await pipeline.exec()) ?? []).map(([error, answer]) => {
      if (error) throw error;
      return answer;
    });
  }

  async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    try {
      return await question(this.redis);
    } catch (error) {
      dropIfSilent(this.redis, error);
      // asked again it would say the same
      if (isStrange(error)) throw error;
      throw new NoAnswer(error instanceof Error ? error.message : String(error));
    }
  }

  async page(key: string, after: number): Promise<StreamItem[]> {
    const items: StreamItem[] = [];
    for (;;) {
      const from = items.at(-1)?.[0] ?? `${after}-0`;
      const page = await this.ask((redis) => redis.xrange(key, `(${from}`, "+", "COUNT", PAGE));
      items.push(...page);
      if (page.length < PAGE) return items;
    }
  }
}
