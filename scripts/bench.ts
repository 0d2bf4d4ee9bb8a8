/**
 * npm run bench [-- --short] [--json] [--only fan,saturated,rulebook,wire,start,storm,crowd,weights,browser]: every figure beside its floor, in one
 * run. Exit 1 where a ratio or a size misses its goal (`--short`: by more than a quarter, for machines are noisy).
 */
import { parseArgs } from "node:util";
import { crowd, returning } from "./bench/crowd.ts";
import { fanOut } from "./bench/fanOut.ts";
import { rulebook, wire } from "./bench/rulebook.ts";
import { saturated } from "./bench/saturated.ts";
import { browsers, weights } from "./bench/screens.ts";
import { coldStart, storm } from "./bench/start.ts";
import { print, type Row } from "./bench/table.ts";
import { build } from "./build.mjs";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});
const { short, json, only } = values;

const MEASURES: Readonly<Record<string, () => Promise<Row[]> | Row[]>> = {
  rulebook: () => rulebook(short ? [1_000, 10_000] : [1_000, 10_000, 50_000]),
  wire,
  weights,
  fan: async () => {
    const rounds = short ? { rounds: 5, presses: 6 } : { rounds: 5, presses: 60 };
    const rows: Row[] = [];
    for (const viewers of short ? [100] : [1, 100, 1_000])
      rows.push(...(await fanOut(viewers, rounds, !short)));
    return rows;
  },
  saturated: () => (short ? [] : saturated(1_000, 5_000)),
  start: () => (short ? [] : coldStart([1_000, 10_000])),
  storm: async () =>
    short ? [] : [...(await storm(1_000)), ...(await returning(500)), ...(await returning(2_000))],
  crowd: () => (short ? [] : crowd(5_000)),
  browser: () => (short ? [] : browsers(30)),
};

await build();
const wanted = only === "" ? Object.keys(MEASURES) : only.split(",");
const missed: Row[] = [];
for (const name of wanted) {
  const measure = MEASURES[name];
  if (!measure) throw new Error(`--only: "${name}" is none of ${Object.keys(MEASURES).join(", ")}`);
  const rows = await measure();
  print(rows, json);
  missed.push(...rows.filter((one) => one.reached === false));
}
if (missed.length > 0 && !json) console.log(`${missed.length} of the figures miss their goal`);
process.exit(0);
