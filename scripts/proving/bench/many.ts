/** Many hearings: a thousand stored ones cost next to nothing, and fifty that go on at once do not slow each other. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { storePrepared } from "../../../server/intake/createHearing.ts";
import { readHearing } from "../../../server/intake/readHearing.ts";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Vault } from "../../../server/storage/vault.ts";
import { Chair, TURN } from "./chair.ts";
import { clock } from "./line.ts";
import { Load, type OurServer, startOurs, usageOf } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

const MB = 1_000_000;
/** a hand presses less often than the limit on floods (ms) */
const BETWEEN = 60;
/** ms between two presses of each of the other hearings */
const OTHERS = 2_000;
/** lines of one chair that press without a pause: more than a seat is let through */
const FLOODING = 8;

const named = (n: number) => `many-${n}`;

/** So many hearings in the server's own Redis. */
async function store(dataDir: string, count: number): Promise<void> {
  const { socket } = JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8")) as { socket: string };
  const log = new RedisLog({ path: socket }, () => undefined, 0, new Vault(dataDir));
  await log.ready();
  const read = readHearing("sample");
  const { start } = read.prepared.plan;
  for (let n = 0; n < count; n++)
    await storePrepared(log, named(n), read, { hearingAt: start, redisAt: await log.time(), rate: 0 });
  await log.close();
}

/** Until the server has had nothing to do for a while: what is stored was read through. Gives its resident bytes. */
async function settled(server: OurServer): Promise<number> {
  for (let quiet = 0; ; ) {
    const before = usageOf(server.pids()).cpu;
    await pause(2_000);
    const { cpu, rss } = usageOf(server.pids());
    quiet = cpu - before < 60 ? quiet + 1 : 0;
    if (quiet === 5) return rss;
  }
}

async function restarted(server: OurServer): Promise<{ ready: number; rss: number }> {
  const ended = once(server.child, "exit");
  server.child.kill("SIGTERM");
  await ended;
  const from = performance.now();
  await server.restart();
  const ready = performance.now() - from;
  return { ready, rss: await settled(server) };
}

/** Ready time and memory with so many stored hearings, against one; the first opening of one of them. */
export async function stored(count: number): Promise<Row[]> {
  const server = await startOurs(1);
  try {
    const alone = await restarted(server);
    await store(server.dataDir, count);
    const many = await restarted(server);
    const { headers } = server.lineTo("A", named(0));
    const from = performance.now();
    const page = await fetch(`${server.url}/h/${named(0)}/A`, { headers });
    await page.text();
    const opened = performance.now() - from;
    if (page.status !== 200) throw new Error(`a stored hearing's page: ${page.status}`);
    return [
      row("started → ready, one stored hearing", alone.ready, "ms"),
      row(`started → ready, ${count} stored hearings`, many.ready, "ms", null, { most: 2_000 }),
      row("resident, one stored hearing", alone.rss / MB, "MB"),
      row(`resident above one, ${count} stored hearings`, (many.rss - alone.rss) / MB, "MB", null, {
        most: 20,
      }),
      row("first page of a stored hearing, opened for it", opened, "ms"),
    ];
  } finally {
    await server.stop();
  }
}

/** Of one hearing, ms from each press to the last of its screens. */
async function presses(chair: Chair, load: Load, count: number): Promise<number[]> {
  const last: number[] = [];
  for (let i = 0; i < count; i++) {
    const wave = load.wave();
    const from = clock();
    const acked = chair.press();
    last.push(((await wave).last - from) / 1000);
    await acked;
    await pause(BETWEEN);
  }
  return last;
}

/** What goes on beside a measurement: where it fails, that is heard of when it is waited for, and the servers are ended. */
function beside(work: readonly Promise<void>[]): Promise<unknown> {
  const all = Promise.all(work);
  all.catch(() => undefined);
  return all;
}

async function chairOf(server: OurServer, hearing: string): Promise<Chair> {
  const chair = new Chair(server, "A", hearing);
  await chair.ready();
  await chair.begin();
  return chair;
}

/** So many hearings go on at once over some nodes, each with its screens; one of them is measured, alone and among them. */
export async function atOnce(hearings: number, screens: number, nodes: number): Promise<Row[]> {
  const server = await startOurs(nodes);
  const [measured, others] = [await Load.start(), await Load.start()];
  const chairs: Chair[] = [];
  let over = false;
  try {
    await store(server.dataDir, hearings);
    const firstChair = await chairOf(server, named(0));
    chairs.push(firstChair);
    await measured.open(server.lineTo("hall", named(0)), screens);
    await presses(firstChair, measured, 20);
    const alone = await presses(firstChair, measured, 200);
    const ids = Array.from({ length: hearings - 1 }, (_, n) => named(n + 1));
    chairs.push(...(await Promise.all(ids.map((id) => chairOf(server, id)))));
    await others.open(
      { ...server.lineTo("hall"), each: ids.map((id) => server.lineTo("hall", id)) },
      ids.length * screens,
    );
    const press = async (chair: Chair, n: number) => {
      await pause((OTHERS * n) / hearings);
      while (!over) {
        await chair.press();
        await pause(OTHERS);
      }
    };
    const busy = beside(chairs.slice(1).map(press));
    const among = await presses(firstChair, measured, 200);
    over = true;
    await busy;
    const what = `press → last of ${screens} screens, ${hearings} hearings at once over ${nodes} nodes`;
    return [
      row(`${what}, p50`, part(among, 0.5), "ms", part(alone, 0.5)),
      row(`${what}, p99`, part(among, 0.99), "ms", part(alone, 0.99), { most: 2 }),
    ];
  } finally {
    over = true;
    for (const chair of chairs) chair.close();
    await Promise.all([measured.end(), others.end()]);
    await server.stop();
  }
}

/** One hearing is pressed as often as its seats may, before as many screens as the other; the other's presses, alone and beside it. */
export async function besideFlood(screens: number): Promise<Row[]> {
  const server = await startOurs(1);
  const [measured, flooded] = [await Load.start(), await Load.start()];
  const chairs: Chair[] = [];
  let over = false;
  try {
    await store(server.dataDir, 2);
    const [quiet, loud] = [await chairOf(server, named(0)), await chairOf(server, named(1))];
    const others = Array.from({ length: FLOODING - 1 }, () => new Chair(server, "A", named(1)));
    chairs.push(quiet, loud, ...others);
    await Promise.all(others.map((chair) => chair.ready()));
    await measured.open(server.lineTo("hall", named(0)), screens);
    await flooded.open(server.lineTo("hall", named(1)), screens);
    await presses(quiet, measured, 20);
    const alone = await presses(quiet, measured, 200);
    let taken = 0;
    const flooding = async (chair: Chair) => {
      for (; !over; taken++)
        await chair.give({ type: "AdjustTime", holder: TURN, seconds: taken % 2 === 0 ? 1 : -1 });
    };
    const flood = beside([loud, ...others].map(flooding));
    const from = performance.now();
    const among = await presses(quiet, measured, 200);
    const rate = (taken * 1_000) / (performance.now() - from);
    over = true;
    await flood;
    const what = `press → last of ${screens} screens, beside a hearing that is flooded`;
    return [
      row("presses of the flooded hearing, answered", rate, "/s"),
      row(`${what}, p50`, part(among, 0.5), "ms", part(alone, 0.5)),
      row(`${what}, p99`, part(among, 0.99), "ms", part(alone, 0.99), { most: 2 }),
    ];
  } finally {
    over = true;
    for (const chair of chairs) chair.close();
    await Promise.all([measured.end(), flooded.end()]);
    await server.stop();
  }
}
