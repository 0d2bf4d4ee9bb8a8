/** Five hundred power cuts (run R10). */
import { expect, it } from "vitest";
import { cutEverywhere, mayTrace, record } from "../support/powerCut.ts";

it.skipIf(!mayTrace)(
  "[M6] of 500 power cuts none loses what was acknowledged",
  { timeout: 1_800_000 },
  async () => {
    const recording = await record((syncs) => syncs.length > 600);
    try {
      expect(await cutEverywhere(recording, 500)).toEqual([]);
    } finally {
      recording.remove();
    }
  },
);
