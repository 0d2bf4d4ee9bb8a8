import { describe, expect, it } from "vitest";
import { viewFor } from "../../server/views/viewFor.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { ChairView, OperatorView } from "../../shared/views/views.ts";
import type { CommandOf } from "../../shared/wire/commands/commands.ts";
import { MINUTE, opinion, people, plan, preparation, Spec, START } from "../support/hearingSpec.ts";

const hall = (spec: Spec) => viewFor(SEATS.hall, spec.state, people) as HallView;
const verified: CommandOf<"RecordOutcome"> = {
  type: "RecordOutcome",
  opinions: ["YK-001"],
  outcome: "ASSIGNED_FOR_VERIFICATION",
  task: "nạo vét mương",
  lead: "U07",
  due: { preset: "date", date: "2024-12-20" },
};

describe("the chair", () => {
  it("[G3] is handed over by the presider alone, to another, who directs from then on", () => {
    const spec = Spec.open();
    expect(spec.refused("B", { type: "HandOverChair", to: "B" })).toEqual({
      code: "notPresiding",
      presider: "A",
    });
    for (const seat of ["T1", "operator"] as const)
      expect(spec.refused(seat, { type: "HandOverChair", to: "B" })).toEqual({ code: "notAllowed" });
    expect(spec.refused("A", { type: "HandOverChair", to: "A" })).toEqual({ code: "alreadyDone" });
    spec.does("A", { type: "HandOverChair", to: "B" });
    spec.does("B", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(spec.state.chair.presider).toBe("B");
  });

  it("[G3] is taken over after thirty seconds without a sign of life, or without any", () => {
    const spec = Spec.open();
    expect(spec.refused("B", { type: "TakeOver" }, 29_999)).toEqual({
      code: "presiderPresent",
      lastSeenMs: 29_999,
    });
    expect(spec.does("B", { type: "TakeOver" }, 30_000).state.chair.presider).toBe("B");
    expect(spec.refused("B", { type: "TakeOver" }, 60_000)).toEqual({ code: "alreadyDone" });
    expect(spec.does("C", { type: "TakeOver" }, null).state.chair.presider).toBe("C");
    expect(spec.commits.at(-1)?.events).toEqual([{ type: "ChairTakenOver", to: "C", presiderLastSeen: -1 }]);
  });

  it("[G3] whose floor it is does not change with who presides", () => {
    const spec = Spec.open().speaking().after(7);
    const { floor } = spec.state;
    spec.does("A", { type: "HandOverChair", to: "C" });
    expect(spec.state.floor).toBe(floor);
  });
});

describe("the programme", () => {
  it("[G1] one step runs at a time; a running one is not begun again, another is not ended", () => {
    const spec = Spec.open();
    expect(spec.refused("A", { type: "BeginStep", step: "4.3" })).toEqual({ code: "alreadyDone" });
    expect(spec.refused("A", { type: "BeginStep", step: "4.4" })).toEqual({
      code: "wrongState",
      id: "4.3",
      state: "running",
    });
    expect(spec.refused("A", { type: "EndStep", step: "4.4" })).toEqual({
      code: "wrongState",
      id: "4.4",
      state: "notRunning",
    });
    for (const type of ["BeginStep", "EndStep"] as const)
      expect(spec.refused("A", { type, step: "9.9" })).toMatchObject({ id: "9.9" });
    const first = spec.state.steps.find((step) => step.id === "4.3")?.begunAt;
    spec.after(60).does("A", { type: "EndStep", step: "4.3" }).after(60);
    spec.does("A", { type: "BeginStep", step: "4.3" });
    expect(spec.state.steps.find((step) => step.id === "4.3")).toMatchObject({
      begunAt: first,
      endedAt: null,
    });
  });

  it("[G1] no step begins, and the session does not close, while somebody holds the floor", () => {
    const spec = Spec.open().speaking();
    for (const command of [
      { type: "BeginStep", step: "4.4" },
      { type: "EndStep", step: "4.3" },
      { type: "CloseSession" },
    ] as const)
      expect(spec.refused("A", command)).toMatchObject({ code: "floorTaken", holder: "YK-001" });
  });

  it("[G2] the rights statement is read once; then the floor opens without a second word", () => {
    const spec = new Spec().does("A", { type: "OpenSession" });
    spec.does("A", { type: "BeginStep", step: "4.1" }).does("T1", { type: "ReadRightsStatement" });
    expect(spec.refused("A", { type: "ReadRightsStatement" })).toEqual({ code: "alreadyDone" });
    spec.does("A", { type: "EndStep", step: "4.1" }).does("A", { type: "BeginStep", step: "4.3" });
    expect(spec.commits.at(-1)?.events).toMatchObject([{ type: "StepBegun", despite: [] }]);
  });

  it("[G2] a step that has no floor needs no rights statement", () => {
    new Spec().does("A", { type: "OpenSession" }).does("A", { type: "BeginStep", step: "4.6" });
  });

  it("[G1] a new order names each turn once, whatever was sent (P02)", () => {
    const spec = new Spec().does("A", { type: "OpenSession" }).does("T1", { type: "ReadRightsStatement" });
    const begin = (queue: string[]) => ({ type: "BeginStep", step: "4.3", queue }) as const;
    expect(spec.refused("A", begin(["YK-002", "YK-099"]))).toEqual({ code: "unknownId", id: "YK-099" });
    spec.does("A", begin(["YK-002", "YK-002", "YK-001"]));
    expect(spec.state.queue.order).toEqual(["YK-002", "YK-001", "YK-003", "YK-004"]);
  });

  it("[G4] closing ends the running step; follow-up goes on, the floor does not", () => {
    const spec = Spec.open().after(60).does("A", { type: "CloseSession" });
    expect(spec.state.steps.find((step) => step.id === "4.3")?.endedAt).toBe(spec.now);
    expect(spec.state.session).toMatchObject({ kind: "closed", closedAt: spec.now });
    for (const command of [
      { type: "OpenSession" },
      { type: "BeginStep", step: "4.4" },
      { type: "AddWalkIn", who: { person: "d5" }, content: "x", field: "y" },
      { type: "UndoLastAct", act: 1 },
    ] as const)
      expect(spec.refused("A", command)).toEqual({ code: "sessionNotOpen" });
    spec.does("A", { ...verified, due: { preset: "10 working days" } });
    spec.does("A", { type: "ChangeDueDate", opinions: ["YK-001"], due: "2024-12-13", why: "sớm hơn" });
    expect(spec.state.opinions["YK-001"]?.outcome?.due).toEqual({ preset: "date", date: "2024-12-13" });
  });

  it("[G4] a suspended session takes no act of the floor until it goes on", () => {
    const spec = Spec.open().does("A", { type: "SuspendSession", why: "mất điện" });
    const call = { type: "CallNext", basis: { floor: null, head: "YK-001" } } as const;
    expect(spec.refused("A", call)).toEqual({ code: "sessionNotOpen" });
    expect(spec.refused("A", { type: "CloseSession" })).toEqual({ code: "sessionNotOpen" });
    expect(spec.state.session).toMatchObject({ kind: "suspended", why: "mất điện", since: spec.now });
    spec.does("A", { type: "ResumeSession" }).does("A", call);
  });

  it("[G4] attendance, secretaries, conclusions and the planned end are kept as said", () => {
    const spec = Spec.open();
    spec.does("T2", {
      type: "RecordAttendance",
      absent: [{ person: "d4", why: "ốm" }],
      substitutes: [{ person: "d3", name: "Nông Thị Cánh Én" }],
    });
    expect(spec.state.attendance).toEqual({
      taken: true,
      checkedIn: [],
      absent: { d4: "ốm" },
      substitutes: { d3: "Nông Thị Cánh Én" },
    });
    expect(
      spec.refused("T2", { type: "RecordAttendance", absent: [{ person: "d9", why: "x" }], substitutes: [] }),
    ).toEqual({ code: "unknownId", id: "d9" });
    expect(spec.refused("T2", { type: "RecordLateArrival", person: "d1" })).toMatchObject({
      code: "wrongState",
    });
    spec.does("T2", { type: "RecordLateArrival", person: "d4" });
    expect(spec.state.attendance.absent).toEqual({});
    spec.does("A", { type: "NameSecretaries", minutes: "T2", synthesis: "T1" });
    expect(spec.state.minutes.secretaries).toEqual({ minutes: "T2", synthesis: "T1" });
    spec.does("A", { type: "ConcludeOnGroups", groups: ["G01"], text: "Giao các cơ quan" });
    spec.does("A", { type: "ConcludeInGeneral", text: "Giao Văn phòng" });
    expect(spec.state.minutes.conclusions.map(({ groups, text }) => [groups, text])).toEqual([
      [["G01"], "Giao các cơ quan"],
      [[], "Giao Văn phòng"],
    ]);
    spec.does("A", { type: "ChangePlannedEnd", to: "11:20", why: "họp tiếp" });
    expect(spec.state.time.plannedEnd).toBe(START + 200 * MINUTE);
    expect(spec.refused("A", { type: "ChangePlannedEnd", to: "07:59", why: "x" })).toEqual({
      code: "dueInPast",
    });
    for (const to of ["24:00", "11:60", "99:99"])
      expect(() => spec.try("A", { type: "ChangePlannedEnd", to, why: "x" })).toThrow();
  });
});

describe("the hall", () => {
  it("[G4] the test picture is not shown once the session has opened", () => {
    const spec = new Spec().does("operator", { type: "ShowOnHall", scene: "test", pinned: true });
    expect(hall(spec).scene).toEqual({ kind: "test" });
    spec.does("A", { type: "OpenSession" });
    expect(spec.refused("operator", { type: "ShowOnHall", scene: "test" })).toEqual({
      code: "testAfterOpening",
    });
  });

  it("[V2] the hall sees that the session pauses, never why", () => {
    const spec = Spec.open().does("A", { type: "SuspendSession", why: "một đại biểu gây rối" });
    expect(hall(spec).scene).toEqual({ kind: "pause", text: "", until: null });
    expect(JSON.stringify(hall(spec))).not.toContain("gây rối");
  });

  it("[G15] a suspension that says until when says so on every screen; an old one does not", () => {
    const until = START + 40 * MINUTE;
    const spec = Spec.open().speaking().does("A", { type: "SuspendSession", why: "giải lao", until });
    expect(hall(spec).scene).toEqual({ kind: "pause", text: "", until });
    for (const seat of [
      SEATS.lectern,
      SEATS.mc,
      { role: "delegate" },
      { role: "department", unit: "U02" },
    ] as const)
      expect(viewFor(seat, spec.state, people), seat.role).toMatchObject({ pausedUntil: until });
    for (const seat of [SEATS.A, SEATS.B, SEATS.T1, SEATS.operator])
      expect(viewFor(seat, spec.state, people), seat.role).toMatchObject({ session: { until } });
    spec.does("A", { type: "ResumeSession" });
    expect(viewFor(SEATS.lectern, spec.state, people)).toMatchObject({ suspended: false, pausedUntil: null });
    // as logs from before have it
    spec.does("A", { type: "SuspendSession", why: "mất điện" });
    expect(spec.commits.at(-1)?.events).toEqual([{ type: "SessionSuspended", why: "mất điện" }]);
    expect(viewFor(SEATS.A, spec.state, people)).toMatchObject({ session: { until: null } });
    expect(hall(spec).scene).toEqual({ kind: "pause", text: "", until: null });
  });

  it("[G15] a scene until the next call makes way for the break; pinned or chosen, it stands", () => {
    const show = { type: "ShowOnHall", scene: "notice", text: "Mời xem tài liệu" } as const;
    const spec = Spec.open().does("T1", show).after(1).does("A", { type: "SuspendSession", why: "giải lao" });
    expect(hall(spec).scene.kind).toBe("pause");
    spec.after(1).does("T1", show);
    expect(hall(spec).scene.kind).toBe("notice");
    const pinned = Spec.open()
      .does("T1", { ...show, pinned: true })
      .after(1);
    expect(hall(pinned.does("A", { type: "SuspendSession", why: "giải lao" })).scene.kind).toBe("notice");
  });

  it("[G15] a time that is over is refused", () => {
    const spec = Spec.open();
    for (const until of [spec.now - MINUTE, spec.now])
      expect(spec.refused("A", { type: "SuspendSession", why: "giải lao", until })).toEqual({
        code: "dueInPast",
      });
  });

  it("[G13] the rights stand on the hall, a sentence a line, and go with the next step", () => {
    const prepared = preparation({ rights: ["Nêu ý kiến thẳng thắn.", "Nói đúng thời gian."] });
    const spec = new Spec(prepared).does("A", { type: "OpenSession" });
    spec.does("T1", { type: "ShowOnHall", scene: "rights" });
    const lines = ["Nêu ý kiến thẳng thắn.", "Nói đúng thời gian."];
    expect(hall(spec).scene).toEqual({ kind: "rights", lines });
    const { displays } = viewFor(SEATS.operator, spec.state, people) as OperatorView;
    expect(displays.hall).toMatchObject({
      view: { scene: { kind: "rights", lines } },
      chosen: { scene: "rights" },
    });
    spec.does("A", { type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
    expect(hall(spec).scene.kind).not.toBe("rights");
  });

  it("[V1] what is pinned stays when a speaker is called; what is not makes way", () => {
    const call = { type: "CallNext", basis: { floor: null, head: "YK-001" } } as const;
    const pinned = Spec.open().does("operator", { type: "ShowOnHall", scene: "black", pinned: true });
    expect(hall(pinned.does("A", call)).scene).toEqual({ kind: "black" });
    const shown = Spec.open().does("operator", { type: "ShowOnHall", scene: "notice", text: "Nghỉ 5 phút" });
    expect(hall(shown).scene).toEqual({ kind: "notice", text: "Nghỉ 5 phút" });
    expect(hall(shown.does("A", call)).scene).toMatchObject({ kind: "speaker" });
  });

  it("[V1] a result card says unit, task, day, and comes after an outcome with a date", () => {
    const spec = Spec.open().speaking().does("A", { type: "EndSpeech", turn: "YK-001" });
    const card = { type: "ShowResultCard", opinion: "YK-001" } as const;
    expect(spec.refused("A", card)).toEqual({ code: "dueMissing" });
    spec.does("A", verified).does("operator", card);
    expect(hall(spec).scene).toEqual({
      kind: "resultCard",
      title: "Tên hiển thị YK-001",
      text: "Giao Phòng Quản lý đô thị · nạo vét mương · chậm nhất Thứ Sáu 20/12/2024",
    });
    const { title = "" } = spec.state.opinions["YK-001"] ?? {};
    for (const task of [title, "Tên hiển thị YK-001"]) {
      spec.does("A", { ...verified, task }).does("operator", card);
      expect(hall(spec).scene).toMatchObject({
        text: "Giao Phòng Quản lý đô thị · chậm nhất Thứ Sáu 20/12/2024",
      });
    }
  });

  it("[O7] a body that is not the city's own is asked, not told", () => {
    const units = plan.units.map((unit) =>
      unit.id === verified.lead ? { ...unit, verb: "đề nghị" as const } : unit,
    );
    const spec = Spec.open(preparation({ units }))
      .speaking()
      .does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", verified).does("operator", { type: "ShowResultCard", opinion: "YK-001" });
    expect(hall(spec).scene).toMatchObject({
      text: expect.stringMatching(/^Đề nghị Phòng Quản lý đô thị · /),
    });
  });

  it("[V3] what has left the dialogue is among no concerns, and is not offered", () => {
    const hot = [opinion("YK-001", "d1", { hot: true }), opinion("YK-002", "d2", { hot: true })];
    const spec = Spec.open(preparation({}, hot)).does("T2", {
      type: "ShowOnHall",
      scene: "concerns",
      opinions: ["YK-001", "YK-002"],
    });
    expect(hall(spec).scene).toEqual({
      kind: "concerns",
      titles: ["Tên hiển thị YK-001", "Tên hiển thị YK-002"],
    });
    spec.does("T2", { type: "Divert", opinion: "YK-002" });
    expect(hall(spec).scene).toMatchObject({ kind: "backdrop" });
    const refused = (id: string) =>
      spec.refused("T2", { type: "ShowOnHall", scene: "concerns", opinions: ["YK-001", id] });
    expect(refused("YK-002")).toEqual({ code: "hasLeft", number: 1 });
    expect(refused("YK-099")).toEqual({ code: "unknownId", id: "YK-099" });
    const operator = viewFor(SEATS.operator, spec.state, people) as OperatorView;
    expect(operator.concerns.map((concern) => concern.id)).toEqual(["YK-001"]);
  });

  it("[V5] the scheme is the hall's own", () => {
    const spec = new Spec();
    expect(hall(spec).scheme).toBe("dark");
    expect(hall(spec.does("operator", { type: "ChooseHallScheme", scheme: "light" })).scheme).toBe("light");
  });

  it("[P1] a link is renewed by the operator, a chair's own by that chair too", () => {
    const spec = new Spec();
    expect(spec.refused("A", { type: "RenewSeat", seat: "B" })).toEqual({ code: "notAllowed" });
    spec
      .does("operator", { type: "RenewSeat", seat: "B" })
      .does("operator", { type: "RenewSeat", seat: "B" });
    expect(spec.state.links.generations).toEqual({ B: 3 });
    expect(spec.refused("T1", { type: "RenewSeat", seat: "T1" })).toEqual({ code: "notAllowed" });
    expect(spec.does("B", { type: "RenewSeat", seat: "B" }).state.links.generations).toEqual({ B: 4 });
  });

  it("[P14] a chair's link renewed from its own seat another chair renews once, nobody else (Y10)", () => {
    const spec = new Spec().does("A", { type: "RenewSeat", seat: "A" });
    const tellings = () =>
      ([SEATS.B, SEATS.operator] as const).map(
        (seat) => (viewFor(seat, spec.state, people) as ChairView | OperatorView).renewed,
      );
    expect(tellings()).toEqual(Array(2).fill([{ seat: "A", at: spec.now }]));
    for (const seat of ["T1", "mc", "unit.U02"] as const)
      expect(spec.refused(seat, { type: "RenewSeat", seat: "A" })).toEqual({ code: "notAllowed" });
    expect(spec.does("B", { type: "RenewSeat", seat: "A" }).state.links.generations).toEqual({ A: 3 });
    expect(tellings()).toEqual([[], []]);
    expect(spec.refused("C", { type: "RenewSeat", seat: "A" })).toEqual({ code: "notAllowed" });
    spec.does("operator", { type: "RenewSeat", seat: "T1" });
    expect(spec.refused("A", { type: "RenewSeat", seat: "T1" })).toEqual({ code: "notAllowed" });
  });
});
