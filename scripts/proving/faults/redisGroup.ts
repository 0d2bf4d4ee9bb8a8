/**
 * A master, two replicas and three Sentinels. Everybody goes to each Redis through a proxy, for Sentinels turn a replica
 * that follows another address; what a proxy does, it does to the links of replicas alone.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "redis";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import type { Vault } from "../../../server/storage/vault.ts";
import { freePort } from "../freePort.ts";
import { FaultyProxy } from "./faultyProxy.ts";
import { Fragile, RedisProcess } from "./processes.ts";

/** what the Sentinels know the master by */
export const MASTER = "hearing";
const REDISES = 3;
/** ms without an answer before a Sentinel takes the master for down */
const DOWN = 1_000;
/** ms between two looks */
const LOOK = 50;
/** ms: an old master that comes back is made a replica, and takes over all there is */
const WHOLE_LIMIT = 60_000;

export class SentinelProcess extends Fragile {
  readonly port: number;
  readonly #settings: string;

  /** Watches the master that listens on a port; `dir` is its own. */
  constructor(dir: string, port: number, master: number) {
    super();
    this.port = port;
    mkdirSync(dir, { recursive: true });
    this.#settings = join(dir, "sentinel.conf");
    const lines = [
      `port ${port}`,
      "bind 127.0.0.1",
      `dir ${dir}`,
      `sentinel monitor ${MASTER} 127.0.0.1 ${master} 2`,
      `sentinel down-after-milliseconds ${MASTER} ${DOWN}`,
      `sentinel failover-timeout ${MASTER} 5000`,
    ];
    writeFileSync(this.#settings, `${lines.join("\n")}\n`);
  }

  start(): void {
    if (!this.up) this.launch("redis-server", [this.#settings, "--sentinel"], process.env);
  }

  /** Knows the two others, and of two replicas that they are well. */
  async sees(): Promise<boolean> {
    const quorum = String(await ask(this.port, ["SENTINEL", "ckquorum", MASTER]));
    const replicas = await ask(this.port, ["SENTINEL", "replicas", MASTER]);
    return quorum.startsWith("OK 3") && JSON.stringify(replicas ?? "").split('"ok"').length === REDISES;
  }

  /** The port of whom it takes for the master; null where it does not answer. */
  async names(): Promise<number | null> {
    const address = await ask(this.port, ["SENTINEL", "get-master-addr-by-name", MASTER]);
    return Array.isArray(address) ? Number(address[1]) : null;
  }
}

/** A link to a master whose faults meet its replicas alone. */
export function replicaLink(port: number): FaultyProxy {
  const link = new FaultyProxy(port);
  const replicating = new Set<number>();
  link.heard = (nth, bytes) => /psync/i.test(bytes.toString("latin1")) && replicating.add(nth);
  link.meets = (nth) => replicating.has(nth);
  return link;
}

/** One question; null where there is no answer. */
async function ask(port: number, words: string[]): Promise<unknown> {
  const client = createClient({
    socket: { host: "127.0.0.1", port, reconnectStrategy: false, connectTimeout: 1_000 },
  });
  client.on("error", () => undefined);
  // one that stands still takes the link, and says nothing
  const answer = client.connect().then(() => client.sendCommand(words));
  try {
    return await Promise.race([answer, pause(1_000).then(() => null)]);
  } catch {
    return null;
  } finally {
    answer.catch(() => undefined);
    if (client.isOpen) client.destroy();
  }
}

export class RedisGroup {
  readonly members: readonly { readonly redis: RedisProcess; readonly link: FaultyProxy; port: number }[];
  readonly sentinels: readonly SentinelProcess[];

  private constructor(members: RedisGroup["members"], sentinels: readonly SentinelProcess[]) {
    this.members = members;
    this.sentinels = sentinels;
  }

  static async make(dir: string): Promise<RedisGroup> {
    const members: { redis: RedisProcess; link: FaultyProxy; port: number }[] = [];
    for (let i = 0; i < REDISES; i++) {
      const folder = join(dir, String(i));
      mkdirSync(folder);
      const real = await freePort();
      const link = replicaLink(real);
      const port = await link.start();
      const announced = ["--replica-announce-ip", "127.0.0.1", "--replica-announce-port", String(port)];
      const first = members[0];
      const follows = first ? ["--replicaof", "127.0.0.1", String(first.port)] : [];
      const settings = ["--repl-diskless-sync-delay", "0", ...announced, ...follows];
      members.push({ redis: new RedisProcess(folder, real, settings), link, port });
    }
    const sentinels: SentinelProcess[] = [];
    for (let i = 0; i < REDISES; i++)
      sentinels.push(
        new SentinelProcess(join(dir, `sentinel-${i}`), await freePort(), members[0]?.port ?? 0),
      );
    return new RedisGroup(members, sentinels);
  }

  get first(): RedisProcess {
    const [first] = this.members;
    if (!first) throw new Error("there is no Redis");
    return first.redis;
  }

  /** for a node */
  get env(): NodeJS.ProcessEnv {
    const all = this.sentinels.map(({ port }) => `127.0.0.1:${port}`).join(",");
    return { REDIS_URL: undefined, REDIS_SENTINELS: all, REDIS_MASTER: MASTER };
  }

  /** `vault`: whose key opens what stands of persons; null: nobody's */
  log(vault: Vault | null = null): RedisLog {
    const sentinels = this.sentinels.map(({ port }) => ({ host: "127.0.0.1", port }));
    return new RedisLog({ master: MASTER, sentinels }, () => undefined, 0, vault);
  }

  /** All are up, and well together. */
  async start(): Promise<void> {
    for (const { redis } of this.members) await redis.start();
    for (const sentinel of this.sentinels) sentinel.start();
    await this.whole();
  }

  async kill(): Promise<void> {
    for (const sentinel of this.sentinels) await sentinel.kill();
    for (const { redis, link } of this.members) {
      await redis.kill();
      await link.stop();
    }
  }

  /** Which one the first Sentinel that answers takes for the master; -1: none says. */
  async master(): Promise<number> {
    for (const sentinel of this.sentinels) {
      const reply = await ask(sentinel.port, ["SENTINEL", "get-master-addr-by-name", MASTER]);
      const nth = Array.isArray(reply) ? this.members.findIndex(({ port }) => port === Number(reply[1])) : -1;
      if (nth >= 0) return nth;
    }
    return -1;
  }

  /** Resolves once another than this one is the master. */
  async promoted(old: number): Promise<void> {
    await until(async () => {
      const master = await this.master();
      return master >= 0 && master !== old;
    }, "no replica was promoted");
  }

  /** Resolves once the master has all its replicas, and each Sentinel knows of it. */
  async whole(): Promise<void> {
    await until(async () => {
      const master = this.members[await this.master()];
      const reply = master ? String(await ask(master.redis.port, ["INFO", "replication"])) : "";
      if (reply.split("state=online").length !== REDISES) return false;
      return (await Promise.all(this.sentinels.map((sentinel) => sentinel.sees()))).every(Boolean);
    }, "the Redises did not come together again");
  }
}

async function until(condition: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = performance.now() + WHOLE_LIMIT;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(otherwise);
    await pause(LOOK);
  }
}
