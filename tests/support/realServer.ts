/** A real server of this build, with its own Redis and data folder; links are read as the operator reads them. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SERVER_FLAGS } from "../../scripts/build/build.mjs";
import { type Link, readLinks } from "../../scripts/commands/runningServer.ts";
import { withLog } from "../../scripts/commands/withLog.ts";
import { freePort } from "../../scripts/proving/freePort.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import type { ReadOptions } from "../../server/intake/readHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Vault } from "../../server/storage/vault.ts";
import { Access, cookieName, readSecret } from "../../server/web/door/access.ts";
import type { Role, SeatName } from "../../shared/terms/seats.ts";
import { command } from "./commands.ts";

export class RealServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), "hearing-test-"));
  readonly #nodes: number;
  readonly #settings: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #port = 0;
  #plainPort = 0;
  /** all that the last start has said so far */
  printed = "";

  /** `nodes`: so many processes on one port */
  constructor(nodes = 1, settings: Readonly<Record<string, string>> = {}) {
    this.#nodes = nodes;
    this.#settings = settings;
  }

  /** this server by plain HTTP, and by HTTPS where it has a certificate */
  get urls(): { readonly http: string; readonly https: string } {
    return { http: `http://127.0.0.1:${this.#plainPort}`, https: `https://127.0.0.1:${this.#port}` };
  }

  /** `npm run certificate` for this server; gives back what it said. */
  async certificate(...words: string[]): Promise<string> {
    return (await command("certificate", { DATA_DIR: this.dataDir }, ...words)).stdout;
  }

  /** Resolves when the links are printed, or what says that it is `up`. The second start takes the first one's port, so that open pages find it. */
  async start(up = /\/enter\/\S+\/lectern#/): Promise<void> {
    // several nodes keep a port only while one of them listens: the next would be given another
    if (this.#nodes > 1 && this.#port === 0) this.#port = await freePort();
    const child = spawn(
      process.execPath,
      [...SERVER_FLAGS, `dist/server/${this.#nodes === 1 ? "main" : "nodes"}.js`],
      {
        env: {
          ...process.env,
          DATA_DIR: this.dataDir,
          NODES: String(this.#nodes),
          PORT: String(this.#port),
          HTTP_PORT: String(this.#plainPort),
          HOST: "127.0.0.1",
          LOG_LEVEL: "warn",
          PUBLIC_URL: "",
          ...this.#settings,
        },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    this.#child = child;
    this.printed = "";
    child.stdout.on("data", (chunk) => {
      this.printed += String(chunk);
    });
    while (!up.test(this.printed)) {
      const [chunk] = (await Promise.race([
        once(child.stdout, "data"),
        once(child, "exit").then(() => [null]),
      ])) as [Buffer | null];
      if (chunk === null) throw new Error(`the server ended before it was up: ${this.printed}`);
    }
    const note = JSON.parse(readFileSync(join(this.dataDir, "server.json"), "utf8")) as { port: number };
    this.#plainPort = note.port;
    this.#port = Number(/:(\d+)\/enter\//.exec(this.printed)?.[1] ?? note.port);
  }

  /** Work on the log in this server's own Redis. */
  async withLog<T>(work: (log: RedisLog) => Promise<T>): Promise<T> {
    const { socket } = JSON.parse(readFileSync(join(this.dataDir, "redis.json"), "utf8")) as {
      socket: string;
    };
    const log = new RedisLog({ path: socket }, () => undefined, 0, new Vault(this.dataDir));
    try {
      await log.ready();
      return await work(log);
    } finally {
      await log.close();
    }
  }

  /** A hearing from a folder, before the first start: the server finds it there and makes no other. */
  create(hearing: string, folder: string, options: ReadOptions): Promise<void> {
    return withLog(
      async (log) => {
        await createHearing(log, hearing, folder, options);
      },
      { dataDir: this.dataDir },
    );
  }

  links(): Promise<readonly Link[]> {
    return readLinks({ dataDir: this.dataDir });
  }

  /** of the process that was started; 0 when it has ended */
  get pid(): number {
    const child = this.#child;
    return child && child.exitCode === null && child.signalCode === null ? (child.pid ?? 0) : 0;
  }

  get url(): string {
    return this.urls.http;
  }

  /** How many screens of a role the server counts. */
  async screens(role: Role): Promise<number> {
    const figures = await (await fetch(`${this.url}/metrics`)).text();
    return Number(new RegExp(`hearing_screens\\{(?=[^}]*role="${role}")[^}]*\\} (\\d+)`).exec(figures)?.[1]);
  }

  /** A seat's cookie as its link gives it. */
  cookie(hearing: string, seat: SeatName): string {
    return `${cookieName(hearing, seat, false)}=${this.sessionOf(hearing, seat, 86_400_000)}`;
  }

  /** What stands in the cookie of a session that ends in so many ms. */
  sessionOf(hearing: string, seat: SeatName, ms: number): string {
    return new Access(readSecret(this.dataDir)).cookie(hearing, seat, 1, Date.now() + ms);
  }

  /** Process ids of the nodes that run now. */
  nodePids(): number[] {
    const list = execFileSync("ps", ["--ppid", String(this.#child?.pid), "-o", "pid=,args="], {
      encoding: "utf8",
    });
    return list
      .split("\n")
      .flatMap((line) => (line.includes("server/main.js") ? [Number.parseInt(line, 10)] : []));
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** Where the server was killed and not started again, its Redis still runs: it is this test's to end. */
  #endLeftRedis(): void {
    const note = join(this.dataDir, "redis.json");
    if (!existsSync(note)) return;
    try {
      process.kill((JSON.parse(readFileSync(note, "utf8")) as { pid: number }).pid, "SIGKILL");
    } catch {
      // it has ended with its server
    }
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.kill("SIGTERM");
    this.#endLeftRedis();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
