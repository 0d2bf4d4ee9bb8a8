/**
 * A server with its own Redis on a small disk that fills and is freed while everybody presses and types; Redis, nodes and
 * server are killed, others start on the same folder, commands work beside it. The two hundred rounds: faults.long.test.ts.
 */
import { describe, expect, it } from "vitest";
import { play } from "../../scripts/proving/faults/play.ts";
import { SmallDisk } from "../../scripts/proving/faults/smallDisk.ts";

// only root mounts a small disk
describe.runIf(SmallDisk.possible)("on a small disk that fills and is freed", () => {
  it.each([1, 3])(
    "[M8] nothing is lost, nothing green is false, one Redis at a time, with %i node(s) (X01)",
    async (nodes) => {
      const { breaches, struck, quietAfter, waitsFor, evidence } = await play({
        ...{ mix: "disk", seed: 5 + nodes, seconds: 12, nodes, every: 700, phones: 4, presses: 12 },
        file: "dist/server/main.js",
      });
      expect(breaches).toEqual([]);
      expect(quietAfter, waitsFor ?? "").not.toBeNull();
      expect(struck.filter(({ kind }) => kind === "disk filled").length).toBeGreaterThan(2);
      // on a full disk few are taken, and some once there is room again
      expect(evidence.entries.length).toBeGreaterThan(3);
      expect(evidence.updates.length).toBeGreaterThan(10);
    },
  );
});
