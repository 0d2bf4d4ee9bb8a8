/** A server as `npm start` runs it, with a Redis of its own, on a small disk; what is done to it, and what is watched. */
import { type ChildProcess, spawn } from "node:child_process";
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
import type { History } from "./history.ts";
import { ended, Fragile, serversIn } from "./processes.ts";
import type { SimulatedScreen } from "./screen.ts";
import { SmallDisk } from "./smallDisk.ts";
import type { System, SystemNode } from "./system.ts";

/** what the disk holds: a hearing's files many times over */
const MEGABYTES = 24;

export const INSTALLATION_KINDS = [
  ...(["disk filled", "disk filled", "disk filled", "disk filled", "disk filled"] as const),
  ...(["own Redis killed", "own Redis killed", "own Redis killed"] as const),
  "server killed",
  "one of its nodes killed",
  "second start",
  "command beside",
] as const;

export type InstallationFault =
  | { readonly kind: "disk filled"; readonly ms: number; readonly spare: number }
  | { readonly kind: "own Redis killed" }
  | { readonly kind: "server killed"; readonly ms: number }
  | { readonly kind: "one of its nodes killed"; readonly nth: number }
  | { readonly kind: "second start" }
  | { readonly kind: "command beside"; readonly command: (typeof COMMANDS)[number] };

export const COMMANDS = ["list", "export", "backup"] as const;

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
    const own = { DATA_DIR: this.#dir, PORT: String(port), NODES: String(this.#count), HOST: "127.0.0.1" };
    return { ...process.env, ...own, REDIS_URL: "", PUBLIC_URL: "", LOG_LEVEL: "warn" };
  }

  override async kill(): Promise<void> {
    this.#killing = true;
    this.#serves = false;
    await super.kill();
  }

  journals(hearing: string): readonly (readonly Entry[])[] {
    const others = readdirSync(this.#dir).filter((name) => /^node-\d+$/.test(name));
    return ["", ...others].map((own) => readJournal(join(this.#dir, own, "journal"), hearing));
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
        return this.#startAgain(wrong);
      case "command beside":
        return this.#command(fault.command, wrong);
      default:
        fault satisfies never;
    }
  }

  #workers(): number[] {
    const pid = this.child?.pid ?? 0;
    const isChild = (one: string) => {
      try {
        return (
          /^\d+$/.test(one) &&
          readFileSync(`/proc/${one}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1] === String(pid) &&
          readFileSync(`/proc/${one}/cmdline`, "utf8").includes("main.js")
        );
      } catch {
        return false;
      }
    };
    return readdirSync("/proc").filter(isChild).map(Number);
  }

  /** `same`: one server served from the beginning to the end. */
  async #throughout<T>(work: () => Promise<T>): Promise<{ readonly same: boolean; readonly done: T }> {
    const before = this.#serves ? this.child : null;
    const done = await work();
    return { same: before !== null && this.#serves && this.child === before, done };
  }

  async #startAgain(wrong: (text: string) => void): Promise<void> {
    const { same, done } = await this.#throughout(async () => {
      const second = spawn(process.execPath, [...SERVER_FLAGS, this.#program], { env: this.#env(0) });
      return saidBy(second, /Links of units/);
    });
    if (same && !/^\S+ is in use by the server with pid \d+.*\n$/.test(done.said))
      wrong(`a second start said: ${done.said}`);
  }

  async #command(name: (typeof COMMANDS)[number], wrong: (text: string) => void): Promise<void> {
    const out = mkdtempSync(join(tmpdir(), "beside-"));
    const words =
      name === "backup" ? ["backup.ts", "--out", join(out, "backup")] : ["hearing.ts", name, HEARING];
    const [script = "", ...rest] = words;
    const from = Date.now();
    const { same, done } = await this.#throughout(() =>
      saidBy(
        spawn(process.execPath, ["--import", "tsx", `scripts/${script}`, ...rest], { env: this.#env(0) }),
      ),
    );
    rmSync(out, { recursive: true, force: true });
    if (done.code !== 0 && same && from - this.#lastHarm > SETTLED && Date.now() - from < SETTLED)
      wrong(`${name} beside the server: ${done.said.slice(-300)}`);
  }

  /** when something was last done that a command may feel */
  #lastHarm = 0;
  harmed(): void {
    this.#lastHarm = Date.now();
  }
}

/** the hearing of a run */
export const HEARING = "faults";
/** ms after which a fault is over for everybody */
const SETTLED = 8_000;

/** What a process says, and how it ends; it is ended where it says `unwanted`. */
async function saidBy(
  child: ChildProcess,
  unwanted?: RegExp,
): Promise<{ said: string; code: number | null }> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (unwanted?.test(said)) child.kill("SIGTERM");
    });
  const [code] = (await once(child, "close")) as [number | null];
  return { said, code };
}

/** ms between two looks */
const LOOK = { servers: 50, green: 250 };
/** ms since the last write that was taken, by which all must be red; and as much for a look to come and go */
const RED_AFTER = 3_000 + 700;
/** ms: our own link may be back later than the nodes' are, and what is green by then is so rightly */
const GREEN_FOR = 1_500;

/** Looks all the time whether two redis-servers run on one folder, and whether anything is green that should be red. */
export class Watch {
  /** ms from the first write that failed to /readyz in red */
  readonly reds: number[] = [];
  /** times at which nothing was taken for so long that it had to be red */
  silences = 0;
  readonly #installation: Installation;
  readonly #history: History;
  readonly #screens: readonly SimulatedScreen[];
  readonly #ending = new AbortController();
  readonly #looking: Promise<unknown>;

  constructor(installation: Installation, history: History, screens: readonly SimulatedScreen[]) {
    this.#installation = installation;
    this.#history = history;
    this.#screens = screens.filter(({ seat }) => /^[ABCT]/.test(seat));
    this.#looking = Promise.all([this.#lookAtServers(), this.#lookForGreen()]);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#looking;
  }

  async #every(ms: number, look: () => Promise<void>): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await look();
      await pause(ms, undefined, { signal }).catch(() => undefined);
    }
  }

  #lookAtServers(): Promise<void> {
    return this.#every(LOOK.servers, async () => {
      const pids = serversIn(this.#installation.files);
      if (pids.length > 1) this.#history.saw("owner", "the disk", `redis-servers ${pids} are on it at once`);
    });
  }

  async #lookForGreen(): Promise<void> {
    let taken = performance.now();
    let failed: number | null = null;
    let red = false;
    let told = false;
    /** what is green though nothing is taken → since when */
    const green = new Map<string, number>();
    await this.#every(LOOK.green, async () => {
      const asked = performance.now();
      const took = await this.#tries();
      const now = performance.now();
      if (took) {
        taken = asked;
        failed = null;
        red = false;
        told = false;
        green.clear();
        return;
      }
      failed ??= asked;
      const ready = await fetch(`${this.#installation.url}/readyz`, {
        signal: AbortSignal.timeout(500),
      }).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (!ready && !red) this.reds.push(Math.round(performance.now() - failed));
      red ||= !ready;
      if (now - taken < RED_AFTER) return;
      if (!told) this.silences++;
      told = true;
      const greens = [
        ...(ready ? ["/readyz"] : []),
        ...this.#screens.filter(({ saved }) => saved).map(({ name }) => name),
      ];
      for (const name of green.keys()) if (!greens.includes(name)) green.delete(name);
      for (const name of greens) {
        const since = green.get(name) ?? now;
        green.set(name, since);
        if (now - since > GREEN_FOR)
          this.#history.saw("red", name, `is green ${Math.round(now - taken)} ms after the last write`);
      }
    });
  }

  /** Does Redis take a write? By a link of our own, as the nodes' are. */
  async #tries(): Promise<boolean> {
    try {
      await this.#installation.log.touchPresence("watch", "watch", { connection: "watch" }, 1_000);
      return true;
    } catch {
      return false;
    }
  }
}
