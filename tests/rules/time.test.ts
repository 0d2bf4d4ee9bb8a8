import { describe, expect, it } from "vitest";
import {
  adjustClock,
  clockFace,
  countFrom,
  hearingTime,
  pauseClock,
  remainingAt,
  resumeClock,
  startClock,
  usedAt,
  warningAt,
} from "../../shared/terms/time.ts";
import { MINUTE, preparation, Spec, START } from "../support/hearingSpec.ts";

const clockOf = (spec: Spec) => {
  const { floor } = spec.state;
  if (!("clock" in floor)) throw new Error("no clock runs");
  return floor.clock;
};
const newest = (spec: Spec) => spec.state.undo.acts.findLast((act) => !act.undone)?.version ?? 0;

describe("a turn's clock", () => {
  it("[T1] pause, interjection and suspension are paused time; the rest is used", () => {
    const spec = Spec.open().speaking().after(30);
    spec.does("A", { type: "PauseClock", holder: "YK-001" }).after(11);
    spec.does("A", { type: "ResumeClock", holder: "YK-001" }).after(13);
    spec.does("A", { type: "Interject", turn: "YK-001" }).after(17);
    spec.does("A", { type: "ResumeSpeaker", turn: "YK-001" }).after(19);
    spec.does("A", { type: "SuspendSession", why: "mất điện" }).after(600);
    spec.does("A", { type: "ResumeSession" }).after(23);
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    const clock = spec.state.entries["YK-001"]?.clock;
    expect(clock).toMatchObject({ used: (30 + 13 + 19 + 23) * 1000, paused: (11 + 17 + 600) * 1000 });
    expect((clock?.used ?? 0) + (clock?.paused ?? 0)).toBe(spec.now - (clock?.startedAt ?? 0));
  });

  it("[T1] pausing twice and resuming twice change nothing", () => {
    const running = startClock(0, MINUTE);
    const paused = pauseClock(running, 10_000);
    expect(pauseClock(paused, 20_000)).toBe(paused);
    const resumed = resumeClock(paused, 15_000);
    expect(resumeClock(resumed, 20_000)).toBe(resumed);
    expect([usedAt(resumed, 16_000), resumed.paused]).toEqual([11_000, 5_000]);
  });

  it("[T1] a clock that goes back in time uses nothing and takes nothing back (P23)", () => {
    const clock = startClock(10_000, MINUTE);
    expect(usedAt(clock, 4_000)).toBe(0);
    expect(pauseClock(clock, 4_000).used).toBe(0);
    expect(resumeClock(pauseClock(clock, 12_000), 11_000).paused).toBe(0);
  });

  it("[T1] a speech over midnight is counted by instants (P23)", () => {
    const start = Date.parse("2024-11-22T23:58:50+07:00");
    const spec = new Spec(preparation(), start);
    spec.does("A", { type: "OpenSession" }).does("T1", { type: "ReadRightsStatement" });
    spec.does("A", { type: "BeginStep", step: "4.3" }).speaking().after(55);
    expect(new Date(spec.now + 7 * 3_600_000).toISOString().slice(11, 19)).toBe("23:59:50");
    spec.does("A", { type: "PauseClock", holder: "YK-001" }).after(20);
    spec.does("A", { type: "ResumeClock", holder: "YK-001" }).after(5);
    expect([usedAt(clockOf(spec), spec.now), clockOf(spec).paused]).toEqual([60_000, 20_000]);
  });

  it("[T2] taking more than there is leaves zero, and zero counts on below", () => {
    const spec = Spec.open().speaking().after(20);
    spec.does("A", { type: "AdjustTime", holder: "YK-001", seconds: -3600 });
    expect(clockOf(spec).allotted).toBe(0);
    expect(remainingAt(clockOf(spec), spec.now)).toBe(-20_000);
    spec.does("A", { type: "AdjustTime", holder: "YK-001", seconds: 60 });
    expect(remainingAt(clockOf(spec), spec.now)).toBe(40_000);
  });

  it("[T2] also in a pause, an interjection and an answer; never beside the floor", () => {
    const give = (holder: string) => ({ type: "AdjustTime", holder, seconds: 30 }) as const;
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(spec.refused("A", give("YK-001"))).toMatchObject({ code: "wrongState", state: "called" });
    spec.does("T1", { type: "BeginSpeech", turn: "YK-001" });
    spec.does("A", { type: "PauseClock", holder: "YK-001" }).does("A", give("YK-001"));
    spec.does("A", { type: "ResumeClock", holder: "YK-001" });
    spec.does("A", { type: "Interject", turn: "YK-001" }).does("A", give("YK-001"));
    expect(clockOf(spec).allotted).toBe(240_000);
    expect(spec.refused("A", give("YK-002"))).toMatchObject({ code: "floorTaken", holder: "YK-001" });
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    spec
      .does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } })
      .does("A", give("TL-01"));
    expect(clockOf(spec).allotted).toBe(270_000);
    expect(spec.refused("A", { ...give("YK-001"), seconds: 1 })).toMatchObject({ code: "floorTaken" });
  });

  it("[T2] an untimed turn has no time to give", () => {
    const clock = startClock(0, null);
    expect(adjustClock(clock, 30_000)).toBe(clock);
    expect(remainingAt(clock, 90_000)).toBeNull();
  });

  it("[T3] the time since the call is added once, also in an interjection; only in speech", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(spec.refused("T1", { type: "CountFromCall", turn: "YK-001" })).toMatchObject({ state: "called" });
    spec.after(12).does("T1", { type: "BeginSpeech", turn: "YK-001" }).after(30);
    spec
      .does("A", { type: "Interject", turn: "YK-001" })
      .does("T1", { type: "CountFromCall", turn: "YK-001" });
    expect(usedAt(clockOf(spec), spec.now)).toBe(42_000);
    expect(countFrom(clockOf(spec), START)).toEqual(clockOf(spec));
  });

  it("[T4] a clock that stood before the suspension stands after it", () => {
    const spec = Spec.open().speaking().after(60).does("A", { type: "PauseClock", holder: "YK-001" });
    spec
      .does("A", { type: "SuspendSession", why: "mất điện" })
      .after(300)
      .does("A", { type: "ResumeSession" });
    expect(clockOf(spec).running).toBe(false);
    expect(usedAt(clockOf(spec), spec.now + 5_000)).toBe(60_000);
  });

  it("[T4] an undo does not count a suspension as spoken: the stopped clock stays", () => {
    for (const stop of [
      { type: "EndSpeech", turn: "YK-001" },
      { type: "PauseClock", holder: "YK-001" },
      { type: "Interject", turn: "YK-001" },
    ] as const) {
      const spec = Spec.open().speaking().after(60).does("A", stop);
      spec.does("A", { type: "SuspendSession", why: "mất điện" }).after(600);
      spec.does("A", { type: "ResumeSession" });
      expect(spec.refused("A", { type: "UndoLastAct", act: newest(spec) }), stop.type).toEqual({
        code: "undoDepends",
        on: "suspension",
      });
    }
  });

  it("[T4] an undo after a suspension still takes back what ran no clock", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    spec.does("A", { type: "SuspendSession", why: "mất điện" }).does("A", { type: "ResumeSession" });
    spec.does("A", { type: "UndoLastAct", act: newest(spec) });
    expect(spec.state.queue.order[0]).toBe("YK-001");
  });
});

describe("limits", () => {
  it("[T5] the limit falls on people, walk-ins and those after answers, not on officials", () => {
    const spec = Spec.open().does("A", {
      type: "LimitRemaining",
      seconds: 150,
    });
    const { speech, walkIn, after, official } = spec.state.time.limits;
    expect([speech, walkIn, after, official]).toEqual([150_000, 120_000, 120_000, 180_000]);
    expect(spec.state.displays.hall.announcement).toEqual({
      text: "Để nhiều đại biểu được phát biểu, xin mời mỗi đại biểu trình bày trong 2 phút 30 giây.",
      at: spec.now,
    });
    spec.does("A", { type: "LimitRemaining", seconds: 120 });
    expect(spec.state.time.limits.speech).toBe(120_000);
  });

  it("[T5] officials get theirs by shortening their step, whose planned minutes change", () => {
    const spec = Spec.open();
    const shorten = { type: "ShortenStep", minutes: 13, why: "dành cho Nhân dân" } as const;
    expect(spec.refused("A", { ...shorten, step: "9.9" })).toEqual({ code: "unknownId", id: "9.9" });
    spec.does("A", { ...shorten, step: "4.4" });
    expect(spec.state.time.limits.official).toBe(180_000);
    spec.does("A", { ...shorten, step: "4.4", officialSeconds: 150 });
    expect(spec.state.time.limits.official).toBe(150_000);
    expect(spec.state.steps.map((step) => step.planned / MINUTE)).toEqual([10, 10, 13, 10, 10]);
  });

  it("[T7] each source has its own time; a guest, a leader, a turn begun untimed have none", () => {
    const spec = Spec.open();
    spec.does("T2", { type: "AddWalkIn", who: { person: "d5" }, content: "x", field: "y" });
    spec.does("T2", { type: "AddOfficial", who: { person: "o22" } });
    spec.does("T2", { type: "AddAfterAnswers", who: { person: "d5" } });
    const speaks = (turn: string, untimed = false) => {
      spec.does("A", { type: "CallSpeaker", entry: turn, basis: { floor: null } });
      spec.does("T1", { type: "BeginSpeech", turn, untimed });
      const { allotted } = clockOf(spec);
      spec.does("A", { type: "EndSpeech", turn });
      return allotted;
    };
    const moves = (from: string, to: string) =>
      spec.does("A", { type: "EndStep", step: from }).does("A", { type: "BeginStep", step: to });
    expect([speaks("YK-001"), speaks("TC-01"), speaks("YK-002", true)]).toEqual([180_000, 120_000, null]);
    moves("4.3", "4.4");
    expect(speaks("CB-01")).toBe(180_000);
    moves("4.4", "4.5");
    expect(speaks("SD-01")).toBe(120_000);
  });

  it("[T7] a leader speaking for somebody has no clock; whoever speaks for a leader has one", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    spec.does("T2", { type: "SubstituteSpeaker", turn: "YK-001", who: { person: "o8" } });
    expect(spec.state.entries["YK-001"]?.timed).toBe(false);
    spec.does("T1", { type: "BeginSpeech", turn: "YK-001" });
    expect(clockOf(spec).allotted).toBeNull();
    spec.does("T2", { type: "SubstituteSpeaker", turn: "YK-001", who: { person: "d5" } });
    expect(spec.state.entries["YK-001"]).toMatchObject({ timed: true, insteadOf: "d1" });
  });
});

describe("the face of a clock", () => {
  it("[T6] shows no sign at zero, a minus in overtime, and never anything but figures (P08, P19)", () => {
    const faces = [600_000, 59_001, 1, 0, -1, -999, -1_000, -61_000].map(clockFace);
    expect(faces).toEqual(["10:00", "1:00", "0:01", "0:00", "0:00", "0:00", "−0:01", "−1:01"]);
  });
});

describe("the warnings", () => {
  it("[T9] come at the plan's times, by the turn's length; a clock counting up has none (P19, P21)", () => {
    const turn = (minutes: number | null) => startClock(START, minutes && minutes * MINUTE);
    const warned = (minutes: number | null, lefts: readonly number[]) =>
      lefts.map((left) => warningAt(turn(minutes), [60_000, 30_000], START + (minutes ?? 1) * MINUTE - left));
    const over = [0, -5_000];
    expect([3, 1, 0.5].map((minutes) => warned(minutes, over))).toEqual(Array(3).fill([0, 0]));
    const lefts = [60_001, 60_000, 30_001, 30_000, 1];
    expect(warned(3, lefts)).toEqual([null, 60_000, 60_000, 30_000, 30_000]);
    expect(warned(2, lefts)).toEqual([null, 60_000, 60_000, 30_000, 30_000]);
    expect(warned(1, lefts)).toEqual([null, null, null, 30_000, 30_000]);
    expect(warned(0.5, lefts)).toEqual([null, null, null, null, null]);
    expect(warned(null, lefts)).toEqual([null, null, null, null, null]);
  });
});

describe("the hearing's own clock", () => {
  it("[T6] devices whose own clocks differ reckon the same instant from the server's time (C30)", () => {
    const clock = { hearingAt: START, redisAt: 5_000_000, rate: 1 };
    const server = 5_060_000;
    const shown = [0, 95_000, -40_000].map((wrong) => {
      const device = server + wrong;
      const offset = server - device;
      return hearingTime(clock, device + offset);
    });
    expect(shown).toEqual([START + 60_000, START + 60_000, START + 60_000]);
  });

  it("[T6] runs at its rate, and stands where the rate is nought", () => {
    expect(hearingTime({ hearingAt: 1_000, redisAt: 500, rate: 10 }, 700)).toBe(3_000);
    expect(hearingTime({ hearingAt: 1_000, redisAt: 500, rate: 0 }, 9_999_999)).toBe(1_000);
  });

  it("[T4] is set by hand in a rehearsal alone, and never back", () => {
    const set = (at: number) => ({ type: "SetClock", at, rate: 0 }) as const;
    expect(new Spec().refused("operator", set(START))).toEqual({ code: "notRehearsal" });
    const spec = new Spec(preparation({ rehearsal: true })).does("operator", set(START + MINUTE));
    expect(spec.state.clock).toEqual({ hearingAt: START + MINUTE, redisAt: START, rate: 0 });
    spec.after(120).does("operator", set(START));
    expect(spec.state.clock.hearingAt).toBe(START + 2 * MINUTE);
  });

  it("[T4] the sample's clock stands at the planned start until the opening, then runs", () => {
    const spec = new Spec(preparation({ clockStartsAtOpening: true }), START + 9 * MINUTE);
    expect(spec.state.clock).toEqual({ hearingAt: START, redisAt: START, rate: 0 });
    spec.does("A", { type: "OpenSession" });
    expect(spec.state.clock).toEqual({ hearingAt: START, redisAt: spec.now, rate: 1 });
    expect(new Spec(preparation()).state.clock.rate).toBe(1);
  });
});
