import { describe, expect, it } from "vitest";
import type { Unit } from "../../server/rulebook/before/plan.ts";
import { hasSeat } from "../../server/rulebook/frame/seats.ts";
import { wardsNamed } from "../../server/rulebook/frame/wardsNamed.ts";
import { departmentView } from "../../server/views/live/department.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { isSeat, SEATS } from "../../shared/terms/seats.ts";
import type { Matter } from "../../shared/views/live/department.ts";
import type { ChairView, OperatorView } from "../../shared/views/views.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const unit = (id: string, name: string, group = "unit"): Unit => ({
  id,
  name,
  shortName: name,
  group,
  fields: [],
});
const units = [
  ...plan.units,
  unit("W05", "phường Quang Trung", "ward"),
  unit("W02", "phường Nam Khê", "ward"),
];
const SECRET = "BÍ-MẬT";
const opinions = [
  opinion("YK-001", "d1", { supporting: ["W05"], preparedAnswer: `${SECRET} U02`, privateNote: SECRET }),
  opinion("YK-002", "d2", { lead: "U07", preparedAnswer: `${SECRET} U07`, wards: ["W05"] }),
  opinion("YK-003", "d3", { lead: "CHAIR", restricted: true, content: SECRET, wards: ["W05"] }),
  opinion("YK-004", "d4", { lead: "U07" }),
];
const started = () => Spec.open(preparation({ units }, opinions));
const view = (spec: Spec, id: string) => departmentView(spec.state, people, id);
const matter = (spec: Spec, id: string, about: string): Matter | undefined =>
  view(spec, id).matters.find((matter) => matter.id === about);
const spoken = (spec: Spec) => spec.speaking().does("A", { type: "EndSpeech", turn: "YK-001" });

describe("a unit's seat", () => {
  it("[P5] is there for each unit and ward of the plan and for nobody else", () => {
    const { state } = started();
    expect((["unit.U02", "unit.W05", "A", "hall"] as const).map((seat) => hasSeat(state, seat))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(hasSeat(state, "unit.U99")).toBe(false);
    expect(["unit.U02", "unit.", "unit.a b", "unit.__proto__", "boss", "constructor"].map(isSeat)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("[P5] is renewed like any other; a unit that is none is not", () => {
    const spec = started().does("operator", { type: "RenewSeat", seat: "unit.U02" });
    expect(spec.state.links.generations["unit.U02"]).toBe(2);
    expect(spec.refused("operator", { type: "RenewSeat", seat: "unit.U99" })).toEqual({
      code: "unknownId",
      id: "unit.U99",
    });
  });
});

describe("readiness", () => {
  it("[A8] is told of a unit's own matter; chair and secretary see it", () => {
    const spec = started()
      .does("unit.U02", { type: "TellReadiness", opinion: "YK-001", word: "ready" })
      .does("unit.W05", { type: "TellReadiness", opinion: "YK-001", word: "needsFile" });
    for (const seat of [SEATS.A, SEATS.T1]) {
      const { opinions: seen } = viewFor(seat, spec.state, people) as ChairView;
      expect(seen["YK-001"]?.readiness).toEqual([
        { id: "U02", word: "ready" },
        { id: "W05", word: "needsFile" },
      ]);
    }
    expect(matter(spec, "U02", "YK-001")?.word).toBe("ready");
    spec.does("unit.U02", { type: "TellReadiness", opinion: "YK-001", word: "laterInWriting" });
    expect(matter(spec, "U02", "YK-001")?.word).toBe("laterInWriting");
    expect(
      spec.refused("unit.U02", { type: "TellReadiness", opinion: "YK-001", word: "laterInWriting" }),
    ).toEqual({
      code: "alreadyDone",
    });
  });

  it("[P5] [A8] is not told of another's matter, of one in the ward alone, settled or gone", () => {
    const spec = started();
    const tell = (opinionId: string, seat: "unit.U02" | "unit.W05") =>
      spec.refused(seat, { type: "TellReadiness", opinion: opinionId, word: "ready" });
    expect(tell("YK-002", "unit.U02")).toEqual({ code: "unknownId", id: "YK-002" });
    expect(tell("YK-002", "unit.W05")).toEqual({ code: "notAllowed" });
    expect(tell("YK-999", "unit.U02")).toEqual({ code: "unknownId", id: "YK-999" });
    spoken(spec).does("A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "ANSWERED" });
    expect(tell("YK-001", "unit.U02")).toMatchObject({ code: "wrongState" });
    spec.does("T1", { type: "Divert", opinion: "YK-001" });
    expect(tell("YK-001", "unit.U02")).toEqual({ code: "unknownId", id: "YK-001" });
  });

  it("[A8] leaves floor, answers and the last act as they are: undo goes on", () => {
    const spec = spoken(started()).does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    const {
      floor,
      answers,
      undo: { acts },
    } = spec.state;
    spec.does("unit.U02", { type: "TellReadiness", opinion: "YK-001", word: "laterEndOfPart" });
    expect(spec.state.floor).toBe(floor);
    expect(spec.state.answers).toBe(answers);
    expect(spec.state.undo.acts).toBe(acts);
    spec.does("A", { type: "UndoLastAct", act: acts.at(-1)?.version ?? 0 });
    expect(spec.state.answers).toEqual({});
    expect(spec.state.units.readiness["YK-001"]).toEqual({ U02: "laterEndOfPart" });
  });
});

describe("the latest day of a task", () => {
  const given = () =>
    spoken(started()).does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      lead: "U02",
      supporting: ["W05"],
      due: { preset: "date", date: "2024-12-20" },
    });
  const DUE = { type: "AnswerDue", opinion: "YK-001", due: "2024-12-20" } as const;
  const seenBy = (spec: Spec, seat: "A" | "T1") =>
    (viewFor(SEATS[seat], spec.state, people) as ChairView).opinions["YK-001"]?.outcome?.dueAnswer;

  it("[O6] is taken or talked about by the task's unit; chair and secretary see it", () => {
    const spec = given();
    expect(seenBy(spec, "A")).toBeNull();
    spec.does("unit.U02", { ...DUE, word: "asksToTalk", proposed: "2025-01-10" });
    for (const seat of ["A", "T1"] as const)
      expect(seenBy(spec, seat)).toEqual({ word: "asksToTalk", proposed: "2025-01-10" });
    expect(matter(spec, "U02", "YK-001")?.promise?.dueAnswer?.word).toBe("asksToTalk");
    expect(matter(spec, "W05", "YK-001")?.promise?.dueAnswer).toBeNull();
    spec.does("unit.U02", { ...DUE, word: "accepts", proposed: "2025-01-10" });
    expect(seenBy(spec, "A")).toEqual({ word: "accepts", proposed: null });
    expect(spec.refused("unit.U02", { ...DUE, word: "accepts" })).toEqual({ code: "alreadyDone" });
  });

  it("[O6] is void once the day is changed; a reply to the old day is refused with the new", () => {
    const spec = given().does("unit.U02", { ...DUE, word: "accepts" });
    spec.does("A", { type: "ChangeDueDate", opinions: ["YK-001"], due: "2024-12-27", why: "xin thêm" });
    expect(seenBy(spec, "A")).toBeNull();
    expect(spec.refused("unit.U02", { ...DUE, word: "accepts" })).toEqual({
      code: "dueChanged",
      due: "2024-12-27",
    });
  });

  it("[O6] is nobody else's to answer, and no day before the hearing is proposed", () => {
    const spec = given();
    expect(spec.refused("unit.W05", { ...DUE, word: "accepts" })).toEqual({ code: "notAllowed" });
    expect(spec.refused("unit.U02", { ...DUE, word: "asksToTalk", proposed: "2024-01-01" })).toEqual({
      code: "dueInPast",
    });
    spec.does("T1", { type: "Divert", opinion: "YK-001" });
    expect(spec.refused("unit.U02", { ...DUE, word: "accepts" })).toMatchObject({ code: "unknownId" });
  });

  it("[O6] does not stand in the way of taking the outcome back", () => {
    const spec = given().does("unit.U02", { ...DUE, word: "accepts" });
    spec.does("A", { type: "UndoLastAct", act: spec.state.undo.acts.at(-1)?.version ?? 0 });
    expect(spec.state.opinions["YK-001"]?.outcome).toBeNull();
  });
});

describe("what a unit sees", () => {
  it("[V7] its own matters with text, questions and its own prepared answer, and no other's", () => {
    const spec = started();
    expect(view(spec, "U02").matters.map((matter) => [matter.id, matter.concern])).toEqual([
      ["YK-001", "lead"],
    ]);
    expect(matter(spec, "U02", "YK-001")).toMatchObject({
      content: "Nội dung đã đăng ký của YK-001",
      preparedAnswer: `${SECRET} U02`,
      who: "Ông Lò Văn Nước 1",
      supporting: ["phường Quang Trung"],
      stage: "waiting",
    });
    expect(matter(spec, "W05", "YK-001")).toMatchObject({ concern: "supporting", preparedAnswer: "" });
    // asked in the other's stead, it answers, but what was prepared is the other's
    spoken(spec).does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U07" });
    expect(matter(spec, "U07", "YK-001")).toMatchObject({ concern: "lead", preparedAnswer: "" });
    expect(matter(spec, "U02", "YK-001")).toMatchObject({
      concern: "supporting",
      lead: "Phòng Quản lý đô thị",
    });
    for (const id of ["U02", "U07", "W05", "W02"]) {
      const seen = JSON.stringify(view(spec, id));
      expect(seen, id).not.toContain(`"${SECRET}"`);
      for (const other of ["U02", "U07"])
        if (other !== id) expect(seen, id).not.toContain(`${SECRET} ${other}`);
    }
  });

  it("[V7] a part that goes to another unit does not bring it what was prepared", () => {
    const spec = started().speaking();
    spec.does("A", {
      type: "SplitOpinion",
      opinion: "YK-001",
      parts: [
        { title: "Kênh N4", field: "Nông nghiệp", lead: "U07" },
        { title: "Đèn đường phường Nam Khê", field: "Chiếu sáng", lead: "U02" },
      ],
    });
    expect(matter(spec, "U07", "YK-001a")).toMatchObject({
      concern: "lead",
      preparedAnswer: "",
      stage: "speaking",
    });
    expect(view(spec, "U02").matters.map((matter) => matter.id)).toEqual(["YK-001b"]);
    expect(view(spec, "W02").matters.map((matter) => matter.id)).toEqual(["YK-001b"]);
  });

  it("[V7] a unit asked to answer hears at once by whom and about what, then how it goes on", () => {
    const spec = spoken(started()).does("A", {
      type: "AssignAnswer",
      opinions: ["YK-001", "YK-004"],
      lead: "U02",
    });
    expect(view(spec, "U02").summons).toEqual([
      {
        id: "TL-01",
        opinions: ["YK-001", "YK-004"],
        who: "Đồng chí Mạc Thị o20",
        position: "unit head",
        onFloor: false,
      },
    ]);
    expect(view(spec, "U07").summons).toEqual([]);
    expect(view(spec, "U02").matters.map((matter) => [matter.id, matter.stage])).toEqual([
      ["YK-001", "summoned"],
      ["YK-004", "summoned"],
    ]);
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    expect(view(spec, "U02").summons).toMatchObject([{ onFloor: true }]);
    expect(view(spec, "U07").onFloor).toEqual({
      kind: "answering",
      who: "Đồng chí Mạc Thị o20",
      title: "Tên hiển thị YK-001",
    });
    spec.does("A", { type: "EndAnswer", answer: "TL-01" });
    expect(view(spec, "U02")).toMatchObject({
      summons: [],
      matters: [{ stage: "answered" }, { stage: "answered" }],
    });
  });

  it("[V7] put off it says until when; given it says task, units and day", () => {
    const spec = spoken(started())
      .does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" })
      .does("T1", { type: "DeferAnswer", answer: "TL-01", until: "endOfPart" });
    expect(matter(spec, "U02", "YK-001")).toMatchObject({ stage: "endOfPart", promise: null });
    spec.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task: "nạo vét mương",
      lead: "U07",
      supporting: ["U02"],
      due: { preset: "date", date: "2024-12-06" },
    });
    const promise = {
      kind: "ASSIGNED_FOR_VERIFICATION",
      task: "nạo vét mương",
      lead: "Phòng Quản lý đô thị",
      supporting: ["Phòng Kinh tế"],
      due: "2024-12-06",
    };
    expect(matter(spec, "U07", "YK-001")).toMatchObject({
      concern: "lead",
      promise: { ...promise, own: true },
    });
    expect(matter(spec, "U02", "YK-001")).toMatchObject({ promise: { ...promise, own: false } });
  });

  it("[V7] of a matter that left: a number; an unnamed person is a delegate of a body", () => {
    const [first, second] = opinions;
    if (!first || !second) return expect.fail();
    const spec = Spec.open(preparation({ units }, [first, { ...second, mayBeNamed: false }]));
    expect(matter(spec, "U07", "YK-002")?.who).toBe("Đại biểu của Hội Nông dân thành phố");
    expect(JSON.stringify(view(spec, "U07"))).not.toContain("Lò Văn Nước 2");
    spec.does("T1", { type: "Divert", opinion: "YK-002" });
    for (const id of ["U07", "W05"]) expect(JSON.stringify(view(spec, id)), id).not.toContain("YK-002");
    expect(view(spec, "U07").diverted).toEqual([1]);
    expect(view(spec, "W05").diverted).toEqual([]);
  });

  it("[V7] who asks again after the answers is a matter of the unit that had answered", () => {
    const spec = spoken(started());
    spec.does("T1", { type: "AddAfterAnswers", who: { person: "d1" }, about: "YK-001" });
    expect(matter(spec, "U02", "SD-01")).toMatchObject({ concern: "lead", stage: "waiting" });
  });
});

describe("what a ward sees", () => {
  it("[V8] every matter that lies in it; others' prepared answers are left out", () => {
    const spec = started();
    expect(view(spec, "W05").matters.map((matter) => [matter.id, matter.concern])).toEqual([
      ["YK-001", "supporting"],
      ["YK-002", "place"],
      ["YK-003", "place"],
    ]);
    expect(matter(spec, "W05", "YK-002")).toMatchObject({
      content: "Nội dung đã đăng ký của YK-002",
      preparedAnswer: "",
      lead: "Phòng Quản lý đô thị",
    });
    expect(matter(spec, "W05", "YK-003")).toMatchObject({
      title: "Nông nghiệp, thủy lợi",
      content: "",
      questions: [],
      lead: "CHAIR",
    });
    spec.does("T2", {
      type: "AddWalkIn",
      who: { person: "d5" },
      content: "Bể bơi PHƯỜNG NAM KHÊ thiếu người trực",
      field: "Văn hóa",
    });
    expect(view(spec, "W02").matters.map((matter) => matter.id)).toEqual(["TC-01"]);
  });

  it("[V8] of a restricted matter a ward knows the field alone: no name, words or task (Y07)", () => {
    const spec = started();
    expect(matter(spec, "W05", "YK-003")).toMatchObject({ who: "", organisation: "", merged: [] });
    const secret = (id: string, more: object) =>
      opinion(id, "d3", { restricted: true, title: SECRET, content: SECRET, wards: [], lead: null, ...more });
    const open = opinion("YK-002", "d2", { lead: "U07", wards: ["W05"] });
    const shown = (spec: Spec, id: string) => JSON.stringify(matter(spec, "W05", id));
    // merged into an open one, also through a third
    const merged = Spec.open(preparation({ units }, [open, secret("YK-003", { mergedInto: "YK-002" })]));
    const through = Spec.open(
      preparation({ units }, [
        open,
        opinion("YK-004", "d4", { mergedInto: "YK-002", lead: null }),
        secret("YK-003", { mergedInto: "YK-004" }),
      ]),
    );
    for (const spec of [merged, through]) {
      expect(matter(spec, "W05", "YK-002")).toMatchObject({
        title: open.field,
        content: "",
        who: "",
        merged: [],
      });
      expect(matter(spec, "U07", "YK-002")).toMatchObject({ content: open.content });
    }
    expect(matter(merged, "U07", "YK-002")?.merged).toMatchObject([{ id: "YK-003", content: SECRET }]);
    // split after that: its parts are as closed
    merged.does("T1", {
      type: "SplitOpinion",
      opinion: "YK-002",
      parts: ["a", "b"].map((part) => ({ title: `Phần ${part}`, field: "Nhà ở", lead: "U07" })),
    });
    for (const id of ["YK-002a", "YK-002b"])
      expect(matter(merged, "W05", id)).toMatchObject({ title: "Nhà ở", content: "", who: "" });
    // who asks again about one
    const about = Spec.open(
      preparation({ units }, [secret("YK-001", { wards: ["W05"], mayBeNamed: false })]),
    );
    about.does("T1", { type: "AddAfterAnswers", who: { person: "d3" }, about: "YK-001" });
    expect(matter(about, "W05", "SD-01")).toMatchObject({ title: open.field, who: "" });
    expect(about.state.opinions["SD-01"]?.mayBeNamed, "asks again, unnamed as before").toBe(false);
    about.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task: SECRET,
      lead: "U07",
      due: { preset: "date", date: "2024-12-20" },
    });
    expect(shown(about, "YK-001")).not.toContain(SECRET);
    const { results } = viewFor(SEATS.operator, about.state, people) as OperatorView;
    expect(results, "no result card of it is offered").toEqual([]);
  });

  it("[V8] a place names its wards in full, tone marks and case aside", () => {
    const named = (text: string) => wardsNamed(units, text);
    expect(named("Mương sau chợ khu 4, phường Quang Trung")).toEqual(["W05"]);
    expect(named("Phường QUANG TRUNG và phuong nam khe")).toEqual(["W05", "W02"]);
    expect(named("Đường Quang Trung, khu 2")).toEqual([]);
    expect(named("Toàn thành phố")).toEqual([]);
    expect(named("Phòng Kinh tế")).toEqual([]);
  });
});
