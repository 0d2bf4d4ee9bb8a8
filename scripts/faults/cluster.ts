/** A real redis-server and server processes that share it, each behind two proxies: to Redis, and from the screens. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RedisLog } from "../../server/log/redisLog.ts";
import { Access, readSecret } from "../../server/web/access.ts";
import { freePort } from "../freePort.ts";
import { FaultyProxy } from "./faultyProxy.ts";

/** ms */
const START_LIMIT = 60_000;

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** A process that is killed, frozen and started again. */
abstract class Fragile {
  protected child: ChildProcess | null = null;
  /** the last words that it printed */
  words = "";

  get up(): boolean {
    return this.child !== null && !ended(this.child);
  }

  protected launch(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => {
        this.words = (this.words + bytes.toString()).slice(-2_000);
      });
    this.child = child;
    return child;
  }

  freeze(): void {
    if (this.up) this.child?.kill("SIGSTOP");
  }

  thaw(): void {
    if (this.up) this.child?.kill("SIGCONT");
  }

  async kill(): Promise<void> {
    const child = this.child;
    if (!child || ended(child)) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
}

export class RedisProcess extends Fragile {
  readonly dir: string;
  readonly port: number;

  constructor(dir: string, port: number) {
    super();
    this.dir = dir;
    this.port = port;
  }

  /** On the files that are there; resolves when it answers. */
  async start(): Promise<void> {
    if (this.up) return;
    const durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", "", "--dir", this.dir];
    const child = this.launch(
      "redis-server",
      ["--bind", "127.0.0.1", "--port", String(this.port), ...durable, "--maxmemory-policy", "noeviction"],
      process.env,
    );
    const log = this.log();
    try {
      await Promise.race([
        log.ready(START_LIMIT),
        once(child, "exit").then(() => {
          throw new Error(`redis-server ended while it started: ${this.words}`);
        }),
      ]);
    } finally {
      await log.close();
    }
  }

  log(): RedisLog {
    return new RedisLog({ url: `redis://127.0.0.1:${this.port}` }, () => undefined);
  }

  /** Its file may grow by so many bytes and no more, as on a disk that is full; with `always` Redis then ends. */
  async fillDisk(bytes: number): Promise<void> {
    const folder = join(this.dir, "appendonlydir");
    const file = readFileSync(join(folder, "appendonly.aof.manifest"), "utf8").match(
      /file (\S+\.incr\.aof)/,
    )?.[1];
    const size = statSync(join(folder, file ?? "")).size;
    const pid = String(this.child?.pid ?? 0);
    const done = spawnSync("prlimit", ["--pid", pid, `--fsize=${size + bytes}`]);
    if (done.status !== 0) throw new Error("prlimit is missing: the disk cannot be filled");
  }
}

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
  url = "";
  /** it ended though nobody killed it */
  readonly surprises: string[] = [];
  #killing = false;

  constructor(index: number, dir: string, file: string, redisPort: number) {
    super();
    this.index = index;
    this.dir = dir;
    this.#file = file;
    this.redisLink = new FaultyProxy(redisPort);
  }

  get screenLink(): FaultyProxy {
    if (!this.#screens) throw new Error("this node was never up");
    return this.#screens;
  }

  /** Tries until it is up: without Redis a server does not start. */
  async start(): Promise<void> {
    if (this.#redisPort === 0) this.#redisPort = await this.redisLink.start();
    this.#killing = false;
    while (!(this.#killing || this.up)) await this.#tryStart();
  }

  async #tryStart(): Promise<void> {
    const note = join(this.dir, "server.json");
    // that of the process before would tell that this one is up
    rmSync(note, { force: true });
    const child = this.launch(process.execPath, ["--enable-source-maps", this.#file], {
      ...process.env,
      DATA_DIR: this.dir,
      PORT: String(this.#port),
      HOST: "127.0.0.1",
      REDIS_URL: `redis://127.0.0.1:${this.#redisPort}`,
      PUBLIC_URL: "",
      LOG_LEVEL: "warn",
    });
    const told = () => {
      if (!existsSync(note)) return null;
      try {
        return (JSON.parse(readFileSync(note, "utf8")) as { port: number }).port;
      } catch {
        return null; // half written
      }
    };
    while (!ended(child) && told() === null) await pause(20);
    const port = told();
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

export class Cluster {
  readonly redis: RedisProcess;
  readonly nodes: readonly NodeProcess[];
  readonly access: Access;
  /** straight to Redis: no fault of a link meets it */
  readonly log: RedisLog;
  readonly #dir: string;

  private constructor(dir: string, redis: RedisProcess, nodes: readonly NodeProcess[], access: Access) {
    this.#dir = dir;
    this.redis = redis;
    this.nodes = nodes;
    this.access = access;
    this.log = redis.log();
  }

  /** A node for each file of a built server. Redis is up; the nodes are started once a hearing is there (`startNodes`). */
  static async start(files: readonly string[]): Promise<Cluster> {
    const dir = mkdtempSync(join(tmpdir(), "faults-"));
    mkdirSync(join(dir, "redis"));
    const redis = new RedisProcess(join(dir, "redis"), await freePort());
    const nodes = files.map((file, i) => {
      const own = join(dir, `node-${i}`);
      mkdirSync(own, { mode: 0o700 });
      if (i === 0) readSecret(own);
      else copyFileSync(join(dir, "node-0", "secret"), join(own, "secret"));
      return new NodeProcess(i, own, file, redis.port);
    });
    await redis.start();
    const cluster = new Cluster(dir, redis, nodes, new Access(readSecret(join(dir, "node-0"))));
    await cluster.log.ready();
    return cluster;
  }

  async startNodes(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
    await this.log.close();
    await this.redis.kill();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
