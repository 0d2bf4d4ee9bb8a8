/** From a press over the durable append to the last of N screens; what a delivery costs; what a screen weighs. */
import { setTimeout as pause } from "node:timers/promises";
import { Chair } from "./chair.ts";
import { handOf } from "./hand.ts";
import { clock } from "./line.ts";
import { Load, type OurServer, PAYLOAD, type Served, startFloor, startOurs, usageOf } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

/** a hand presses less often than the limit on floods (ms) */
const BETWEEN = 60;
/** until all come in again: a seat's hundred lines may do so every five seconds, and the contestants take turns (ms) */
const REST = 2_000;
/** in which each of our lines has one heartbeat (ms) */
const HEARTBEAT = 10_000;
/** viewers: with fewer, what one costs is lost in what a press costs */
const MANY = 100;

export interface FanOut {
  readonly rounds: number;
  /** of each target in each round */
  readonly presses: number;
}

export type Name = "floor" | "plain" | "ours" | "two nodes";

/** What the plot is drawn from: ms from the press to the last of so many screens, p50. */
export interface Point {
  readonly name: Name;
  readonly viewers: number;
  readonly last: number;
}

interface Contestant extends Served {
  readonly name: Name;
  readonly load: Load;
  /** ms, until all had their first view: each time that they came in */
  opened: number[];
  /** ms of CPU in each ms while nobody presses: heartbeats, which the floor has not, and what is looked after */
  readonly rest: number;
  /** bytes resident for each viewer */
  memory: number;
  first: number[];
  last: number[];
  /** ms of CPU for each delivery, over what there would be without any */
  cpu: number[];
}

/** Our server as a contestant: its chair begins, and presses by hand, as the floor is pressed. */
async function served(server: OurServer, viewers: number): Promise<Served> {
  const chair = new Chair(server);
  await chair.ready();
  await chair.begin();
  const hand = await handOf(server);
  return {
    target: server.screens(viewers),
    pids: server.pids,
    press: hand.press,
    stop: async () => {
      hand.close();
      chair.close();
      await server.stop();
    },
  };
}

async function enter(name: Name, served: Served, viewers: number, whole: boolean): Promise<Contestant> {
  const load = await Load.start();
  // a first look warms the code that all share
  await load.open(served.target, Math.min(viewers, 20));
  load.close();
  await pause(500);
  const before = usageOf(served.pids()).rss;
  const opened = await load.open(served.target, viewers);
  await pause(500);
  const memory = (usageOf(served.pids()).rss - before) / viewers;
  const rest = whole && viewers >= MANY ? await atRest(served) : 0;
  return { ...served, name, load, opened: [opened], rest, memory, first: [], last: [], cpu: [] };
}

async function atRest(served: Served): Promise<number> {
  const before = usageOf(served.pids()).cpu;
  await pause(HEARTBEAT);
  return (usageOf(served.pids()).cpu - before) / HEARTBEAT;
}

async function round(contestant: Contestant, presses: number, viewers: number): Promise<void> {
  const before = usageOf(contestant.pids()).cpu;
  const began = performance.now();
  for (let i = 0; i < presses; i++) {
    const wave = contestant.load.wave();
    const from = clock();
    const acked = contestant.press();
    const { first, last } = await wave;
    await acked;
    contestant.first.push((first - from) / 1000);
    contestant.last.push((last - from) / 1000);
    await pause(BETWEEN);
  }
  const rest = contestant.rest * (performance.now() - began);
  contestant.cpu.push((usageOf(contestant.pids()).cpu - before - rest) / (presses * viewers));
}

/** All leave and come in at once again: once is chance, and the first time finds code that has not run before. */
async function joinAgain(contestant: Contestant, viewers: number): Promise<void> {
  contestant.load.close();
  await pause(REST);
  contestant.opened.push(await contestant.load.open(contestant.target, viewers));
}

/** `whole`: two nodes too, and more than once what takes its time. */
export async function fanOut(
  viewers: number,
  { rounds, presses }: FanOut,
  whole: boolean,
): Promise<{ readonly rows: Row[]; readonly points: Point[] }> {
  const all: Contestant[] = [];
  try {
    all.push(await enter("floor", await startFloor("ws", PAYLOAD), viewers, whole));
    all.push(await enter("plain", await startFloor("socket.io", PAYLOAD), viewers, whole));
    all.push(await enter("ours", await served(await startOurs(1), viewers), viewers, whole));
    if (whole) all.push(await enter("two nodes", await served(await startOurs(2), viewers), viewers, whole));
    for (let n = 0; n < rounds; n++) for (const contestant of all) await round(contestant, presses, viewers);
    if (whole && viewers >= MANY)
      for (let n = 1; n < rounds; n++) for (const contestant of all) await joinAgain(contestant, viewers);
    const points = all.map(({ name, last }) => ({ name, viewers, last: part(last, 0.5) }));
    return { rows: rowsOf(all, viewers), points };
  } finally {
    for (const contestant of all) {
      contestant.load.close();
      await contestant.load.end();
      await contestant.stop();
    }
  }
}

/** Of all rounds: the system counts CPU in steps of 10 ms, which is much for one. */
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function rowsOf(all: readonly Contestant[], viewers: number): Row[] {
  const floor = all[0];
  if (!floor) return [];
  const many = viewers >= 1_000;
  const [oneNode, two] = ["ours", "two nodes"].map((name) => all.find((any) => any.name === name));
  const beside = all
    .filter((contestant) => contestant !== floor)
    .flatMap((contestant) => {
      const ours = contestant.name === "ours";
      const says = (what: string) => `${what}, ${contestant.name}, ${viewers} viewers`;
      return [
        row(
          says("press → last screen, p50"),
          part(contestant.last, 0.5),
          "ms",
          part(floor.last, 0.5),
          ours ? { ...(many ? { most: 1 } : {}), guard: 12 } : {},
        ),
        row(
          says("press → last screen, p99"),
          part(contestant.last, 0.99),
          "ms",
          part(floor.last, 0.99),
          ours && many ? { most: 1.2 } : {},
        ),
        row(says("press → first screen, p50"), part(contestant.first, 0.5), "ms", part(floor.first, 0.5)),
        ...(viewers < MANY
          ? []
          : [
              row(
                says("server CPU a delivery"),
                mean(contestant.cpu) * 1000,
                "µs",
                mean(floor.cpu) * 1000,
                ours ? { most: 0.85, guard: 10 } : {},
              ),
              row(says("CPU at rest"), contestant.rest * 100, "% core"),
              row(
                says("memory a viewer"),
                contestant.memory / 1024,
                "KiB",
                null,
                ours && many ? { most: 26 } : {},
              ),
              row(
                says("join at once, each with its view"),
                part(contestant.opened, 0.5),
                "ms",
                part(floor.opened, 0.5),
                ours ? { most: 2.2 } : {},
              ),
            ]),
      ];
    });
  return oneNode && two ? [...beside, ...twoAgainstOne(oneNode, two, viewers)] : beside;
}

/** The same viewers shared by two nodes, held against one node that has them all. */
function twoAgainstOne(contestant: Contestant, two: Contestant, viewers: number): Row[] {
  const says = (what: string) => `${what}, two nodes over one, ${viewers} viewers`;
  const firsts = [contestant, two].map(({ first }) => part(first, 0.5)) as [number, number];
  return [
    row(says("first screen later, p50"), firsts[1] - firsts[0], "ms", null, { most: 0.7 }),
    ...(viewers < MANY
      ? []
      : [row(says("server CPU"), mean(two.cpu) * 1000, "µs", mean(contestant.cpu) * 1000, { most: 1.15 })]),
  ];
}
