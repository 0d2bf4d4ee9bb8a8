import { describe, expect, it } from "vitest";
import { readHearing } from "../../server/intake/readHearing.ts";
import { minutesRight } from "../../server/rulebook/live/minutes/facts.ts";
import { currentStep } from "../../server/rulebook/live/session/facts.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import { remainingAt, usedAt } from "../../shared/terms/time.ts";
import type { LecternView } from "../../shared/views/live/hall.ts";
import type { McView } from "../../shared/views/live/mc.ts";
import type { ChairView, SecretaryView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { MINUTE, people, plan, preparation, Spec } from "../support/hearingSpec.ts";
import { always, people as everybody } from "../support/randomHearing.ts";

const step = (spec: Spec) => currentStep(spec.state)?.id ?? null;
const newest = (spec: Spec) => spec.state.undo.acts.at(-1)?.version ?? 0;
const undo = (spec: Spec, act = newest(spec)) => spec.does("A", { type: "UndoLastAct", act });
const chair = (spec: Spec) => viewFor(SEATS.A, spec.state, people) as ChairView;

describe("the programme in few presses", () => {
  it("[G11] opening begins the first step in the same entry", () => {
    const spec = new Spec();
    const { version } = spec.state;
    spec.does("A", { type: "OpenSession", first: "4.1" });
    expect([spec.state.session.kind, step(spec), spec.state.version - version]).toEqual(["open", "4.1", 1]);
    expect(new Spec().refused("A", { type: "OpenSession", first: "9.9" })).toEqual({
      code: "unknownId",
      id: "9.9",
    });
    expect(new Spec().refused("A", { type: "OpenSession", first: "4.3" })).toEqual({ code: "rightsNotRead" });
  });

  it("[G11] one press ends the running step and begins the next in one entry", () => {
    const spec = new Spec().does("A", { type: "OpenSession", first: "4.1" }).after(60);
    const { version } = spec.state;
    spec.does("A", { type: "BeginStep", step: "4.6", ends: "4.1" });
    expect([step(spec), spec.state.version - version]).toEqual(["4.6", 1]);
    expect(spec.state.steps.find((step) => step.id === "4.1")?.endedAt).toBe(spec.now);
    // it names the step that its sender saw running
    expect(spec.refused("A", { type: "BeginStep", step: "4.4", ends: "4.1" })).toMatchObject({
      code: "wrongState",
      id: "4.1",
    });
    expect(spec.refused("A", { type: "BeginStep", step: "4.4" })).toMatchObject({ code: "wrongState" });
    expect(spec.refused("A", { type: "BeginStep", step: "4.3", ends: "4.6" })).toEqual({
      code: "rightsNotRead",
    });
  });

  it("[F22] a change of steps stands in the list of acts and is taken back", () => {
    const spec = new Spec().does("A", { type: "OpenSession", first: "4.1" }).after(60);
    spec.does("A", { type: "BeginStep", step: "4.6", ends: "4.1" });
    expect(chair(spec).acts[0]).toMatchObject({ type: "StepBegun", name: "Phần 4.6", undoable: true });
    undo(spec);
    expect([step(spec), spec.state.steps.find((step) => step.id === "4.6")?.begunAt]).toEqual(["4.1", null]);
    spec.does("A", { type: "EndStep", step: "4.1" });
    expect(step(spec)).toBeNull();
    undo(spec);
    expect(step(spec)).toBe("4.1");
  });

  it("[F22] a step in which somebody was called stays begun", () => {
    const spec = Spec.open();
    const begun = newest(spec);
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(spec.refused("A", { type: "UndoLastAct", act: begun })).toMatchObject({ code: "undoDepends" });
    expect(chair(spec).acts.find((act) => act.version === begun)?.undoable).toBe(false);
    // the call itself is taken back; then nothing depends on the step
    undo(spec);
    undo(spec, begun);
    expect(step(spec)).toBeNull();
  });

  it("[F22] the order that a step set goes with it", () => {
    const spec = new Spec().does("A", { type: "OpenSession" });
    const before = spec.state.queue.order;
    const queue = ["YK-003", "YK-002"];
    spec.does("A", { type: "BeginStep", step: "4.3", queue, despite: ["rightsNotRead"] });
    expect(spec.state.queue.order.slice(0, 2)).toEqual(queue);
    undo(spec);
    expect(spec.state.queue.order).toEqual(before);
  });

  it("[F22] the opening is taken back while nothing has happened; time never runs back", () => {
    const spec = new Spec(preparation({ clockStartsAtOpening: true }))
      .does("A", { type: "OpenSession", first: "4.1" })
      .after(60);
    undo(spec);
    expect([spec.state.session.kind, step(spec)]).toEqual(["scheduled", null]);
    spec.after(60).does("A", { type: "OpenSession", first: "4.1" });
    expect(spec.state.clock.hearingAt).toBe(spec.now);
    const opened = newest(spec);
    spec.does("T1", { type: "ReadRightsStatement" });
    expect(spec.refused("A", { type: "UndoLastAct", act: opened })).toMatchObject({ code: "undoDepends" });
  });

  it("[F20] acts that undo learnt of later push none out that was taken back before", () => {
    const spec = Spec.open().does("A", { type: "MoveEntry", entry: "YK-003", before: "YK-001" });
    const moved = newest(spec);
    for (let i = 0; i < 10; i++)
      spec
        .does("A", { type: "EndStep", step: "4.3" })
        .does("A", { type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
    // an older server took it back here: the log still folds
    expect(spec.state.undo.acts.find((act) => act.version === moved)?.before).not.toBeNull();
    expect(spec.refused("A", { type: "UndoLastAct", act: moved })).toEqual({ code: "nothingToUndo" });
  });
});

describe("decisions on time", () => {
  const save = {
    type: "SaveTime",
    together: true,
    officials: { step: "4.4", minutes: 7, officialSeconds: 150 },
    people: { seconds: 120 },
    why: "còn nhiều người chờ",
  } as const;
  const text = "Để nhiều đại biểu được phát biểu, xin mời mỗi đại biểu trình bày trong 2 phút.";

  it("[F22] what saves time stands in the list with its minutes and is taken back whole", () => {
    const spec = Spec.open();
    const {
      steps,
      time: { limits, plannedEnd },
    } = spec.state;
    spec.does("A", save);
    expect(chair(spec).acts[0]).toMatchObject({
      type: "RemainingLimited",
      undoable: true,
      detail: {
        time: [{ kind: "together" }, { kind: "step", ms: 7 * MINUTE }, { kind: "people", ms: 2 * MINUTE }],
      },
    });
    expect(spec.state.displays.hall.announcement?.text).toBe(text);
    undo(spec);
    expect(spec.state).toMatchObject({ steps, time: { limits, plannedEnd, decisions: [] } });
    expect(spec.state.displays.hall.announcement).toBeNull();
  });

  it("[F22] one that another followed stays; a turn that began under it keeps its time", () => {
    const spec = Spec.open().does("A", { type: "LimitRemaining", seconds: 120 });
    const first = newest(spec);
    spec.speaking();
    undo(spec, first);
    expect(spec.state.time.limits.speech).toBe(3 * MINUTE);
    expect("clock" in spec.state.floor && spec.state.floor.clock.allotted).toBe(2 * MINUTE);
    spec.does("A", { type: "ChangePlannedEnd", to: "11:50", why: "họp tiếp" });
    const end = newest(spec);
    spec.does("A", { type: "ChangePlannedEnd", to: "11:55", why: "họp tiếp" });
    expect(spec.refused("A", { type: "UndoLastAct", act: end })).toMatchObject({ code: "undoDepends" });
  });

  it("[T13] officials' time alone saved is said to the hall too, also under a pinned scene", () => {
    const spec = Spec.open().does("T1", { type: "ShowOnHall", scene: "programme", pinned: true });
    const { people: _people, together: _together, ...officials } = save;
    spec.does("A", { ...officials, together: false });
    expect(viewFor(SEATS.hall, spec.state, people)).toMatchObject({
      scene: { kind: "programme" },
      announcement: {
        text: "Để nhiều đại biểu được phát biểu, xin mời mỗi đồng chí lãnh đạo, đơn vị phát biểu trong 2 phút 30 giây.",
      },
    });
  });

  it("[F22] an outcome says its unit and day", () => {
    const spec = Spec.open().speaking().does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      lead: "U02",
      due: { preset: "date", date: "2024-12-06" },
    });
    expect(chair(spec).acts[0]?.detail).toMatchObject({ unit: "Phòng Kinh tế", due: "2024-12-06", time: [] });
  });
});

describe("a diversion taken back", () => {
  it("[O8] the turn goes on as if its clock had never stopped, and the hall shows it", () => {
    const spec = Spec.open().speaking().after(20);
    const {
      floor,
      queue: { order: queue },
    } = spec.state;
    const hall = viewFor(SEATS.hall, spec.state, people);
    spec.does("T1", { type: "Divert", opinion: "YK-001" });
    expect(chair(spec).lastDiverted).toEqual({ number: 1, act: newest(spec), undoable: true });
    undo(spec.after(10));
    expect([spec.state.floor, spec.state.queue.order]).toEqual([floor, queue]);
    expect("clock" in spec.state.floor && usedAt(spec.state.floor.clock, spec.now)).toBe(30_000);
    expect("clock" in spec.state.floor && remainingAt(spec.state.floor.clock, spec.now)).toBe(150_000);
    expect(viewFor(SEATS.hall, spec.state, people)).toEqual(hall);
    expect(chair(spec)).toMatchObject({ lastDiverted: null, diversions: [] });
    expect(chair(spec).opinions["YK-001"]).toBeDefined();
  });

  it("[O8] the minutes of the turn are its secretaries' again (N2)", () => {
    const spec = Spec.open().speaking();
    const may = () => (["T1", "T2"] as const).map((seat) => minutesRight(spec.state, seat, "turn.YK-001"));
    spec.does("T1", { type: "Divert", opinion: "YK-001" });
    expect(may()).toEqual(["write", "none"]);
    undo(spec);
    expect(may()).toEqual(["write", "write"]);
  });

  it("[O8] not once it was settled, or the next was called; its number is not another's", () => {
    const spec = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    const diverted = newest(spec);
    spec.does("A", { type: "MoveEntry", entry: "YK-004", before: "YK-002" });
    expect(chair(spec).lastDiverted?.number).toBe(1);
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-004" } });
    expect(chair(spec).lastDiverted).toBeNull();
    expect(spec.refused("A", { type: "UndoLastAct", act: diverted })).toMatchObject({ code: "undoDepends" });

    const settled = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    const act = newest(settled);
    settled.does("T1", {
      type: "SettleDiversion",
      number: 1,
      kind: "khiếu nại",
      destination: "Ban Tiếp công dân",
    });
    expect(settled.refused("A", { type: "UndoLastAct", act })).toMatchObject({ code: "undoDepends" });

    const again = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    undo(again);
    again.does("A", { type: "Divert", opinion: "YK-001" });
    expect(chair(again).lastDiverted?.number).toBe(2);
  });

  it("[V20] no screen but its secretary's has the code of what left the dialogue in the hall", () => {
    let diverted = 0;
    always(12, ({ after }) => {
      // a part's code holds that of the whole, which may still be there
      const codes = Object.values(after.opinions)
        .filter((opinion) => opinion.diversion?.at && opinion.partOf === null)
        .map((opinion) => opinion.id);
      if (codes.length === 0) return;
      diverted++;
      const others = [
        SEATS.A,
        SEATS.B,
        SEATS.C,
        SEATS.operator,
        SEATS.hall,
        SEATS.mc,
        SEATS[after.minutes.secretaries.synthesis],
      ];
      for (const seat of others) {
        const view = viewFor(seat, after, everybody);
        // what somebody has typed stays as it was typed
        // by a section's id the other secretary's screen knows which text it must let go
        const shown = JSON.stringify({ ...view, conclusionDraft: "", notes: [], sections: [] });
        for (const code of codes)
          expect(shown, `${seat.role} at ${after.version}`).not.toContain(`"${code}"`);
      }
    });
    expect(diverted).toBeGreaterThan(50);
  });

  it("[V20] whatever is asked of it hears its number alone", () => {
    const spec = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    const asked: CommandInput[] = [
      { type: "Divert", opinion: "YK-001" },
      { type: "RecordOutcome", opinions: ["YK-002", "YK-001"], outcome: "ANSWERED" },
      { type: "SendNote", to: "T1", text: "nhắc", about: "YK-001" },
      { type: "AddRegistered", opinion: "YK-001" },
      { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" },
      { type: "ShowOnHall", scene: "concerns", opinions: ["YK-001"] },
    ];
    for (const input of asked)
      expect(spec.refused("A", input), input.type).toEqual({ code: "hasLeft", number: 1 });
  });

  it("[V20] its kind is settled by its number; a refused undo says the number", () => {
    const spec = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    const settle = { type: "SettleDiversion", kind: "khiếu nại", destination: "Ban Tiếp công dân" } as const;
    expect(spec.refused("T1", { ...settle, number: 9 })).toEqual({ code: "unknownId", id: "số 9" });
    const act = newest(spec);
    spec.does("T1", { ...settle, number: 1 });
    expect(spec.state.opinions["YK-001"]?.diversion?.kind).toBe("khiếu nại");
    expect(spec.refused("A", { type: "UndoLastAct", act })).toEqual({ code: "undoDepends", on: "số 1" });
  });

  it("[V20] the list of acts says a number, never the code", () => {
    const spec = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    for (const seat of [SEATS.A, SEATS.B, SEATS.T1, SEATS.T2]) {
      const { acts } = viewFor(seat, spec.state, people) as ChairView | SecretaryView;
      expect(acts[0]).toMatchObject({ type: "OpinionDiverted", name: "số 1", subject: "" });
      expect(JSON.stringify(acts)).not.toContain("YK-001");
    }
  });
});

describe("the closing", () => {
  it("[G12] is taken back for ten minutes, with the step that it ended", () => {
    const spec = Spec.open().after(600).does("A", { type: "CloseSession" });
    const closed = spec.now;
    expect(chair(spec).session).toEqual({
      kind: "closed",
      until: null,
      since: closed,
      why: "",
      reopenUntil: closed + 10 * MINUTE,
    });
    expect(spec.refused("B", { type: "ReopenSession" })).toMatchObject({ code: "notPresiding" });
    spec.after(600).does("A", { type: "ReopenSession" });
    expect([spec.state.session.kind, step(spec), chair(spec).session.reopenUntil]).toEqual([
      "open",
      "4.3",
      null,
    ]);
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    spec.does("A", { type: "MarkAbsent", turn: "YK-001" }).does("A", { type: "EndStep", step: "4.3" });
    spec.does("A", { type: "CloseSession" }).after(600.001);
    expect(spec.refused("A", { type: "ReopenSession" })).toEqual({ code: "closedForGood" });
  });

  it("[G12] a step that was ended before the closing stays ended", () => {
    const spec = Spec.open().does("A", { type: "EndStep", step: "4.3" }).does("A", { type: "CloseSession" });
    spec.does("A", { type: "ReopenSession" });
    expect(step(spec)).toBeNull();
  });
});

describe("who has just spoken", () => {
  const lectern = (spec: Spec) => viewFor(SEATS.lectern, spec.state, people) as LecternView;

  it("[F23] stands with the used time until the next is called (P22)", () => {
    const spec = Spec.open().speaking().after(100);
    expect([chair(spec).lastTurn, lectern(spec).turnClock]).toMatchObject([null, { running: true }]);
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    const last = {
      who: { name: "Ông Lò Văn Nước 1" },
      used: 100_000,
      allotted: 3 * MINUTE,
      opinion: "YK-001",
    };
    for (const seat of [SEATS.A, SEATS.B, SEATS.T1])
      expect(viewFor(seat, spec.state, people)).toMatchObject({ lastTurn: { ...last, ranOut: false } });
    expect(lectern(spec).turnClock).toMatchObject({ used: 100_000, running: false });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect([chair(spec).lastTurn, lectern(spec).turnClock]).toEqual([null, null]);
    // called and not there: still the last who spoke
    spec.does("A", { type: "MarkAbsent", turn: "YK-002" });
    expect(chair(spec).lastTurn?.holder).toBe("YK-001");
  });

  it("[F23] an answer as well; a step that begins ends it", () => {
    const spec = Spec.open().speaking().does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.after(5).does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    spec.does("A", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    spec.after(250).does("A", { type: "EndAnswer", answer: "TL-01" });
    expect(chair(spec).lastTurn).toMatchObject({
      kind: "answer",
      holder: "TL-01",
      used: 250_000,
      opinion: "YK-001",
    });
    spec.after(1).does("A", { type: "BeginStep", step: "4.6", ends: "4.3" });
    expect(chair(spec).lastTurn).toBeNull();
  });

  it("[F23] a speech that ended 20 ms after its time was over says when it was over (P18)", () => {
    const spec = Spec.open().speaking();
    const began = spec.now;
    spec.after(180.02).does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(chair(spec).lastTurn).toMatchObject({ ranOut: true, zeroAt: began + 3 * MINUTE });
    const clock = { startedAt: began, used: 180_020, allotted: 3 * MINUTE };
    for (const seat of [SEATS.hall, SEATS.hall2, SEATS.lectern, SEATS.operator])
      expect(viewFor(seat, spec.state, people)).toMatchObject({ turnClock: clock });
  });

  it("[F23] of a matter that has left the dialogue nothing stands", () => {
    const spec = Spec.open().speaking().after(20).does("A", { type: "Divert", opinion: "YK-001" });
    expect([chair(spec).lastTurn, lectern(spec).turnClock]).toEqual([null, null]);
  });
});

describe("rights and introductions", () => {
  it("[G13] the text says what is recorded; whoever reads it ends the warning", () => {
    const withSteps = new Spec(preparation({ rights: ["Một.", "Hai."] }));
    expect(chair(withSteps).rightsText).toBe("Một.\nHai.");
    const sample = readHearing("sample").prepared.plan.rights.join("\n");
    for (const text of [chair(new Spec()).rightsText, sample]) {
      expect(text).toMatch(/ghi âm, ghi hình và phát sóng/);
      expect(text).toMatch(/Không lợi dụng đối thoại/);
    }
    for (const seat of ["A", "B", "T2", "mc"] as const) {
      const spec = new Spec().does("A", { type: "OpenSession" }).does(seat, { type: "ReadRightsStatement" });
      expect([chair(spec).rightsRead, spec.refused("A", { type: "ReadRightsStatement" }).code]).toEqual([
        true,
        "alreadyDone",
      ]);
    }
  });

  it("[G14] the MC has whom to introduce, in order, and ticks; the MC directs nothing", () => {
    const officials = [...plan.officials].reverse();
    const register = Register.of([...people.values()].map((person) => ({ ...person })));
    register.learn({ id: "o1", name: "Vừ A", pronunciation: "Vừ À" });
    const spec = new Spec(preparation({ officials })).does("mc", {
      type: "IntroduceOfficial",
      person: "o1",
      introduced: true,
    });
    const sample = readHearing("sample");
    const said = Register.of(sample.people);
    const listed = new Spec(sample.prepared).state;
    expect(
      (viewFor(SEATS.mc, listed, said) as McView).people.flatMap((person) => person.pronunciation || []),
    ).toEqual(["Gio-an Bao-ti-xi-ta Đinh Văn Chuông Chiều"]);
    const view = viewFor(SEATS.mc, spec.state, register) as McView;
    expect(view.people.map((person) => person.id)).toEqual(plan.officials.map((official) => official.person));
    expect(view.people[0]).toMatchObject({ pronunciation: "Vừ À", introduced: true, present: true });
    expect(spec.refused("mc", { type: "RecordOfficial", person: "o1", present: false })).toEqual({
      code: "notAllowed",
    });
  });
});
