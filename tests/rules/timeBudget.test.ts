import { describe, expect, it } from "vitest";
import { departmentView } from "../../server/views/department.ts";
import { lecternView } from "../../server/views/hall.ts";
import { sessionView } from "../../server/views/session.ts";
import { CHANGEOVER, dropsOut, timeBudget } from "../../shared/timeBudget.ts";
import { proposeTime, saveTimeOf, shorterTimes } from "../../shared/timeProposal.ts";
import { MINUTE, people, preparation, Spec, START } from "../support/hearingSpec.ts";
import { people as everybody, prepared } from "../support/randomHearing.ts";

const view = (spec: Spec) => sessionView(spec.state, people, true);
const budget = (spec: Spec, given = 0) => timeBudget(view(spec), spec.now, given);
const minutes = (ms: number) => ms / MINUTE;
/** one of the People speaks for 3 min, an answer takes 4 min */
const TURN = 3 * MINUTE + CHANGEOVER;
const ANSWER = 4 * MINUTE + CHANGEOVER;
/** 4.4, 4.5 and 4.6 of the small hearing */
const LATER = 30 * MINUTE;

describe("the time budget", () => {
  it("[T11] waiting turns, their answers and the steps to come add up to the end", () => {
    const spec = Spec.open();
    expect(budget(spec).projectedEnd - spec.now).toBe(4 * (TURN + ANSWER) + LATER);
  });

  it("[T11] what was said is left out, what is left of the speech and its answer counted", () => {
    const spec = Spec.open().speaking().after(60);
    expect(budget(spec).projectedEnd - spec.now).toBe(2 * MINUTE + ANSWER + 3 * (TURN + ANSWER) + LATER);
    spec.after(180);
    // over time: the turn takes no more, the answer still does
    expect(budget(spec).projectedEnd - spec.now).toBe(ANSWER + 3 * (TURN + ANSWER) + LATER);
  });

  it("[T11] the answers' pace so far is reckoned with", () => {
    const spec = Spec.open().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    spec.does("A", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } }).after(120);
    spec.does("A", { type: "EndAnswer", answer: "TL-01" });
    // two minutes of four, weighed with three answers as planned: 14 minutes of 16
    expect(budget(spec).projectedEnd - spec.now).toBe(3 * (TURN + 3.5 * MINUTE + CHANGEOVER) + LATER);
  });

  it("[T11] a step past its plan pushes the rest; before it is ended it keeps its minutes", () => {
    const spec = new Spec().does("A", { type: "OpenSession" }).does("A", { type: "BeginStep", step: "4.1" });
    const whole = 10 * MINUTE + 4 * (TURN + ANSWER) + LATER;
    expect(budget(spec).projectedEnd - START).toBe(whole);
    spec.after(240);
    expect(budget(spec).projectedEnd - START).toBe(whole);
    spec.after(15 * 60 - 240);
    expect(budget(spec).projectedEnd - START).toBe(whole + 5 * MINUTE);
  });

  it("[T11] a break ends at its time, however late it begins", () => {
    const first = preparation();
    if (first.type !== "HearingPrepared") throw new Error("no preparation");
    const pause = {
      ...first.steps[0],
      id: "4.3b",
      shortTitle: "Giải lao",
      kind: "break",
    } as (typeof first.steps)[0];
    const steps = first.steps.toSpliced(1, 0, {
      ...pause,
      plannedStart: START + 10 * MINUTE,
      planned: 15 * MINUTE,
    });
    const at = (late: number) => {
      const spec = new Spec({ ...first, steps });
      spec.does("A", { type: "OpenSession" }).does("A", { type: "BeginStep", step: "4.1" });
      return budget(spec.after(late * 60)).projectedEnd - START;
    };
    expect([at(0), at(20), at(30)].map(minutes)).toEqual([
      minutes(at(0)),
      minutes(at(0)),
      minutes(at(0)) + 5,
    ]);
  });

  it("[T11] who is not in the hall takes no time", () => {
    const spec = Spec.open();
    spec.does("T1", { type: "RecordAttendance", absent: [{ person: "d3", why: "ốm" }], substitutes: [] });
    expect(budget(spec).waiting.map((row) => row.id)).toEqual(["YK-001", "YK-002", "YK-004"]);
  });

  it("[T11] the chair sees how late it gets, who gets no turn, and who drops out with a minute more (P25)", () => {
    const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: "08:50", why: "họp tiếp" });
    const seen = budget(spec);
    expect(minutes(seen.late)).toBe(minutes(4 * (TURN + ANSWER) + LATER) - 50);
    expect([seen.fits, seen.waiting.length]).toEqual([2, 4]);
    spec.speaking().does("A", { type: "PauseClock", holder: "YK-001" });
    // 3 min of his own, his answer, one turn more with its answer, the later steps: 45 s are left
    expect(budget(spec).fits).toBe(1);
    expect(dropsOut(view(spec), spec.now, 30_000).map((row) => row.id)).toEqual([]);
    expect(dropsOut(view(spec), spec.now, 10 * MINUTE).map((row) => row.id)).toEqual(["YK-002"]);
  });

  it("[T12] nothing is proposed when everybody fits", () => {
    expect(proposeTime(view(Spec.open()), START)).toBeNull();
  });

  it("[T12] each measure only as far as is needed, answers before officials before the People", () => {
    const kinds = (end: string) => {
      const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: end, why: "họp tiếp" });
      return proposeTime(view(spec), spec.now)?.measures.map((one) => one.kind);
    };
    // 62 min are wanted
    expect(kinds("09:01")).toEqual(["together"]);
    expect(kinds("08:50")).toEqual(["together", "answers"]);
    expect(kinds("08:46")).toEqual(["together", "answers", "officials"]);
    expect(kinds("08:40")).toEqual(["together", "answers", "officials", "people"]);
  });

  it("[T12] as gently as is enough: a little late costs the answers less than very late", () => {
    const base = (end: string) => {
      const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: end, why: "họp tiếp" });
      const answers = proposeTime(view(spec), spec.now)?.measures.find((one) => one.kind === "answers");
      return answers?.kind === "answers" ? answers.base : null;
    };
    const bases = ["08:54", "08:53", "08:52", "08:51", "08:50", "08:49", "08:48"].map(base);
    const tried = bases.filter((one) => one !== null);
    expect(tried).toEqual([...tried].sort((a, b) => b - a));
    expect(new Set(tried).size).toBeGreaterThan(1);
  });

  it("[T12] what is not enough says so", () => {
    const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: "08:30", why: "họp tiếp" });
    const proposal = proposeTime(view(spec), spec.now);
    expect(proposal).toMatchObject({ enough: false, budget: { late: 9 * MINUTE, fits: 1 } });
  });

  it("[T12] half minutes, never under the least", () => {
    expect(shorterTimes(3 * MINUTE, 2 * MINUTE)).toEqual([2.5 * MINUTE, 2 * MINUTE]);
    expect(shorterTimes(140_000, 2 * MINUTE)).toEqual([2 * MINUTE]);
    expect(shorterTimes(2 * MINUTE, 2 * MINUTE)).toEqual([]);
  });

  it("[T12] the half day as planned does not hold all who wait; the proposal says how it does", () => {
    const spec = new Spec(prepared, prepared.plan.start);
    spec.does("A", { type: "OpenSession" }).does("T1", { type: "ReadRightsStatement" });
    spec.does("A", { type: "BeginStep", step: "4.3" });
    spec.now = prepared.plan.start + 35 * MINUTE;
    const state = sessionView(spec.state, everybody, true);
    const seen = timeBudget(state, spec.now);
    expect(seen.waiting.length).toBe(24);
    expect(seen.fits).toBeLessThan(20);
    const proposal = proposeTime(state, spec.now);
    expect(proposal?.enough).toBe(true);
    expect(proposal?.budget.fits).toBe(24);
  });

  it("[T13] one act saves all of it; hall and lectern say one sentence; the minutes keep who and why", () => {
    const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: "08:40", why: "họp tiếp" });
    const proposal = proposeTime(view(spec), spec.now);
    if (!proposal) throw new Error("nothing proposed");
    spec
      .after(3)
      .does("A", saveTimeOf(proposal, "Xin mời mỗi đại biểu trình bày trong 2 phút.", "nhiều người chờ"));
    expect(spec.state.timeDecisions.map(({ by, event }) => [by, event.type])).toEqual([
      ["A", "PlannedEndChanged"],
      ["A", "AnswersTogether"],
      ["A", "AnswersShortened"],
      ["A", "StepShortened"],
      ["A", "RemainingLimited"],
    ]);
    const said = { text: "Xin mời mỗi đại biểu trình bày trong 2 phút.", at: spec.now };
    expect(spec.state.hall.announcement).toEqual(said);
    expect(lecternView(spec.state, people).announcement).toEqual(said);
    expect(departmentView(spec.state, people, "U02").announcement).toEqual(said);
    expect(spec.state.limits.speech).toBe(2 * MINUTE);
  });

  it("[T13] where the People keep their time, the sentence is about the answers", () => {
    const spec = Spec.open();
    spec.does("A", {
      type: "SaveTime",
      together: false,
      answers: { baseSeconds: 150, perFurtherOpinionSeconds: 30 },
      text: "Xin mời trả lời trong 2,5 phút.",
      why: "nhiều người chờ",
    });
    expect(spec.state.hall.announcement?.text).toBe("Xin mời trả lời trong 2,5 phút.");
    const nothing = { type: "SaveTime", together: false, text: "?", why: "?" } as const;
    expect(spec.refused("A", nothing)).toEqual({ code: "alreadyDone" });
    expect(spec.refused("A", { ...nothing, people: { seconds: 90 } })).toEqual({
      code: "belowMinimum",
      seconds: 120,
    });
    expect(
      spec.refused("A", { ...nothing, officials: { step: "9.9", minutes: 5, officialSeconds: 60 } }),
    ).toEqual({ code: "unknownId", id: "9.9" });
  });
});
