import { describe, expect, it } from "vitest";
import { OwnParts } from "../../server/shell/path/ownParts.ts";
import { ownPart, phoneView } from "../../server/views/live/phone.ts";
import { type Person, Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type PhoneSeat, SEATS } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { SecretaryView } from "../../shared/views/views.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { MINUTE, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const ask = (content: string) => ({
  type: "AskToSpeak" as const,
  name: "Lò Thị Suối",
  addressForm: "bà",
  organisation: "Hội Người mù",
  content,
});
const ownRequests = (spec: Spec, phone = "p1") => ownPart(spec.state, people, phone).requests;
const secretary = (spec: Spec) => viewFor(SEATS.T1, spec.state, people) as SecretaryView;
const admit = (request: string, person?: string) => ({
  type: "AdmitRequest" as const,
  request,
  field: "Văn hóa",
  ...(person === undefined ? {} : { person }),
});
const empty = () => Spec.open(preparation({}, []));

describe("asking to speak by phone", () => {
  it("[R1] a request waits with the secretary; nobody is in line, the hall shows nothing", () => {
    const spec = Spec.open();
    const before = { queue: spec.state.queue.order, hall: viewFor(SEATS.hall, spec.state, people) };
    spec.does("phone.p1", ask("Lối đi bị chắn"));
    expect(secretary(spec).requests).toMatchObject([
      { id: "YC-01", organisation: "Hội Người mù", content: "Lối đi bị chắn" },
    ]);
    expect(spec.state.queue.order).toEqual(before.queue);
    expect(viewFor(SEATS.hall, spec.state, people)).toEqual(before.hall);
    expect(ownRequests(spec)).toMatchObject([{ id: "YC-01", stage: "asked", place: null, wait: null }]);
  });

  it("[R1] admitted it stands in line as a walk-in, by its field until its title is shown", () => {
    const spec = Spec.open().does("phone.p1", ask("Lối đi bị chắn")).does("T1", admit("YC-01"));
    expect(spec.state.entries["TC-01"]).toMatchObject({ source: "walkIn", segment: "people" });
    expect(spec.state.opinions["TC-01"]).toMatchObject({
      content: "Lối đi bị chắn",
      source: "Hội Người mù",
      field: "Văn hóa",
      displayTitle: null,
    });
    expect(secretary(spec).requests).toEqual([]);
    // four wait before it: four speeches, and one answer of the unit that has all four
    expect(ownRequests(spec)).toMatchObject([
      { stage: "waiting", place: 5, wait: { before: (4 * 3 + 4 + 3) * MINUTE, notBefore: null } },
    ]);
    expect(spec.refused("T2", admit("YC-01"))).toEqual({ code: "alreadyDone" });
  });

  it("[R1] may be known as a delegate of the list; the same matter is told its place", () => {
    const spec = Spec.open().does("phone.p1", ask("một")).does("phone.p2", ask("Một"));
    spec.does("T1", admit("YC-01", "d5"));
    expect(spec.state.entries["TC-01"]).toMatchObject({ person: "d5" });
    expect(spec.state.opinions["TC-01"]?.source).toBe(plan.delegates[4]?.organisation);
    expect(spec.refused("T1", admit("YC-02", "d5"))).toEqual({
      code: "alreadyListed",
      entry: "TC-01",
      place: 5,
    });
    expect(spec.refused("T1", admit("YC-02", "d99"))).toEqual({ code: "unknownId", id: "d99" });
    expect(spec.refused("T1", admit("YC-99"))).toEqual({ code: "unknownId", id: "YC-99" });
  });

  it("[R1] declined it says the sentence to the phone and to nobody else", () => {
    const spec = Spec.open().does("phone.p1", ask("một"));
    spec.does("T2", { type: "DeclineRequest", request: "YC-01", words: "Danh sách đã đủ" });
    expect(ownRequests(spec)).toMatchObject([{ stage: "declined", words: "Danh sách đã đủ" }]);
    expect(spec.refused("T1", admit("YC-01"))).toEqual({ code: "alreadyDone" });
    expect(spec.refused("T1", { type: "DeclineRequest", request: "YC-01", words: "x" })).toEqual({
      code: "alreadyDone",
    });
  });

  it("[R2] two open requests a phone; one that was declined, withdrawn or heard makes room", () => {
    const spec = empty().does("phone.p1", ask("một")).does("phone.p1", ask("hai"));
    expect(spec.refused("phone.p1", ask("ba"))).toEqual({ code: "tooManyRequests", most: 2 });
    spec.does("phone.p2", ask("của máy khác"));
    spec.does("T1", { type: "DeclineRequest", request: "YC-01", words: "đã đủ" });
    spec.does("phone.p1", ask("ba"));
    spec.does("phone.p1", { type: "WithdrawRequest", request: "YC-04" });
    spec.does("T1", admit("YC-02"));
    spec.does("phone.p1", ask("bốn"));
    expect(spec.refused("phone.p1", ask("năm"))).toMatchObject({ code: "tooManyRequests" });
    spec.does("A", { type: "CallSpeaker", entry: "TC-01", basis: { floor: null } });
    expect(spec.refused("phone.p1", ask("năm"))).toMatchObject({ code: "tooManyRequests" });
    spec.does("A", { type: "BeginSpeech", turn: "TC-01" }).does("A", { type: "EndSpeech", turn: "TC-01" });
    spec.does("phone.p1", ask("năm"));
  });

  it("[R2] two hundred wait with the secretary and no more; a judged one makes room", () => {
    const spec = empty();
    for (let i = 0; i < 200; i++) spec.does(`phone.p${i}` as PhoneSeat, ask(`ý kiến ${i}`));
    expect(spec.refused("phone.one-more", ask("nữa"))).toEqual({ code: "requestsFull" });
    spec.does("T1", admit("YC-07")).does("phone.one-more", ask("nữa"));
  });

  it("[R2] texts of 200 letters at most; none once the list is closed", () => {
    const parsed = (content: string) => commandSchema.safeParse(ask(content)).success;
    expect([parsed("x".repeat(200)), parsed("x".repeat(201)), parsed(""), parsed(" \u200b ")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(commandSchema.safeParse({ ...ask("x"), organisation: "x".repeat(201) }).success).toBe(false);
    const spec = empty().does("phone.p1", ask("một"));
    spec.does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 0 } });
    expect(spec.refused("phone.p1", ask("hai"))).toEqual({ code: "listIsClosed" });
    expect(spec.refused("T1", admit("YC-01"))).toEqual({ code: "listIsClosed" });
    expect(phoneView(spec.state, people).listClosed).toBe(true);
  });

  it("[R3] only its own phone withdraws it, from the line too; on the floor it stays", () => {
    const spec = empty().does("phone.p1", ask("một")).does("phone.p1", ask("hai"));
    const withdraw = (request: string) => ({ type: "WithdrawRequest" as const, request });
    expect(spec.refused("phone.p2", withdraw("YC-01"))).toEqual({ code: "unknownId", id: "YC-01" });
    spec.does("T1", admit("YC-01"));
    spec.does("phone.p1", withdraw("YC-01"));
    expect(spec.state.queue.order).toEqual([]);
    expect(spec.state.entries["TC-01"]?.state.kind).toBe("withdrawn");
    expect(ownRequests(spec)[0]).toMatchObject({ stage: "withdrawn", place: null });
    expect(spec.refused("phone.p1", withdraw("YC-01"))).toMatchObject({ code: "wrongState" });
    spec.does("T1", admit("YC-02"));
    spec.does("A", { type: "CallSpeaker", entry: "TC-02", basis: { floor: null } });
    expect(spec.refused("phone.p1", withdraw("YC-02"))).toMatchObject({ code: "wrongState" });
    expect(ownRequests(spec)[1]).toMatchObject({ stage: "called" });
  });

  it("[R3] a phone's word is no act of the floor: the chair's undo stays the same", () => {
    const spec = Spec.open().does("phone.p1", ask("một")).does("T1", admit("YC-01")).speaking();
    const {
      undo: { acts },
    } = spec.state;
    spec.does("phone.p1", { type: "WithdrawRequest", request: "YC-01" });
    expect(spec.state.undo.acts).toBe(acts);
    spec.does("A", { type: "UndoLastAct", act: acts.at(-1)?.version ?? 0 });
    expect(spec.state.entries["TC-01"]?.state.kind).toBe("withdrawn");
  });

  it("[R4] the hall has the code in its corner once it is switched on, and as a scene", () => {
    const spec = Spec.open();
    const hall = () => viewFor(SEATS.hall, spec.state, people) as HallView;
    expect(hall().askMark).toBe(false);
    spec.does("operator", { type: "ShowAskMark", on: true });
    expect(hall()).toMatchObject({ askMark: true, scene: { kind: "waiting" } });
    expect(spec.refused("operator", { type: "ShowAskMark", on: true })).toEqual({ code: "alreadyDone" });
    spec.does("operator", { type: "ShowOnHall", scene: "ask" });
    expect(hall().scene).toEqual({ kind: "ask" });
  });
});

describe("what a phone sees", () => {
  it("[V9] next, called, speaking, spoken; away and back", () => {
    const spec = empty().does("phone.p1", ask("một")).does("phone.p2", ask("hai"));
    spec.does("T1", admit("YC-01")).does("T1", admit("YC-02"));
    const stages = () =>
      [ownRequests(spec)[0], ownRequests(spec, "p2")[0]].map((request) => [request?.stage, request?.place]);
    expect(stages()).toEqual([
      ["next", 1],
      ["waiting", 2],
    ]);
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "TC-01" } });
    expect(stages()).toEqual([
      ["called", null],
      ["next", 1],
    ]);
    spec.does("A", { type: "MarkAbsent", turn: "TC-01" });
    expect(stages()[0]).toEqual(["later", null]);
    spec.does("T1", { type: "SpeakerIsBack", entry: "TC-01" });
    spec.does("A", { type: "CallSpeaker", entry: "TC-01", basis: { floor: null } });
    spec.does("A", { type: "BeginSpeech", turn: "TC-01" });
    expect(stages()[0]).toEqual(["speaking", null]);
    spec.does("A", { type: "EndSpeech", turn: "TC-01" });
    expect(stages()[0]).toEqual(["spoken", null]);
    spec.does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 1 } });
    expect(stages()[1]).toEqual(["unheard", null]);
  });

  it("[V9] first in line is not next before the part begins", () => {
    const spec = new Spec(preparation({}, [])).does("phone.p1", ask("một")).does("T1", admit("YC-01"));
    expect(ownRequests(spec)).toMatchObject([
      { stage: "waiting", place: 1, wait: { before: 0, notBefore: plan.start } },
    ]);
  });

  it("[V9] the public part is what the hall shows; the own part is nobody else's", () => {
    const spec = Spec.open().speaking();
    expect(phoneView(spec.state, people).onFloor).toMatchObject({
      kind: "speaking",
      who: "Ông Lò Văn Nước 1",
      title: "Tên hiển thị YK-001",
    });
    const before = JSON.stringify([phoneView(spec.state, people), ownPart(spec.state, people, "p2")]);
    spec.does("phone.p1", ask("BÍ-MẬT")).does("T1", admit("YC-01"));
    expect(JSON.stringify([phoneView(spec.state, people), ownPart(spec.state, people, "p2")])).toBe(before);
    spec.does("operator", { type: "ShowOnHall", scene: "backdrop", pinned: true });
    expect(phoneView(spec.state, people).onFloor).toBeNull();
  });

  it("[V9] [V3] a matter that left the dialogue is told to its own phone without its text", () => {
    const spec = empty().does("phone.p1", ask("BÍ-MẬT")).does("T1", admit("YC-01"));
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "TC-01" } });
    spec.does("A", { type: "BeginSpeech", turn: "TC-01" }).does("T1", { type: "Divert", opinion: "TC-01" });
    expect(ownRequests(spec)).toMatchObject([{ stage: "reception", content: "" }]);
    for (const audience of [...Object.values(SEATS), { role: "delegate" } as const])
      expect(JSON.stringify(viewFor(audience, spec.state, people)), audience.role).not.toContain("BÍ-MẬT");
  });
});

describe("a crowd that asks and withdraws", () => {
  /** Tells how often a name was looked up. */
  class Counting extends Register {
    looked = 0;
    override get(id: string): Person | undefined {
      this.looked++;
      return super.get(id);
    }
  }

  it("[V9] costs no later press anything, and each phone hears what has changed of its own", () => {
    const spec = Spec.open();
    const parts = new OwnParts((where) => expect.fail(where));
    const register = new Counting();
    const answers = () =>
      parts.changed(spec.state, register).map(([phone, part]) => [phone, part.requests[0]?.stage]);
    for (let n = 1; n <= 40; n++) {
      const code = `YC-${String(n).padStart(2, "0")}`;
      spec.does(`phone.p${n}`, ask("Lối đi")).does(`phone.p${n}`, { type: "WithdrawRequest", request: code });
    }
    spec.does("phone.q", ask("Đèn đường"));
    expect(answers()).toHaveLength(41);
    register.looked = 0;
    spec.does("A", { type: "SendNote", to: "T1", text: "việc khác" });
    expect(answers()).toEqual([]);
    expect(register.looked).toBe(0);
    spec.does("T1", admit("YC-41"));
    expect(answers()).toEqual([["q", "waiting"]]);
    expect(register.looked).toBe(1);
    // who is in line is looked at each time
    spec.does("A", { type: "SendNote", to: "T1", text: "việc nữa" });
    expect(answers()).toEqual([]);
    expect(register.looked).toBe(2);
    spec.does("phone.p7", ask("Lối đi lại bị chắn"));
    expect(answers()).toEqual([["p7", "withdrawn"]]);
  });

  it("[V9] every phone's requests are found by one walk through all of them", () => {
    const spec = Spec.open();
    for (let n = 1; n <= 60; n++) spec.does(`phone.p${n}`, ask("Lối đi"));
    let read = 0;
    const requests = Object.fromEntries(
      Object.entries(spec.state.requests).map(([id, request]) => [
        id,
        Object.defineProperty({ ...request }, "phone", {
          enumerable: true,
          get: () => {
            read++;
            return request.phone;
          },
        }),
      ]),
    );
    const state = { ...spec.state, requests };
    for (let n = 1; n <= 60; n++) expect(ownPart(state, people, `p${n}`).requests).toHaveLength(1);
    expect(read).toBeLessThanOrEqual(2 * 60);
  });
});
