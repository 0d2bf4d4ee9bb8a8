/** From accepted opinions to the report F4, and back with the leaders' directions. */
import { describe, expect, it } from "vitest";
import { synthesisOf, treatmentOf } from "../../server/rulebook/before/synthesis/facts.ts";
import { publicView } from "../../server/views/before/public.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { ORGANISER, Preparing } from "../support/preparing.ts";

const SUBMIT = { type: "SubmitReport", to: "Thường trực Thành ủy", supplements: null } as const;
const groupsOf = (spec: Preparing) =>
  synthesisOf(spec.state).groups.map(({ id, opinions }) => [id, opinions]);
const leaderView = (spec: Preparing) =>
  (viewFor({ role: "chair", seat: "A" }, spec.state, spec.people) as ChairView).preparation;

describe("the synthesis", () => {
  it("[H1] a group takes the next number or the named one, and stands there until moved", () => {
    const spec = new Preparing().accepts("YK-001").accepts("YK-002").accepts("YK-003");
    const form = { type: "FormGroup", title: "Nhóm" } as const;
    spec.does(ORGANISER, { ...form, group: "G05", opinions: ["YK-001"] });
    spec.does(ORGANISER, { ...form, group: "G02", opinions: ["YK-002"] });
    spec.does(ORGANISER, { ...form, group: null, opinions: ["YK-003"] });
    expect(groupsOf(spec)).toEqual([
      ["G02", ["YK-002"]],
      ["G05", ["YK-001"]],
      ["G06", ["YK-003"]],
    ]);
    expect(spec.refused(ORGANISER, { ...form, group: "G02", opinions: ["YK-003"] })).toEqual({
      code: "alreadyDone",
    });
    spec.does(ORGANISER, { type: "MoveGroup", group: "G06", before: "G02" });
    spec.does(ORGANISER, { type: "MoveGroup", group: "G02", before: null });
    expect(groupsOf(spec).map(([id]) => id)).toEqual(["G06", "G05", "G02"]);
    spec.does(ORGANISER, { type: "RenameGroup", group: "G05", title: "Thủy lợi" });
    expect(synthesisOf(spec.state).groups[1]?.title).toBe("Thủy lợi");
  });

  it("[H17] [V8] in the order everybody reads the field of a matter into which something restricted was merged", () => {
    const spec = new Preparing().accepts("YK-001").merges("YK-002", "YK-001").synthesised("YK-001", "YK-002");
    spec
      .does(ORGANISER, { type: "BuildQueue", order: ["YK-001"] })
      .does(ORGANISER, { type: "PublishQueue", turns: 1 });
    const title = () => publicView(spec.state, spec.people).queue?.[0]?.title;
    expect(title()).toBe("Việc YK-001");
    spec.does(ORGANISER, { type: "MarkRestricted", opinions: ["YK-002"], restricted: true });
    expect(title()).toBe("Nông nghiệp, thủy lợi");
  });

  it("[H1] an opinion stands in one group alone; what was accepted or merged stands in any", () => {
    const spec = new Preparing().accepts("YK-001").merges("YK-002", "YK-001").accepts("YK-003");
    spec.synthesised("YK-001", "YK-002");
    spec.does(ORGANISER, { type: "FormGroup", group: null, title: "Khác", opinions: ["YK-003", "YK-001"] });
    expect(groupsOf(spec)).toEqual([
      ["G01", ["YK-002"]],
      ["G02", ["YK-003", "YK-001"]],
    ]);
    spec.does(ORGANISER, { type: "GroupOpinions", group: null, opinions: ["YK-003"] });
    expect(groupsOf(spec)[1]).toEqual(["G02", ["YK-001"]]);
    spec.registers("YK-004").screens("YK-004", { result: "outside", basis: "x", destination: "Trung ương" });
    for (const code of ["YK-004", "YK-999"])
      expect(spec.refused(ORGANISER, { type: "GroupOpinions", group: "G01", opinions: [code] })).toEqual({
        ...{ code: "notAccepted", opinion: code },
      });
  });

  it("[H19] a report is in time to the last millisecond, then late by how much; a deadline that moves judges none anew", () => {
    const spec = new Preparing().accepts("YK-001").synthesised("YK-001");
    const from = spec.now + 1_000;
    const deadlines = { organisations: from - 100, wards: from - 100 };
    const set = (synthesis: number) =>
      spec.does(ORGANISER, {
        type: "ChangeSettings",
        change: { section: "deadlines", ...deadlines, synthesis },
      });
    set(from);
    spec.now = from - 1;
    spec.does(ORGANISER, SUBMIT).accepts("YK-002").synthesised("YK-002");
    spec.now = from;
    spec
      .does(ORGANISER, { ...SUBMIT, supplements: "F4-01", why: "thêm" })
      .accepts("YK-003")
      .synthesised("YK-003");
    spec.now = from + 90_000;
    spec.does(ORGANISER, { ...SUBMIT, supplements: "F4-01", why: "thêm nữa" });
    set(from + 3_600_000);
    expect(leaderView(spec)?.synthesis?.reports.map(({ late }) => late)).toEqual([null, 0, 90_000]);
  });

  it("[H2] what is only collected stands in the vault: the log has no text and no sender", () => {
    const spec = new Preparing();
    const content = "Đề nghị báo lịch cắt điện; xin gọi số 0900 000 199.";
    spec.does("org.1", {
      ...{ type: "CollectRawOpinion", field: "Doanh nghiệp", content, place: "phường Phương Nam", people: 8 },
    });
    expect(spec.last()).toEqual([
      { type: "RawOpinionCollected", raw: "R-01", row: "raw.1", field: "Doanh nghiệp", people: 8 },
    ]);
    expect(spec.commits.at(-1)?.actor).toBe("sender");
    expect(spec.people.registrations.get("raw.1")).toMatchObject({ sender: "org.1", content });
    spec.accepts("YK-001").submitted("YK-001");
    spec.does(ORGANISER, { type: "GroupRawOpinions", group: "G01", raws: ["R-01"] });
    expect(leaderView(spec)?.synthesis?.raws[0]?.content).toBe("Đề nghị báo lịch cắt điện; xin gọi số •••.");
    expect(spec.refused(ORGANISER, { type: "GroupRawOpinions", group: "G01", raws: ["R-02"] })).toEqual({
      ...{ code: "unknownId", id: "R-02" },
    });
  });

  it("[H3] a title is proposed, then approved; another waits again; a restricted one hides", () => {
    const spec = new Preparing().accepts("YK-001").accepts("YK-002", { title: "T".repeat(61) });
    const titleOf = (code: string) => treatmentOf(spec.state, code).displayTitle;
    // the sender's own title is proposed where it is short enough
    spec.does(ORGANISER, { type: "ApproveTitles", opinions: ["YK-001"] });
    expect(titleOf("YK-001")).toBe("Việc YK-001");
    expect(spec.refused(ORGANISER, { type: "ApproveTitles", opinions: ["YK-002"] })).toEqual({
      ...{ code: "titleMissing", opinion: "YK-002" },
    });
    spec.does(ORGANISER, { type: "ProposeTitle", opinion: "YK-001", title: "Kênh N4" });
    expect(titleOf("YK-001")).toBeNull();
    spec.does(ORGANISER, { type: "ApproveTitles", opinions: ["YK-001"], fieldOnly: ["YK-002"] });
    expect([titleOf("YK-001"), titleOf("YK-002")]).toEqual(["Kênh N4", "Nông nghiệp, thủy lợi"]);
  });

  it("[H4] the report waits for each opinion's group and lead, and keeps its figures", () => {
    const spec = new Preparing().accepts("YK-001").accepts("YK-002");
    expect(spec.refused(ORGANISER, SUBMIT)).toEqual({ code: "synthesisOpen", opinion: "YK-001" });
    spec.does(ORGANISER, {
      ...{ type: "FormGroup", group: null, title: "Nhóm", opinions: ["YK-001", "YK-002"] },
    });
    spec.does(ORGANISER, {
      type: "AssignLead",
      opinions: ["YK-001"],
      lead: "U02",
      supporting: ["U02", "U07"],
    });
    expect(treatmentOf(spec.state, "YK-001").supporting).toEqual(["U07"]);
    expect(spec.refused(ORGANISER, SUBMIT)).toEqual({ code: "synthesisOpen", group: "G01" });
    expect(spec.refused(ORGANISER, { type: "AssignLead", opinions: ["YK-002"], lead: "U99" })).toEqual({
      ...{ code: "unknownId", id: "U99" },
    });
    spec.does(ORGANISER, { type: "AssignLead", opinions: ["YK-002"], lead: "CHAIR" });
    spec.registers("YK-003").does(ORGANISER, SUBMIT);
    expect(synthesisOf(spec.state).reports[0]).toMatchObject({
      ...{ id: "F4-01", opinions: ["YK-001", "YK-002"] },
      figures: { standing: 3, notScreened: 1, groups: 1, raw: 0, screening: { accept: 2 } },
    });
  });

  it("[H4] a supplement holds what no earlier report does", () => {
    const spec = new Preparing().accepts("YK-001").submitted("YK-001");
    expect(spec.refused(ORGANISER, SUBMIT)).toEqual({ code: "alreadySubmitted" });
    const more = { ...SUBMIT, supplements: "F4-01", why: "đến sau" };
    expect(spec.refused(ORGANISER, more)).toEqual({ code: "nothingToReport" });
    spec.accepts("YK-002").does(ORGANISER, { type: "GroupOpinions", group: "G01", opinions: ["YK-002"] });
    spec.does(ORGANISER, { type: "AssignLead", opinions: ["YK-002"], lead: "U07" }).does(ORGANISER, more);
    expect(synthesisOf(spec.state).reports[1]).toMatchObject({
      ...{ id: "F4-02", supplements: "F4-01", opinions: ["YK-002"] },
    });
  });

  it("[D22] a report keeps what it told of, whatever is changed later", () => {
    const spec = new Preparing().accepts("YK-001").submitted("YK-001");
    const [report] = synthesisOf(spec.state).reports;
    expect(report?.content.opinions["YK-001"]?.title).toBe("Việc YK-001");
    spec.does(ORGANISER, { type: "AssignLead", opinions: ["YK-001"], lead: "U07" });
    spec.does(ORGANISER, { type: "RenameGroup", group: "G01", title: "Tên khác" });
    const [later] = synthesisOf(spec.state).reports;
    expect(later?.content).toBe(report?.content);
    expect(later?.content.treatments["YK-001"]?.lead).toBe("U02");
    expect(later?.content.groups.map(({ title }) => title)).toEqual(["Nông nghiệp"]);
  });

  it("[H5] two bodies give their word by their heads' seats, each once, when asked", () => {
    const spec = new Preparing().accepts("YK-001").submitted("YK-001");
    const word = { type: "AcknowledgeReport", report: "F4-01", remark: "Nhất trí" } as const;
    expect(spec.refused("B", word)).toEqual({ code: "unknownId", id: "F4-01" });
    spec.does(ORGANISER, { type: "ConsultOnReport", report: "F4-01", bodies: ["councilStanding"] });
    expect(spec.refused("A", word)).toEqual({ code: "notAllowed" });
    expect(spec.refused("C", word)).toEqual({ code: "unknownId", id: "F4-01" });
    spec.does("B", word);
    expect(spec.refused("B", word)).toEqual({ code: "alreadyDone" });
    expect(synthesisOf(spec.state).reports[0]?.acknowledged).toMatchObject({
      councilStanding: { remark: "Nhất trí" },
    });
  });

  it("[H6] leaders direct what was submitted; their words may change the lead", () => {
    const spec = new Preparing().accepts("YK-001").synthesised("YK-001");
    const direct = { type: "DirectGroups" as const, groups: ["G01"], text: "Đồng ý." };
    expect(spec.refused("A", direct)).toEqual({ code: "unknownId", id: "G01" });
    expect(leaderView(spec)?.synthesis).toBeNull();
    spec.does(ORGANISER, SUBMIT);
    const change = { opinion: "YK-001", lead: "U07", supporting: ["U02"] };
    expect(spec.refused("A", { ...direct, changes: [{ ...change, opinion: "YK-009" }] })).toEqual({
      ...{ code: "unknownId", id: "YK-009" },
    });
    spec.does("A", { ...direct, changes: [change] });
    expect(treatmentOf(spec.state, "YK-001")).toMatchObject({ lead: "U07", supporting: ["U02"] });
    expect(leaderView(spec)?.synthesis?.groups[0]?.directions).toMatchObject([
      {
        text: "Đồng ý.",
        by: spec.state.plan.chairs[0]?.position,
        changed: [{ code: "YK-001", was: "U02", lead: "U07" }],
      },
    ]);
  });
});
