import { describe, expect, it } from "vitest";
import { playSample } from "../../scripts/proving/playSample.ts";
import { fold } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { departmentView } from "../../server/views/live/department.ts";
import { lecternView } from "../../server/views/live/lectern.ts";
import { sessionView } from "../../server/views/live/session.ts";
import { CHANGEOVER, dropsOut, timeBudget } from "../../shared/reckoning/timeBudget.ts";
import {
  announcedMeasure,
  proposeTime,
  saveTimeOf,
  shorterTimes,
} from "../../shared/reckoning/timeProposal.ts";
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
    // two minutes of four, weighed with eight answers as planned: 34 minutes of 36
    const answer = (34 / 36) * 4 * MINUTE + CHANGEOVER;
    expect(budget(spec).projectedEnd - spec.now).toBeCloseTo(3 * (TURN + answer) + LATER, 3);
  });

  it("[T17] an answer asked for takes what it will be given; a merged one is not counted", () => {
    const spec = Spec.open().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
    const before = budget(spec).projectedEnd;
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    expect(budget(spec).projectedEnd).toBe(before);
    const budgetView = view(spec);
    const merged = {
      ...budgetView.opinions["YK-001"],
      merged: ["YK-034"],
    } as (typeof budgetView.opinions)[string];
    const given = [1, 2].map((matters) => {
      const clock = {
        startedAt: 0,
        allotted: 4 * MINUTE,
        used: 4 * MINUTE,
        paused: 0,
        running: false,
        since: 0,
      };
      const opinions = ["YK-001", "YK-034"].slice(0, matters);
      const answers = budgetView.answers.map((answer) => ({
        ...answer,
        opinions,
        clock,
        state: "given" as const,
      }));
      return timeBudget(
        { ...budgetView, answers, opinions: { ...budgetView.opinions, "YK-001": merged } },
        spec.now,
      );
    });
    expect(given[1]?.projectedEnd).toBe(given[0]?.projectedEnd);
  });

  it("[T17] parts of a split opinion count, the whole does not once more", () => {
    const spec = Spec.open().speaking().after(60);
    const before = budget(spec).projectedEnd;
    const part = (title: string) => ({ title, field: "Nhà ở", lead: "U02", supporting: [] });
    spec.does("T2", { type: "SplitOpinion", opinion: "YK-001", parts: [part("a"), part("b")] });
    expect(budget(spec).projectedEnd - before).toBe(ANSWER);
  });

  it("[T17] while few answers were seen a span is told; it narrows to the projected end", () => {
    const spec = Spec.open();
    const { span, projectedEnd } = budget(spec);
    expect(span?.to).toBe(projectedEnd);
    expect(span?.from).toBeLessThan(projectedEnd - 5 * MINUTE);
    const spans: number[] = [];
    let seen = 0;
    playSample(undefined, undefined, (state) => {
      const given = Object.values(state.answers).filter((answer) => answer.state.kind === "given").length;
      if (given === seen) return;
      seen = given;
      const now = timeBudget(sessionView(state, people, true), state.at).span;
      expect(now === null || seen < 8).toBe(true);
      if (now) spans.push(now.to - now.from);
    });
    expect(spans.length).toBeGreaterThan(2);
    expect(spans.at(-1) ?? 0).toBeLessThan((spans[0] ?? 0) * 0.6);
  });

  it("[T17] in the scripted half day nothing moves the projected end by ten minutes", () => {
    const bounds = { least: 0, most: 0 };
    let before: HearingState | null = null;
    playSample(undefined, undefined, (state) => {
      const act = state.undo.acts.at(-1);
      const moves =
        act?.version === state.version && /^(Answer[^s]|Speech|Speaker|Clock|Time)/.test(act.type);
      if (before && moves) {
        const [was, is] = [before, state].map((shownState) =>
          timeBudget(sessionView(shownState, people, true), state.at),
        );
        const moved = ((is?.projectedEnd ?? 0) - (was?.projectedEnd ?? 0)) / MINUTE;
        bounds.least = Math.min(bounds.least, moved);
        bounds.most = Math.max(bounds.most, moved);
      }
      before = state;
    });
    expect(bounds.least).toBeGreaterThan(-10);
    expect(bounds.most).toBeLessThan(10);
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

  it("[T11] the chair sees how late it gets, who gets no turn, and who drops out (P25)", () => {
    const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: "08:50", why: "họp tiếp" });
    const seen = budget(spec);
    expect(minutes(seen.late)).toBe(minutes(4 * (TURN + ANSWER) + LATER) - 50);
    expect([seen.fits, seen.waiting.length]).toEqual([2, 4]);
    spec.speaking().does("A", { type: "PauseClock", holder: "YK-001" });
    // 3 min of the speech, its answer, one turn more with its answer, the later steps: 45 s are left
    expect(budget(spec).fits).toBe(1);
    expect(dropsOut(view(spec), budget(spec), spec.now, 30_000).map((row) => row.id)).toEqual([]);
    expect(dropsOut(view(spec), budget(spec), spec.now, 10 * MINUTE).map((row) => row.id)).toEqual([
      "YK-002",
    ]);
  });

  it("[T12] nothing is proposed when everybody fits", () => {
    expect(proposeTime(view(Spec.open()), START)).toBeNull();
  });

  it("[T12] each measure only as far as needed, answers before officials before the People", () => {
    const kinds = (end: string) => {
      const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: end, why: "họp tiếp" });
      return proposeTime(view(spec), spec.now)?.measures.map((measure) => measure.kind);
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
      const answers = proposeTime(view(spec), spec.now)?.measures.find(
        (measure) => measure.kind === "answers",
      );
      return answers?.kind === "answers" ? answers.base : null;
    };
    const bases = ["08:54", "08:53", "08:52", "08:51", "08:50", "08:49", "08:48"].map(base);
    const tried = bases.filter((base) => base !== null);
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

  it("[T12] the half day as planned does not hold all who wait; the proposal says how", () => {
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

  it("[T13] one act saves all of it; hall and lectern say one sentence; the minutes keep why", () => {
    const spec = Spec.open().does("A", { type: "ChangePlannedEnd", to: "08:40", why: "họp tiếp" });
    const proposal = proposeTime(view(spec), spec.now);
    if (!proposal) throw new Error("nothing proposed");
    spec.after(3).does("A", saveTimeOf(proposal, "nhiều người chờ"));
    expect(spec.state.time.decisions.map(({ by, event }) => [by, event.type])).toEqual([
      ["A", "PlannedEndChanged"],
      ["A", "AnswersTogether"],
      ["A", "AnswersShortened"],
      ["A", "StepShortened"],
      ["A", "RemainingLimited"],
    ]);
    const said = {
      text: "Để nhiều đại biểu được phát biểu, xin mời mỗi đại biểu trình bày trong 2 phút.",
      at: spec.now,
    };
    expect(spec.state.displays.hall.announcement).toEqual(said);
    expect(lecternView(spec.state, people).announcement).toEqual(said);
    expect(departmentView(spec.state, people, "U02").announcement).toEqual(said);
    expect(spec.state.time.limits.speech).toBe(2 * MINUTE);
  });

  it("[T13] a measure by hand is said to the hall too, and taken back with its sentence", () => {
    const why = "nhiều người chờ";
    const acts = [
      [{ type: "SaveTime", together: true, why }, "Các ý kiến cùng lĩnh vực xin được trả lời chung."],
      [
        { type: "ShortenAnswers", baseSeconds: 150, perFurtherOpinionSeconds: 30 },
        "Để nhiều đại biểu được phát biểu, xin mời các cơ quan trả lời trong 2 phút 30 giây.",
      ],
      [
        { type: "ShortenStep", step: "4.4", minutes: 10, officialSeconds: 120, why },
        "Để nhiều đại biểu được phát biểu, xin mời mỗi đồng chí lãnh đạo, đơn vị phát biểu trong 2 phút.",
      ],
      [
        { type: "LimitRemaining", seconds: 120 },
        "Để nhiều đại biểu được phát biểu, xin mời mỗi đại biểu trình bày trong 2 phút.",
      ],
    ] as const;
    for (const [save, text] of acts) {
      const spec = Spec.open().does("A", save);
      const said = { text, at: spec.now };
      expect(spec.state.displays.hall.announcement, save.type).toEqual(said);
      expect(lecternView(spec.state, people).announcement).toEqual(said);
      expect(departmentView(spec.state, people, "U02").announcement).toEqual(said);
      spec.does("A", { type: "UndoLastAct", act: spec.state.version });
      expect(spec.state.displays.hall.announcement, save.type).toBeNull();
    }
    // beside another measure the one sentence is that one's
    const both = Spec.open().does("A", {
      type: "SaveTime",
      together: true,
      people: { seconds: 120 },
      why,
    });
    expect(both.commits.at(-1)?.events[0]).toEqual({ type: "AnswersTogether", together: true });
  });

  it("[T13] the one sentence is about the People's time, else answers, else officials", () => {
    const [together, answers, officials, limit] = [
      { kind: "together" },
      { kind: "answers", base: 150_000, perFurther: 30_000 },
      { kind: "officials", step: "4.4", planned: 10 * MINUTE, limit: 2 * MINUTE },
      { kind: "people", limit: 2 * MINUTE },
    ] as const;
    expect(announcedMeasure([together, answers, officials, limit])).toBe(limit);
    expect(announcedMeasure([together, answers, officials])).toBe(answers);
    expect(announcedMeasure([together, officials])).toBe(officials);
    expect(announcedMeasure([officials])).toBe(officials);
    expect(announcedMeasure([together])).toBe(together);
  });

  it("[T13] the sentence is the rules' own; a longer time is not told", () => {
    const olderScreen = { type: "LimitRemaining", seconds: 120, text: "một câu khác" } as const;
    expect(Spec.open().does("A", olderScreen).state.displays.hall.announcement?.text).toBe(
      "Để nhiều đại biểu được phát biểu, xin mời mỗi đại biểu trình bày trong 2 phút.",
    );
    const longer = Spec.open()
      .does("A", { type: "ShortenAnswers", baseSeconds: 300, perFurtherOpinionSeconds: 60 })
      .does("A", { type: "ShortenStep", step: "4.4", minutes: 25, officialSeconds: 240, why: "?" });
    expect(longer.state.time.limits).toMatchObject({ answerBase: 5 * MINUTE, official: 4 * MINUTE });
    expect(longer.state.displays.hall.announcement).toBeNull();
  });

  it("[T13] a sentence that an older log holds is shown as it stands", () => {
    const spec = Spec.open().does("A", { type: "LimitRemaining", seconds: 120 });
    const text = "Mời mỗi người 2 phút";
    const [last] = spec.commits.slice(-1);
    if (!last) throw new Error("nothing decided");
    const older = {
      ...last,
      events: [{ type: "RemainingLimited", limit: 2 * MINUTE, text, why: "" }] as const,
    };
    const state = fold([...spec.commits.slice(0, -1), older]);
    expect(state?.displays.hall.announcement).toEqual({ text, at: last.at });
  });

  it("[T13] where the People keep their time, the sentence is about the answers", () => {
    const spec = Spec.open();
    spec.does("A", {
      type: "SaveTime",
      together: false,
      answers: { baseSeconds: 150, perFurtherOpinionSeconds: 30 },
      why: "nhiều người chờ",
    });
    expect(spec.state.displays.hall.announcement?.text).toBe(
      "Để nhiều đại biểu được phát biểu, xin mời các cơ quan trả lời trong 2 phút 30 giây.",
    );
    const nothing = { type: "SaveTime", together: false, why: "?" } as const;
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
