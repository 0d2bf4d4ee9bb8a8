/** A server as `npm start` runs it, with a Redis of its own, on a small disk; and what is done to it. */
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ownerOf } from "../../../server/machine/dataFolder.ts";
import { readJournal } from "../../../server/storage/journal.ts";
import type { Entry } from "../../../server/storage/log.ts";
import { notedSocket } from "../../../server/storage/redis/managedRedis.ts";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Access, readSecret } from "../../../server/web/door/access.ts";
import { SERVER_FLAGS } from "../../build/build.mjs";
import { withLog } from "../../commands/withLog.ts";
import { commandBeside, type Served, startAgain } from "./beside.ts";
import type { InstallationFault } from "./installationFaults.ts";
import { ended, Fragile, serversIn } from "./processes.ts";
import { SmallDisk } from "./smallDisk.ts";
import type { System, SystemNode } from "./system.ts";

/** what the disk holds: a hearing's files many times over */
const MEGABYTES = 24;

export class Installation extends Fragile implements System, SystemNode {
  readonly index = 0;
  readonly failsOver = false;
  readonly surprises: string[] = [];
  readonly access: Access;
  url = "";
  readonly #dir: string;
  readonly #disk: SmallDisk;
  readonly #program: string;
  readonly #count: number;
  #port = 0;
  #killing = false;
  #serves = false;
  #log: { readonly socket: string; readonly log: RedisLog } | null = null;

  private constructor(dir: string, disk: SmallDisk, program: string, count: number) {
    super();
    this.#dir = dir;
    this.#disk = disk;
    this.#program = program;
    this.#count = count;
    this.access = new Access(readSecret(dir));
  }

  /** `file`: the built server; where there is to be more than one node, the one that starts them lies beside it. */
  static make(count: number, file: string): Installation {
    if (!SmallDisk.possible) throw new Error("Only root can mount a small disk: run this as root.");
    const dir = mkdtempSync(join(tmpdir(), "installation-"));
    const program = count === 1 ? file : join(dirname(file), "nodes.js");
    return new Installation(dir, SmallDisk.mount(dir, MEGABYTES), program, count);
  }

  get nodes(): readonly SystemNode[] {
    return [this];
  }

  get files(): string {
    return join(this.#dir, "redis");
  }

  /** Where its Redis is now: another place once both had ended. */
  get log(): RedisLog {
    const socket = existsSync(join(this.#dir, "redis.json")) ? notedSocket(this.#dir) : null;
    if (socket !== null && socket !== this.#log?.socket) {
      void this.#log?.log.close();
      this.#log = { socket, log: new RedisLog({ path: socket }, () => undefined) };
    }
    if (!this.#log) throw new Error("the server has not started its Redis yet");
    return this.#log.log;
  }

  prepare(work: (log: RedisLog) => Promise<void>): Promise<void> {
    return withLog(work, { dataDir: this.#dir });
  }

  async startNodes(): Promise<void> {
    await this.start();
    await this.log.ready();
  }

  /** Tries until it is up: on a full disk a server does not start. */
  async start(): Promise<void> {
    this.#killing = false;
    while (!(this.#killing || this.up)) await this.#tryStart();
  }

  async #tryStart(): Promise<void> {
    const note = join(this.#dir, "server.json");
    rmSync(note, { force: true });
    const child = this.launch(process.execPath, [...SERVER_FLAGS, this.#program], this.#env(this.#port));
    // another start may have come first
    const serves = () => existsSync(note) && ownerOf(this.#dir)?.pid === child.pid;
    while (!(ended(child) || serves())) await pause(20);
    if (ended(child)) return;
    this.#serves = true;
    child.once("exit", () => {
      this.#serves = false;
      if (!this.#killing) this.surprises.push(`the server ended by itself: ${this.words}`);
    });
    this.#port = (JSON.parse(readFileSync(note, "utf8")) as { port: number }).port;
    this.url = `http://127.0.0.1:${this.#port}`;
  }

  #env(port: number): NodeJS.ProcessEnv {
    const ownSettings = {
      DATA_DIR: this.#dir,
      PORT: String(port),
      NODES: String(this.#count),
      HOST: "127.0.0.1",
    };
    return { ...process.env, ...ownSettings, REDIS_URL: "", PUBLIC_URL: "", LOG_LEVEL: "warn" };
  }

  override async kill(): Promise<void> {
    this.#killing = true;
    this.#serves = false;
    await super.kill();
  }

  journals(hearing: string): readonly (readonly Entry[])[] {
    // one that has not come up yet is waited for
    const others = Array.from({ length: this.#count - 1 }, (_, i) => `node-${i + 2}`);
    return ["", ...others].map((node) => readJournal(join(this.#dir, node, "journal"), hearing));
  }

  /** There is room, and the server runs. */
  async heal(): Promise<void> {
    this.#disk.free();
    await this.start();
  }

  async stop(): Promise<void> {
    this.#killing = true;
    this.#disk.free();
    if (this.child && !ended(this.child)) {
      const gone = once(this.child, "exit");
      this.child.kill("SIGTERM");
      await gone;
    }
    await this.#log?.log.close();
    const left = serversIn(this.files);
    for (const pid of left) process.kill(pid, "SIGKILL");
    this.#disk.unmount();
    rmSync(this.#dir, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`the server ended, and left redis-server (pid ${left}) behind`);
  }

  /** `wait` passes time; what must not be is told to `wrong`. */
  async strike(
    fault: InstallationFault,
    wait: (ms: number) => Promise<void>,
    wrong: (text: string) => void,
  ): Promise<void> {
    switch (fault.kind) {
      case "disk filled":
        this.#disk.fill(fault.spare);
        await wait(fault.ms);
        return this.#disk.free();
      case "own Redis killed":
        for (const pid of serversIn(this.files)) process.kill(pid, "SIGKILL");
        return;
      case "server killed":
        await this.kill();
        await wait(fault.ms);
        return this.start();
      case "one of its nodes killed": {
        const nodes = this.#workers();
        const pid = nodes[fault.nth % Math.max(1, nodes.length)];
        if (pid !== undefined) process.kill(pid, "SIGKILL");
        return;
      }
      case "second start":
        return startAgain([...SERVER_FLAGS, this.#program], this.#env(0), () => this.#served(), wrong);
      case "command beside":
        return commandBeside(fault.command, this.#env(0), () => this.#served(), wrong);
      default:
        fault satisfies never;
    }
  }

  #workers(): number[] {
    const pid = this.child?.pid ?? 0;
    const isChild = (isNode: string) => {
      try {
        return (
          /^\d+$/.test(isNode) &&
          readFileSync(`/proc/${isNode}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1] === String(pid) &&
          readFileSync(`/proc/${isNode}/cmdline`, "utf8").includes("main.js")
        );
      } catch {
        return false;
      }
    };
    return readdirSync("/proc").filter(isChild).map(Number);
  }

  #served(): Served {
    const server = this.#serves ? (this.child ?? null) : null;
    return { server, lastHarm: this.#lastHarm };
  }

  /** when something was last done that a command may feel */
  #lastHarm = 0;
  harmed(): void {
    this.#lastHarm = Date.now();
  }
}
