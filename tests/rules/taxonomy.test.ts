/** The fields that opinions are sorted by, and who directs in the hall: set at the desk before the freeze. */
import { describe, expect, it } from "vitest";
import { viewFor } from "../../server/views/viewFor.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { founded, MINUTE, Spec, START } from "../support/hearingSpec.ts";
import { Preparing } from "../support/preparing.ts";

const ORGANISER = "desk.1";
const [FARMING, MARKETS] = ["Nông nghiệp, thủy lợi", "Chợ, thương mại"] as const;
type Change = Extract<CommandInput, { type: "ChangeSettings" }>["change"];
const change = (change: Change): CommandInput => ({ type: "ChangeSettings", change });
const field = (was: string | null, name: string) => change({ section: "field", was, name });
const removed = (name: string) => change({ section: "fieldRemoved", name });
const PREPARED = new Spec(founded()).prepared;
/** `prepared`: what the hearing's folder brings; null: nothing */
const at = (prepared: typeof PREPARED = null) =>
  Object.assign(new Spec(founded(), START - 7 * 24 * 60 * MINUTE), { prepared });
const settingsOf = (spec: Spec) =>
  (viewFor({ role: "desk", clerk: 1 }, spec.state, spec.people) as DeskView).offices?.settings;

describe("fields at the desk", () => {
  it("[J110] a field is added, renamed and taken off; the units that cover it follow", () => {
    const spec = at().does(ORGANISER, field(null, MARKETS));
    spec.does(
      ORGANISER,
      change({
        ...{ section: "unit", id: "U02", name: "Phòng Kinh tế", shortName: "KT" },
        fields: [MARKETS, FARMING],
      }),
    );
    expect(spec.state.plan.fields).toEqual([FARMING, MARKETS]);
    spec.does(ORGANISER, field(MARKETS, "Chợ, siêu thị"));
    expect(spec.state.plan.fields).toEqual([FARMING, "Chợ, siêu thị"]);
    expect(spec.state.plan.units[0]?.fields).toEqual(["Chợ, siêu thị", FARMING]);
    expect(settingsOf(spec)?.fields).toEqual([
      { id: FARMING, name: FARMING, opinions: 0, units: ["KT"] },
      { id: "Chợ, siêu thị", name: "Chợ, siêu thị", opinions: 0, units: ["KT"] },
    ]);
    spec.does(ORGANISER, removed(FARMING));
    expect(spec.state.plan).toMatchObject({ fields: ["Chợ, siêu thị"] });
    expect(spec.state.plan.units[0]?.fields).toEqual(["Chợ, siêu thị"]);
    expect(spec.refused(ORGANISER, removed("Chợ, siêu thị"))).toEqual({ code: "lastField" });
    expect(spec.refused(ORGANISER, removed(FARMING))).toEqual({ code: "unknownId", id: FARMING });
    expect(spec.refused(ORGANISER, field(FARMING, "Nông thôn"))).toEqual({ code: "unknownId", id: FARMING });
    expect(spec.refused(ORGANISER, field(null, "chợ,  siêu THỊ"))).toEqual({
      ...{ code: "fieldTaken", name: "chợ, siêu THỊ" },
    });
    expect(spec.refused(ORGANISER, field("Chợ, siêu thị", "Chợ, siêu thị"))).toEqual({ code: "alreadyDone" });
  });

  it("[J110] what an opinion bears keeps its name and stays: as sent, as accepted, never for what is sealed", () => {
    const spec = new Preparing().does(ORGANISER, field(null, MARKETS)).registers("YK-001");
    const inUse = (opinions: number, name: string = FARMING) => ({ code: "fieldInUse", name, opinions });
    expect(spec.refused(ORGANISER, removed(FARMING))).toEqual(inUse(1));
    expect(spec.refused(ORGANISER, field(FARMING, "Nông thôn"))).toEqual(inUse(1));
    spec.screens("YK-001", {
      ...{ result: "accept", basis: "rõ" },
      treated: { kind: "kiến nghị", field: MARKETS, minutes: null },
    });
    expect(spec.state.before?.screening.texts["YK-001"]?.field).toBe(MARKETS);
    expect(spec.refused(ORGANISER, removed(MARKETS))).toEqual(inUse(1, MARKETS));
    spec.accepts("YK-002", { field: MARKETS });
    expect(spec.refused(ORGANISER, field(MARKETS, "Chợ"))).toEqual(inUse(2, MARKETS));
    expect(settingsOf(spec)?.fields.map(({ opinions }) => opinions)).toEqual([0, 2]);
    // a complaint is sealed: nothing is told by it
    spec.registers("YK-003").screens("YK-003", {
      ...{ result: "redirect", basis: "khiếu nại", kind: "khiếu nại", destination: "Ban Tiếp công dân" },
    });
    spec.does(ORGANISER, removed(FARMING));
    expect(spec.state.plan.fields).toEqual([MARKETS]);
  });

  it("[J110] a field of opinions in the hearing's folder stays too, until the freeze", () => {
    const spec = at().does(ORGANISER, field(null, MARKETS));
    spec.prepared = PREPARED;
    const opinions = PREPARED?.opinions.filter((opinion) => opinion.field === FARMING).length;
    expect(opinions).toBeGreaterThan(0);
    expect(spec.refused(ORGANISER, removed(FARMING))).toEqual({
      code: "fieldInUse",
      name: FARMING,
      opinions,
    });
    spec.does(ORGANISER, removed(MARKETS));
    spec.does("operator", { type: "Freeze" });
    expect(spec.refused(ORGANISER, field(null, MARKETS))).toEqual({ code: "wrongPhase", phase: "live" });
  });
});

describe("the hall's directing at the desk", () => {
  it("[J111] who runs the floor and how many make ready are set, and hold in the hall after the freeze", () => {
    const spec = at(PREPARED);
    expect(settingsOf(spec)?.floor).toEqual({ secretaryRunsFloor: false, nextShown: 1 });
    const floor = { secretaryRunsFloor: true, nextShown: 2 };
    spec.does(ORGANISER, change({ section: "floor", ...floor }));
    expect(settingsOf(spec)?.floor).toEqual(floor);
    expect(spec.refused(ORGANISER, change({ section: "floor", ...floor }))).toEqual({ code: "alreadyDone" });
    for (const seat of ["desk.2", "A", "operator"] as const)
      expect(spec.refused(seat, change({ section: "floor", ...floor, nextShown: 0 }))).toEqual({
        code: "notAllowed",
      });
    spec.does("operator", { type: "Freeze" });
    expect(spec.state.plan).toMatchObject(floor);
    expect(viewFor({ role: "secretary", seat: "T1" }, spec.state, spec.people)).toMatchObject({
      secretaryRunsFloor: true,
    });
    for (const nextShown of [-1, 3, 1.5])
      expect(
        commandSchema.safeParse({
          type: "ChangeSettings",
          change: { section: "floor", ...floor, nextShown },
        }).success,
      ).toBe(false);
  });
});
