import { describe, expect, it } from "vitest";
import { viewFor } from "../../server/views/viewFor.ts";
import { dueDate, OUTCOME_KINDS } from "../../shared/terms/outcomes.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { ChairView, SecretaryView } from "../../shared/views/views.ts";
import type { CommandOf } from "../../shared/wire/commands/commands.ts";
import { opinion, people, preparation, Spec } from "../support/hearingSpec.ts";

const raised = () => Spec.open().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
const part = (title: string, lead = "U07") => ({ title, field: "Nhà ở", lead, supporting: [] });
const verification: CommandOf<"RecordOutcome"> = {
  type: "RecordOutcome",
  opinions: ["YK-001"],
  outcome: "ASSIGNED_FOR_VERIFICATION",
};

describe("outcomes", () => {
  it("[O1] an outcome without unit or date is refused, and a preset date without its day", () => {
    const spec = raised();
    const due = { preset: "10 working days" } as const;
    for (const bad of [
      { ...verification, due },
      { ...verification, lead: "U02" },
      { ...verification, lead: "U02", due: { preset: "date" } as const },
    ])
      expect(spec.refused("A", bad)).toEqual({ code: "dueMissing" });
    expect(spec.state.opinions["YK-001"]?.outcome).toBeNull();
    spec.does("A", { ...verification, lead: "U02", due });
  });

  it("[O1] a due date before the hearing's day is refused, the day itself is not", () => {
    const spec = raised();
    const on = (date: string) => ({ preset: "date" as const, date });
    expect(spec.refused("A", { ...verification, lead: "U02", due: on("2024-11-21") })).toEqual({
      code: "dueInPast",
    });
    spec.does("A", { ...verification, lead: "U02", due: on("2024-11-22") });
    const change = { type: "ChangeDueDate" as const, opinions: ["YK-001"], why: "gấp" };
    expect(spec.refused("A", { ...change, due: "2024-11-21" })).toEqual({ code: "dueInPast" });
    expect(
      spec.refused("A", { type: "ReplyInWriting", opinions: ["YK-002"], due: on("2024-11-01") }),
    ).toEqual({ code: "dueInPast" });
    spec.does("A", { ...change, due: "2024-12-13" });
    expect(spec.state.opinions["YK-001"]?.outcome?.due?.date).toBe("2024-12-13");
  });

  it("[O1] a date is changed only where there is one", () => {
    const spec = raised().does("A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "NOTED" });
    for (const id of ["YK-001", "YK-002", "YK-099"])
      expect(
        spec.refused("A", { type: "ChangeDueDate", opinions: [id], due: "2024-12-13", why: "x" }),
      ).toEqual({ code: "unknownId", id });
  });

  it("[O1] six of the eight outcomes are the presider's to give; two come of themselves", () => {
    const given = OUTCOME_KINDS.filter((kind) => kind !== "REDIRECTED" && kind !== "UNHEARD_WRITTEN_REPLY");
    for (const outcome of given) {
      const due = { preset: "15 days" } as const;
      const spec = raised().does("A", {
        ...verification,
        outcome,
        lead: "U02",
        due,
        policy: "Nghị quyết 10",
      });
      expect(spec.state.opinions["YK-001"]?.outcome).toMatchObject({
        kind: outcome,
        by: "A",
        at: spec.now,
        policy: "Nghị quyết 10",
        due: { preset: "15 days", date: "2024-12-07" },
      });
    }
    expect(given).toHaveLength(6);
    for (const outcome of ["REDIRECTED", "UNHEARD_WRITTEN_REPLY"])
      expect(() => raised().try("A", { ...verification, outcome: outcome as "NOTED" })).toThrow();
  });

  it("[O2] a hearing on a Saturday counts from Monday on", () => {
    expect(dueDate("10 working days", "2024-11-23")).toBe("2024-12-06");
    expect(dueDate("15 days", "2024-12-20")).toBe("2025-01-04");
    expect(dueDate("15 working days", "2024-12-20")).toBe("2025-01-13");
  });

  it("[O3] no part is split again, nor an opinion with parts, an outcome, or gone", () => {
    const split = (id: string) => ({
      type: "SplitOpinion" as const,
      opinion: id,
      parts: [part("a"), part("b")],
    });
    const spec = raised().does("T2", split("YK-001"));
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-002"], outcome: "NOTED" });
    spec.does("T2", { type: "Divert", opinion: "YK-003" });
    for (const id of ["YK-001", "YK-001a", "YK-002"])
      expect(spec.refused("T2", split(id))).toEqual({ code: "wrongState", id, state: "notToBeSplit" });
    expect(spec.refused("T2", split("YK-003"))).toEqual({ code: "hasLeft", number: 1 });
    expect(spec.refused("T2", split("YK-099"))).toEqual({ code: "unknownId", id: "YK-099" });
  });

  it("[O3] each part has its own unit, answer and outcome; prepared words stay with part a", () => {
    const first = opinion("YK-001", "d1", {
      preparedAnswer: "đã duyệt",
      privateNote: "riêng",
      questions: ["?"],
    });
    const spec = Spec.open(preparation({}, [first])).speaking();
    spec.does("T2", { type: "SplitOpinion", opinion: "YK-001", parts: [part("Kênh", "U02"), part("Đèn")] });
    const { opinions } = spec.state;
    expect(opinions["YK-001a"]).toMatchObject({ lead: "U02", title: "Kênh", preparedAnswer: "đã duyệt" });
    expect(opinions["YK-001b"]).toMatchObject({
      lead: "U07",
      title: "Đèn",
      preparedAnswer: "",
      privateNote: "",
      questions: [],
      displayTitle: null,
      partOf: "YK-001",
    });
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001b"], lead: "U07" });
    expect(spec.state.answers["TL-01"]).toMatchObject({ respondent: "o22", opinions: ["YK-001b"] });
  });

  it("[O5] each who was not heard is named with the unit that answers and its latest day", () => {
    const spec = Spec.open(
      preparation({}, [
        opinion("YK-001", "d1"),
        opinion("YK-002", "d2", { lead: "U07" }),
        opinion("YK-003", "d3"),
      ]),
    );
    spec.does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 3 } });
    spec.does("A", { type: "ReplyInWriting", opinions: ["YK-001"], due: { preset: "10 working days" } });
    spec.does("T1", { type: "Divert", opinion: "YK-003" });
    const { unheardRows, unheard } = viewFor(SEATS.A, spec.state, people) as ChairView;
    expect(unheard).toEqual(["YK-001", "YK-002"]);
    expect(unheardRows).toMatchObject([
      { opinion: "YK-001", who: { name: "Ông Lò Văn Nước 1" }, unit: "Phòng Kinh tế", due: "2024-12-06" },
      { opinion: "YK-002", who: { name: "Ông Lò Văn Nước 2" }, unit: "Phòng Quản lý đô thị", due: null },
    ]);
  });

  it("[O4] a diverted matter gets no other outcome, answer, title or turn", () => {
    const spec = Spec.open().does("T2", { type: "Divert", opinion: "YK-001" });
    const due = { preset: "10 working days" } as const;
    expect(spec.state.queue.order).toEqual(["YK-002", "YK-003", "YK-004"]);
    const diverted = { code: "hasLeft", number: 1 };
    expect(spec.refused("A", { ...verification, outcome: "NOTED" })).toEqual(diverted);
    expect(spec.refused("A", { type: "ReplyInWriting", opinions: ["YK-002", "YK-001"], due })).toEqual(
      diverted,
    );
    expect(spec.refused("T2", { type: "ShowTitle", entry: "YK-001", displayTitle: "x" })).toEqual(diverted);
    expect(spec.refused("T2", { type: "AddRegistered", opinion: "YK-001" })).toEqual(diverted);
    expect(spec.refused("A", { type: "CallSpeaker", entry: "YK-001", basis: { floor: null } })).toEqual(
      diverted,
    );
    expect(spec.refused("T2", { type: "Divert", opinion: "YK-001" })).toEqual(diverted);
    expect(spec.state.opinions["YK-001"]?.outcome?.kind).toBe("REDIRECTED");
  });

  it("[O4] the kind is settled only of what was diverted", () => {
    const settle = { type: "SettleDiversion" as const, kind: "tố cáo" as const, destination: "Thanh tra" };
    const spec = Spec.open().does("T2", { type: "Divert", opinion: "YK-002" });
    expect(spec.refused("T2", { ...settle, number: 2 })).toEqual({ code: "unknownId", id: "số 2" });
    expect(spec.state.opinions["YK-002"]?.diversion?.kind).toBe("chưa phân loại");
    spec.does("T2", { ...settle, number: 1 });
    expect(spec.state.opinions["YK-002"]?.diversion).toMatchObject({
      kind: "tố cáo",
      destination: "Thanh tra",
    });
  });

  it("[V3] when part a leaves, the registered text leaves with it, also while on the floor", () => {
    const words = ["BÍ-MẬT nội dung", "BÍ-MẬT đầu đề", "BÍ-MẬT trên màn hình"] as const;
    const [content, title, displayTitle] = words;
    const secret = opinion("YK-001", "d1", { content, title, displayTitle, questions: [content] });
    const spec = Spec.open(preparation({}, [secret, opinion("YK-002", "d2")])).speaking();
    spec.does("T2", {
      type: "SplitOpinion",
      opinion: "YK-001",
      parts: [part("BÍ-MẬT a"), part("Đèn đường")],
    });
    spec.does("T2", { type: "Divert", opinion: "YK-001a" });
    for (const audience of Object.values(SEATS))
      expect(JSON.stringify(viewFor(audience, spec.state, people))).not.toContain("BÍ-MẬT");
    const chair = viewFor(SEATS.A, spec.state, people) as ChairView;
    expect(chair.floor).toMatchObject({ kind: "speaking", holder: "YK-001" });
    expect(chair.opinions["YK-001b"]?.title).toBe("Đèn đường");
    const hall = viewFor(SEATS.hall, spec.state, people) as HallView;
    expect(hall.scene).toMatchObject({ kind: "speaker", questions: [] });
    const secretary = viewFor(SEATS.T1, spec.state, people) as SecretaryView;
    expect(secretary.sections.find((section) => section.id === "turn.YK-001")).toMatchObject({
      opinion: null,
    });
  });

  it("[O5] the sentence names the latest date, counts opinions, needs a date for each", () => {
    const spec = Spec.open().does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 4 } });
    const notice = { type: "ReadUnheardNotice" as const, opinions: ["YK-001", "YK-002", "YK-003"] };
    const reply = (id: string, date: string) =>
      ({ type: "ReplyInWriting", opinions: [id], due: { preset: "date", date } }) as const;
    for (const id of ["YK-001", "YK-002"]) spec.does("A", { ...reply(id, "2024-12-06"), opinions: [id] });
    expect(spec.refused("A", notice)).toEqual({ code: "unknownId", id: "YK-003" });
    expect(
      spec.refused("A", { type: "ReplyInWriting", opinions: ["YK-003"], due: { preset: "date" } }),
    ).toEqual({ code: "dueMissing" });
    spec.does("A", { ...reply("YK-003", "2024-12-09"), opinions: ["YK-003"] }).does("A", notice);
    expect(spec.state.displays.hall.text).toBe(
      "Ý kiến của 03 đại biểu sẽ được trả lời bằng văn bản chậm nhất Thứ Hai 09/12/2024.",
    );
    expect(spec.state.queue.unheardNoticeAt).toBe(spec.now);
    expect(spec.state.opinions["YK-001"]?.outcome).toMatchObject({
      kind: "UNHEARD_WRITTEN_REPLY",
      lead: "U02",
    });
  });

  it("[V3] who asks again about a split opinion loses its title once the part with its text has left", () => {
    const SECRET = "Tố cáo ông Hồ Văn Núi";
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1", { title: SECRET })])).speaking();
    spec.does("T2", { type: "SplitOpinion", opinion: "YK-001", parts: [part("Đơn"), part("Đèn đường")] });
    const again = { type: "AddAfterAnswers", about: "YK-001" } as const;
    spec.does("T2", { ...again, who: { person: "d2" } });
    const titleOf = (id: string) => spec.state.opinions[id]?.title;
    const [first = "", second = ""] = spec.state.opinions["YK-001"]?.parts ?? [];
    // the other part has its own words: the whole is not sealed with it
    spec.does("A", { type: "Divert", opinion: second });
    expect(titleOf("SD-01")).toBe(SECRET);
    spec.does("A", { type: "Divert", opinion: first });
    expect(titleOf("SD-01")).toBe("");
    // nor is it given to whoever asks later
    spec.does("T2", { ...again, who: { person: "d3" } });
    expect(titleOf("SD-02")).toBe("");
    for (const audience of [SEATS.hall, SEATS.B, { role: "department", unit: "U02" } as const])
      expect(JSON.stringify(viewFor(audience, spec.state, people)), audience.role).not.toContain(SECRET);
  });

  it("[O5] a reaction after the answers is kept with the opinion it is about", () => {
    const spec = raised().does("T2", { type: "AddAfterAnswers", who: { person: "d1" }, about: "YK-001" });
    const reaction = { type: "RecordReaction", reaction: "not satisfied", note: "xin sớm hơn" } as const;
    expect(spec.refused("T2", { ...reaction, entry: "SD-09", about: "YK-001" })).toMatchObject({
      id: "SD-09",
    });
    expect(spec.refused("T2", { ...reaction, entry: "SD-01", about: "YK-099" })).toMatchObject({
      id: "YK-099",
    });
    spec.does("T2", { ...reaction, entry: "SD-01", about: "YK-001" });
    expect(spec.state.opinions["YK-001"]?.reactions).toEqual([
      { entry: "SD-01", reaction: "not satisfied", note: "xin sớm hơn" },
    ]);
  });
});
