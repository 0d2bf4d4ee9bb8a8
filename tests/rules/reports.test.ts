/** What a unit reports of its task after the hearing: who may, what is kept, who sees it. */
import { describe, expect, it } from "vitest";
import { hasOpenCase } from "../../server/rulebook/after/cases/openCases.ts";
import type { HearingEvent } from "../../server/rulebook/frame/events.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandOf } from "../../shared/wire/commands/commands.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const ward = { id: "W05", name: "phường Quang Trung", shortName: "Quang Trung", group: "ward", fields: [] };
const helper = { id: "U09", name: "Phòng Tài chính", shortName: "Tài chính", group: "unit", fields: [] };
const TEXT = "Đã nạo vét 300 m mương sau chợ khu 4.";
const DUE = { preset: "date", date: "2024-12-20" } as const;

function prepared(): HearingEvent {
  return preparation({ units: [...plan.units, ward, helper] }, [
    opinion("YK-001", "d1", { supporting: ["W05"], wards: ["W05"] }),
    opinion("YK-002", "d2", { lead: "U07" }),
    opinion("YK-003", "d3", { lead: "U07" }),
    opinion("YK-004", "d4", { lead: "U07" }),
  ]);
}

/** U02 leads, U07 has a part, U09 supports without one; YK-002 is answered, YK-003 is replied to in writing. */
function given(spec = Spec.open(prepared())): Spec {
  return spec
    .does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task: "Nạo vét mương sau chợ khu 4",
      lead: "U02",
      supporting: ["U07", "U09"],
      parts: [{ unit: "U07", task: "thay tấm đan vỡ" }],
      due: DUE,
    })
    .does("A", { type: "RecordOutcome", opinions: ["YK-002"], outcome: "ANSWERED", lead: "U07" })
    .does("A", { type: "ReplyInWriting", opinions: ["YK-003"], due: DUE });
}
const closed = () => given().does("A", { type: "CloseSession" }).after(60);

const report = (spec: Spec, id = "YK-001", text = TEXT): CommandOf<"ReportTask"> => ({
  type: "ReportTask",
  opinion: id,
  given: spec.state.opinions[id]?.outcome?.at ?? 0,
  text,
});
const casesOf = (spec: Spec, seat: "A" | "C" | "T1") =>
  (viewFor(SEATS[seat], spec.state, people) as ChairView).cases;
const unitView = (spec: Spec, unit: string) =>
  viewFor({ role: "department", unit }, spec.state, people) as DepartmentView;
const promise = (spec: Spec, unit: string, id = "YK-001") =>
  unitView(spec, unit).matters.find((matter) => matter.id === id)?.promise;
const NONE = { code: "unknownId", id: "YK-001" };

describe("a task after the hearing", () => {
  it("[K1] is a case once the session is closed, and its lead unit reports on it", () => {
    const open = given();
    expect(open.refused("unit.U02", report(open))).toEqual({ code: "sessionNotOpen" });
    expect(casesOf(open, "A")).toEqual([]);
    const spec = closed().does("unit.U02", report(closed()));
    expect(casesOf(spec, "A").map(({ opinion: id, lead, due }) => [id, lead, due])).toEqual([
      ["YK-001", "U02", "2024-12-20"],
      ["YK-003", "U07", "2024-12-20"],
    ]);
    expect(casesOf(spec, "A")[0]?.reports).toEqual([
      { unit: "U02", share: "whole", text: TEXT, at: spec.now },
    ]);
  });

  it("[K1] a supporting unit reports on the part that it was given, as that part", () => {
    const spec = closed();
    expect(["U02", "U07", "U09", "W05"].map((unit) => promise(spec, unit)?.share ?? null)).toEqual([
      "whole",
      "part",
      null,
      null,
    ]);
    spec.does("unit.U07", report(spec));
    expect(casesOf(spec, "T1")[0]?.reports).toMatchObject([{ unit: "U07", share: "part" }]);
  });

  it("[K1] [P11] another's task is as if it were not there, to helper, ward and stranger", () => {
    const spec = closed();
    for (const seat of ["unit.U09", "unit.W05"] as const)
      expect(spec.refused(seat, report(spec))).toEqual(NONE);
    const absent = { ...report(spec), opinion: "YK-099" };
    for (const seat of ["unit.U09", "unit.W05"] as const)
      expect(JSON.stringify(spec.refused(seat, absent)).replace("YK-099", "YK-001")).toBe(
        JSON.stringify(NONE),
      );
  });

  it("[K1] is none where it was answered, or has no outcome, or has left the dialogue", () => {
    const spec = closed();
    for (const id of ["YK-002", "YK-004"])
      expect(spec.refused("unit.U07", report(spec, id))).toEqual({ code: "unknownId", id });
    spec.does("unit.U02", report(spec));
    spec.does("A", { type: "ReopenSession" }).does("T1", { type: "Divert", opinion: "YK-001" });
    spec.does("A", { type: "CloseSession" });
    expect(spec.refused("unit.U02", report(spec))).toEqual(NONE);
    expect(JSON.stringify(casesOf(spec, "A"))).not.toContain(TEXT);
    expect(JSON.stringify(unitView(spec, "U02"))).not.toContain(TEXT);
  });

  it("[K2] may be reported on again: what was sent before stays, in its order", () => {
    const spec = closed();
    for (const text of ["Lần một.", "Lần hai."])
      spec.does("unit.U02", report(spec, "YK-001", text)).after(86_400);
    expect(spec.state.after.reported["YK-001"]?.reports.map((report) => report.text)).toEqual([
      "Lần một.",
      "Lần hai.",
    ]);
    expect(promise(spec, "U02")?.reports.map((report) => report.text)).toEqual(["Lần một.", "Lần hai."]);
  });

  it("[K2] a task given anew is another: an old report is refused, old reports stay", () => {
    const spec = closed();
    const old = report(spec);
    spec.does("unit.U02", old).after(5);
    spec.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      lead: "U02",
      due: DUE,
    });
    expect(spec.refused("unit.U02", old)).toEqual({ code: "taskChanged" });
    expect(casesOf(spec, "A")[0]?.reports).toHaveLength(1);
    spec.does("unit.U02", report(spec));
    expect(casesOf(spec, "A")[0]?.reports).toHaveLength(2);
  });

  it("[K3] is read by chairs, secretaries and the unit that wrote; by nobody else", () => {
    const before = closed();
    const spec = closed();
    spec.does("unit.U02", report(spec));
    for (const seat of ["A", "C", "T1"] as const) expect(JSON.stringify(casesOf(spec, seat))).toContain(TEXT);
    expect(JSON.stringify(unitView(spec, "U02"))).toContain(TEXT);
    const others: readonly Audience[] = [
      ...[SEATS.hall, SEATS.hall2, SEATS.lectern, SEATS.mc, SEATS.operator, { role: "delegate" } as const],
      ...["U07", "U09", "W05"].map((unit) => ({ role: "department", unit }) as const),
    ];
    for (const audience of others) {
      const bytes = (hearing: Spec) =>
        JSON.stringify({ ...viewFor(audience, hearing.state, people), version: 0 });
      expect(bytes(spec), JSON.stringify(audience)).toBe(bytes(before));
    }
  });

  it("[K3] shows the newest five reports of each unit, and how many came before", () => {
    const spec = closed();
    spec.does("unit.U07", report(spec, "YK-001", "của đơn vị phối hợp"));
    for (let n = 1; n <= 7; n++) spec.does("unit.U02", report(spec, "YK-001", `Lần ${n}`)).after(60);
    const [first] = casesOf(spec, "A");
    expect(first?.reports.map((report) => report.text)).toEqual([
      "của đơn vị phối hợp",
      ...[3, 4, 5, 6, 7].map((n) => `Lần ${n}`),
    ]);
    expect(first?.earlier).toBe(2);
    expect([promise(spec, "U02")?.reports.length, promise(spec, "U02")?.earlier]).toEqual([5, 2]);
  });

  it("[K3] makes no view grow with the number of its reports", () => {
    const spec = closed();
    const reportTimes = (times: number) => {
      for (let n = 0; n < times; n++) spec.does("unit.U02", report(spec)).after(86_400);
      return [viewFor(SEATS.A, spec.state, people), unitView(spec, "U02")].map(
        (view) => JSON.stringify(view).length,
      );
    };
    const [chair = 0, unit = 0] = reportTimes(10);
    const [chairLater = 0, unitLater = 0] = reportTimes(500);
    // the version and the count have more digits
    expect(chairLater - chair).toBeLessThan(10);
    expect(unitLater - unit).toBeLessThan(10);
    expect(spec.state.after.reported["YK-001"]?.reports).toHaveLength(510);
  });

  it("[K4] a case is open for its units, leaders and who hands out links, after the closing", () => {
    const SEEN: readonly SeatName[] = [
      "unit.U02",
      "unit.U07",
      "unit.U09",
      "unit.W05",
      "A",
      "C",
      "operator",
      "T1",
      "hall",
    ];
    const open = (spec: Spec) => SEEN.filter((seat) => hasOpenCase(spec.state, seat, spec.now));
    expect(open(given())).toEqual([]);
    expect(open(closed())).toEqual(["unit.U02", "unit.U07", "A", "C", "operator"]);
    expect(open(Spec.open(prepared()).does("A", { type: "CloseSession" }))).toEqual([]);
  });
});
