/** What offices wrote down for others, how a sender can be reached, and what a ward reads of what individuals send of it. */
import { describe, expect, it } from "vitest";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { founded, plan, Spec } from "../support/hearingSpec.ts";

const wards = ["Bắc Sơn", "Vàng Danh"].map((name, i) => ({
  ...{ id: `W0${i + 1}`, name: `phường ${name}`, shortName: name, group: "ward" as const, fields: [] },
}));
const prepared = () => new Spec(founded({ units: [...plan.units, ...wards] }));
const FORM = { ...COMMAND_SAMPLES.RegisterOpinion, place: "khu 4, phường Bắc Sơn" } as const;
const [ORGANISER, FRONT, PARTY, WARD]: readonly [SeatName, SeatName, SeatName, SeatName] = [
  ...(["desk.1", "desk.2", "desk.3", "unit.W01"] as const),
];
const ONE = "PY-0001";
const REACH = "0900 111 222";
const byPhone: CommandInput = { ...FORM, inbox: "organiser", speaker: { ...FORM.speaker, phone: REACH } };

const deskOf = (spec: Spec, seat: SeatName) => viewFor(audienceOf(seat), spec.state, spec.people) as DeskView;
const rowOf = (spec: Spec, seat: SeatName, id = ONE) => deskOf(spec, seat).inbox.find((row) => row.id === id);
const wardView = (spec: Spec, seat: SeatName) =>
  viewFor(audienceOf(seat), spec.state, spec.people) as DepartmentView;
const readAt = (spec: Spec, seat: SeatName) => wardView(spec, seat).individuals.map(({ content }) => content);
const decide = (
  spec: Spec,
  decision: Extract<CommandInput, { type: "Screen" }>["decision"],
  id = ONE,
  by: SeatName = ORGANISER,
) =>
  spec.does(by, {
    type: "Screen",
    registrations: [{ registration: id, seen: rowOf(spec, by, id)?.seen ?? "" }],
    decision,
  });
const ACCEPT = { result: "accept", basis: "Rõ nội dung" } as const;
const REDIRECT = {
  result: "redirect",
  basis: "đã có đơn",
  kind: "tố cáo",
  destination: "Ban Tiếp công dân",
} as const;

const newClerk = (spec: Spec): SeatName => {
  spec.does(ORGANISER, {
    ...{ type: "ChangeSettings" },
    change: { section: "clerk", number: null, name: "Cán bộ trực", body: "organiser" },
  });
  return `desk.${spec.state.plan.clerks?.at(-1)?.number ?? 0}`;
};
const takeOff = (spec: Spec, seat: SeatName) =>
  spec.does(ORGANISER, {
    ...{ type: "ChangeSettings" },
    change: { section: "clerkRemoved", number: Number(seat.slice("desk.".length)) },
  });

describe("what an office wrote down for others", () => {
  it("[E33] is put right and taken back by its other clerks, once whoever wrote it was taken off", () => {
    const spec = prepared();
    const clerk = newClerk(spec);
    for (const onBehalfOf of ["individual", "org.1"]) spec.does(clerk, { ...FORM, onBehalfOf });
    takeOff(spec, clerk);
    const { type: _, inbox: __, ...form } = FORM;
    const change = (registration: string): CommandInput => ({
      ...{ type: "ChangeOpinion", ...form, registration, content: "Lời đúng" },
      seen: rowOf(spec, ORGANISER, registration)?.seen ?? "",
    });
    for (const id of [ONE, "PY-0002"]) {
      expect(spec.refused(FRONT, change(id))).toEqual({ code: "unknownId", id });
      expect(spec.refused(FRONT, { type: "WithdrawOpinion", registration: id })).toEqual({
        ...{ code: "unknownId", id },
      });
      spec.does(ORGANISER, change(id));
      expect(rowOf(spec, ORGANISER, id)?.matter).toMatchObject({ content: "Lời đúng", writtenBy: clerk });
      spec.does(ORGANISER, { type: "WithdrawOpinion", registration: id });
    }
    // the desk knows whose it is
    expect(deskOf(spec, ORGANISER).clerks.find(({ seat }) => seat === clerk)?.body).toBe("organiser");
  });

  it("[E33] what nobody wrote down is no office's", () => {
    const spec = prepared().does("org.1", FORM);
    expect(spec.refused(ORGANISER, { type: "WithdrawOpinion", registration: ONE })).toEqual({
      ...{ code: "unknownId", id: ONE },
    });
  });
});

describe("how a sender can be reached", () => {
  it("[E34] is shown to a clerk of the inbox that took it, by a press that is noted, and to no other seat", () => {
    const spec = prepared().does("phone.p1", byPhone);
    const seats: readonly SeatName[] = [
      ...(["A", "B", "C", "T1", "T2", "operator", "hall", "lectern", "mc", "unit.W01", "unit.U02"] as const),
      ...(["org.1", "phone.p1", "phone.p2", "desk.1", "desk.2", "desk.3", "desk.4"] as const),
    ];
    const shownAt = () =>
      seats.filter((seat) =>
        JSON.stringify(viewFor(audienceOf(seat), spec.state, spec.people)).includes(REACH),
      );
    expect(shownAt()).toEqual([]);
    expect([ORGANISER, FRONT].map((seat) => rowOf(spec, seat)?.matter?.reach)).toEqual(["", null]);
    const show: CommandInput = { type: "ShowReach", of: ONE };
    expect(spec.refused(FRONT, show)).toEqual({ code: "unknownId", id: ONE });
    expect(spec.refused(PARTY, show)).toEqual({ code: "unknownId", id: ONE });
    expect(spec.refused("desk.4", show)).toEqual({ code: "notAllowed" });
    spec.does(ORGANISER, show);
    expect(shownAt()).toEqual([ORGANISER]);
    expect(spec.state.before?.screening.reached).toEqual([{ of: ONE, by: ORGANISER, at: spec.now }]);
    expect(spec.refused(ORGANISER, show)).toEqual({ code: "alreadyDone" });
    decide(spec, ACCEPT);
    expect(shownAt()).toEqual([ORGANISER]);
    spec.does(ORGANISER, { type: "HideReach" });
    expect(shownAt()).toEqual([]);
    expect(spec.refused(ORGANISER, { type: "HideReach" })).toEqual({ code: "alreadyDone" });
    expect(JSON.stringify(spec.commits)).not.toContain(REACH);
  });

  it("[E34] one at a time; where nothing is known there is nothing to show", () => {
    const spec = prepared()
      .does("phone.p1", byPhone)
      .does("phone.p2", { ...byPhone, content: "Việc khác" });
    spec.does("org.1", { ...FORM, inbox: "organiser", speaker: { ...FORM.speaker, phone: "" } });
    const show = (registration: string): CommandInput => ({ type: "ShowReach", of: registration });
    expect(rowOf(spec, ORGANISER, "PY-0003")?.matter?.reach).toBeNull();
    expect(spec.refused(ORGANISER, show("PY-0003"))).toEqual({ code: "unknownId", id: "PY-0003" });
    spec.does(ORGANISER, show(ONE)).does(ORGANISER, show("PY-0002"));
    expect([ONE, "PY-0002"].map((id) => rowOf(spec, ORGANISER, id)?.matter?.reach)).toEqual(["", REACH]);
  });

  it("[E34] of what is sealed it is shown while that is open alone", () => {
    const spec = prepared().does("phone.p1", byPhone);
    decide(spec, REDIRECT);
    const show: CommandInput = { type: "ShowReach", of: ONE };
    expect(spec.refused(ORGANISER, show)).toEqual({ code: "unknownId", id: ONE });
    spec.does(ORGANISER, { type: "OpenSealed", registration: ONE }).does(ORGANISER, show);
    expect(rowOf(spec, ORGANISER)?.matter?.reach).toBe(REACH);
    spec.does(ORGANISER, { type: "ShutSealed" });
    expect(rowOf(spec, ORGANISER)?.matter).toBeNull();
    // opened again, its number is hidden until it is asked for again, whatever was opened meanwhile
    spec.does(ORGANISER, { type: "OpenSealed", registration: ONE });
    expect(rowOf(spec, ORGANISER)?.matter?.reach).toBe("");
    spec.does("phone.p2", { ...byPhone, content: "Đơn khác" });
    decide(spec, REDIRECT, "PY-0002");
    spec.does(ORGANISER, show);
    for (const registration of ["PY-0002", ONE]) spec.does(ORGANISER, { type: "OpenSealed", registration });
    expect(rowOf(spec, ORGANISER)?.matter?.reach).toBe("");
  });
});

describe("what a ward reads", () => {
  it("[E35] of individuals, once it is for the dialogue, in that ward alone, without person and number", () => {
    const spec = prepared();
    const content = `Chợ dột, gọi ${REACH}`;
    spec.does("phone.p1", { ...byPhone, content });
    expect(readAt(spec, WARD)).toEqual([]);
    decide(spec, ACCEPT);
    expect(readAt(spec, WARD)).toEqual(["Chợ dột, gọi •••"]);
    expect(readAt(spec, "unit.W02")).toEqual([]);
    const whole = JSON.stringify(wardView(spec, WARD));
    expect(whole).not.toContain(REACH);
    expect(whole).not.toContain(FORM.speaker.name);
    // an organisation's is not the ward's to read
    spec.does("org.1", { ...FORM, content: "Việc của hội" });
    decide(spec, ACCEPT, "PY-0002");
    expect(readAt(spec, WARD)).toHaveLength(1);
    spec.does("phone.p1", { type: "WithdrawOpinion", registration: ONE });
    expect(readAt(spec, WARD)).toEqual([]);
  });

  it("[E35] [V8] of a restricted matter that others answer its field alone; whoever answers it reads it", () => {
    const spec = prepared().does("phone.p1", byPhone);
    decide(spec, ACCEPT);
    const [{ code } = { code: null }] = wardView(spec, WARD).individuals;
    const opinions = [code ?? expect.fail()];
    spec.does(ORGANISER, { type: "MarkRestricted", opinions, restricted: true });
    expect(wardView(spec, WARD).individuals).toMatchObject([{ code, content: "", place: "" }]);
    expect(JSON.stringify(wardView(spec, WARD))).not.toContain(byPhone.content);
    spec.does(ORGANISER, { type: "AssignLead", opinions, lead: "W01" });
    expect(wardView(spec, WARD).individuals).toMatchObject([{ content: byPhone.content }]);
  });

  it("[E35] its remark stands at the matter for the clerks, in the vault alone; another ward says nothing", () => {
    const spec = prepared().does("phone.p1", byPhone);
    const remark: CommandInput = { type: "RemarkOnOpinion", registration: ONE, text: "Phường đang sửa chợ" };
    expect(spec.refused(WARD, remark)).toEqual({ code: "unknownId", id: ONE });
    decide(spec, ACCEPT);
    for (const seat of ["unit.W02", "unit.U02"] as const)
      expect(spec.refused(seat, remark)).toEqual({ code: "unknownId", id: ONE });
    spec.does(WARD, remark);
    expect(spec.commits.at(-1)?.events).toEqual([
      { type: "WardRemarked", registration: ONE, row: "reg.1.2", ward: "W01" },
    ]);
    const said = [{ ward: "W01", text: "Phường đang sửa chợ", at: spec.now }];
    for (const seat of [ORGANISER, FRONT]) expect(rowOf(spec, seat)?.matter?.wardRemarks).toEqual(said);
    expect(wardView(spec, WARD).individuals[0]?.remarks).toMatchObject([{ text: "Phường đang sửa chợ" }]);
    expect(JSON.stringify(spec.commits)).not.toContain("đang sửa");
    expect(JSON.stringify(viewFor(audienceOf("phone.p1"), spec.state, spec.people))).not.toContain(
      "đang sửa",
    );
  });

  it("[E35] a complaint, undecided or sealed, changes nothing at the ward that it is about", () => {
    const [quiet, other] = [prepared(), prepared()];
    const about = (spec: Spec) => wardView(spec, WARD);
    for (const spec of [quiet, other]) {
      spec.does("phone.p1", byPhone);
      decide(spec, ACCEPT);
    }
    const before = about(other);
    other.does("phone.p2", { ...byPhone, content: "Tố cáo cán bộ phường Bắc Sơn nhận tiền" });
    expect(about(other).individuals).toBe(before.individuals);
    decide(other, REDIRECT, "PY-0002");
    expect(about(other).individuals).toBe(before.individuals);
    other.does(ORGANISER, { type: "OpenSealed", registration: "PY-0002" });
    const { clock: _, ...withIt } = about(other);
    const { clock: __, ...without } = about(quiet);
    expect(JSON.stringify(withIt)).toBe(JSON.stringify(without));
    expect(other.refused(WARD, { type: "RemarkOnOpinion", registration: "PY-0002", text: "x" })).toEqual({
      ...{ code: "unknownId", id: "PY-0002" },
    });
    // what was accepted and is sealed later is gone from there, with the ward's words
    other.does(WARD, { type: "RemarkOnOpinion", registration: ONE, text: "đang sửa" });
    decide(other, REDIRECT, ONE);
    expect(JSON.stringify(about(other))).not.toMatch(/PY-0001|đang sửa/);
  });
});
