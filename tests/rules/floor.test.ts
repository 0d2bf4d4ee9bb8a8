import { describe, expect, it } from "vitest";
import { floorHolder } from "../../server/rulebook/live/floor/facts.ts";

import { remainingAt, usedAt } from "../../shared/terms/time.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, plan, preparation, Spec } from "../support/hearingSpec.ts";

const clockOf = (spec: Spec) => {
  const { floor } = spec.state;
  if (!("clock" in floor)) throw new Error("no clock runs");
  return floor.clock;
};

describe("the floor", () => {
  it("[F1] one place holds the floor: a second call is refused", () => {
    const spec = Spec.open().speaking();
    expect(
      spec.refused("A", { type: "CallSpeaker", entry: "YK-002", basis: { floor: "YK-001" } }),
    ).toMatchObject({ code: "floorTaken" });
    expect(floorHolder(spec.state)).toBe("YK-001");
  });

  it("[F2] a call decided on a floor that was free names who took it and who called (P04)", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(spec.refused("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } })).toEqual({
      code: "floorTaken",
      holder: "YK-001",
      by: "A",
    });
  });

  it("[F2] after a take-over a refusal names who called, not who presides now", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    spec.does("A", { type: "HandOverChair", to: "B" });
    const holds = { code: "floorTaken", holder: "YK-001", by: "A" };
    const again = { type: "CallNext", basis: { floor: "YK-001", head: "YK-002" } } as const;
    expect(spec.refused("B", again)).toEqual(holds);
    expect(spec.refused("B", { type: "CloseSession" })).toEqual(holds);
    expect(spec.refused("B", { type: "EndStep", step: "4.3" })).toEqual(holds);
  });

  it("[F3] call next calls nobody when another stands at the head now", () => {
    const spec = Spec.open().does("A", { type: "MoveEntry", entry: "YK-003", before: "YK-001" });
    expect(spec.refused("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } })).toMatchObject({
      code: "headChanged",
      head: "YK-003",
    });
  });

  it("[F4] the floor opens only in a step that has one (C28)", () => {
    const spec = new Spec().does("A", { type: "OpenSession" });
    expect(spec.refused("A", { type: "CallSpeaker", entry: "YK-001", basis: { floor: null } })).toEqual({
      code: "noFloorInThisStep",
    });
  });

  it("[F5] who is absent is not called", () => {
    const spec = Spec.open().does("T2", {
      type: "RecordAttendance",
      absent: [{ person: "d1", why: "ốm" }],
      substitutes: [],
    });
    const basis = { floor: null };
    expect(spec.refused("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } })).toMatchObject({
      code: "headChanged",
      head: "YK-002",
    });
    expect(spec.refused("A", { type: "CallSpeaker", entry: "YK-001", basis })).toEqual({
      code: "personAbsent",
      person: "d1",
    });
    spec.does("A", { type: "CallSpeaker", entry: "YK-001", isThere: true, basis });
    expect(spec.state.floor).toMatchObject({ kind: "called", turn: "YK-001" });
    expect(spec.state.attendance.absent).toEqual({});
  });

  it("[F5] a delegate who sent a substitute may be called", () => {
    const spec = Spec.open().does("T2", {
      type: "RecordAttendance",
      absent: [{ person: "d1", why: "ốm" }],
      substitutes: [{ person: "d1", name: "Nông Thị Cánh Én" }],
    });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
  });

  it("[F20] an earlier act is taken back while nothing depends on it or on the floor", () => {
    const spec = Spec.open().does("A", { type: "MoveEntry", entry: "YK-004", before: "YK-003" });
    const moved = spec.state.undo.acts.at(-1)?.version ?? 0;
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    spec.does("A", { type: "MarkAbsent", turn: "YK-001" });
    const absent = spec.state.undo.acts.at(-1)?.version ?? 0;
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    spec.does("A", { type: "UndoLastAct", act: moved });
    expect(spec.state.queue.order).toEqual(["YK-003", "YK-001", "YK-004"]);
    expect(spec.state.floor).toMatchObject({ turn: "YK-002" });
    expect(spec.refused("A", { type: "UndoLastAct", act: absent })).toEqual({
      code: "undoDepends",
      on: "floor",
    });
  });

  it("[F6] call, begin, end: each once", () => {
    const spec = Spec.open().speaking();
    expect(spec.refused("T1", { type: "BeginSpeech", turn: "YK-001" })).toMatchObject({ code: "wrongState" });
    spec.after(100).does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(spec.refused("A", { type: "EndSpeech", turn: "YK-001" })).toMatchObject({
      code: "floorChanged",
      holder: null,
    });
    expect(spec.state.entries["YK-001"]?.clock?.used).toBe(100_000);
  });

  it("[F7] a substitute speaks on the same turn; the registered person stays unspoken", () => {
    const spec = Spec.open()
      .speaking()
      .after(10)
      .does("T2", { type: "SubstituteSpeaker", turn: "YK-001", who: { person: "d5" } });
    const entry = spec.state.entries["YK-001"];
    expect([entry?.person, entry?.insteadOf, entry?.opinion]).toEqual(["d5", "d1", "YK-001"]);
    expect(usedAt(clockOf(spec), spec.now)).toBe(10_000);
  });

  it("[F8] the chair's interjection stops the clock, is no turn, and is kept", () => {
    const spec = Spec.open()
      .speaking()
      .after(20)
      .does("A", { type: "Interject", turn: "YK-001", text: "hỏi rõ giờ" });
    spec.after(35).does("A", { type: "ResumeSpeaker", turn: "YK-001" }).after(10);
    expect(usedAt(clockOf(spec), spec.now)).toBe(30_000);
    const [interjection] = spec.state.entries["YK-001"]?.interjections ?? [];
    expect([interjection?.by, (interjection?.to ?? 0) - (interjection?.from ?? 0)]).toEqual(["A", 35_000]);
  });

  it("[F9] a guest out of the list speaks untimed, outside the queue", () => {
    const spec = Spec.open()
      .does("A", { type: "CallOutOfList", who: { person: "o8" }, basis: { floor: null } })
      .does("T1", { type: "BeginSpeech", turn: "NL-01" });
    expect(remainingAt(clockOf(spec), spec.now)).toBeNull();
    expect(spec.state.queue.order).toEqual(["YK-001", "YK-002", "YK-003", "YK-004"]);
  });

  it("[F10] a speech stopped for breach keeps its reason", () => {
    const spec = Spec.open()
      .speaking()
      .after(9)
      .does("A", { type: "StopSpeech", turn: "YK-001", reason: "xúc phạm" });
    expect(spec.state.entries["YK-001"]?.state).toMatchObject({ kind: "stopped", reason: "xúc phạm" });
    expect(spec.state.floor.kind).toBe("free");
  });
});

describe("undo", () => {
  const undo = (spec: Spec) =>
    spec.does("A", {
      type: "UndoLastAct",
      act: spec.state.undo.acts.findLast((act) => !act.undone)?.version ?? 0,
    });

  it("[F20] an ended speech runs on as if it had never stopped", () => {
    const spec = Spec.open().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" }).after(5);
    undo(spec);
    expect(usedAt(clockOf(spec), spec.now)).toBe(65_000);
    expect(spec.commits.at(-1)?.events[0]?.type).toBe("ActUndone");
  });

  it("[F20] a call is taken back to its place, whatever was added meanwhile", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    spec.does("T2", { type: "AddWalkIn", who: { person: "d5" }, content: "Bể bơi", field: "Văn hóa" });
    undo(spec);
    expect(spec.state.queue.order).toEqual(["YK-001", "YK-002", "YK-003", "YK-004", "TC-01"]);
    expect(spec.state.floor).toEqual({ kind: "free" });
  });

  it("[F20] an act on which something later depends stays", () => {
    const spec = Spec.open().speaking().after(60);
    const act = spec.state.undo.acts.at(-1)?.version ?? 0;
    spec.does("T2", { type: "Divert", opinion: "YK-001" });
    expect(spec.refused("A", { type: "UndoLastAct", act })).toMatchObject({ code: "undoDepends" });
  });

  it("[F21] the number of an undone turn is never given again; its text stays its own", () => {
    const spec = Spec.open().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
    const last = () => spec.state.undo.acts.at(-1)?.version ?? 0;
    const assign: CommandInput = { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" };
    spec.does("A", assign);
    const first = last();
    spec.does("A", { ...assign, opinions: ["YK-002"] }).does("A", { type: "UndoLastAct", act: first });
    spec.does("A", { ...assign, opinions: ["YK-003"] });
    expect(Object.keys(spec.state.answers)).toEqual(["TL-02", "TL-03"]);
    spec.does("A", { type: "UndoLastAct", act: last() }).does("A", assign);
    expect(Object.keys(spec.state.answers)).toEqual(["TL-02", "TL-04"]);
    const guest = { name: "Lò Thị Suối", addressForm: "bà", organisation: "Hội Người mù" };
    const call: CommandInput = { type: "CallOutOfList", who: guest, basis: { floor: null } };
    spec.does("A", call).does("A", { type: "UndoLastAct", act: last() }).does("A", call);
    expect(spec.state.floor).toMatchObject({ turn: "NL-02" });
  });

  it("[F20] two presses of undo take back one act", () => {
    const spec = Spec.open().speaking().after(60);
    const act = spec.state.undo.acts.at(-1)?.version ?? 0;
    spec.does("A", { type: "UndoLastAct", act });
    expect(spec.refused("A", { type: "UndoLastAct", act })).toEqual({ code: "nothingToUndo" });
    expect(spec.state.floor.kind).toBe("called");
  });

  it("[F20] an outcome taken back leaves a clock that was stopped meanwhile as it is", () => {
    const spec = Spec.open().speaking().after(10).does("A", { type: "EndSpeech", turn: "YK-001" });
    spec
      .does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } })
      .does("T1", { type: "BeginSpeech", turn: "YK-002" });
    spec.after(10).does("A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "ANSWERED" });
    spec
      .does("A", { type: "SuspendSession", why: "mất điện" })
      .after(100)
      .does("A", { type: "ResumeSession" });
    undo(spec);
    expect(usedAt(clockOf(spec), spec.now)).toBe(10_000);
    expect(spec.state.opinions["YK-001"]?.outcome).toBeNull();
  });
});

describe("time", () => {
  it("[T1] used and paused add up to the time since the turn began", () => {
    const spec = Spec.open()
      .speaking()
      .after(30)
      .does("A", { type: "PauseClock", holder: "YK-001" })
      .after(25);
    spec
      .does("A", { type: "ResumeClock", holder: "YK-001" })
      .after(17)
      .does("A", { type: "PauseClock", holder: "YK-001" });
    const clock = clockOf(spec);
    expect([clock.used, clock.paused]).toEqual([47_000, 25_000]);
    expect(clock.used + clock.paused).toBe(spec.now - clock.startedAt);
  });

  it("[T2] time is given at exactly 0:00 and in overtime", () => {
    const spec = Spec.open().speaking().after(180);
    expect(remainingAt(clockOf(spec), spec.now)).toBe(0);
    spec.does("A", { type: "AdjustTime", holder: "YK-001", seconds: 30 });
    expect(remainingAt(clockOf(spec), spec.now)).toBe(30_000);
    spec.after(40).does("A", { type: "AdjustTime", holder: "YK-001", seconds: -30 });
    expect(remainingAt(clockOf(spec), spec.now)).toBe(-40_000);
  });

  it("[T3] counted from the call (P20)", () => {
    const spec = Spec.open().speaking().after(60).does("T1", { type: "CountFromCall", turn: "YK-001" });
    expect(usedAt(clockOf(spec), spec.now)).toBe(65_000);
    spec.does("T1", { type: "CountFromCall", turn: "YK-001" });
    expect(usedAt(clockOf(spec), spec.now)).toBe(65_000);
  });

  it("[T4] a suspended session stops the running clock and lets it run on", () => {
    const spec = Spec.open()
      .speaking()
      .after(60)
      .does("A", { type: "SuspendSession", why: "mất âm thanh" })
      .after(240);
    expect(usedAt(clockOf(spec), spec.now)).toBe(60_000);
    spec.does("A", { type: "ResumeSession" }).after(5);
    expect(usedAt(clockOf(spec), spec.now)).toBe(65_000);
  });

  it("[T5] a limit for all who remain is not under the minimum and spares the running turn", () => {
    const spec = Spec.open().speaking().after(10);
    expect(spec.refused("A", { type: "LimitRemaining", seconds: 60 })).toEqual({
      code: "belowMinimum",
      seconds: 120,
    });
    spec.does("A", {
      type: "LimitRemaining",
      seconds: 120,
    });
    expect(clockOf(spec).allotted).toBe(180_000);
    spec
      .does("A", { type: "EndSpeech", turn: "YK-001" })
      .does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } })
      .does("T1", { type: "BeginSpeech", turn: "YK-002" });
    expect(clockOf(spec).allotted).toBe(120_000);
  });

  it("[T7] the Front's chairman speaks without a clock, a unit's head with one", () => {
    const spec = Spec.open()
      .does("A", { type: "EndStep", step: "4.3" })
      .does("A", { type: "BeginStep", step: "4.4" });
    spec
      .does("T2", { type: "AddOfficial", who: { person: "o22" } })
      .does("T2", { type: "AddOfficial", who: { person: "o8" } });
    spec
      .does("A", { type: "CallNext", basis: { floor: null, head: "CB-02" } })
      .does("T1", { type: "BeginSpeech", turn: "CB-02" });
    expect(clockOf(spec).allotted).toBeNull();
    expect(spec.state.entries["CB-01"]?.timed).toBe(true);
  });
});

describe("permissions", () => {
  it("[P2] a co-chair who does not preside is told who does", () => {
    expect(Spec.open().refused("C", { type: "CallNext", basis: { floor: null, head: "YK-001" } })).toEqual({
      code: "notPresiding",
      presider: "A",
    });
  });

  it("[P3] by the setting the secretary directs the floor on the presider's behalf", () => {
    const command = { type: "CallNext", basis: { floor: null, head: "YK-001" } } as const;
    expect(Spec.open().refused("T1", command)).toEqual({ code: "notAllowed" });
    const spec = Spec.open(preparation({ ...plan, secretaryRunsFloor: true })).does("T1", command);
    expect(spec.commits.at(-1)).toMatchObject({ actor: "T1", onBehalfOf: "A" });
  });

  it("[P4] hall and lectern command nothing", () => {
    for (const screen of ["hall", "hall2", "lectern"] as const) {
      expect(Spec.open().refused(screen, { type: "ChooseHallScheme", scheme: "light" })).toEqual({
        code: "notAllowed",
      });
    }
  });

  it("[G3] the chair is handed over, or taken over when the presider's tablet is gone", () => {
    const spec = Spec.open().does("A", { type: "HandOverChair", to: "C" });
    expect(spec.refused("A", { type: "EndStep", step: "4.3" })).toEqual({
      code: "notPresiding",
      presider: "C",
    });
    expect(spec.refused("B", { type: "TakeOver" }, 4_000)).toEqual({
      code: "presiderPresent",
      lastSeenMs: 4_000,
    });
    expect(spec.does("B", { type: "TakeOver" }, 60_000).state.chair.presider).toBe("B");
  });
});

describe("a diverted complaint", () => {
  it("[O4] ends the turn at once, and gets no other outcome", () => {
    const spec = Spec.open().speaking().after(38).does("T2", { type: "Divert", opinion: "YK-001" });
    expect(spec.state.floor).toEqual({ kind: "free" });
    expect(spec.state.entries["YK-001"]?.clock?.used).toBe(38_000);
    expect(spec.refused("A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "ANSWERED" })).toEqual({
      code: "hasLeft",
      number: 1,
    });
    spec.does("T2", {
      type: "SettleDiversion",
      number: 1,
      kind: "khiếu nại",
      destination: "Ban Tiếp công dân thành phố",
    });
    expect(spec.state.opinions["YK-001"]?.diversion).toMatchObject({ number: 1, kind: "khiếu nại" });
  });

  it("[O4] one part leaves, the others stay", () => {
    const part = (title: string) => ({ title, field: "Nhà ở", lead: "U07", supporting: [] });
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1")]))
      .speaking()
      .does("T2", { type: "SplitOpinion", opinion: "YK-001", parts: [part("a"), part("b"), part("c")] });
    spec.does("T2", { type: "Divert", opinion: "YK-001c" });
    expect(spec.state.floor.kind).toBe("speaking");
    expect(spec.state.opinions["YK-001b"]?.diversion).toBeNull();
  });
});
