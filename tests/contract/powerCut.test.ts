/** Power cuts: of the managed Redis's file only what was written through is left, and a node is started on that. */
import { afterEach, describe, expect, it } from "vitest";
import { cutEverywhere, mayTrace, opened, type Recording, record } from "../support/powerCut.ts";

let recording: Recording | null = null;
afterEach(() => recording?.remove());

describe.skipIf(!mayTrace)("when the power goes (watched by strace)", { timeout: 300_000 }, () => {
  it("[M6] at any fsync, whatever tail is left: what was acknowledged is there", async () => {
    // acts and words both: on a slow disk the one who types may come late
    recording = await record((syncs) => syncs.length > 150 && (syncs.at(-1)?.acked.minutes ?? 0) > 10);
    // redis-server acknowledged what strace saw it acknowledge
    expect(recording.syncs.at(-1)?.acked).toEqual(recording.acked);
    expect(await cutEverywhere(recording, 52)).toEqual([]);
  });

  it("[M6] on a disk that did not keep what it said it had: the node says so in red", async () => {
    recording = await record((syncs) => syncs.length > 60);
    const { bytes, syncs, acked } = recording;
    const worked = syncs.filter((sync) => sync.acked.log > 1);
    for (const { offset, acked: ackedThen } of worked.slice(5, 10)) {
      const found = await opened(recording, bytes.subarray(0, offset), acked);
      expect(found).toMatchObject({ log: ackedThen.log, problem: "logDoubtful" });
    }
    // nothing at all: not even the hearing's name
    const nothing = await opened(recording, new Uint8Array(), acked);
    expect(nothing).toMatchObject({ log: 0, problem: "logBroken" });
  });

  it("with an fsync a second acknowledged acts are lost, and the node says so", async () => {
    recording = await record((syncs) => syncs.length > 3, "--appendfsync everysec");
    const { bytes, syncs } = recording;
    const cut = syncs.filter((sync) => sync.acked.log > 1)[1] ?? expect.fail();
    const found = await opened(recording, bytes.subarray(0, cut.offset), cut.acked);
    expect(found.log).toBeLessThan(cut.acked.log);
    expect(found.problem).toBe("logDoubtful");
  });
});
