/** A real redis-server and server processes that share it, each behind two proxies: to Redis, and from the screens. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readJournal } from "../../../server/storage/journal.ts";
import type { Entry } from "../../../server/storage/log.ts";
import type { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { KEY_FILE, Vault } from "../../../server/storage/vault.ts";
import { Access, readSecret } from "../../../server/web/door/access.ts";
import { SERVER_FLAGS } from "../../build/build.mjs";
import { freePort } from "../freePort.ts";
import { FaultyProxy } from "./faultyProxy.ts";
import { MachineClock, makeClockLibrary } from "./machineClock.ts";
import { ended, Fragile, RedisProcess } from "./processes.ts";
import { RedisGroup } from "./redisGroup.ts";
import type { System } from "./system.ts";

export class NodeProcess extends Fragile {
  readonly index: number;
  readonly dir: string;
  /** between it and Redis */
  readonly redisLink: FaultyProxy;
  readonly #file: string;
  /** between the screens and it; from the first start */
  #screens: FaultyProxy | null = null;
  #port = 0;
  #redisPort = 0;
  /** how it finds Redis where that is no single one */
  readonly #found: NodeJS.ProcessEnv | null;
  url = "";
  /** it ended though nobody killed it */
  readonly surprises: string[] = [];
  #killing = false;

  /** `storage`: Redis's port, reached through a proxy of this node's own, or how to find it */
  constructor(index: number, dir: string, file: string, storage: number | NodeJS.ProcessEnv) {
    super();
    this.index = index;
    this.dir = dir;
    this.#file = file;
    this.redisLink = new FaultyProxy(typeof storage === "number" ? storage : 0);
    this.#found = typeof storage === "number" ? null : storage;
  }

  get screenLink(): FaultyProxy {
    if (!this.#screens) throw new Error("this node was never up");
    return this.#screens;
  }

  /** Tries until it is up: without Redis a server does not start. */
  async start(): Promise<void> {
    if (this.#redisPort === 0 && !this.#found) this.#redisPort = await this.redisLink.start();
    this.#killing = false;
    while (!(this.#killing || this.up)) await this.#tryStart();
  }

  async #tryStart(): Promise<void> {
    const note = join(this.dir, "server.json");
    // that of the process before would tell that this one is up
    rmSync(note, { force: true });
    const child = this.launch(process.execPath, [...SERVER_FLAGS, this.#file], {
      ...process.env,
      DATA_DIR: this.dir,
      PORT: String(this.#port),
      HOST: "127.0.0.1",
      ...(this.#found ?? { REDIS_URL: `redis://127.0.0.1:${this.#redisPort}` }),
      PUBLIC_URL: "",
      LOG_LEVEL: "warn",
    });
    const tell = () => {
      if (!existsSync(note)) return null;
      try {
        return (JSON.parse(readFileSync(note, "utf8")) as { port: number }).port;
      } catch {
        return null; // half written
      }
    };
    while (!ended(child) && tell() === null) await pause(20);
    const port = tell();
    if (ended(child) || port === null) return;
    child.once("exit", () => {
      if (!this.#killing) this.surprises.push(`node ${this.index} ended by itself: ${this.words}`);
    });
    if (this.#screens) return;
    this.#port = port;
    this.#screens = new FaultyProxy(port);
    this.url = `http://127.0.0.1:${await this.#screens.start()}`;
  }

  override async kill(): Promise<void> {
    this.#killing = true;
    await super.kill();
  }

  async stop(): Promise<void> {
    await this.kill();
    await this.#screens?.stop();
    if (this.#redisPort !== 0) await this.redisLink.stop();
  }
}

/** What a cluster is made of, besides its nodes. */
export interface Made {
  /** the clock of each process can be set */
  readonly clocks?: boolean;
  /** a master, two replicas and three Sentinels in the place of one Redis */
  readonly group?: boolean;
}

export class Cluster implements System {
  readonly redis: RedisProcess;
  /** null: there is one Redis */
  readonly group: RedisGroup | null;
  readonly nodes: readonly NodeProcess[];
  readonly access: Access;
  /** straight to Redis: no fault of a link meets it */
  readonly log: RedisLog;
  readonly #dir: string;

  private constructor(
    dir: string,
    redis: RedisProcess | RedisGroup,
    nodes: readonly NodeProcess[],
    access: Access,
  ) {
    this.#dir = dir;
    this.group = redis instanceof RedisGroup ? redis : null;
    this.redis = redis instanceof RedisGroup ? redis.first : redis;
    this.nodes = nodes;
    this.access = access;
    this.log = redis.log(new Vault(join(dir, "node-0")));
  }

  /** A node for each file of a built server. Redis is up; the nodes are started once a hearing is there (`startNodes`). */
  static async start(files: readonly string[], { clocks, group }: Made = {}): Promise<Cluster> {
    const dir = mkdtempSync(join(tmpdir(), "faults-"));
    mkdirSync(join(dir, "redis"));
    const redis = group
      ? await RedisGroup.make(join(dir, "redis"))
      : new RedisProcess(join(dir, "redis"), await freePort());
    const storage = redis instanceof RedisGroup ? redis.env : redis.port;
    const nodes = files.map((file, i) => {
      const folder = join(dir, `node-${i}`);
      mkdirSync(folder, { mode: 0o700 });
      if (i === 0) {
        readSecret(folder);
        new Vault(folder).check();
      } else
        for (const name of ["secret", KEY_FILE]) copyFileSync(join(dir, "node-0", name), join(folder, name));
      return new NodeProcess(i, folder, file, storage);
    });
    const library = clocks ? makeClockLibrary(dir) : null;
    if (library !== null && redis instanceof RedisProcess)
      for (const process of [redis, ...nodes])
        process.clock = new MachineClock(library, join(process.dir, "clock"));
    await redis.start();
    const cluster = new Cluster(dir, redis, nodes, new Access(readSecret(join(dir, "node-0"))));
    await cluster.log.ready();
    return cluster;
  }

  get failsOver(): boolean {
    return this.group !== null;
  }

  prepare(work: (log: RedisLog) => Promise<void>): Promise<void> {
    return work(this.log);
  }

  journals(hearing: string): readonly (readonly Entry[])[] {
    return this.nodes.map(({ dir }) => readJournal(join(dir, "journal"), hearing));
  }

  async startNodes(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.start()));
  }

  /** All of Redis is up. */
  startRedis(): Promise<void> {
    return (this.group ?? this.redis).start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
    await this.log.close();
    await (this.group ?? this.redis).kill();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
