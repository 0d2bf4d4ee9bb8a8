/**
 * npm run bench [-- --short] [--json] [--only fan,saturated,rulebook,wire,start,storm,crowd,stuck,weights,browser,many,files,readers,own,phone,archive] [--plot FILE.svg]:
 * every figure beside its floor, in one run; the plot shows how the way to the last screen grows with their number.
 * Exit 1 where a ratio or a size is so far off that no noise of a machine explains it: something has broken.
 */
import { writeFileSync } from "node:fs";
import { build } from "../build/build.mjs";
import { command } from "../build/command.mjs";
import { archive } from "./bench/archive.ts";
import { crowd, returning } from "./bench/crowd.ts";
import { fanOut, type Point } from "./bench/fanOut.ts";
import { files } from "./bench/files.ts";
import { atOnce, besideFlood, stored } from "./bench/many.ts";
import { ownScreen } from "./bench/ownScreen.ts";
import { plotOf } from "./bench/plot.ts";
import { readers } from "./bench/readers.ts";
import { rulebook, wire } from "./bench/rulebook.ts";
import { saturated } from "./bench/saturated.ts";
import { browsers, weights } from "./bench/screens.ts";
import { slowPhone } from "./bench/slowPhone.ts";
import { coldStart, storm } from "./bench/start.ts";
import { stuck } from "./bench/stuck.ts";
import { print, type Row } from "./bench/table.ts";

type Measure = () => Promise<Row[]> | Row[];
/** `short`: what takes under a minute; `plot`: where to draw, "" for nowhere. */
const measuresOf = (short: boolean, plot: string): Readonly<Record<string, Measure>> => ({
  rulebook: () => rulebook(short ? [1_000, 10_000] : [1_000, 10_000, 50_000]),
  wire,
  weights,
  fan: async () => {
    const rows: Row[] = [];
    const points: Point[] = [];
    for (const viewers of short ? [100] : [1, 10, 100, 1_000, 3_000]) {
      const presses = short || viewers > 1_000 ? 20 : 40;
      const found = await fanOut(viewers, { rounds: short ? 3 : 5, presses }, !short);
      rows.push(...found.rows);
      points.push(...found.points);
    }
    if (plot !== "") writeFileSync(plot, plotOf(points));
    return rows;
  },
  saturated: () => (short ? [] : saturated(1_000, 5_000)),
  start: () => (short ? [] : coldStart([1_000, 10_000])),
  storm: async () =>
    short ? [] : [...(await storm(1_000)), ...(await returning(500)), ...(await returning(2_000))],
  crowd: () => (short ? [] : crowd(5_000)),
  stuck: () => (short ? [] : stuck(100)),
  browser: () => (short ? [] : browsers(30)),
  many: async () =>
    short ? [] : [...(await stored(1_000)), ...(await atOnce(50, 100, 4)), ...(await besideFlood(100))],
  files: () => (short ? [] : files(10_000, 300)),
  readers: () => (short ? [] : readers(5_000, 100, 150)),
  own: () => (short ? [] : ownScreen(40)),
  phone: () => (short ? [] : slowPhone(15)),
  archive: () => (short ? [] : archive(480)),
});

const USAGE = `npm run bench -- [--short] [--json] [--only <measure>,…] [--plot <file.svg>]
measures: ${Object.keys(measuresOf(false, "")).join(", ")}`;
const WORDS = {
  options: {
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    plot: { type: "string", default: "" },
  },
} as const;

await command(USAGE, WORDS, async ({ values: { short, json, only, plot } }) => {
  const all = measuresOf(short, plot);
  const wanted = only === "" ? Object.keys(all) : only.split(",");
  const unknown = wanted.find((name) => !Object.hasOwn(all, name));
  if (unknown !== undefined) throw new Error(`--only: there is no measure "${unknown}".\n${USAGE}`);
  await build();
  const found: Row[] = [];
  for (const name of wanted) {
    const rows = (await all[name]?.()) ?? [];
    print(rows, json);
    found.push(...rows);
  }
  const missed = found.filter((figure) => figure.reached === false);
  const broken = found.filter((figure) => figure.broken);
  if (!json)
    console.log(`${missed.length} of ${found.length} figures miss their goal, ${broken.length} are far off`);
  process.exit(broken.length > 0 ? 1 : 0);
});
