/** npm run faults: plays hearings while the system is broken in many ways, and judges each; docs/faults.md says how to read it. */
import type { parseArgs } from "node:util";
import { build } from "../../build/build.mjs";
import { command } from "../../build/command.mjs";
import { ensureRedis } from "../../build/setUp.mjs";
import { hasCompiler } from "./machineClock.ts";
import { MIXES, type Mix } from "./plan.ts";
import { buildPlanted, PLANTED, roundFor } from "./planted.ts";
import { type Outcome, play, type Setting } from "./play.ts";
import { race } from "./race.ts";
import { reportOf, told } from "./report.ts";
import { SmallDisk } from "./smallDisk.ts";

/** a round's length, s: a hearing of its own, so that its seed alone repeats it */
const ROUND = 60;
/** a planted fault must be found in so long, s */
const PLANTED_LIMIT = 300;

const USAGE = `npm run faults -- [--seconds 60] [--seed 1] [--nodes 3] [--mix ${Object.keys(MIXES).join("|")}]
  [--every 3000] [--phones 20] [--presses 8] [--before|--after] [--races N] [--planted <name>|all] [--json]
planted: ${Object.keys(PLANTED).join(", ")}`;

interface Settings {
  readonly base: Setting;
  readonly races: number | null;
  readonly planted: string | undefined;
  readonly json: boolean;
}

const WORDS = {
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    nodes: { type: "string", default: "3" },
    mix: { type: "string", default: "all" },
    every: { type: "string", default: "3000" },
    phones: { type: "string", default: "20" },
    before: { type: "boolean", default: false },
    after: { type: "boolean", default: false },
    presses: { type: "string", default: "8" },
    races: { type: "string" },
    planted: { type: "string" },
    json: { type: "boolean", default: false },
  },
} as const;

function settings({ values }: ReturnType<typeof parseArgs<typeof WORDS>>): Settings {
  const numbers = ["seconds", "seed", "nodes", "every", "phones", "presses"] as const;
  const wrong = numbers.find((name) => !(Number(values[name]) >= (name === "phones" ? 0 : 1)));
  if (wrong || !(values.mix in MIXES)) throw new Error(USAGE);
  const { planted } = values;
  if (planted !== undefined && planted !== "all" && !(planted in PLANTED)) throw new Error(USAGE);
  const of = (name: (typeof numbers)[number]) => Number(values[name]);
  return {
    base: {
      seconds: of("seconds"),
      seed: of("seed"),
      nodes: of("nodes"),
      every: of("every"),
      phones: of("phones"),
      presses: of("presses"),
      mix: values.mix as Mix,
      phase: values.before ? "before" : values.after ? "after" : "live",
      file: "dist/server/main.js",
    },
    races: values.races === undefined ? null : Number(values.races),
    planted,
    json: values.json,
  };
}

async function plays(base: Setting, json: boolean): Promise<boolean> {
  if (base.mix === "clocks" && !hasCompiler()) {
    console.error("There is no C compiler (cc): clocks are left out.");
    return true;
  }
  if (base.mix === "disk" && !SmallDisk.possible)
    throw new Error("The mix disk mounts a small file system: run it as root.");
  const outcomes: Outcome[] = [];
  for (let left = base.seconds, seed = base.seed; left > 0; left -= ROUND, seed++) {
    const outcome = await play({ ...base, seed, seconds: Math.min(left, ROUND) });
    outcomes.push(outcome);
    console.error(`seed ${seed}: ${outcome.breaches.length} breaches`);
    for (const breach of outcome.breaches) console.error(`  ${breach.check}: ${breach.text}`);
  }
  const report = reportOf(outcomes);
  console.log(json ? JSON.stringify(report) : told(report));
  return report.breaches.length === 0;
}

/** Run R17: two devices press "call the next" at once. */
async function raced(races: number, { seed, file }: Setting): Promise<boolean> {
  const report = await race(races, seed, file);
  console.log(JSON.stringify(report));
  const { doubles, nobody, untold, breaches } = report;
  return doubles + nobody + untold + breaches.length === 0;
}

/** Rounds with a planted fault until the checker tells of it; how long that took, and by which seed. */
async function finds(name: string, base: Setting, json: boolean): Promise<boolean> {
  const file = await buildPlanted(name);
  const foundBy = PLANTED[name]?.foundBy ?? [];
  const from = performance.now();
  for (let seed = base.seed; performance.now() - from < PLANTED_LIMIT * 1000; seed++) {
    const outcome = await play({ ...base, ...roundFor(name), file, seed });
    const seen = [...new Set(outcome.breaches.map((breach) => breach.check))];
    if (!seen.some((check) => foundBy.includes(check))) continue;
    const seconds = Math.round((performance.now() - from) / 1000);
    const example = outcome.breaches.find((breach) => foundBy.includes(breach.check))?.text ?? "";
    console.log(
      json
        ? JSON.stringify({ planted: name, found: true, seed, seconds, by: seen, example })
        : `found in ${String(seconds).padStart(3)} s, seed ${seed}: ${name} (${seen.join(", ")})\n    ${example}`,
    );
    return true;
  }
  console.log(json ? JSON.stringify({ planted: name, found: false }) : `NOT FOUND: ${name}`);
  return false;
}

await command(USAGE, WORDS, async (words) => {
  const { base, races, planted, json } = settings(words);
  await ensureRedis();
  await build();
  if (races !== null) process.exitCode = (await raced(races, base)) ? 0 : 1;
  else if (planted === undefined) process.exitCode = (await plays(base, json)) ? 0 : 1;
  else
    for (const name of planted === "all" ? Object.keys(PLANTED) : [planted])
      if (!(await finds(name, base, json))) process.exitCode = 1;
});
