/** Slips F5 to units, and the answers that they draft. */
import { describe, expect, it } from "vitest";
import { approvedAnswer, preparationFigures } from "../../server/rulebook/before/preparation/facts.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import { DRAFT, OFFICE, Preparing, UNIT } from "../support/preparing.ts";

const DAY = 86_400_000;
const ready = () => new Preparing().accepts("YK-001").synthesised("YK-001");

describe("answers that units prepare", () => {
  it("[H7] a slip names a group, its opinions, a unit, who answers, an instant to come", () => {
    const spec = ready();
    const slip = { slip: null, group: "G01", opinions: ["YK-001"], unit: "U02", respondent: "o20" };
    const issue = (over: object) =>
      spec.would(OFFICE, { type: "IssueSlips", slips: [{ ...slip, due: spec.now + DAY, ...over }] });
    expect(issue({ group: "G09" })).toEqual({ code: "unknownId", id: "G09" });
    expect(issue({ opinions: ["YK-002"] })).toEqual({ code: "unknownId", id: "YK-002" });
    expect(issue({ unit: "U99" })).toEqual({ code: "unknownId", id: "U99" });
    expect(issue({ respondent: "o22" })).toEqual({ code: "unknownId", id: "o22" });
    expect(issue({ due: spec.now })).toEqual({ code: "dueInPast" });
    spec.does(OFFICE, { type: "IssueSlips", slips: [{ ...slip, slip: "F5-03", due: spec.now + DAY }] });
    expect(issue({ slip: "F5-03" })).toEqual({ code: "alreadyDone" });
    spec.slip("YK-001");
    expect(Object.keys(spec.state.before?.preparation.slips ?? {})).toEqual(["F5-03", "F5-04"]);
  });

  it("[H8] a unit drafts its own slips and approves none; an office returns or approves", () => {
    const spec = ready().slip("YK-001");
    const approve = { type: "ApproveDrafts" as const, slips: ["F5-01"] };
    expect(spec.refused("unit.U07", DRAFT)).toEqual({ code: "unknownId", id: "F5-01" });
    expect(spec.refused(OFFICE, approve)).toEqual({ code: "wrongState", id: "F5-01", state: "issued" });
    spec.does(UNIT, DRAFT);
    expect(spec.refused(UNIT, approve)).toEqual({ code: "notAllowed" });
    expect(approvedAnswer(spec.state, "YK-001")).toBe("");
    spec.does(OFFICE, { type: "ReturnDraft", slip: "F5-01", why: "chưa nêu ngày" });
    const page = viewFor({ role: "department", unit: "U02" }, spec.state, spec.people) as DepartmentView;
    expect(page.slips[0]).toMatchObject({ state: "returned", why: "chưa nêu ngày" });
    spec.does(UNIT, { ...DRAFT, time: "Trước 30/11", rule: "Luật Thủy lợi" }).does("A", approve);
    expect(approvedAnswer(spec.state, "YK-001")).toBe(
      "Nguyên nhân: Bão làm sạt\nTiến độ: Đã đo hai đoạn\nThời gian: Trước 30/11\nNguồn lực: Dự phòng ngân sách\nCăn cứ: Luật Thủy lợi",
    );
    expect(spec.refused(UNIT, DRAFT)).toEqual({ code: "wrongState", id: "F5-01", state: "approved" });
    spec.does(OFFICE, { type: "ReturnDraft", slip: "F5-01", why: "xem lại" });
    expect(approvedAnswer(spec.state, "YK-001")).toBe("");
  });

  it("[H18] a slip goes to another unit, which drafts anew; the first sees it no more, what was stays told", () => {
    const spec = ready().slip("YK-001").does(UNIT, DRAFT);
    const due = spec.now + 5 * DAY;
    const move = {
      type: "ReaddressSlip",
      ...{ slip: "F5-01", unit: "U07", respondent: "o22", due, why: "đúng lĩnh vực" },
    } as const;
    const respondentOf = (unit: string) =>
      spec.state.plan.officials.find((official) => official.unit === unit && official.mayAnswer)?.person ??
      "";
    const to = { ...move, respondent: respondentOf("U07") };
    expect(spec.refused("desk.1", to)).toEqual({ code: "notAllowed" });
    expect(spec.refused(OFFICE, { ...to, respondent: "o20" })).toEqual({ code: "unknownId", id: "o20" });
    expect(spec.refused(OFFICE, { ...to, due: spec.now })).toEqual({ code: "dueInPast" });
    const was = spec.state.before?.preparation.slips["F5-01"];
    spec.does(OFFICE, to);
    const slipsAt = (unit: string) =>
      (viewFor({ role: "department", unit }, spec.state, spec.people) as DepartmentView).slips;
    expect(slipsAt("U02")).toEqual([]);
    expect(slipsAt("U07")).toMatchObject([{ id: "F5-01", state: "issued", due, draft: null }]);
    expect(JSON.stringify(slipsAt("U07"))).not.toContain(DRAFT.cause);
    expect(spec.state.before?.preparation.slips["F5-01"]?.was).toEqual([
      {
        ...{ unit: "U02", respondent: "o20", due: was?.due, drafts: was?.drafts },
        ...{ at: spec.now, by: OFFICE, why: "đúng lĩnh vực" },
      },
    ]);
    expect(spec.refused(UNIT, DRAFT)).toEqual({ code: "unknownId", id: "F5-01" });
  });

  it("[H18] another day leaves the draft; the same is refused, and what is approved is returned first", () => {
    const spec = ready().slip("YK-001").does(UNIT, DRAFT);
    const same = {
      type: "ReaddressSlip",
      slip: "F5-01",
      unit: "U02",
      respondent: "o20",
      why: "gấp",
    } as const;
    const now = spec.state.before?.preparation.slips["F5-01"]?.due ?? 0;
    expect(spec.refused(OFFICE, { ...same, due: now })).toEqual({ code: "alreadyDone" });
    spec.does(OFFICE, { ...same, due: now + DAY });
    expect(spec.state.before?.preparation.slips["F5-01"]).toMatchObject({
      ...{ due: now + DAY, state: { kind: "drafted" }, was: [{ due: now, drafts: [] }] },
    });
    spec.does(OFFICE, { type: "ApproveDrafts", slips: ["F5-01"] });
    expect(spec.refused(OFFICE, { ...same, due: now })).toEqual({
      ...{ code: "wrongState", id: "F5-01", state: "approved" },
    });
  });

  it("[H9] overdue is a slip without any draft at its last instant; a late draft is taken", () => {
    const spec = ready().slip("YK-001");
    const due = spec.now + 2 * DAY;
    expect(preparationFigures(spec.state, due).overdue).toEqual([]);
    expect(preparationFigures(spec.state, due + 1).overdue).toEqual(["F5-01"]);
    spec.now = due + DAY;
    spec.does(UNIT, DRAFT).does(OFFICE, { type: "ReturnDraft", slip: "F5-01", why: "thiếu" });
    expect(preparationFigures(spec.state, spec.now)).toEqual({
      ...{ issued: 1, drafted: 0, returned: 1, approved: 0, overdue: [] },
    });
  });

  it("[W34] a unit that supports reads what is asked, who leads and until when, and nothing of the draft", () => {
    const spec = ready();
    spec.does("desk.1", { type: "AssignLead", opinions: ["YK-001"], lead: "U02", supporting: ["U07"] });
    const page = (unit: string) =>
      viewFor({ role: "department", unit }, spec.state, spec.people) as DepartmentView;
    expect(page("U07").supports).toEqual([]);
    spec.slip("YK-001").does(UNIT, DRAFT);
    const lead = spec.state.plan.units.find(({ id }) => id === "U02")?.name;
    expect(page("U07").supports).toMatchObject([{ code: "YK-001", leadName: lead }]);
    expect(JSON.stringify(page("U07"))).not.toContain(DRAFT.cause);
    expect(page("U02").supports).toEqual([]);
  });

  it("[J106] a unit reads what leaders say of its group, not where a restricted matter of another's is in it", () => {
    const spec = new Preparing().accepts("YK-001").accepts("YK-002").submitted("YK-001", "YK-002");
    spec.slip("YK-001").does("B", { type: "DirectGroups", groups: ["G01"], text: "Nói rõ nguồn vốn" });
    const page = () =>
      (viewFor({ role: "department", unit: "U02" }, spec.state, spec.people) as DepartmentView).slips[0];
    const position = spec.state.plan.chairs.find(({ seat }) => seat === "B")?.position;
    expect(page()?.directions).toEqual([{ text: "Nói rõ nguồn vốn", by: position, at: spec.now }]);
    const mark = (code: string, restricted: boolean) =>
      spec.does("desk.1", { type: "MarkRestricted", opinions: [code], restricted, why: "nhân sự" });
    mark("YK-002", true);
    expect(page()?.directions).toEqual([]);
    mark("YK-002", false);
    mark("YK-001", true);
    expect(page()?.directions).toHaveLength(1);
  });

  it("[H7] another unit sees nothing of a slip", () => {
    const spec = ready();
    const other = () => viewFor({ role: "department", unit: "U07" }, spec.state, spec.people);
    const before = JSON.stringify(other());
    spec.slip("YK-001").does(UNIT, DRAFT);
    expect(JSON.stringify(other())).toBe(before);
  });
});
