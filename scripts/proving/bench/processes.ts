/** Servers and load as processes of their own; what they use is read from the system, the same way for all. */

import { type ChildProcess, execFileSync, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readHearing } from "../../../server/intake/readHearing.ts";
import { DataFolder } from "../../../server/machine/dataFolder.ts";
import { ManagedRedis } from "../../../server/storage/redis/managedRedis.ts";
import { Access, cookieName, phoneCookieName, readSecret } from "../../../server/web/door/access.ts";
import { PHONE_PAGE, type SeatName, unitSeat } from "../../../shared/terms/seats.ts";
import { PROTOCOL_VERSION } from "../../../shared/wire/protocol.ts";
import { SERVER_FLAGS } from "../../build/build.mjs";
import { builtScript } from "../../build/built.mjs";
import { aDayFromNow } from "../../commands/aDayFromNow.ts";
import { openLine, type Target } from "./line.ts";
import type { News, Order } from "./load.ts";

const TICKS = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** lines that the server lets one seat have */
const OF_A_SEAT = 100;

/** the size of a usual change in the hall, so that all send as much */
export const PAYLOAD = JSON.stringify({
  from: "0".repeat(16),
  to: "1".repeat(16),
  change: { o: { x: "y".repeat(220) } },
});

export interface Usage {
  /** ms of CPU so far */
  readonly cpu: number;
  /** bytes resident */
  readonly rss: number;
}

export function usageOf(pids: readonly number[]): Usage {
  let cpu = 0;
  let rss = 0;
  for (const pid of pids) {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    cpu += ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
    rss += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
  }
  return { cpu, rss };
}

export interface Served {
  readonly target: Target;
  readonly pids: () => readonly number[];
  /** one change for every viewer; resolves when it is under way */
  press(): Promise<void>;
  stop(): Promise<void>;
}

/** A floor: `ws` or `socket.io`, with a Redis as durable as ours. */
export async function startFloor(kind: "ws" | "socket.io", payload: string): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-floor-"));
  const folder = await DataFolder.takeForServer(dataDir, () => undefined);
  const redis = new ManagedRedis(folder, () => undefined);
  await redis.start();
  const child = fork(await builtScript("scripts/proving/bench/floorServer.ts"), [
    kind,
    redis.socket,
    payload,
  ]);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const plain = kind === "ws";
  const target = {
    url: plain ? `ws://127.0.0.1:${port}` : `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`,
    headers: {},
    hello: plain ? null : "40{}",
    news: plain ? payload.slice(0, 4) : '42["view"',
  };
  const { socket } = await openLine(target, () => undefined);
  return {
    target,
    pids: () => [child.pid ?? 0],
    press: async () => socket.send(plain ? "press" : '42["press"]'),
    stop: async () => {
      await end(child);
      await redis.stop();
      folder.release();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface OurServer {
  readonly url: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
  readonly pids: () => readonly number[];
  lineTo(seat: SeatName, hearing?: string): Target;
  /** so many screens that all see the clock on the floor: of one seat no more than it may have */
  screens(count: number): Target;
  /** so many phones, each with a cookie and an address of its own */
  phones(count: number): Target;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Seats that see the clock on the floor, enough for so many screens. */
function seatsFor(count: number): SeatName[] {
  const { plan } = readHearing("sample").prepared;
  const seats: SeatName[] = ["hall", "hall2", ...plan.units.map(({ id }) => unitSeat(id))];
  return seats.slice(0, Math.ceil(count / OF_A_SEAT));
}

function phonesOf(dataDir: string, line: Target, count: number): Target {
  const access = new Access(readSecret(dataDir));
  const hello = line.hello?.replace('"hall"', `"${PHONE_PAGE}"`) ?? null;
  const each = Array.from({ length: count }, (_, i) => {
    const phone = `phone-${String(i).padStart(16, "0")}`;
    const cookie = `${phoneCookieName("sample", false)}=${access.phoneCookie("sample", phone, aDayFromNow())}`;
    return { headers: { cookie, "x-forwarded-for": `10.1.${i >> 8}.${i & 255}` }, hello };
  });
  return { ...line, each };
}

/** Resolves when it is up; with its port, where it says a link. */
async function launch(nodes: number, dataDir: string, port: number) {
  const program = `dist/server/${nodes === 1 ? "main" : "nodes"}.js`;
  const child = spawn(process.execPath, [...SERVER_FLAGS, program], {
    env: {
      ...process.env,
      ...{ DATA_DIR: dataDir, PORT: String(port), NODES: String(nodes), LOG_LEVEL: "silent" },
      ...{ REDIS_URL: "", PUBLIC_URL: "" },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (/Links of units|^Ready/m.test(printed)) break;
  }
  const said = /:(\d+)\/enter\//.exec(printed)?.[1];
  return { child, port: said === undefined ? null : Number(said) };
}

/** Our server as it is built, as so many nodes, with the sample hearing. */
export async function startOurs(
  nodes = 1,
  dataDir = mkdtempSync(join(tmpdir(), "bench-")),
): Promise<OurServer> {
  let port = 0;
  const start = async (): Promise<ChildProcess> => {
    const launched = await launch(nodes, dataDir, port);
    // where many are stored, no link is shown
    port = launched.port ?? port;
    return launched.child;
  };
  let child = await start();
  const lineTo = (seat: SeatName, hearing = "sample"): Target => {
    const access = new Access(readSecret(dataDir));
    const url = `http://127.0.0.1:${port}`;
    return {
      url: `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`,
      headers: {
        origin: url,
        cookie: `${cookieName(hearing, seat, false)}=${access.cookie(hearing, seat, 1, aDayFromNow())}`,
      },
      hello: `40${JSON.stringify({ hearing, seat, protocol: PROTOCOL_VERSION, held: null })}`,
      news: '42["view"',
    };
  };
  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    dataDir,
    get child() {
      return child;
    },
    pids: () => (nodes === 1 ? [child.pid ?? 0] : nodesOf(child.pid ?? 0)),
    lineTo,
    screens: (count) => ({ ...lineTo("hall"), each: seatsFor(count).map((seat) => lineTo(seat)) }),
    phones: (count) => phonesOf(dataDir, lineTo("hall"), count),
    restart: async () => {
      child = await start();
    },
    stop: async () => {
      await end(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The nodes below the process that started them. */
function nodesOf(pid: number): number[] {
  const list = execFileSync("ps", ["--ppid", String(pid), "-o", "pid=,args="], { encoding: "utf8" });
  return list
    .split("\n")
    .flatMap((line) => (line.includes("server/main.js") ? [Number.parseInt(line, 10)] : []));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

export class Load {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static start = async (): Promise<Load> =>
    new Load(fork(await builtScript("scripts/proving/bench/load.ts")));

  /** ms until each of so many lines had its first view */
  async open(target: Target, count: number): Promise<number> {
    this.#send({ kind: "open", target, count });
    return (await this.#next("opened")).took / 1000;
  }

  /** The next change at the first and the last line (µs on the machine's clock). */
  wave(): Promise<{ first: number; last: number }> {
    return this.#next("wave");
  }

  /** ms until each line was back, at a server that was restarted */
  async comeBack(target: Target, count: number): Promise<number> {
    this.#send({ kind: "return", target, count });
    return (await this.#next("opened")).took / 1000;
  }

  /** Its lines read no more. */
  stop(): void {
    this.#send({ kind: "stop" });
  }

  close(): void {
    this.#send({ kind: "close" });
  }

  async end(): Promise<void> {
    await end(this.#child);
  }

  #send(order: Order): void {
    this.#child.send(order);
  }

  /** What the load tells next of this kind; other news may be on its way still. */
  async #next<K extends News["kind"]>(kind: K): Promise<Extract<News, { kind: K }>> {
    for (;;) {
      const [news] = (await once(this.#child, "message")) as [News];
      if (news.kind === "broken") throw new Error(news.why);
      if (news.kind === kind) return news as Extract<News, { kind: K }>;
    }
  }
}
