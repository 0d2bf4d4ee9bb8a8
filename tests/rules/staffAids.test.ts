import { describe, expect, it } from "vitest";
import { conclusionDraft } from "../../client/staff/acts/conclusionDraft.ts";
import { sayingsOf } from "../../client/staff/acts/sayings.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { ChairView, OperatorView, SecretaryView } from "../../shared/views/views.ts";
import { opinion, people, preparation, Spec } from "../support/hearingSpec.ts";

const see = (spec: Spec, seat: SeatName) => viewFor(audienceOf(seat), spec.state, people);
const chair = (spec: Spec, seat: "A" | "B" | "C" = "A") => see(spec, seat) as ChairView;
const QUESTIONS = ["Bao giờ nạo vét?", "Ai làm?"];
const asking = () =>
  Spec.open(preparation({}, [opinion("YK-001", "d1", { questions: QUESTIONS }), opinion("YK-002", "d2")]));

describe("questions", () => {
  it("[A7] ticked while the answer runs; the rest stays in sight", () => {
    const spec = asking().speaking();
    const tick = { type: "TickQuestion", opinion: "YK-001", question: "Ai làm?", answered: true } as const;
    spec.does("T1", tick);
    expect(chair(spec).opinions["YK-001"]).toMatchObject({
      questions: QUESTIONS,
      answeredQuestions: ["Ai làm?"],
    });
    expect(spec.refused("A", tick)).toEqual({ code: "alreadyDone" });
    spec.does("A", { ...tick, answered: false });
    expect(chair(spec).opinions["YK-001"]?.answeredQuestions).toEqual([]);
    expect(spec.refused("A", { ...tick, question: "Ở đâu?" })).toEqual({ code: "unknownId", id: "YK-001" });
  });

  it("[A7] mended by the secretary, each once; a tick stays with its question", () => {
    const spec = asking().does("T1", {
      type: "TickQuestion",
      opinion: "YK-001",
      question: "Ai làm?",
      answered: true,
    });
    spec.does("T1", { type: "SetQuestions", opinion: "YK-001", questions: ["Ai làm?", "Ở đâu?", "Ở đâu?"] });
    expect(spec.state.opinions["YK-001"]).toMatchObject({
      questions: ["Ai làm?", "Ở đâu?"],
      answered: ["Ai làm?"],
    });
    spec.does("T1", { type: "SetQuestions", opinion: "YK-001", questions: ["Ở đâu?"] });
    expect(spec.state.opinions["YK-001"]?.answered).toEqual([]);
    spec.does("T1", { type: "Divert", opinion: "YK-001" });
    expect(spec.refused("T1", { type: "SetQuestions", opinion: "YK-001", questions: [] })).toEqual({
      code: "hasLeft",
      number: 1,
    });
  });
});

describe("the table", () => {
  it("[G5] a co-chair asks, the presider hands over or declines", () => {
    const spec = Spec.open().does("B", { type: "RequestChair" });
    expect(chair(spec).chairRequest).toBe("B");
    expect(spec.refused("B", { type: "RequestChair" })).toEqual({ code: "alreadyDone" });
    expect(spec.refused("A", { type: "RequestChair" })).toEqual({ code: "alreadyDone" });
    expect(spec.refused("C", { type: "DeclineChair" })).toMatchObject({ code: "notPresiding" });
    spec.does("A", { type: "DeclineChair" });
    expect(spec.state.chair.request).toBeNull();
    expect(spec.refused("A", { type: "DeclineChair" })).toEqual({ code: "alreadyDone" });
    spec.does("C", { type: "RequestChair" }).does("A", { type: "HandOverChair", to: "C" });
    expect([spec.state.chair.presider, spec.state.chair.request]).toEqual(["C", null]);
  });

  it("[G5] a take-over settles the wish too", () => {
    const spec = Spec.open().does("B", { type: "RequestChair" }).does("B", { type: "TakeOver" }, 60_000);
    expect([spec.state.chair.presider, spec.state.chair.request]).toEqual(["B", null]);
  });

  it("[G6] a note is its sender's and its addressee's; only the latter has seen it", () => {
    const spec = Spec.open().does("operator", { type: "SendNote", to: "A", text: "Khách mời vừa đến" });
    spec.does("B", { type: "SendNote", to: "A", text: "Đồng chí trả lời?", about: "YK-002" });
    expect(chair(spec).notes.map((note) => [note.from, note.text, note.about, note.read])).toEqual([
      ["operator", "Khách mời vừa đến", null, false],
      ["B", "Đồng chí trả lời?", "YK-002", false],
    ]);
    expect(chair(spec, "B").notes.map((note) => note.id)).toEqual(["GN-02"]);
    expect((see(spec, "operator") as OperatorView).notes.map((note) => note.id)).toEqual(["GN-01"]);
    expect(chair(spec, "C").notes).toEqual([]);
    expect((see(spec, "T1") as SecretaryView).notes).toEqual([]);
    for (const seat of ["hall", "lectern"] as const)
      expect(JSON.stringify(see(spec, seat))).not.toContain("Khách mời vừa đến");
    expect(spec.refused("B", { type: "ReadNote", note: "GN-02" })).toMatchObject({ code: "unknownId" });
    spec.does("A", { type: "ReadNote", note: "GN-02" });
    expect(chair(spec, "B").notes[0]?.read).toBe(true);
    expect(spec.refused("A", { type: "ReadNote", note: "GN-02" })).toEqual({ code: "alreadyDone" });
    expect(spec.refused("B", { type: "SendNote", to: "B", text: "?" })).toEqual({
      code: "malformed",
      field: "to",
    });
    expect(spec.refused("B", { type: "SendNote", to: "A", text: "?", about: "YK-9" })).toMatchObject({
      code: "unknownId",
    });
  });

  it("[G7] officials are introduced once each; a latecomer stands at the right place", () => {
    const spec = Spec.open().does("T1", { type: "RecordOfficial", person: "o20", present: false });
    const listed = () => (see(spec, "operator") as OperatorView).officials;
    spec.does("operator", { type: "IntroduceOfficial", person: "o8", introduced: true });
    expect(spec.refused("T2", { type: "IntroduceOfficial", person: "o8", introduced: true })).toEqual({
      code: "alreadyDone",
    });
    expect(listed().map((official) => [official.id, official.present, official.introduced])).toEqual([
      ["o1", true, false],
      ["o2", true, false],
      ["o3", true, false],
      ["o8", true, true],
      ["o20", false, false],
      ["o21", true, false],
      ["o22", true, false],
    ]);
    // an official who is not there does not answer for the unit
    expect(chair(spec).units[0]?.people.find((person) => person.id === "o20")?.present).toBe(false);
    spec.does("operator", { type: "RecordOfficial", person: "o20", present: true });
    expect(listed().find((official) => official.id === "o20")?.present).toBe(true);
    expect(spec.refused("T1", { type: "RecordOfficial", person: "o20", present: true })).toEqual({
      code: "alreadyDone",
    });
    expect(spec.refused("T1", { type: "RecordOfficial", person: "o99", present: true })).toMatchObject({
      code: "unknownId",
    });
    expect(spec.refused("T1", { type: "IntroduceOfficial", person: "o99", introduced: true })).toMatchObject({
      code: "unknownId",
    });
  });

  it("[G10] who needs a hand is told two turns ahead, and not while away", () => {
    const needs = opinion("YK-003", "d3", { needsHelp: true });
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1"), opinion("YK-002", "d2"), needs]));
    const soon = () =>
      (["A", "T1", "operator"] as const).map((seat) => (see(spec, seat) as OperatorView).helpSoon);
    const three = <T>(item: T) => [item, item, item];
    expect(soon()).toEqual(three([]));
    spec.speaking();
    expect(soon()).toEqual(three([{ name: chair(spec).queue[1]?.who.name, turns: 2 }]));
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("T1", { type: "RecordAttendance", absent: [{ person: "d2", why: "ốm" }], substitutes: [] });
    expect(soon()[0]).toMatchObject([{ turns: 1 }]);
  });

  it("[G8] the draft conclusion holds figures and tasks; the office sends, the chair reads", () => {
    const spec = asking().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task: "Nạo vét kênh N4",
      lead: "U02",
      due: { preset: "date", date: "2024-12-20" },
    });
    const text = conclusionDraft(see(spec, "T2") as SecretaryView, { frontHere: "Ủy ban MTTQ xã" });
    expect(text).toContain("Hội nghị đã nghe 01 ý kiến: 01 ý kiến giao xác minh, giải quyết.");
    expect(text).toContain("đề nghị Ủy ban MTTQ xã giám sát");
    expect(text).toContain("- Phòng Kinh tế: Nạo vét kênh N4, chậm nhất Thứ Sáu 20/12/2024.");
    spec.does("T2", { type: "DraftConclusion", text });
    expect(chair(spec, "B").conclusionDraft).toBe(text);
    expect(spec.refused("T2", { type: "DraftConclusion", text })).toEqual({ code: "alreadyDone" });
    expect(spec.refused("A", { type: "DraftConclusion", text: "khác" })).toEqual({ code: "notAllowed" });
  });
});

describe("what to say", () => {
  it("[S10] has names and titles filled in at each stage, and nothing left open", () => {
    const spec = new Spec(preparation({}, [opinion("YK-001", "d1", { questions: QUESTIONS })]));
    const says = () => sayingsOf(chair(spec), spec.now).join(" ");
    const all: string[] = [says()];
    const then = (seat: SeatName, command: Parameters<Spec["does"]>[1]) => {
      spec.after(20).does(seat, command);
      all.push(says());
    };
    then("A", { type: "OpenSession" });
    then("T1", { type: "ReadRightsStatement" });
    then("A", { type: "BeginStep", step: "4.3" });
    expect(all.at(-1)).toBe("Mời ông Lò Văn Nước 1, Chi hội trưởng, phát biểu. Thời gian của ông là 3 phút.");
    then("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    then("A", { type: "BeginSpeech", turn: "YK-001" });
    then("A", { type: "Interject", turn: "YK-001" });
    then("A", { type: "ResumeSpeaker", turn: "YK-001" });
    then("A", { type: "EndSpeech", turn: "YK-001" });
    expect(all.at(-1)).toBe(
      "Xin cảm ơn ý kiến của ông Lò Văn Nước 1. Đề nghị đồng chí Mạc Thị o20, unit head, trả lời.",
    );
    then("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    then("A", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    then("A", { type: "EndAnswer", answer: "TL-01" });
    then("A", { type: "SuspendSession", why: "giải lao" });
    then("A", { type: "ResumeSession" });
    then("A", { type: "EndStep", step: "4.3" });
    then("A", { type: "CloseSession" });
    for (const sentence of all) {
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/undefined|null|\$\{|, ,| {2}/);
    }
  });
});

describe("attendance", () => {
  it("[G9] seen at the door is present, also once recorded as absent", () => {
    const spec = Spec.open().does("T1", {
      type: "RecordAttendance",
      absent: [{ person: "d2", why: "ốm" }],
      substitutes: [],
    });
    const row = (id: string) => chair(spec).delegates.find((delegate) => delegate.id === id);
    expect([row("d1")?.checkedIn, row("d1")?.absent, row("d2")?.absent]).toEqual([false, null, "ốm"]);
    spec.does("operator", { type: "CheckIn", person: "d2" });
    expect([row("d2")?.checkedIn, row("d2")?.absent]).toEqual([true, null]);
    expect(spec.refused("T2", { type: "CheckIn", person: "d2" })).toEqual({ code: "alreadyDone" });
    expect(spec.refused("T2", { type: "CheckIn", person: "o8" })).toMatchObject({ code: "unknownId" });
    expect(chair(spec).organisations[0]).toMatchObject({ quota: 3, present: 5 });
    spec.does("T1", {
      type: "RecordAttendance",
      absent: ["d2", "d3", "d4", "d5"].map((person) => ({ person, why: "không rõ" })),
      substitutes: [],
    });
    expect([row("d2")?.checkedIn, row("d2")?.absent]).toEqual([false, "không rõ"]);
    expect(chair(spec).organisations[0]?.present).toBe(1);
    expect(chair(spec).attendance.allocated).toEqual({ present: 1, of: 5 });
  });
});
