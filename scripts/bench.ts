/**
 * npm run bench [-- --short] [--json] [--only fan,saturated,rulebook,wire,start,storm,crowd,stuck,weights,browser] [--plot FILE.svg]:
 * every figure beside its floor, in one run; the plot shows how the way to the last screen grows with their number.
 * Exit 1 where a ratio or a size is so far off that no noise of a machine explains it: something has broken.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { crowd, returning } from "./bench/crowd.ts";
import { fanOut, type Point } from "./bench/fanOut.ts";
import { plotOf } from "./bench/plot.ts";
import { rulebook, wire } from "./bench/rulebook.ts";
import { saturated } from "./bench/saturated.ts";
import { browsers, weights } from "./bench/screens.ts";
import { coldStart, storm } from "./bench/start.ts";
import { stuck } from "./bench/stuck.ts";
import { print, type Row } from "./bench/table.ts";
import { build } from "./build.mjs";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    plot: { type: "string", default: "" },
  },
});
const { short, json, only, plot } = values;

const MEASURES: Readonly<Record<string, () => Promise<Row[]> | Row[]>> = {
  rulebook: () => rulebook(short ? [1_000, 10_000] : [1_000, 10_000, 50_000]),
  wire,
  weights,
  fan: async () => {
    const rows: Row[] = [];
    const points: Point[] = [];
    for (const viewers of short ? [100] : [1, 10, 100, 1_000, 3_000]) {
      const presses = short || viewers > 1_000 ? 20 : 40;
      const found = await fanOut(viewers, { rounds: 5, presses }, !short);
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
};

await build();
const wanted = only === "" ? Object.keys(MEASURES) : only.split(",");
const all: Row[] = [];
for (const name of wanted) {
  const measure = MEASURES[name];
  if (!measure) throw new Error(`--only: "${name}" is none of ${Object.keys(MEASURES).join(", ")}`);
  const rows = await measure();
  print(rows, json);
  all.push(...rows);
}
const missed = all.filter((one) => one.reached === false);
const broken = all.filter((one) => one.broken);
if (!json)
  console.log(`${missed.length} of ${all.length} figures miss their goal, ${broken.length} are far off`);
process.exit(broken.length > 0 ? 1 : 0);
