/** Readers of what is public beside a hall that is live: what one costs, how many there may be, and what the chair notices. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Vault } from "../../../server/storage/vault.ts";
import { builtScript } from "../../build/built.mjs";
import { playAfter } from "../playSample.ts";
import { storePlayed } from "../storePlayed.ts";
import { cached, hasNginx } from "./cache.ts";
import { Chair } from "./chair.ts";
import { clock } from "./line.ts";
import { Load, type OurServer, startOurs, usageOf } from "./processes.ts";
import type { Asked, ReadingNews, ReadingOrder } from "./readersLoad.ts";
import { part, type Row, row } from "./table.ts";

/** a hand presses less often than the limit on floods (ms) */
const BETWEEN = 60;
export const HEARING = "followed";
const PATHS = [`/p/${HEARING}`, `/p/${HEARING}/feed.json`] as const;

/** A hearing that was followed up to its last day, in the server's own Redis. */
export async function prepare(dataDir: string): Promise<void> {
  const { socket } = JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8")) as { socket: string };
  const log = new RedisLog({ path: socket }, () => undefined, 0, new Vault(dataDir));
  await log.ready();
  const played = playAfter(Number.POSITIVE_INFINITY);
  const clockOf = { hearingAt: played.state.at, redisAt: await log.time(), rate: 1 };
  await storePlayed(log, HEARING, played, Number.POSITIVE_INFINITY, clockOf);
  await log.close();
}

class Readers {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static start = async (): Promise<Readers> =>
    new Readers(fork(await builtScript("scripts/proving/bench/readersLoad.ts")));

  async read(order: ReadingOrder): Promise<ReadingNews> {
    this.#child.send(order);
    const [news] = (await once(this.#child, "message")) as [ReadingNews | { readonly broken: string }];
    if ("broken" in news) throw new Error(news.broken);
    return news;
  }

  async end(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }
}

const portOf = (url: string): number => Number(new URL(url).port);

/** Those who come again, and those who read for the first time: nine of ten have the page already. */
async function mixOf(url: string): Promise<Record<"again" | "first" | "mixed", readonly Asked[]>> {
  const tagOf = async (path: string) => {
    const answer = await fetch(`${url}${path}`);
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.headers.get("etag") ?? "";
  };
  const [page, feed] = [await tagOf(PATHS[0]), await tagOf(PATHS[1])];
  return {
    again: [{ path: PATHS[0], etag: page, weight: 1 }],
    first: [{ path: PATHS[0], etag: "", weight: 1 }],
    mixed: [
      { path: PATHS[0], etag: page, weight: 14 },
      { path: PATHS[1], etag: feed, weight: 4 },
      { path: PATHS[0], etag: "", weight: 1 },
      { path: PATHS[1], etag: "", weight: 1 },
    ],
  };
}

/** ms of the server's CPU a request, less what it uses at rest. */
async function cost(server: OurServer, readers: Readers, asked: readonly Asked[]): Promise<number> {
  const order = { port: portOf(server.url), asked, rate: 1_000, seconds: 5 };
  // code that never ran is not what a reader costs
  for (let i = 0; i < 2; i++) await readers.read(order);
  const usage = async (work: Promise<unknown>) => {
    const [before, from] = [usageOf(server.pids()).cpu, performance.now()];
    await work;
    return { cpu: usageOf(server.pids()).cpu - before, ms: performance.now() - from };
  };
  const rest = await usage(pause(4_000));
  let news: ReadingNews | null = null;
  const busy = await usage(readers.read(order).then((answers) => (news = answers)));
  return (busy.cpu - (rest.cpu / rest.ms) * busy.ms) / ((news as ReadingNews | null)?.read ?? 1);
}

/** The chair's presses, until so many were made. */
async function pressed(chair: Chair, hall: Load, count: number): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < count; i++) {
    const wave = hall.wave();
    const from = clock();
    const [{ last }] = await Promise.all([wave, chair.press()]);
    took.push((last - from) / 1000);
    await pause(BETWEEN);
  }
  return took;
}

/** `wanted`: readers a second; `screens`: of the hall beside. */
export async function readers(
  wanted: number,
  screens: number,
  presses: number,
  cache = true,
): Promise<Row[]> {
  const server = await startOurs(1);
  const [hall, load] = [await Load.start(), await Readers.start()];
  const chair = new Chair(server);
  try {
    await prepare(server.dataDir);
    await chair.ready();
    await chair.begin();
    await hall.open(server.screens(screens), screens);
    const mix = await mixOf(server.url);
    const rows = [
      row("CPU of a reader who has the page (ETag)", await cost(server, load, mix.again), "ms", null, {
        most: 0.2,
      }),
      row("CPU of a first read, page kept ready", await cost(server, load, mix.first), "ms"),
    ];
    const port = portOf(server.url);
    const most = await load.read({ port, asked: mix.mixed, rate: null, seconds: 5 });
    rows.push(row("readers a second, as many as come back", most.read / most.took, "/s"));
    rows.push(row("the readers' own CPU meanwhile", most.cpu / most.took / 10, "% of a core"));
    await pressed(chair, hall, presses / 4);
    for (const rate of [wanted / 5, wanted]) {
      const alone = await pressed(chair, hall, presses);
      const seconds = (part(alone, 0.5) + BETWEEN) * (presses / 1000);
      const before = usageOf(server.pids()).cpu;
      const reading = load.read({ port, asked: mix.mixed, rate, seconds: Math.ceil(seconds * 1.1) });
      reading.catch(() => undefined);
      const beside = await pressed(chair, hall, presses);
      const news = await reading;
      const what = `${screens} screens, ${rate} readers a second asked for`;
      rows.push(
        row(`${what}: readers a second`, news.read / news.took, "/s"),
        row(`${what}: a reader waits, p99`, part([...news.waits], 0.99), "ms"),
        row(`${what}: server's CPU`, (usageOf(server.pids()).cpu - before) / news.took / 10, "% of a core"),
        row(`${what}: press → last screen, p50`, part(beside, 0.5), "ms", part(alone, 0.5)),
        row(`${what}: press → last screen, p99`, part(beside, 0.99), "ms", part(alone, 0.99), { most: 1.2 }),
      );
    }
    if (cache) rows.push(...(await behindCache(server, load, chair, hall, mix.mixed, wanted, presses)));
    return rows;
  } finally {
    chair.close();
    hall.close();
    await hall.end();
    await load.end();
    await server.stop();
  }
}

/** The cache that docs/deployment/nginx.conf describes: what comes through to the node, however many read. */
async function behindCache(
  server: OurServer,
  load: Readers,
  chair: Chair,
  hall: Load,
  asked: readonly Asked[],
  wanted: number,
  presses: number,
): Promise<Row[]> {
  if (!hasNginx()) return [];
  const cache = await cached(server.url);
  const rows: Row[] = [];
  try {
    for (const rate of [100, 1_000, wanted]) {
      const from = cache.through();
      const news = await load.read({ port: cache.port, asked, rate, seconds: 25 });
      const through = cache.through() - from;
      rows.push(
        row(`behind a cache, ${rate} readers a second asked for: readers`, news.read / news.took, "/s"),
        row(`the same: requests at the node in 25 s`, through, ""),
      );
    }
    const alone = await pressed(chair, hall, presses);
    const seconds = Math.ceil((part(alone, 0.5) + BETWEEN) * (presses / 1000));
    const reading = load.read({ port: cache.port, asked, rate: wanted, seconds });
    reading.catch(() => undefined);
    const beside = await pressed(chair, hall, presses);
    const news = await reading;
    const what = `behind a cache on the same cores, ${Math.round(news.read / news.took)} readers a second`;
    rows.push(
      row(`${what}: press → last screen, p50`, part(beside, 0.5), "ms", part(alone, 0.5)),
      row(`${what}: press → last screen, p99`, part(beside, 0.99), "ms", part(alone, 0.99), { most: 1.2 }),
    );
    return rows;
  } finally {
    await cache.stop();
  }
}
