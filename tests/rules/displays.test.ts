/** What the hall's second display and the lectern show besides what they show by themselves. */
import { describe, expect, it } from "vitest";
import { ownText } from "../../server/views/live/lectern.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { HallView, LecternView } from "../../shared/views/live/hall.ts";
import type { ChairView, OperatorView, SecretaryView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, people, preparation, Spec } from "../support/hearingSpec.ts";

const see = (spec: Spec, seat: SeatName) => viewFor(audienceOf(seat), spec.state, people);
const scene = (spec: Spec, seat: "hall" | "hall2") => (see(spec, seat) as HallView).scene;
const lectern = (spec: Spec) => see(spec, "lectern") as LecternView;
const call: CommandInput = { type: "CallNext", basis: { floor: null, head: "YK-001" } };

describe("two displays", () => {
  it("[S1] the second shows what the first does unless it has a scene of its own", () => {
    const spec = Spec.open();
    const both = () => [scene(spec, "hall").kind, scene(spec, "hall2").kind];
    expect(both()).toEqual(["waiting", "waiting"]);
    spec.does("operator", { type: "ShowOnHall", scene: "black", pinned: true });
    expect(both()).toEqual(["black", "black"]);
    spec.does("operator", { type: "ShowOnHall", scene: "programme", display: "hall2" });
    expect(both()).toEqual(["black", "programme"]);
    expect((see(spec, "operator") as OperatorView).hall2).toBe("programme");
    spec.does("operator", { type: "ShowOnHall", scene: "auto" }).does("A", call);
    expect(both()).toEqual(["speaker", "programme"]);
    spec.does("operator", { type: "ShowOnHall", scene: "auto", display: "hall2" });
    expect(both()).toEqual(["speaker", "speaker"]);
    expect((see(spec, "operator") as OperatorView).hall2).toBeNull();
  });

  it("[S1] what is shown on the first leaves the second's own scene alone; closing too", () => {
    const spec = Spec.open().does("T2", { type: "ShowOnHall", scene: "otherSource", display: "hall2" });
    spec.does("operator", { type: "ShowOnHall", scene: "notice", text: "Nghỉ 5 phút" });
    expect([scene(spec, "hall").kind, scene(spec, "hall2").kind]).toEqual(["notice", "otherSource"]);
    spec.does("A", { type: "CloseSession" });
    expect([scene(spec, "hall").kind, scene(spec, "hall2").kind]).toEqual(["backdrop", "otherSource"]);
  });

  it("[S1] a scene of its own shows nothing that the first may not (V1, V3)", () => {
    const hot = [opinion("YK-001", "d1", { hot: true }), opinion("YK-002", "d2", { hot: true })];
    const spec = Spec.open(preparation({}, hot));
    spec.does("operator", {
      type: "ShowOnHall",
      scene: "concerns",
      opinions: ["YK-001", "YK-002"],
      display: "hall2",
    });
    expect(scene(spec, "hall2")).toMatchObject({ titles: ["Tên hiển thị YK-001", "Tên hiển thị YK-002"] });
    spec.does("T2", { type: "Divert", opinion: "YK-002" });
    expect(scene(spec, "hall2")).toMatchObject({ titles: ["Tên hiển thị YK-001"] });
  });

  it("[S1] a log from before there were two speaks of the first", () => {
    const spec = new Spec().does("operator", { type: "ShowOnHall", scene: "black", pinned: true });
    expect(spec.commits.at(-1)?.events).toEqual([
      { type: "SceneShown", scene: "black", pinned: true, text: "", opinions: [] },
    ]);
  });

  it("[S2] the picture for tests is on every display, and is gone with the opening", () => {
    const spec = new Spec()
      .does("operator", { type: "ShowOnHall", scene: "test", pinned: true })
      .does("operator", { type: "ShowOnHall", scene: "test", display: "hall2" });
    expect([scene(spec, "hall").kind, scene(spec, "hall2").kind, lectern(spec).test]).toEqual([
      "test",
      "test",
      true,
    ]);
    spec.does("A", { type: "OpenSession" });
    expect([scene(spec, "hall").kind, scene(spec, "hall2").kind, lectern(spec).test]).toEqual([
      "backdrop",
      "backdrop",
      false,
    ]);
    for (const display of ["hall", "hall2"] as const)
      expect(spec.refused("operator", { type: "ShowOnHall", scene: "test", display })).toEqual({
        code: "testAfterOpening",
      });
  });

  it("[S3] a display whose scene hides the clock still knows it, for the chime", () => {
    const spec = Spec.open().speaking();
    spec.does("operator", { type: "ShowOnHall", scene: "otherSource", display: "hall2" });
    const running = spec.state.floor.kind === "speaking" ? spec.state.floor.clock : null;
    expect((see(spec, "hall") as HallView).turnClock).toEqual(running);
    expect((see(spec, "hall2") as HallView).turnClock).toEqual(running);
    expect((see(spec, "operator") as OperatorView).turnClock).toEqual(running);
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "CallOutOfList", who: { person: "o8" }, basis: { floor: null } });
    spec.does("A", { type: "BeginSpeech", turn: "NL-01" });
    expect((see(spec, "operator") as OperatorView).turnClock).toBeNull();
  });
});

describe("what the hall is shown by itself", () => {
  const invite: CommandInput = { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" };

  it("[S40] it shows what was raised between turns; who answers, once the answer begins", () => {
    const spec = Spec.open();
    expect(scene(spec, "hall")).toEqual({ kind: "waiting" });
    spec.does("A", call);
    expect(scene(spec, "hall")).toMatchObject({ kind: "speaker", allotted: 180_000 });
    spec.does("A", { type: "BeginSpeech", turn: "YK-001" }).does("A", { type: "EndSpeech", turn: "YK-001" });
    const raised = {
      kind: "raised",
      questions: ["Tên hiển thị YK-001"],
      who: {
        name: "Ông Lò Văn Nước 1",
        position: "Chi hội trưởng",
        introduced: "đại biểu do Hội Nông dân thành phố giới thiệu",
      },
    };
    expect(scene(spec, "hall")).toEqual(raised);
    spec.does("A", invite);
    expect(scene(spec, "hall")).toEqual(raised);
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    expect(scene(spec, "hall").kind).toBe("answer");
    spec.does("A", { type: "EndAnswer", answer: "TL-01" });
    expect(scene(spec, "hall")).toEqual(raised);
  });

  it("[S40] the newest that has happened counts: an invited answer, a stopped turn", () => {
    const two = Spec.open();
    const turn = (head: string) =>
      two
        .after(5)
        .does("A", { type: "CallNext", basis: { floor: null, head } })
        .does("A", { type: "BeginSpeech", turn: head });
    turn("YK-001").does("A", { type: "EndSpeech", turn: "YK-001" });
    turn("YK-002").does("A", { type: "EndSpeech", turn: "YK-002" });
    expect(scene(two, "hall")).toMatchObject({ questions: ["Tên hiển thị YK-002"] });
    two.after(5).does("A", invite);
    expect(scene(two, "hall")).toMatchObject({ questions: ["Tên hiển thị YK-001"] });
    two.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    two.does("A", { type: "EndAnswer", answer: "TL-01" });
    turn("YK-003").after(5).does("A", { type: "StopSpeech", turn: "YK-003", reason: "thôi" });
    expect(scene(two, "hall").kind).toBe("waiting");
  });

  it("[S40] a stopped, diverted or unnamed matter is not held up to the hall", () => {
    const turn = (more: Parameters<typeof opinion>[2]) =>
      Spec.open(preparation({}, [opinion("YK-001", "d1", more)])).speaking();
    const stopped = turn({}).does("A", { type: "StopSpeech", turn: "YK-001", reason: "thôi" });
    const diverted = turn({}).does("A", { type: "Divert", opinion: "YK-001" });
    expect([stopped, diverted].map((spec) => scene(spec, "hall").kind)).toEqual(["waiting", "backdrop"]);
    const unnamed = turn({ mayBeNamed: false }).does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(scene(unnamed, "hall")).toMatchObject({ who: { name: "Đại biểu của Hội Nông dân thành phố" } });
  });

  it("[S40] a break shows no name, also of a speaker; a pause says until when", () => {
    const spec = Spec.open().speaking().does("A", { type: "SuspendSession", why: "nghỉ" });
    expect(scene(spec, "hall")).toEqual({ kind: "pause", text: "", until: null });
    const until = spec.now + 600_000;
    spec.does("operator", { type: "ShowOnHall", scene: "pause", until });
    expect(scene(spec, "hall2")).toEqual({ kind: "pause", text: "", until });
    spec.does("operator", { type: "ShowOnHall", scene: "notice", text: "Chú ý", until });
    expect(spec.commits.at(-1)?.events[0]).not.toHaveProperty("until");
    const prepared = preparation();
    if (prepared.type !== "HearingPrepared") throw new Error("no preparation");
    const steps = prepared.steps.map((step, i) =>
      i === 0 ? { ...step, kind: "break", segment: null } : step,
    );
    const opened = new Spec({ ...prepared, steps }).does("A", { type: "OpenSession" });
    opened.does("A", { type: "BeginStep", step: steps[0]?.id ?? "", despite: ["rightsNotRead"] });
    const [first] = opened.state.steps;
    expect(scene(opened, "hall")).toEqual({
      kind: "pause",
      text: "",
      until: (first?.plannedStart ?? 0) + (first?.planned ?? 0),
    });
  });

  it("[S40] the closed list is said, as the newest event and on every scene of that part (N11)", () => {
    const spec = Spec.open().speaking();
    const list = () => (see(spec, "hall") as HallView).listClosed;
    expect(list()).toBe(false);
    spec.does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 3 } });
    expect([list(), scene(spec, "hall").kind]).toEqual([true, "speaker"]);
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    expect([list(), scene(spec, "hall").kind]).toEqual([true, "raised"]);
    const nobody = Spec.open().does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 4 } });
    expect(scene(nobody, "hall")).toEqual({ kind: "listClosed", unheard: 4 });
    nobody.does("A", { type: "EndStep", step: "4.3" });
    expect((see(nobody, "hall") as HallView).listClosed).toBe(false);
  });

  it("[S41] operator and secretary see each display's own view, why, and what comes next", () => {
    const spec = Spec.open();
    const parts = () => (see(spec, "operator") as OperatorView).displays;
    const all = () => (["hall", "hall2"] as const).map((seat) => [parts()[seat].chosen, parts()[seat].after]);
    expect(all()).toEqual([
      [null, "speaker"],
      [null, "speaker"],
    ]);
    spec.does("A", call);
    expect(parts().hall.after).toBe("speaker");
    spec.does("A", { type: "BeginSpeech", turn: "YK-001" });
    expect(parts().hall.after).toBe("raised");
    expect(parts().hall2.follows).toBe(true);
    spec.does("operator", { type: "ShowOnHall", scene: "black", display: "hall2" });
    expect(parts().hall2.follows).toBe(false);
    const since = spec.commits.at(-1)?.at;
    expect(all()).toEqual([
      [null, "raised"],
      [{ scene: "black", kept: true, since }, "black"],
    ]);
    spec.does("operator", { type: "ShowOnHall", scene: "notice", text: "Chú ý" });
    expect(parts().hall).toMatchObject({ chosen: { scene: "notice", kept: false }, after: "raised" });
    spec.does("operator", { type: "ShowOnHall", scene: "notice", text: "Chú ý", pinned: true });
    expect(parts().hall).toMatchObject({ chosen: { kept: true }, after: "notice" });
    for (const seat of ["hall", "hall2"] as const) expect(parts()[seat].view).toEqual(see(spec, seat));
    expect((see(spec, "T1") as SecretaryView).displays).toEqual(parts());
  });
});

describe("the lectern", () => {
  it("[S42] it is never blank: the backdrop, the caller, the time, at the end what was used", () => {
    const spec = Spec.open();
    expect(lectern(spec)).toMatchObject({ who: null, backdrop: ["HỘI NGHỊ", "ĐỐI THOẠI"], turnClock: null });
    spec.does("A", call);
    expect(lectern(spec)).toMatchObject({ who: "Ông Lò Văn Nước 1", called: true, allotted: 180_000 });
    spec.after(1).does("A", { type: "BeginSpeech", turn: "YK-001" });
    expect(lectern(spec)).toMatchObject({ called: false, turnClock: { running: true } });
    spec.after(100).does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(lectern(spec)).toMatchObject({ who: null, turnClock: { used: 100_000 } });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect(lectern(spec).turnClock).toBeNull();
  });

  it("[S42] after an answer: who has answered; after the closing: the backdrop alone", () => {
    const spec = Spec.open().speaking().after(100).does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(lectern(spec)).toMatchObject({ lastKind: "speech", turnClock: { used: 100_000 } });
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    spec.after(1).does("A", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    expect(lectern(spec).lastKind).toBeNull();
    spec.after(250).does("A", { type: "EndAnswer", answer: "TL-01" });
    expect(lectern(spec)).toMatchObject({ lastKind: "answer", turnClock: { used: 250_000 } });
    spec.does("A", { type: "CloseSession" });
    expect(lectern(spec)).toMatchObject({ who: null, turnClock: null, lastKind: null });
  });

  it("[V14] a speaker's text is told in that turn alone, never a restricted one, in no view", () => {
    const prepared = preparation({}, [
      opinion("YK-001", "d1"),
      opinion("YK-002", "d2", { restricted: true }),
      opinion("YK-003", "d3"),
    ]);
    const spec = Spec.open(prepared);
    const text = (turn: string) => ownText(spec.state, turn);
    expect(text("YK-001")).toBeNull();
    spec.does("A", call);
    expect([lectern(spec).ownText, text("YK-001"), text("YK-003")]).toEqual([
      "YK-001",
      "Nội dung đã đăng ký của YK-001",
      null,
    ]);
    expect(JSON.stringify(lectern(spec))).not.toContain("đã đăng ký");
    spec.does("A", { type: "SubstituteSpeaker", turn: "YK-001", who: { person: "d5" } });
    expect([lectern(spec).ownText, text("YK-001")]).toEqual([null, null]);
    spec.does("A", { type: "BeginSpeech", turn: "YK-001" }).does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect([lectern(spec).ownText, text("YK-002")]).toEqual([null, null]);
    spec.does("A", { type: "MarkAbsent", turn: "YK-002" });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-003" } });
    expect(text("YK-003")).toBe("Nội dung đã đăng ký của YK-003");
    spec.does("A", { type: "Divert", opinion: "YK-003" });
    expect([lectern(spec).ownText, text("YK-003")]).toEqual([null, null]);
  });

  const tell = (holder: string, text: string | null): CommandInput => ({ type: "TellLectern", holder, text });

  it("[S4] shows the chair's word to whoever speaks, until it is taken back", () => {
    const spec = Spec.open().speaking();
    expect(lectern(spec).message).toBeNull();
    expect(spec.refused("A", tell("YK-001", null))).toEqual({ code: "alreadyDone" });
    spec.does("A", tell("YK-001", "Xin mời kết luận"));
    expect(lectern(spec).message).toBe("Xin mời kết luận");
    expect((see(spec, "T1") as SecretaryView).lecternMessage).toBe("Xin mời kết luận");
    spec.does("T2", tell("YK-001", "Xin nói gần micro"));
    expect((see(spec, "A") as ChairView).lecternMessage).toBe("Xin nói gần micro");
    spec.does("A", { type: "Interject", turn: "YK-001" });
    expect(lectern(spec).message).toBe("Xin nói gần micro");
    spec.does("T1", tell("YK-001", null));
    expect(lectern(spec).message).toBeNull();
  });

  it("[S4] the word goes with the turn: nobody sees it later, not the same person either", () => {
    const spec = Spec.open().does("A", call).does("A", tell("YK-001", "Xin mời lên bục"));
    spec.does("A", { type: "MarkAbsent", turn: "YK-001" });
    expect(lectern(spec).message).toBeNull();
    spec.does("A", { type: "SpeakerIsBack", entry: "YK-001" });
    spec.does("A", { type: "CallSpeaker", entry: "YK-001", basis: { floor: null } });
    expect(lectern(spec).message).toBeNull();
  });

  it("[S4] a word for a turn that has ended reaches nobody else", () => {
    const spec = Spec.open().speaking().does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(spec.refused("T1", tell("YK-001", "Xin mời kết luận"))).toMatchObject({ code: "floorChanged" });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect(spec.refused("T1", tell("YK-001", "Xin mời kết luận"))).toMatchObject({
      code: "floorTaken",
      holder: "YK-002",
    });
    spec.does("A", tell("YK-002", "Xin nói gần micro"));
    for (const seat of ["hall", "hall2", "operator"] as const)
      expect(JSON.stringify(see(spec, seat))).not.toContain("gần micro");
  });

  it("[S4] who answers is told as well, and undo of a later act leaves the word", () => {
    const spec = Spec.open().speaking().does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    spec.does("A", tell("TL-01", "Xin trả lời ngắn gọn"));
    spec.does("A", { type: "AdjustTime", holder: "TL-01", seconds: 60 });
    spec.does("A", { type: "UndoLastAct", act: spec.state.version });
    expect(lectern(spec).message).toBe("Xin trả lời ngắn gọn");
    spec.does("A", { type: "EndAnswer", answer: "TL-01" });
    expect(lectern(spec).message).toBeNull();
  });
});
