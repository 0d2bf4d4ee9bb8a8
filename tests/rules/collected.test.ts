/** What is collected and not to be spoken: its sender's own list, put right, taken back, brought as a list. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { synthesisOf } from "../../server/rulebook/before/synthesis/facts.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { OwnRaw } from "../../shared/views/before/collected.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { docxFiles } from "../support/papers.ts";
import { ORGANISER, Preparing, UNIT } from "../support/preparing.ts";

const RAW = { field: "Doanh nghiệp", content: "Đề nghị báo trước lịch cắt điện", place: "khu 2", people: 8 };
const collect: CommandInput = { type: "CollectRawOpinion", ...RAW };
const change = (over: Partial<typeof RAW>, seen = "raw.1", raw = "R-01"): CommandInput => ({
  ...{ type: "ChangeRawOpinion", raw, seen, ...RAW, ...over },
});
const withdraw = (seen = "raw.1", raw = "R-01"): CommandInput => ({
  ...{ type: "WithdrawRawOpinion", raw, seen, why: "ghi hai lần" },
});
const ownOf = (spec: Preparing, seat: SeatName) =>
  (viewFor(audienceOf(seat), spec.state, spec.people) as unknown as { readonly collected: readonly OwnRaw[] })
    .collected;
const list = (...contents: string[]) =>
  ({
    type: "CollectRawOpinions",
    file: "tap-hop.xlsx",
    raws: contents.map((content) => ({ ...RAW, content })),
  }) as const;
const submit = { type: "SubmitReport", to: "Thường trực", supplements: null } as const;
async function reportText(spec: Preparing, id: string): Promise<string> {
  const source = { state: spec.state, people: spec.people, prose: new Map() };
  const parts = await docxFiles(await makeDocument("bao-cao-tong-hop-dang.docx", source, id));
  return JSON.stringify(parts);
}

describe("what is collected", () => {
  it("[H20] its sender reads it, puts it right and takes it back; nobody else hears of it", () => {
    const spec = new Preparing().does("org.1", collect);
    expect(ownOf(spec, "org.1")).toMatchObject([{ id: "R-01", seen: "raw.1", ...RAW, withdrawnAt: null }]);
    for (const seat of ["org.2", UNIT, ORGANISER, "desk.2"] as const) {
      expect(ownOf(spec, seat), seat).toEqual([]);
      expect(spec.refused(seat, change({ people: 9 })), seat).toEqual({ code: "unknownId", id: "R-01" });
      expect(spec.refused(seat, withdraw()), seat).toEqual({ code: "unknownId", id: "R-01" });
    }
    expect(spec.refused("org.1", change({}))).toEqual({ code: "alreadyDone" });
    spec.does("org.1", change({ content: "Báo trước ba ngày", people: 9 }));
    expect(spec.last()).toEqual([
      { type: "RawOpinionChanged", raw: "R-01", row: "raw.1.1", field: "Doanh nghiệp", people: 9 },
    ]);
    expect(spec.commits.at(-1)?.actor).toBe("sender");
    // by whoever still reads the old words it is not touched
    expect(spec.refused("org.1", withdraw("raw.1"))).toEqual({
      ...{ code: "changedMeanwhile", registration: "R-01" },
    });
    expect(ownOf(spec, "org.1")).toMatchObject([
      { content: "Báo trước ba ngày", people: 9, changedAt: spec.now },
    ]);
    spec.does("org.1", withdraw("raw.1.1"));
    expect(spec.last()).toEqual([{ type: "RawOpinionWithdrawn", raw: "R-01", row: "raw.1.2" }]);
    expect(ownOf(spec, "org.1")).toMatchObject([{ withdrawnAt: spec.now }]);
    const gone = { code: "wrongState", id: "R-01", state: "withdrawn" };
    expect(spec.refused("org.1", change({ people: 3 }, "raw.1.2"))).toEqual(gone);
    expect(JSON.stringify(spec.commits)).not.toMatch(/cắt điện|ba ngày|ghi hai lần|org\.1"/);
  });

  it("[H20] what was taken back leaves its group, the figures and the next report, and keeps its number", () => {
    const spec = new Preparing().does("org.1", collect).does("org.1", collect).accepts("YK-001");
    spec
      .synthesised("YK-001")
      .does(ORGANISER, { type: "GroupRawOpinions", group: "G01", raws: ["R-01", "R-02"] });
    spec.does("org.1", withdraw("raw.1", "R-01"));
    expect(synthesisOf(spec.state).groups[0]?.raws).toEqual(["R-02"]);
    expect(spec.refused(ORGANISER, { type: "GroupRawOpinions", group: "G01", raws: ["R-01"] })).toEqual({
      ...{ code: "unknownId", id: "R-01" },
    });
    spec.does(ORGANISER, submit).does("org.2", collect);
    expect(synthesisOf(spec.state).reports[0]).toMatchObject({ raws: ["R-02"], figures: { raw: 1 } });
    expect(synthesisOf(spec.state).raws.map(({ id }) => id)).toEqual(["R-01", "R-02", "R-03"]);
    expect(ownOf(spec, "org.1").map(({ reported }) => reported)).toEqual([false, true]);
  });

  it("[H20] a report that went out says what it said, whatever is put right or taken back since", async () => {
    const spec = new Preparing().does("org.1", collect).does("org.1", { ...collect, content: "Đường ngập" });
    spec.accepts("YK-001").synthesised("YK-001");
    spec
      .does(ORGANISER, { type: "GroupRawOpinions", group: "G01", raws: ["R-01", "R-02"] })
      .does(ORGANISER, submit);
    const before = await reportText(spec, "F4-01");
    expect(before).toContain("cắt điện");
    spec.does("org.1", change({ content: "Lời khác hẳn" })).does("org.1", withdraw("raw.2", "R-02"));
    expect(await reportText(spec, "F4-01")).toBe(before);
  });

  it("[H20] what one clerk of an office collected another puts right; another office hears of none", () => {
    const spec = new Preparing();
    spec.does(ORGANISER, {
      type: "ChangeSettings",
      change: { section: "clerk", number: null, name: "Cán bộ mới", body: "organiser" },
    });
    const newest = spec.state.plan.clerks?.at(-1)?.number ?? 0;
    spec.does(`desk.${newest}`, collect);
    spec.does(ORGANISER, { type: "ChangeSettings", change: { section: "clerkRemoved", number: newest } });
    expect(spec.refused("desk.2", change({ people: 3 }))).toEqual({ code: "unknownId", id: "R-01" });
    spec.does(ORGANISER, change({ people: 3 }));
    expect(ownOf(spec, ORGANISER)).toMatchObject([{ people: 3, from: "" }]);
  });

  it("[H21] a list is one act under its own sender; what stands there already adds nothing", () => {
    const spec = new Preparing().does("org.1", collect);
    spec.does("org.1", list("ĐỀ NGHỊ báo trước lịch cắt điện", "một", "hai", "MỘT"));
    expect(spec.last()).toMatchObject([{ raw: "R-02" }, { raw: "R-03" }]);
    expect(spec.refused("org.1", list("một", "hai"))).toEqual({ code: "alreadyDone" });
    // the same words of another are another's
    spec.does("org.2", list("một"));
    expect(ownOf(spec, "org.2")).toMatchObject([{ id: "R-04" }]);
    // taken back, they come in again
    spec.does("org.1", withdraw("raw.2", "R-02")).does("org.1", list("một", "hai"));
    expect(spec.last()).toMatchObject([{ raw: "R-05" }]);
    expect(JSON.stringify(spec.commits)).not.toContain("tap-hop");
  });

  it("[H21] a clerk takes in the list of an organisation, which then has it on its own list", () => {
    const spec = new Preparing();
    expect(spec.refused("org.2", { ...list("một"), onBehalfOf: "org.1" })).toEqual({ code: "notAllowed" });
    expect(spec.refused(ORGANISER, { ...list("một"), onBehalfOf: "org.99" })).toEqual({
      ...{ code: "unknownId", id: "org.99" },
    });
    spec.does(ORGANISER, { ...list("một"), onBehalfOf: "org.1" });
    expect(ownOf(spec, "org.1")).toMatchObject([{ content: "một" }]);
    expect(ownOf(spec, ORGANISER)).toMatchObject([
      { content: "một", from: spec.state.plan.organisations[0]?.name },
    ]);
    expect(spec.refused("org.1", list("một"))).toEqual({ code: "alreadyDone" });
    spec.does("org.1", withdraw());
  });

  it("[E45] a clerk takes in the rows of several by one act, each on its own list; the same file again adds nothing", () => {
    const spec = new Preparing().does("org.2", { ...collect, content: "hai" });
    const file: CommandInput = {
      ...{ type: "CollectRawOpinions", file: "gop.xlsx" },
      raws: [
        { ...RAW, content: "một", onBehalfOf: "org.1" },
        { ...RAW, content: "hai", onBehalfOf: "org.2" },
        { ...RAW, content: "một", onBehalfOf: "org.2" },
      ],
    };
    expect(spec.refused("org.1", file)).toEqual({ code: "notAllowed" });
    spec.does("desk.2", file);
    expect(spec.last()).toMatchObject([{ raw: "R-02" }, { raw: "R-03" }]);
    expect(
      (["org.1", "org.2"] as const).map((seat) => ownOf(spec, seat).map(({ content }) => content)),
    ).toEqual([["một"], ["hai", "một"]]);
    expect(spec.refused("desk.2", file)).toEqual({ code: "alreadyDone" });
    expect(JSON.stringify(spec.commits)).not.toMatch(/gop|một|org\./);
    // one that is nobody's, and nothing of the file is taken
    const raws = [
      { ...RAW, content: "ba", onBehalfOf: "org.1" },
      { ...RAW, content: "bốn", onBehalfOf: "org.99" },
    ];
    expect(spec.refused("desk.2", { ...file, raws })).toEqual({ code: "unknownId", id: "org.99" });
    expect(ownOf(spec, "org.1")).toHaveLength(1);
  });
});
