import { describe, expect, it } from "vitest";
import { departmentView } from "../../server/views/live/department.ts";
import { aboutMinutes, answersBy, timeBefore, waitingTime } from "../../shared/reckoning/waiting.ts";
import { startClock } from "../../shared/terms/time.ts";
import { MINUTE, opinion, people, plan, preparation, Spec, START } from "../support/hearingSpec.ts";

const limits = { answerBase: 4 * MINUTE, answerPerFurther: MINUTE };

describe("in about … minutes", () => {
  it("[T14] is what those before are given: speeches by limits, one answer a unit", () => {
    expect(timeBefore({ speeches: [], answers: [] }, limits)).toBe(0);
    expect(timeBefore({ speeches: [3 * MINUTE, 2 * MINUTE], answers: [1, 3] }, limits)).toBe(15 * MINUTE);
    expect(answersBy(["U02", "U07", "U02", null, null])).toEqual([2, 1, 1, 1]);
  });

  it("[T14] counts down with the clock on the floor, and never below what is before", () => {
    const wait = { before: 5 * MINUTE, notBefore: null };
    const clock = startClock(START, 3 * MINUTE);
    expect(waitingTime(wait, clock, START)).toBe(8 * MINUTE);
    expect(waitingTime(wait, clock, START + MINUTE)).toBe(7 * MINUTE);
    expect(waitingTime(wait, clock, START + 9 * MINUTE)).toBe(5 * MINUTE);
    expect(waitingTime(wait, { ...clock, running: false }, START + 9 * MINUTE)).toBe(8 * MINUTE);
    expect(waitingTime(wait, startClock(START, null), START)).toBe(5 * MINUTE);
    expect(waitingTime(wait, null, START)).toBe(5 * MINUTE);
  });

  it("[T14] is not before the planned start of a part that has not begun", () => {
    const wait = { before: MINUTE, notBefore: START + 10 * MINUTE };
    expect(waitingTime(wait, null, START)).toBe(11 * MINUTE);
    expect(waitingTime(wait, null, START + 30 * MINUTE)).toBe(MINUTE);
  });

  it("[T14] is said in whole minutes up to ten, then in fives, never as nothing", () => {
    expect([-MINUTE, 0, 1, MINUTE, 61_000, 9.2 * MINUTE, 10 * MINUTE].map(aboutMinutes)).toEqual([
      1, 1, 1, 1, 2, 10, 10,
    ]);
    expect([11, 12, 13, 17, 18, 47].map((minutes) => aboutMinutes(minutes * MINUTE))).toEqual([
      10, 10, 15, 15, 20, 45,
    ]);
  });
});

describe("what stands before a unit's answer", () => {
  const opinions = [
    opinion("YK-001", "d1", { lead: "U02" }),
    opinion("YK-002", "d2", { lead: "U07" }),
    opinion("YK-003", "d3", { lead: "U02" }),
    opinion("YK-004", "d4", { lead: "U07" }),
  ];
  const waitOf = (spec: Spec, unit: string, id: string) =>
    departmentView(spec.state, people, unit).matters.find((matter) => matter.id === id)?.wait;

  it("[T14] the speeches up to its own, and the answers of other units before it", () => {
    const spec = Spec.open(preparation({}, opinions));
    expect(waitOf(spec, "U02", "YK-001")).toEqual({ before: 3 * MINUTE, notBefore: null });
    // two speeches, and the answer to the first
    expect(waitOf(spec, "U07", "YK-002")).toEqual({ before: (3 + 3 + 4) * MINUTE, notBefore: null });
    // three speeches; its own answer to the first goes with it
    expect(waitOf(spec, "U02", "YK-003")).toEqual({ before: (9 + 4) * MINUTE, notBefore: null });
    expect(waitOf(spec, "U07", "YK-004")).toEqual({ before: (12 + 4 + 1) * MINUTE, notBefore: null });
  });

  it("[T14] while its own matter is said, the clock alone; then the answers owed before it", () => {
    const spec = Spec.open(preparation({}, opinions));
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(waitOf(spec, "U02", "YK-001")).toEqual({ before: 3 * MINUTE, notBefore: null });
    spec.does("A", { type: "BeginSpeech", turn: "YK-001" });
    expect(waitOf(spec, "U02", "YK-001")).toEqual({ before: 0, notBefore: null });
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "CallSpeaker", entry: "YK-002", basis: { floor: null } });
    spec.does("A", { type: "BeginSpeech", turn: "YK-002" });
    expect(waitOf(spec, "U07", "YK-002")).toEqual({ before: 4 * MINUTE, notBefore: null });
    expect(departmentView(spec.state, people, "U07").floorClock).toEqual(startClock(START, 3 * MINUTE));
  });

  it("[T14] an answer owed by the same unit stands before it no more", () => {
    const spec = Spec.open(preparation({}, opinions));
    for (const turn of ["YK-001", "YK-003"]) {
      spec.does("A", { type: "CallSpeaker", entry: turn, basis: { floor: null } });
      spec.does("A", { type: "BeginSpeech", turn }).does("A", { type: "EndSpeech", turn });
    }
    expect(waitOf(spec, "U02", "YK-003")).toEqual({ before: 0, notBefore: null });
  });

  it("[T14] the planned start until the part begins; nothing where the matter does not wait", () => {
    const spec = new Spec(preparation({}, opinions)).does("A", { type: "OpenSession" });
    expect(waitOf(spec, "U02", "YK-001")).toEqual({ before: 3 * MINUTE, notBefore: plan.start });
    spec.does("T1", { type: "WithdrawEntry", entry: "YK-001" });
    expect(waitOf(spec, "U02", "YK-001")).toBeNull();
    expect(waitOf(spec, "U07", "YK-002")).toEqual({ before: 3 * MINUTE, notBefore: plan.start });
  });
});
