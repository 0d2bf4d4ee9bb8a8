/** Who pressed was late: the time that was spoken before the clock ran counts everywhere alike. */
import { describe, expect, it } from "vitest";
import { calledFor } from "../../client/line/staff.ts";
import { fairness } from "../../server/documents/fairness.ts";
import type { Table } from "../../server/documents/paper/model.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { spanFace, usedAt } from "../../shared/terms/time.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { people, Spec } from "../support/hearingSpec.ts";

const view = (spec: Spec) => viewFor({ role: "chair", seat: "A" }, spec.state, people) as ChairView;
const used = (spec: Spec) => {
  const { floor } = spec.state;
  return "clock" in floor ? usedAt(floor.clock, spec.now) / 1000 : null;
};
/** Turns and time of the first organisation, as the minutes' annex tells them. */
const reported = (spec: Spec) => {
  const { state } = spec;
  const blocks = fairness({ state, people, prose: new Map() } as never).parts.flatMap((part) => part.blocks);
  const table = blocks.find((block): block is Table => block.kind === "table");
  return JSON.stringify(table?.rows[0]?.slice(-2));
};

describe("the clock was started late", () => {
  it("[T15] half a minute, a minute, or since the call: person and organisation alike (P20)", () => {
    const corrections = [
      [{ type: "StartEarlier", holder: "YK-001", seconds: 30 }, 90],
      [{ type: "StartEarlier", holder: "YK-001", seconds: 60 }, 120],
      [{ type: "CountFromCall", turn: "YK-001" }, 65],
    ] as const;
    for (const [correction, seconds] of corrections) {
      const spec = Spec.open().speaking().after(60);
      expect(used(spec)).toBe(60);
      spec.does("T1", correction);
      expect(used(spec)).toBe(seconds);
      spec.does("A", { type: "EndSpeech", turn: "YK-001" });
      spec.does("T1", { type: "AddWalkIn", who: { person: "d1" }, content: "Bể bơi", field: "Văn hóa" });
      const row = view(spec).queue.find((row) => row.id === "TC-01");
      expect([row?.spokenBefore, row?.used, row?.organisationUsed]).toEqual([
        1,
        seconds * 1000,
        seconds * 1000,
      ]);
      expect(view(spec).organisations[0]).toMatchObject({ spoken: 1, used: seconds * 1000 });
      expect(reported(spec)).toContain(spanFace(seconds * 1000));
    }
  });

  it("[T15] [T1] in a pause, an interjection and an answer too, used and paused add up", () => {
    const spec = Spec.open()
      .speaking()
      .after(20)
      .does("A", { type: "PauseClock", holder: "YK-001" })
      .after(10);
    spec.does("T2", { type: "StartEarlier", holder: "YK-001", seconds: 30 });
    expect(used(spec)).toBe(50);
    spec
      .does("A", { type: "ResumeClock", holder: "YK-001" })
      .does("A", { type: "Interject", turn: "YK-001" });
    spec.does("A", { type: "StartEarlier", holder: "YK-001", seconds: 60 });
    const { floor } = spec.state;
    const clock = "clock" in floor ? floor.clock : expect.fail();
    expect(clock.used + clock.paused).toBe(spec.now - clock.startedAt);
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } }).after(5);
    spec.does("T1", { type: "StartEarlier", holder: "TL-01", seconds: 30 });
    expect(used(spec)).toBe(35);
  });

  it("[T15] only of who speaks now, by presider or secretary; one undo takes it back", () => {
    const call = { type: "CallNext", basis: { floor: null, head: "YK-001" } } as const;
    const spec = Spec.open().does("A", call);
    const earlier = { type: "StartEarlier", holder: "YK-001", seconds: 60 } as const;
    expect(spec.refused("T1", earlier)).toMatchObject({ code: "wrongState", state: "called" });
    spec.does("T1", { type: "BeginSpeech", turn: "YK-001" }).after(10);
    expect(spec.refused("T1", { ...earlier, holder: "YK-002" })).toMatchObject({ code: "floorTaken" });
    expect(spec.refused("B", earlier)).toMatchObject({ code: "notPresiding" });
    spec.does("T1", earlier);
    expect(used(spec)).toBe(70);
    spec.does("A", { type: "UndoLastAct", act: spec.state.undo.acts.at(-1)?.version ?? 0 });
    expect(used(spec)).toBe(10);
  });

  it("[T16] a call untimed for twenty seconds is said; never while a clock runs (P20)", () => {
    const spec = Spec.open();
    const since = () => calledFor(view(spec).floor, spec.now);
    spec.after(60);
    expect(since()).toBeNull();
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } }).after(19);
    expect(since()).toBeNull();
    spec.after(1);
    expect(since()).toBe(20_000);
    spec.does("T1", { type: "BeginSpeech", turn: "YK-001" }).after(60);
    expect(since()).toBeNull();
  });
});
