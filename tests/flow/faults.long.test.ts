/** Longer runs of `npm run faults`: each kind of fault by itself, all together, the races, and the ten planted faults. */
import { describe, expect, it } from "vitest";
import { hasCompiler } from "../../scripts/proving/faults/machineClock.ts";
import { MIXES, type Mix } from "../../scripts/proving/faults/plan.ts";
import { buildPlanted, PLANTED, roundFor } from "../../scripts/proving/faults/planted.ts";
import { play, type Setting } from "../../scripts/proving/faults/play.ts";
import { race } from "../../scripts/proving/faults/race.ts";
import { SmallDisk } from "../../scripts/proving/faults/smallDisk.ts";

const base = { nodes: 3, every: 3_000, phones: 20, presses: 10, file: "dist/server/main.js" };
const MINUTES = 60_000;
/** clocks can be set where there is a C compiler */
const MIXED = (Object.keys(MIXES) as Mix[]).filter(
  (mix) => mix !== "none" && mix !== "disk" && (mix !== "clocks" || hasCompiler()),
);

describe("nothing is lost, doubled, leaked or left stale", () => {
  it.each(MIXED)(
    "[M1] [M4] [M5] [N3] [T8] in two minutes of %s (R1 to R4, R11, R12, R18)",
    { timeout: 15 * MINUTES },
    async (mix) => {
      for (const seed of [1, 2]) {
        const setting: Setting = { ...base, mix, seed, seconds: 60 };
        const { breaches, struck, quietAfter, waitsFor } = await play(setting);
        expect(breaches, `seed ${seed}`).toEqual([]);
        // a failover is over only once the old master is a replica of the new one
        expect(struck.length).toBeGreaterThan(mix === "failover" ? 1 : 10);
        expect(quietAfter, waitsFor ?? "").not.toBeNull();
      }
    },
  );

  it("[F2] when two devices call the next speaker at once: one is called, the other is told (R17)", {
    timeout: 10 * MINUTES,
  }, async () => {
    const report = await race(1_000, 1, base.file);
    expect(report).toMatchObject({ races: 1_000, doubles: 0, nobody: 0, untold: 0, breaches: [] });
    expect(report.refusals).toEqual({ floorTaken: 1_000 });
  });
});

/** Two hundred times filled and freed, while everybody presses and types and Redis is killed. */
describe.runIf(SmallDisk.possible)("on a small disk that fills and is freed", () => {
  it.each([1, 3])(
    "[M8] nothing is lost, nothing green is false, with %i node(s) (X01)",
    {
      timeout: 40 * MINUTES,
    },
    async (nodes) => {
      let filled = 0;
      for (let seed = 1; filled < 200; seed++) {
        const { breaches, struck, quietAfter, waitsFor } = await play({
          ...base,
          nodes,
          mix: "disk",
          every: 900,
          seed,
          seconds: 60,
        });
        expect(breaches, `seed ${seed}`).toEqual([]);
        expect(quietAfter, `seed ${seed}: ${waitsFor}`).not.toBeNull();
        filled += struck.filter(({ kind }) => kind === "disk filled").length;
      }
    },
  );
});

const FINDABLE = Object.entries(PLANTED).filter(([, { mix }]) => mix !== "disk" || SmallDisk.possible);

describe("the checker finds within five minutes", () => {
  it.each(FINDABLE)("%s", { timeout: 7 * MINUTES }, async (name, { foundBy }) => {
    const file = await buildPlanted(name);
    const from = performance.now();
    for (let seed = 1; performance.now() - from < 5 * MINUTES; seed++) {
      const { breaches } = await play({ ...base, ...roundFor(name), file, seed });
      if (breaches.some((breach) => foundBy.includes(breach.check))) return;
    }
    expect.fail("it was not found");
  });
});
