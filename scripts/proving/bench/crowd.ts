/** The table beside a crowd: staff first while phones are attached, at rest, and while all come back to a restarted server. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Chair } from "./chair.ts";
import { clock } from "./line.ts";
import { Load, type OurServer, PAYLOAD, startFloor, startOurs, usageOf } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

/** a hand presses less often than the limit on floods (ms) */
const BETWEEN = 60;
const PRESSES = 200;
/** lines that come and go before the time is taken */
const WARM = 200;
/** ms */
const REST = 20_000;
const FROZEN = 1_000;
const MB = 1024 * 1024;

async function chairOf(server: OurServer): Promise<Chair> {
  const chair = new Chair(server);
  await chair.ready();
  return chair;
}

/** ms in which as many lines are open at raw `ws`, nobody signing in. */
async function floorJoined(lines: number): Promise<number> {
  const floor = await startFloor("ws", PAYLOAD);
  const load = await Load.start();
  await load.open(floor.target, WARM);
  load.close();
  await pause(500);
  const took = await load.open(floor.target, lines);
  load.close();
  await load.end();
  await floor.stop();
  return took;
}

/** A press at the chair's → the change at a display and at the last phone; and what a node costs while nobody does anything. */
export async function crowd(phones: number): Promise<Row[]> {
  const server = await startOurs(1);
  const [near, far] = [await Load.start(), await Load.start()];
  const chair = await chairOf(server);
  try {
    await chair.begin();
    await near.open(server.lineTo("hall"), 1);
    const staff = async (): Promise<number[]> => {
      const took: number[] = [];
      for (let i = 0; i < PRESSES; i++) {
        const wave = near.wave();
        const from = clock();
        const [{ last }] = await Promise.all([wave, chair.press()]);
        took.push((last - from) / 1000);
        await pause(BETWEEN);
      }
      return took;
    };
    await staff();
    const alone = await staff();
    // as warm as the floor below
    await far.open(server.phones(WARM), WARM);
    far.close();
    await pause(2_000);
    const empty = usageOf(server.pids()).rss;
    const joined = await far.open(server.phones(phones), phones);
    const floor = await floorJoined(phones);
    const beside = await staff();
    await pause(2_000);
    const before = usageOf(server.pids());
    await pause(REST);
    const after = usageOf(server.pids());
    const says = (what: string) => `${what}, ${phones} phones attached`;
    return [
      row(says("press → display, p50"), part(beside, 0.5), "ms", part(alone, 0.5)),
      row(says("press → display, p99"), part(beside, 0.99), "ms", null, { most: 10 }),
      row("the same without phones, p99", part(alone, 0.99), "ms"),
      row(says("all joined, each with its view"), joined, "ms", floor, { most: 2.2 }),
      row(says("CPU at rest"), ((after.cpu - before.cpu) / REST) * 100, "% core", null, { most: 3 }),
      row(says("resident"), after.rss / MB, "MB", null, { most: 400 }),
      row(says("memory a phone"), (after.rss - empty) / phones / 1024, "KiB", null, { most: 16 }),
    ];
  } finally {
    chair.close();
    for (const load of [near, far]) {
      load.close();
      await load.end();
    }
    await server.stop();
  }
}

/** The node is killed under phones and staff, and started again; Redis stands still for a second while they come back. */
export async function returning(phones: number): Promise<Row[]> {
  const server = await startOurs(1);
  const load = await Load.start();
  await (await chairOf(server)).begin();
  await load.open(server.phones(phones), phones);
  load.close();
  const ended = once(server.child, "exit");
  server.child.kill("SIGKILL");
  await ended;
  await server.restart();
  const { pid } = JSON.parse(readFileSync(join(server.dataDir, "redis.json"), "utf8")) as { pid: number };
  process.kill(pid, "SIGSTOP");
  let frozen = true;
  setTimeout(() => {
    process.kill(pid, "SIGCONT");
    frozen = false;
  }, FROZEN);
  let back = false;
  const all = load.comeBack(server.phones(phones), phones).finally(() => {
    back = true;
  });
  const chair = await chairOf(server);
  const took: number[] = [];
  while (!back) {
    const from = performance.now();
    const stood = frozen;
    await chair.press().then(
      () => stood || took.push(performance.now() - from),
      // while Redis stands still an act is unknown: a screen sends it again
      () => undefined,
    );
    await pause(BETWEEN);
  }
  const ms = await all;
  const { rss } = usageOf(server.pids());
  chair.close();
  load.close();
  await load.end();
  await server.stop();
  const says = (what: string) => `${what}, ${phones} phones coming back`;
  return [
    row(says("restarted → all true, Redis still for 1 s"), ms, "ms", null, { most: 15_000 }),
    row(says("chair's press once Redis goes on, p50"), part(took, 0.5), "ms"),
    row(says("chair's press once Redis goes on, p99"), part(took, 0.99), "ms", null, { most: 300 }),
    row(says("resident"), rss / MB, "MB", null, { most: 400 }),
  ];
}
