import { describe, expect, it } from "vitest";
import { trayOf } from "../../server/rulebook/live/answers/facts.ts";
import { usedAt } from "../../shared/terms/time.ts";
import { opinion, plan, preparation, Spec } from "../support/hearingSpec.ts";

/** YK-001 was raised; the floor is free again. */
const raised = (first = preparation()) =>
  Spec.open(first).speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
const asked = () => raised().does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
const answering = () =>
  asked()
    .after(10)
    .does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
const part = (title: string, lead: string) => ({ title, field: "Nhà ở", lead, supporting: [] });

describe("who answers", () => {
  it("[A1] a ward's chair answers for it, a deputy where no head is listed, a chair by seat", () => {
    const official = (person: string, unit: string, role: string, present = true) => ({
      person,
      unit,
      role,
      order: 30,
      mayAnswer: true,
      present,
      timed: true,
    });
    const units = ["W01", "W02", "N01"].map((id) => ({
      id,
      name: id,
      shortName: id,
      group: "ward",
      fields: [],
    }));
    const spec = raised(
      preparation({
        units: [...plan.units, ...units],
        officials: [
          ...plan.officials,
          official("o31", "W01", "ward party secretary"),
          official("o32", "W01", "ward committee chair"),
          official("o33", "W02", "ward committee chair", false),
          official("o34", "W02", "ward deputy"),
        ],
      }),
    );
    const asks = (lead: string) => spec.try("A", { type: "AssignAnswer", opinions: ["YK-001"], lead });
    for (const lead of ["W01", "W02", "chair.B"]) expect(asks(lead)).toBeNull();
    const respondents = Object.values(spec.state.answers).map((answer) => answer.respondent);
    expect(respondents).toEqual(["o32", "o34", "o2"]);
    expect(asks("N01"), "a unit without anybody who may answer").toEqual({ code: "unknownId", id: "N01" });
    expect(asks("U99")).toEqual({ code: "unknownId", id: "U99" });
  });

  it("[A1] whoever is named answers, also a person on no list; an unknown id does not", () => {
    const spec = raised();
    const ask = { type: "AssignAnswer" as const, opinions: ["YK-001"], lead: "U02" };
    const nobody = { person: "o99" };
    const unknown = { code: "unknownId", id: "o99" };
    expect(spec.refused("A", { ...ask, respondent: nobody })).toEqual(unknown);
    spec.does("A", { ...ask, respondent: { person: "o21" } });
    spec.does("A", {
      ...ask,
      respondent: { name: "Lò Thị Suối", addressForm: "bà", organisation: "Điện lực" },
    });
    expect(spec.state.answers["TL-01"]?.respondent).toBe("o21");
    expect(spec.state.answers["TL-02"]?.respondent).toMatch(/^w-/);
    expect(
      spec.refused("T2", { type: "AnswerInPlaceOf", answer: "TL-01", who: nobody }),
      "in another's place",
    ).toEqual(unknown);
    const floor = { floor: null };
    expect(spec.refused("A", { type: "CallOutOfList", who: nobody, basis: floor })).toEqual(unknown);
    spec.does("A", { type: "CallNext", basis: { ...floor, head: "YK-002" } });
    expect(spec.refused("T2", { type: "SubstituteSpeaker", turn: "YK-002", who: nobody })).toEqual(unknown);
  });

  it("[A1] nothing is asked about what is not there or has left the dialogue", () => {
    const spec = raised().does("T2", { type: "Divert", opinion: "YK-002" });
    for (const [id, refusal] of [
      ["YK-002", { code: "hasLeft", number: 1 }],
      ["YK-099", { code: "unknownId", id: "YK-099" }],
    ] as const) {
      expect(spec.refused("A", { type: "AssignAnswer", opinions: [id], lead: "U02" })).toEqual(refusal);
      expect(spec.refused("A", { type: "ChairAnswers", opinions: [id], chair: "A" })).toEqual(refusal);
    }
  });
});

describe("the time of an answer", () => {
  it("[A2] the same opinion named twice counts once; shortened answers take the new figures", () => {
    const spec = raised().does("A", {
      type: "AssignAnswer",
      opinions: ["YK-001", "YK-002", "YK-001"],
      lead: "U02",
    });
    spec.does("A", { type: "ShortenAnswers", baseSeconds: 150, perFurtherOpinionSeconds: 30 });
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    expect(spec.state.answers["TL-01"]?.opinions).toEqual(["YK-001", "YK-002"]);
    expect(spec.state.floor).toMatchObject({ clock: { allotted: 180_000 } });
  });

  it("[A2] a running answer keeps its time when answers are shortened", () => {
    const spec = answering().does("A", {
      type: "ShortenAnswers",
      baseSeconds: 60,
      perFurtherOpinionSeconds: 0,
    });
    expect(spec.state.floor).toMatchObject({ clock: { allotted: 240_000 } });
  });
});

describe("an answer on the floor", () => {
  it("[A5] begins on a free floor, ends, and its time is kept", () => {
    const spec = answering().after(190).does("A", { type: "EndAnswer", answer: "TL-01" });
    expect(spec.state.floor).toEqual({ kind: "free" });
    expect(spec.state.answers["TL-01"]).toMatchObject({
      state: { kind: "given", at: spec.now },
      clock: { used: 190_000 },
    });
    expect(
      spec.refused("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } }),
      "an answer is given once",
    ).toEqual({ code: "wrongState", id: "TL-01", state: "given" });
    expect(spec.refused("A", { type: "EndAnswer", answer: "TL-01" })).toMatchObject({ code: "floorChanged" });
  });

  it("[A5] a turn is not ended as an answer, nor an answer as a turn", () => {
    expect(Spec.open().speaking().refused("A", { type: "EndAnswer", answer: "YK-001" })).toEqual({
      code: "unknownId",
      id: "YK-001",
    });
    expect(answering().refused("A", { type: "EndSpeech", turn: "TL-01" })).toMatchObject({
      code: "wrongState",
      state: "answering",
    });
  });

  it("[A5] while one answers nobody is called and no other answer begins", () => {
    const spec = answering();
    const basis = { floor: "TL-01" };
    const taken = { code: "floorTaken", holder: "TL-01", by: "T1" };
    expect(spec.refused("A", { type: "CallNext", basis: { ...basis, head: "YK-002" } })).toEqual(taken);
    expect(spec.refused("A", { type: "CallSpeaker", entry: "YK-002", basis })).toEqual(taken);
    expect(spec.refused("A", { type: "CallOutOfList", who: { person: "o8" }, basis })).toEqual(taken);
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U07" });
    expect(spec.refused("T1", { type: "BeginAnswer", answer: "TL-02", basis })).toEqual(taken);
    expect(spec.refused("T1", { type: "BeginAnswer", answer: "TL-09", basis: { floor: null } })).toEqual({
      code: "floorTaken",
      holder: "TL-01",
      by: "T1",
    });
  });

  it("[A6] in another's place in mid-answer: clock and opinions go on", () => {
    const spec = answering().after(30);
    spec.does("T2", { type: "AnswerInPlaceOf", answer: "TL-01", who: { person: "o21" } }).after(5);
    spec.does("T2", { type: "AnswerInPlaceOf", answer: "TL-01", who: { person: "o22" } });
    const { floor } = spec.state;
    if (floor.kind !== "answering") throw new Error("nobody answers");
    expect(usedAt(floor.clock, spec.now)).toBe(35_000);
    expect(spec.state.answers["TL-01"]).toMatchObject({
      respondent: "o22",
      insteadOf: "o20",
      opinions: ["YK-001"],
    });
    spec.does("A", { type: "EndAnswer", answer: "TL-01" });
    expect(
      spec.refused("T2", { type: "AnswerInPlaceOf", answer: "TL-01", who: { person: "o20" } }),
    ).toMatchObject({ code: "wrongState", state: "given" });
  });
});

describe("an answer that is not given now", () => {
  it("[A3] given back in mid-answer: the floor is free, the matter waits with a reason", () => {
    const spec = answering()
      .after(20)
      .does("T1", { type: "CannotAnswerNow", answer: "TL-01", why: "không thuộc phòng" });
    expect(spec.state.floor).toEqual({ kind: "free" });
    expect(spec.state.answers["TL-01"]).toMatchObject({
      state: { kind: "returned", why: "không thuộc phòng" },
      clock: { used: 20_000 },
    });
    expect(trayOf(spec.state)).toEqual(["YK-001"]);
    expect(spec.refused("T1", { type: "CannotAnswerNow", answer: "TL-01", why: "lần nữa" })).toMatchObject({
      code: "wrongState",
      state: "returned",
    });
    expect(
      spec.refused("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } }),
    ).toMatchObject({ code: "wrongState", state: "returned" });
  });

  it("[A3] put off to the end of the part, an answer begins later under its number", () => {
    const spec = answering()
      .after(20)
      .does("T1", { type: "DeferAnswer", answer: "TL-01", until: "endOfPart" });
    expect(spec.state.floor).toEqual({ kind: "free" });
    expect(spec.state.answers["TL-01"]?.state).toMatchObject({ kind: "deferred", until: "endOfPart" });
    expect(trayOf(spec.state)).toEqual([]);
    expect(spec.refused("T1", { type: "DeferAnswer", answer: "TL-01", until: "inWriting" })).toMatchObject({
      code: "wrongState",
      state: "deferred",
    });
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    expect(spec.state.floor).toMatchObject({ kind: "answering", answer: "TL-01" });
  });

  it("[A3] one that was given is not assigned anew; one that is not there is unknown", () => {
    const spec = answering().does("A", { type: "EndAnswer", answer: "TL-01" });
    const again = { type: "AssignAnswer" as const, opinions: ["YK-001"], lead: "U07" };
    expect(spec.refused("A", { ...again, answer: "TL-01" })).toEqual({
      code: "wrongState",
      id: "TL-01",
      state: "given",
    });
    expect(spec.refused("A", { ...again, answer: "TL-07" })).toEqual({ code: "unknownId", id: "TL-07" });
    for (const act of [
      { type: "CannotAnswerNow", answer: "TL-07", why: "x" },
      { type: "DeferAnswer", answer: "TL-07", until: "inWriting" },
      { type: "AnswerInPlaceOf", answer: "TL-07", who: { person: "o21" } },
      { type: "BeginAnswer", answer: "TL-07", basis: { floor: null } },
    ] as const)
      expect(spec.refused("T1", act)).toEqual({ code: "unknownId", id: "TL-07" });
  });
});

describe("the tray", () => {
  it("[A4] holds matters in the order in which they were raised, not the registered one", () => {
    const spec = Spec.open();
    for (const turn of ["YK-003", "YK-001"]) {
      spec.does("A", { type: "CallSpeaker", entry: turn, basis: { floor: null } }).after(1);
      spec.does("T1", { type: "BeginSpeech", turn }).after(30).does("A", { type: "EndSpeech", turn });
    }
    expect(trayOf(spec.state)).toEqual(["YK-003", "YK-001"]);
  });

  it("[A4] an outcome or a diversion takes a matter out of the tray; a call alone adds none", () => {
    const spec = raised().does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect(trayOf(spec.state)).toEqual(["YK-001"]);
    spec.does("T1", { type: "BeginSpeech", turn: "YK-002" });
    expect(trayOf(spec.state)).toEqual(["YK-001", "YK-002"]);
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "NOTED" });
    spec.does("T2", { type: "Divert", opinion: "YK-002" });
    expect(trayOf(spec.state)).toEqual([]);
  });

  it("[A4] parts of an opinion that was split while it waited are raised with it", () => {
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1")])).does("T2", {
      type: "SplitOpinion",
      opinion: "YK-001",
      parts: [part("Kênh N4", "U02"), part("Đèn đường", "U07")],
    });
    expect(trayOf(spec.speaking().state)).toEqual(["YK-001a", "YK-001b"]);
  });
});
