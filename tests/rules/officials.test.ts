/** Office holders and guests, entered and put right at the desk before the freeze. */
import { describe, expect, it } from "vitest";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { founded, MINUTE, preparation, Spec, START } from "../support/hearingSpec.ts";
import { Preparing } from "../support/preparing.ts";

const DAY = 24 * 60 * MINUTE;
const [ORGANISER, FRONT, PARTY] = ["desk.1", "desk.2", "desk.3"] as const;
type Change = Extract<CommandInput, { type: "ChangeOfficial" }>;
type Enter = Extract<CommandInput, { type: "EnterOfficial" }>;

const WHO = {
  ...{ name: "Thái Thị Mây Chiều", addressForm: "đồng chí", position: "Bí thư Đảng ủy phường Bắc Sơn" },
  ...{ pronunciation: "", mayAnswer: true, timed: true },
};
const enter = (over: Partial<Enter> = {}): Enter => ({
  ...{ type: "EnterOfficial", ...WHO, order: 2, unit: "U07", role: "ward secretary", ...over },
});
const change = (official: string, over: Partial<Change> = {}): Change => ({
  ...{ type: "ChangeOfficial", official, ...WHO, order: 1, another: false, ...over },
});
const at = (days = 7, first = founded()) => new Spec(first, START - days * DAY);
const orders = ({ state }: Spec) =>
  Object.fromEntries(state.plan.officials.map(({ person, order }) => [person, order]));
const nameOf = ({ people }: Spec, id: string | undefined) => people.get(id ?? "")?.name;

describe("office holders at the desk", () => {
  it("[J37] the organiser's clerk enters one: its name in the register alone, its place in the order makes room", () => {
    const spec = at();
    for (const seat of [FRONT, PARTY, "A", "org.1"] as const)
      expect(spec.refused(seat, enter())).toEqual({ code: "notAllowed" });
    spec.does(ORGANISER, enter({ unit: "Phòng Quản lý đô thị" }));
    expect(orders(spec)).toEqual({ o1: 1, o23: 2, o2: 3, o3: 4, o8: 9, o20: 21, o21: 22, o22: 23 });
    expect(spec.state.plan.officials.at(-1)).toEqual({
      ...{ person: "o23", unit: "U07", role: "ward secretary", order: 2 },
      ...{ mayAnswer: true, present: true, timed: true },
    });
    expect(spec.newPeople).toMatchObject([{ id: "o23", organisation: "Phòng Quản lý đô thị" }]);
    expect(JSON.stringify(spec.commits)).not.toContain(WHO.name);
    // a free place moves nobody; a body of its own stands under its name; an id is given once
    spec.does(ORGANISER, { type: "RemoveOfficial", official: "o23" });
    spec.does(ORGANISER, enter({ order: 2, unit: "Báo Quảng Ninh", role: "press" }));
    expect(orders(spec)).toMatchObject({ o24: 2, o2: 3, o22: 23 });
    expect(spec.people.get("o24")).toMatchObject({ organisation: "Báo Quảng Ninh" });
  });

  it("[J37] none of it after the freeze", () => {
    const spec = new Spec(preparation());
    const remove = { type: "RemoveOfficial", official: "o8" } as const;
    for (const command of [enter(), change("o8"), remove])
      expect(spec.refused(ORGANISER, command)).toEqual({ code: "wrongPhase", phase: "live" });
  });

  it("[J38] a leader's name and office are set: the seat and the hearing's papers go on with the new row", () => {
    const spec = at().does(ORGANISER, change("o1", { position: "Bí thư Thành ủy Uông Bí" }));
    const [chair] = spec.state.plan.chairs;
    expect(chair).toMatchObject({ seat: "A", position: "Bí thư Thành ủy Uông Bí", person: "o23" });
    expect(nameOf(spec, chair?.person)).toBe(WHO.name);
    expect(spec.state.plan.officials[0]).toMatchObject({ person: "o23", role: "co-chair A", order: 1 });
    // a name alone leaves the office as the plan calls it
    spec.does(ORGANISER, change("o2", { order: 2, position: "co-chair B" }));
    expect(spec.state.plan.chairs[1]).toMatchObject({ position: "Chủ tịch HĐND", person: "o24" });
    expect(spec.refused(ORGANISER, change("o1"))).toEqual({ code: "unknownId", id: "o1" });
    expect(spec.refused(ORGANISER, { type: "RemoveOfficial", official: "o23" })).toEqual({
      ...{ code: "officialNeeded", official: "o23", seat: "A" },
    });
    expect(spec.refused(ORGANISER, change("o23", { unit: "U02" }))).toMatchObject({ code: "officialNeeded" });
  });

  it("[J38] a name put right keeps the invitation; who holds the office anew is invited anew", () => {
    const spec = at().does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
    const letters = [{ number: "01-GM/TU", to: "Các phòng", invited: ["o20", "o21"] }];
    spec.does(PARTY, { type: "IssueInvitations", letters });
    spec.does(PARTY, { type: "DeclineInvitation", invited: "o20", why: "đi học", substitute: "o21" });
    spec.does(ORGANISER, change("o21", { order: 21, position: "Phó Trưởng phòng" }));
    const invited = () => spec.state.before?.invitations.invited ?? {};
    expect(invited()).toMatchObject({ o20: { answer: { substitute: "o23" } }, o23: { letter: "01-GM/TU" } });
    spec.does(ORGANISER, change("o20", { order: 20, another: true }));
    expect(Object.keys(invited())).toEqual(["o23"]);
    spec.does(PARTY, {
      type: "IssueInvitations",
      letters: [{ number: "02-GM/TU", to: "Phòng Kinh tế", invited: ["o24"] }],
    });
    expect(invited()).toMatchObject({ o24: { letter: "02-GM/TU", answer: null } });
  });

  it("[J38] who answers by a slip stays with its unit until the slip goes elsewhere; a new holder has the slip", () => {
    const spec = new Preparing().accepts("YK-001").synthesised("YK-001").slip("YK-001");
    const slips = () => Object.values(spec.state.before?.preparation.slips ?? {});
    expect(spec.refused(ORGANISER, { type: "RemoveOfficial", official: "o20" })).toEqual({
      ...{ code: "officialNeeded", official: "o20", slip: "F5-01" },
    });
    const elsewhere = change("o20", { order: 20, unit: "U07" });
    expect(spec.refused(ORGANISER, elsewhere)).toMatchObject({ code: "officialNeeded", slip: "F5-01" });
    spec.does(ORGANISER, change("o20", { order: 20, another: true }));
    expect(slips()[0]).toMatchObject({ respondent: "o23", unit: "U02" });
  });
});
