/** The table beside screens that stop reading: how long a press takes, and what of them the node holds until it lets them go. */
import { setTimeout as pause } from "node:timers/promises";
import { Chair } from "./chair.ts";
import { clock } from "./line.ts";
import { Load, startOurs, usageOf } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

/** a hand presses less often than the limit on floods (ms) */
const BETWEEN = 60;
/** at least, of each of the two ways */
const PRESSES = 200;
/** between two looks at who is gone, and beyond which nobody will be */
const LOOK_EVERY = 20;
const MOST_PRESSES = 2_000;
const MB = 1024 * 1024;
/** fills their lines: it goes to secretaries and chairs, not to the display */
const LONG = "ệ".repeat(5_900);

interface Presses {
  readonly took: readonly number[];
  readonly rss: readonly number[];
}

function rowsOf(screens: number, reading: Presses, beside: Presses, closed: number, back: number): Row[] {
  const says = (what: string) => `${what}, ${screens} screens that stopped reading`;
  return [
    row(says("press → display, p50"), part(beside.took, 0.5), "ms", part(reading.took, 0.5)),
    row(says("press → display, p99"), part(beside.took, 0.99), "ms", part(reading.took, 0.99), {
      most: 1.2,
    }),
    row(
      says("resident at most, over the usual"),
      (Math.max(...beside.rss) - part(reading.rss, 0.5)) / MB,
      "MB",
      null,
      {
        most: 20,
        guard: 80,
      },
    ),
    row(says("presses until all are closed at the limit"), beside.took.length, "presses"),
    row(says("closed at the limit of bytes"), closed, "lines", null, { least: screens }),
    row(says("all back with a whole view"), back, "ms"),
  ];
}

/** The same presses, first beside screens that read, then beside the same that do not, until all of these are gone. */
export async function stuck(screens: number): Promise<Row[]> {
  const server = await startOurs(1);
  const [near, readers] = [await Load.start(), await Load.start()];
  const chair = new Chair(server);
  const secretary = new Chair(server, "T1");
  const gone = async () => {
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/^hearing_turned_away_total\{why="slowReader".*\} (\d+)/m.exec(figures)?.[1] ?? 0);
  };
  const presses = async (until: number): Promise<Presses> => {
    const took: number[] = [];
    const rss: number[] = [];
    for (let i = 0; i < MOST_PRESSES; i++) {
      if (i % LOOK_EVERY === 0 && (await gone()) >= until && i >= PRESSES) break;
      await secretary.give({ type: "DraftConclusion", text: `${i} ${LONG}` });
      const wave = near.wave();
      const from = clock();
      const [{ last }] = await Promise.all([wave, chair.press()]);
      took.push((last - from) / 1000);
      rss.push(usageOf(server.pids()).rss);
      await pause(BETWEEN);
    }
    return { took, rss };
  };
  try {
    await Promise.all([chair.ready(), secretary.ready()]);
    await chair.begin();
    await near.open(server.lineTo("hall"), 1);
    await readers.open(server.lineTo("T2"), screens);
    // a heap that has found its size: two rounds, or what it still grows by would be laid at their door
    for (let i = 0; i < 2; i++) await presses(0);
    const reading = await presses(0);
    readers.stop();
    const beside = await presses(screens);
    const closed = await gone();
    readers.close();
    const back = await readers.open(server.lineTo("T2"), screens);
    return rowsOf(screens, reading, beside, closed, back);
  } finally {
    for (const client of [chair, secretary]) client.close();
    for (const load of [near, readers]) {
      load.close();
      await load.end();
    }
    await server.stop();
  }
}
