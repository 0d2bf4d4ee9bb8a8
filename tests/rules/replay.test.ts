/** A past hearing that is shown again: nothing is decided in it, and its events mean what they meant. */
import { describe, expect, it } from "vitest";
import { renumbered, replayCourse, replayedEvents } from "../../server/rehearsal/replay.ts";
import type { Commit } from "../../server/rulebook/frame/events.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { preparation, Spec, START } from "../support/hearingSpec.ts";

const replay = { rehearsal: "replay", replayOf: "past" } as const;

describe("a replay", () => {
  it("[X8] refuses every act of every seat", () => {
    const spec = new Spec(preparation(replay));
    for (const command of Object.values(COMMAND_SAMPLES))
      for (const seat of ["A", "T1", "operator", "mc", "desk.1", "unit.U02", "org.1", "phone.p1"] as const)
        expect([command.type, seat, spec.would(seat, command)]).toEqual([
          ...[command.type, seat, { code: "isReplay" }],
        ]);
  });

  it("[X7] begins marked, goes by its own clock, and waits for nothing but the half day", () => {
    const clock = { hearingAt: START, redisAt: 7, rate: 0 };
    const [first, set, ...more] = replayedEvents(
      [preparation(), { type: "ClockSet", clock: { ...clock, rate: 1 } }],
      "past",
      clock,
    );
    expect(first).toMatchObject({ type: "HearingPrepared", plan: replay });
    expect([set, more]).toEqual([{ type: "ClockSet", clock }, []]);
    const spec = new Spec(preparation())
      .does("T1", { type: "NameSecretaries", minutes: "T1", synthesis: "T2" })
      .does("A", { type: "OpenSession" })
      .does("T1", { type: "ReadRightsStatement" })
      .does("A", { type: "CloseSession" });
    const inWeeks = replayCourse(spec.commits as readonly Commit[]).map((step) => step.inWeeks);
    expect(inWeeks).toEqual([true, true, false, false]);
  });

  it("[X7] an event that names another by its version names it where it stands now", async () => {
    const two = async (version: number) => version + 2;
    expect(
      await renumbered(
        [
          { type: "ActUndone", act: 5 },
          { type: "OrderChangeUndone", change: 6 },
          { type: "OrderChangeExplained", change: 7, why: "đến muộn" },
          { type: "SessionOpened" },
        ],
        two,
      ),
    ).toEqual([
      { type: "ActUndone", act: 7 },
      { type: "OrderChangeUndone", change: 8 },
      { type: "OrderChangeExplained", change: 9, why: "đến muộn" },
      { type: "SessionOpened" },
    ]);
  });
});
