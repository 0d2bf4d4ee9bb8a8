/** The planned order of speakers, and the freeze that takes it into the hall. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { obstacles, warnings } from "../../server/rulebook/before/freeze/check.ts";
import { MOST_DELEGATES } from "../../server/rulebook/before/freeze/delegates.ts";
import { plannedTurns } from "../../server/rulebook/before/order/facts.ts";
import { registerOf } from "../../server/rulebook/before/register/facts.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import { headOf } from "../../server/rulebook/live/queue/facts.ts";
import { ownRegister } from "../../server/views/before/register.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { mixingOf, type Plannable, proposeOrder } from "../../shared/reckoning/plannedOrder.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { DRAFT, OFFICE, ORGANISER, Preparing, UNIT } from "../support/preparing.ts";

const FREEZE = { type: "Freeze", confirmedBy: "officeParty" } as const;
const CODES = ["YK-001", "YK-002", "YK-003"];
const three = () =>
  new Preparing()
    .accepts("YK-001")
    .accepts("YK-002")
    .accepts("YK-003")
    .synthesised(...CODES);
const built = () => three().does(ORGANISER, { type: "BuildQueue", order: CODES });
const move = (opinion: string, before: string | null, why?: string) =>
  ({ type: "MoveInQueue", opinion, before, ...(why === undefined ? {} : { why }) }) as const;
const version = (spec: Preparing) => spec.commits.length;

/** What a sender reads of its own: the code, and its place once the order is published. */
const toldOf = (spec: Preparing, code: string) =>
  ownRegister("org.1")(spec.state, spec.people).opinions.find((opinion) => opinion.code === code)?.planned;

describe("the planned order", () => {
  it("[E15] each sender reads its place once the order is published, and after the freeze", () => {
    const spec = built().merges("YK-004", "YK-003").does(ORGANISER, move("YK-002", null));
    expect(toldOf(spec, "YK-001")).toBeNull();
    spec.does(ORGANISER, { type: "RemoveFromQueue", opinion: "YK-001" });
    spec.does(ORGANISER, { type: "PublishQueue", turns: 2 });
    const turnsTold = () => ["YK-001", "YK-002", "YK-003", "YK-004"].map((code) => toldOf(spec, code)?.turn);
    expect(turnsTold()).toEqual([null, 2, 1, 1]);
    spec.does(ORGANISER, FREEZE);
    expect(phaseOf(spec.state)).toBe("live");
    expect(turnsTold()).toEqual([null, 2, 1, 1]);
  });

  it("[H10] the organiser alone orders what was accepted; what leaves, leaves the order too", () => {
    const spec = three().merges("YK-004", "YK-001");
    expect(spec.refused("org.1", move("YK-001", null))).toEqual({ code: "notAllowed" });
    for (const code of ["YK-004", "YK-009"])
      expect(spec.refused(ORGANISER, { type: "BuildQueue", order: ["YK-001", code] })).toEqual({
        ...{ code: "notAccepted", opinion: code },
      });
    spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-001", "YK-003"] });
    const add = { type: "AddToQueue", opinion: "YK-002" } as const;
    spec.does(ORGANISER, add);
    expect(spec.refused(ORGANISER, add)).toEqual({ code: "alreadyListed", entry: "YK-002", place: 3 });
    spec.does(ORGANISER, move("YK-002", "YK-001"));
    expect(plannedTurns(spec.state)).toEqual(["YK-002", "YK-001", "YK-003"]);
    const [first] = Object.keys(registerOf(spec.state).registrations);
    spec.does("org.1", { type: "WithdrawOpinion", registration: first ?? "" });
    expect(plannedTurns(spec.state)).toEqual(["YK-002", "YK-003"]);
  });

  it("[H10] published is what its sender saw; then each change says why and stays told", () => {
    const spec = built();
    const publish = { type: "PublishQueue", turns: 3 } as const;
    expect(spec.refused(ORGANISER, { ...publish, turns: 2 })).toEqual({ code: "listChanged", waiting: 3 });
    spec.does(ORGANISER, publish);
    expect(spec.refused(ORGANISER, move("YK-003", "YK-001"))).toEqual({ code: "reasonMissing" });
    spec.does(ORGANISER, move("YK-003", "YK-001", "cần người dẫn"));
    expect(spec.state.before?.order.changes.at(-1)).toMatchObject({
      ...{ kind: "moved", opinion: "YK-003", before: "YK-001", why: "cần người dẫn", published: true },
    });
  });

  it("[H11] the newest change is taken back by its maker, none from before the publication", () => {
    const spec = built().does(ORGANISER, move("YK-001", null));
    const before = version(spec);
    spec.does(ORGANISER, { type: "PublishQueue", turns: 3 });
    expect(spec.refused(ORGANISER, { type: "UndoOrderChange", change: before })).toEqual({
      code: "nothingToUndo",
    });
    spec.does(ORGANISER, move("YK-001", "YK-002", "thử"));
    const change = version(spec);
    spec.does(ORGANISER, move("YK-003", "YK-001", "thử nữa"));
    expect(spec.refused(ORGANISER, { type: "UndoOrderChange", change })).toMatchObject({
      code: "undoDepends",
    });
    spec.does(ORGANISER, { type: "UndoOrderChange", change: change + 1 });
    expect(plannedTurns(spec.state)).toEqual(["YK-001", "YK-002", "YK-003"]);
    spec.does(ORGANISER, { type: "UndoOrderChange", change });
    expect(plannedTurns(spec.state)).toEqual(["YK-002", "YK-003", "YK-001"]);
    expect(spec.state.before?.order.changes.map(({ undoneAt }) => undoneAt !== null)).toEqual([
      ...[false, false, true, true],
    ]);
  });

  it("[H12] the proposal: each once, always the same; widely felt first, late ones last", () => {
    const turn = fc.record({
      from: fc.constantFrom("a", "b", "c", "d"),
      kind: fc.constantFrom("x", "y", null),
      group: fc.constantFrom("G01", "G02", null),
      hot: fc.boolean(),
      late: fc.boolean(),
      needsHelp: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 30 }), (all) => {
        const turns: Plannable[] = all.map((turn, i) => ({ ...turn, id: `YK-${i}` }));
        const order = proposeOrder(turns);
        expect([...order].sort()).toEqual(turns.map(({ id }) => id).sort());
        expect(proposeOrder(turns)).toEqual(order);
        const late = order.map((id) => turns.find((turn) => turn.id === id)?.late);
        expect(late.slice(late.lastIndexOf(false) + 1)).not.toContain(false);
        expect(late.slice(0, Math.max(0, late.lastIndexOf(false)))).not.toContain(true);
      }),
    );
    const plannable = (id: string, from: string, hot = false): Plannable => ({
      ...{ id, from, kind: "x", group: null, hot, late: false, needsHelp: false },
    });
    const turns = [plannable("1", "a"), plannable("2", "a"), plannable("3", "b"), plannable("4", "b", true)];
    expect(proposeOrder(turns)).toEqual(["4", "1", "3", "2"]);
    expect(mixingOf(turns)).toEqual({ sameFrom: [2, 4], sameGroup: [], hotFirst: 0 });
  });

  it("[H12] kinds of organisation take turns before groups do; what has no kind is like nothing else", () => {
    const one = (id: string, kind: string | null, group: string): Plannable => ({
      ...{ id, from: id, kind, group, hot: false, late: false, needsHelp: false },
    });
    const turns = [one("1", "hội", "G01"), one("2", "hội", "G02"), one("3", "câu lạc bộ", "G01")];
    expect(proposeOrder(turns)).toEqual(["1", "3", "2"]);
    const wards = [one("1", null, "G01"), one("2", null, "G02"), one("3", null, "G01")];
    expect(proposeOrder(wards)).toEqual(["1", "2", "3"]);
  });
});

describe("the freeze by the desk", () => {
  it("[H13] what would harm the hall stands in its way, unless on somebody's logged word", () => {
    const spec = new Preparing().accepts("YK-001").registers("YK-002");
    expect(spec.refused(ORGANISER, FREEZE)).toMatchObject({ code: "notReady", kind: "unscreened" });
    spec.screens("YK-002", { result: "outside", basis: "x", destination: "Trung ương" });
    expect(obstacles(spec.state)).toEqual([{ kind: "queueMissing", which: ["queue"] }]);
    spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-001"] });
    expect(spec.refused(ORGANISER, FREEZE)).toEqual({
      ...{ code: "notReady", kind: "untitled", which: ["YK-001"] },
    });
    spec.does(ORGANISER, { type: "ApproveTitles", opinions: ["YK-001"] });
    expect(spec.refused(ORGANISER, { type: "Freeze" })).toEqual({ code: "confirmationMissing" });
    spec.does(ORGANISER, FREEZE);
    expect(phaseOf(spec.state)).toBe("live");
    expect(spec.last()[0]).toMatchObject({ type: "HearingPrepared", confirmedBy: "officeParty" });
  });

  it("[H13] what is unfinished is said and holds nothing up", () => {
    const spec = built().slip("YK-001");
    expect(warnings(spec.state).map(({ kind, which }) => [kind, which])).toEqual([
      ["unapproved", ["F5-01"]],
      ["withoutSlip", ["YK-002", "YK-003"]],
      ["undirected", ["G01"]],
      ["unpublished", ["queue"]],
      ["belowMinimum", ["Hội Phụ nữ thành phố"]],
    ]);
    spec.does(ORGANISER, FREEZE);
    expect(spec.state.plan.groups).toEqual([{ id: "G01", title: "Nông nghiệp" }]);
  });

  it("[H14] delegates get numbers in order; speakers are among them; answers are approved", () => {
    const spec = new Preparing();
    const enter = { type: "EnterDelegate", addressForm: "bà", position: "", substituteFor: null } as const;
    spec.does("org.2", { ...enter, name: "Lò Thị Suối" }).does("org.1", { ...enter, name: "Lò Thị Suối" });
    spec.accepts("YK-001").accepts("YK-002", {
      speaker: { name: "Người Khác", addressForm: "ông", position: "" },
    });
    spec.synthesised("YK-001", "YK-002").slip("YK-001");
    spec.does(UNIT, DRAFT).does(OFFICE, { type: "ApproveDrafts", slips: ["F5-01"] });
    spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-002", "YK-001"] }).does(ORGANISER, FREEZE);
    expect(spec.state.before?.numbered).toBeGreaterThan(MOST_DELEGATES);
    expect(spec.state.plan.delegates).toEqual([
      { person: "d1", organisation: "Hội Nông dân thành phố", kind: "allocated" },
      { person: "d2", organisation: "Hội Phụ nữ thành phố", kind: "allocated" },
    ]);
    expect(spec.people.get("d1")?.name).toBe("Lò Thị Suối");
    expect(spec.state.opinions["YK-001"]).toMatchObject({
      ...{ person: "d1", preparedAnswer: expect.stringContaining("Nguyên nhân: Bão làm sạt") },
    });
    expect(spec.state.opinions["YK-002"]).toMatchObject({ preparedAnswer: "" });
    expect(spec.state.queue.order).toEqual(["YK-002", "YK-001"]);
  });

  it("[J8] a delegate who declined is absent after the freeze, and not called as next", () => {
    const spec = new Preparing();
    const enter = { type: "EnterDelegate", addressForm: "bà", position: "", substituteFor: null } as const;
    spec.does("org.1", { ...enter, name: "Lò Thị Suối" }).does("org.2", { ...enter, name: "Mùa Thị Dợ" });
    const second = { name: "Mùa Thị Dợ", addressForm: "bà", position: "" } as const;
    spec.accepts("YK-001").accepts("YK-002", { speaker: second }, "org.2").synthesised("YK-001", "YK-002");
    spec.does("phone.p1", {
      ...{ type: "ApplyToAttend", name: "Chíu A Mây", addressForm: "ông", position: "Trưởng khu 3" },
      ...{ birthYear: 1974, residence: "phường Vàng Danh", address: "tổ 4, khu 3", phone: "0900 000 123" },
    });
    spec.does(ORGANISER, { type: "AdmitIndividuals", applications: ["XD-01"], decider: "o8" });
    spec.does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
    const invited = ["1.1", "2.1", "XD-01"];
    spec.does("desk.3", {
      type: "IssueInvitations",
      letters: [{ number: "01-GM/TU", to: "Các đại biểu", invited }],
    });
    const declines = (seat: "org.1" | "org.2" | "phone.p1", id: string, why: string) =>
      spec.does(seat, { type: "DeclineInvitation", invited: id, why, substitute: null });
    declines("org.1", "1.1", "ốm").does("org.1", { type: "ConfirmInvitations", invited: ["1.1"] });
    declines("org.2", "2.1", "ốm");
    declines("phone.p1", "XD-01", "đi làm xa");
    spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-002", "YK-001"] }).does(ORGANISER, FREEZE);
    expect(spec.state.plan.delegates.map(({ person }) => person)).toEqual(["d1", "d2", "d3"]);
    expect(spec.state.attendance).toMatchObject({ taken: false, absent: { d2: "ốm", d3: "đi làm xa" } });
    expect(Object.keys(spec.state.attendance.absent)).toEqual(["d2", "d3"]);
    const { attendance } = viewFor({ role: "chair", seat: "A" }, spec.state, spec.people) as ChairView;
    expect(attendance.allocated).toEqual({ present: 1, of: 2 });
    expect(attendance.individuals).toEqual({ present: 0, of: 1 });
    expect(headOf(spec.state, "people")?.id).toBe("YK-001");
    // whoever comes all the same is seen at the door
    spec.does("T1", { type: "CheckIn", person: "d2" });
    expect(Object.keys(spec.state.attendance.absent)).toEqual(["d3"]);
  });

  it("[B5] who declined gives place, number and turn to the substitute, who has not declined as well", () => {
    const spec = new Preparing();
    const enter = { type: "EnterDelegate", addressForm: "bà", position: "" } as const;
    const principal = { ...enter, substituteFor: null };
    spec
      .does("org.1", { ...principal, name: "Lò Thị Suối" })
      .does("org.2", { ...principal, name: "Mùa Thị Dợ" });
    spec.does("org.1", { ...enter, name: "Hoàng Thị Đèo", substituteFor: "1.1" });
    spec.does("org.2", { ...enter, name: "Giàng Thị Mỷ", substituteFor: "2.1" });
    const second = { name: "Mùa Thị Dợ", addressForm: "bà", position: "" } as const;
    spec.accepts("YK-001").accepts("YK-002", { speaker: second }, "org.2").synthesised("YK-001", "YK-002");
    spec.does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
    const invited = ["1.1", "1.2", "2.1", "2.2"];
    spec.does("desk.3", {
      type: "IssueInvitations",
      letters: [{ number: "01-GM/TU", to: "Đại biểu", invited }],
    });
    const declines = (seat: "org.1" | "org.2", id: string) =>
      spec.does(seat, { type: "DeclineInvitation", invited: id, why: "ốm", substitute: null });
    declines("org.1", "1.1");
    declines("org.2", "2.1");
    declines("org.2", "2.2");
    const desk = viewFor({ role: "desk", clerk: 1 }, spec.state, spec.people) as DeskView;
    const delegatesInvited = desk.offices?.invitations.filter(({ kind }) => kind === "delegate");
    expect(delegatesInvited?.map(({ substitute }) => substitute)).toEqual(["Bà Hoàng Thị Đèo", "", "", ""]);
    const page = viewFor({ role: "organisation", organisation: 1 }, spec.state, spec.people);
    expect(page).toMatchObject({ invited: [{ substitute: "Bà Hoàng Thị Đèo" }, { substitute: "" }] });
    spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-002", "YK-001"] }).does(ORGANISER, FREEZE);
    expect(spec.state.plan.delegates.map(({ person }) => spec.people.get(person)?.name)).toEqual([
      "Hoàng Thị Đèo",
      "Mùa Thị Dợ",
    ]);
    expect(spec.state.attendance.absent).toEqual({ d2: "ốm" });
    const registered = spec.state.opinions["YK-001"]?.person ?? "";
    expect(spec.people.get(registered)?.name).toBe("Lò Thị Suối");
    expect(spec.state.entries["YK-001"]).toMatchObject({ person: "d1", insteadOf: registered });
    expect(spec.state.entries["YK-002"]).toMatchObject({ person: "d2", insteadOf: null });
  });

  it("[H15] what was not for the dialogue keeps its words in the vault; chairs read them", () => {
    const spec = built();
    const secret = { content: "Lời không vào nhật ký", title: "Tên không vào nhật ký" };
    spec.registers("YK-004", secret).screens("YK-004", {
      ...{ result: "return", basis: "chưa rõ", lacks: ["content"], until: "2024-11-14" },
    });
    spec.registers("YK-005", { ...secret, content: "Lời niêm phong" }).screens("YK-005", {
      ...{ result: "redirect", basis: "khiếu nại", kind: "khiếu nại", destination: "Ban Tiếp công dân" },
    });
    spec.does(ORGANISER, FREEZE);
    expect(JSON.stringify(spec.commits)).not.toMatch(/không vào nhật ký|niêm phong/);
    const view = viewFor({ role: "chair", seat: "A" }, spec.state, spec.people) as ChairView;
    expect(view.opinions["YK-004"]).toMatchObject({ ...secret, screening: "return" });
    expect(JSON.stringify(view)).not.toContain("niêm phong");
  });
});
