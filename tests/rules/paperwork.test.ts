/** Papers that are made get their number of the one register; a clerk's own words stand in the drafts, and stay in what went out. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { numberOf, ownWords, unnumbered } from "../../server/rulebook/after/documents/paperwork.ts";
import { synthesisOf } from "../../server/rulebook/before/synthesis/facts.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type FORMS, type OfficePaper, paperFile } from "../../shared/terms/documents.ts";
import { NUMBERED } from "../../shared/terms/numbered.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandOf } from "../../shared/wire/commands/commands.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { playedUntil } from "../support/before/played.ts";
import type { Spec } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";

/** four days before the hearing, the programme out as it stands */
const STEPS = [
  { step: "4.1", minutes: 15 },
  { step: "4.3", minutes: 120 },
  { step: "4.6", minutes: 15 },
];
const prepared = () =>
  playedUntil("2024-11-18T12:00:00+07:00")
    .does("desk.3", { type: "BuildProgramme", steps: STEPS })
    .does("desk.3", { type: "PublishProgramme" });
/** before the archive is sealed */
const followed = () => followedUpTo(170);

type Given = Omit<CommandOf<"NumberDocument">, "type">;
const numbers = (spec: Spec, seat: "desk.1" | "desk.2" | "desk.3" | "desk.4", given: Given) =>
  spec.does(seat, { type: "NumberDocument", ...given });
const refuses = (spec: Spec, seat: "desk.1" | "desk.2" | "desk.3", given: Given) =>
  spec.refused(seat, { type: "NumberDocument", ...given });

async function textOf(
  spec: Spec,
  name: OfficePaper,
  of: string | null,
  form: (typeof FORMS)[number] = "dang",
) {
  const source = { state: spec.state, people: spec.people, prose: new Map() };
  const xml = docxFiles(await makeDocument(paperFile(name, form, "docx"), source, of))["word/document.xml"];
  return paragraphsOf(xml ?? "")
    .map(({ text }) => text)
    .join("\n");
}

describe("numbers of papers", () => {
  it("[D51] F2, F4, F5, F7 and F14 bear number and day of the register, in the family whose number it is", async () => {
    const before = prepared();
    const after = followed();
    const report = unnumbered(before.state).find(({ document }) => document === "synthesisReport")?.of ?? "";
    const unit = unnumbered(before.state).find(({ document }) => document === "slips")?.of ?? "";
    const about = unnumbered(after.state).find(({ document }) => document === "notice")?.of ?? "";
    const cases = [
      [before, "desk.1", "danh-sach-dai-bieu", "delegateList", "1", "07-DS/BDV"],
      [before, "desk.1", "bao-cao-tong-hop", "synthesisReport", report, "121-BC/BDV"],
      [before, "desk.3", "phieu-giao", "slips", unit, "31-PG/VPTU"],
      [before, "desk.3", "chuong-trinh", "programme", "", "12-CTr/TU"],
      [after, "desk.3", "thong-bao-nhan-dan", "notice", about, "77-TB/VPTU"],
    ] as const;
    expect(new Set(cases.map(([, , , document]) => document))).toEqual(new Set(NUMBERED));
    for (const [spec, seat, name, document, of, number] of cases) {
      const date = new Date(spec.now + 7 * 3_600_000).toISOString().slice(0, 10);
      const paper = of === "" ? null : of;
      expect(await textOf(spec, name, paper)).not.toContain(`Số ${number}`);
      numbers(spec, seat, { document, of, number, date });
      expect(numberOf(spec.state, document, of)?.number).toBe(number);
      const text = await textOf(spec, name, paper);
      expect(text).toContain(`Số ${number}`);
      const [, month, day] = date.split("-");
      expect(text).toContain(`ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm`);
      expect(await textOf(spec, name, paper, "nha-nuoc")).not.toContain(number);
      expect(unnumbered(spec.state)).not.toContainEqual({ document, of });
    }
  });

  it("[D70] a supplement names what it supplements by its number; until that has one by its code", async () => {
    const spec = prepared();
    const supplement = synthesisOf(spec.state).reports.find(({ supplements }) => supplements !== null);
    const [id = "", first = ""] = [supplement?.id, supplement?.supplements ?? ""];
    expect(await textOf(spec, "bao-cao-tong-hop", id)).toContain(`(bổ sung Báo cáo ${first})`);
    const date = new Date(spec.now + 7 * 3_600_000).toISOString().slice(0, 10);
    numbers(spec, "desk.1", { document: "synthesisReport", of: first, number: "121-BC/BDV", date });
    const text = await textOf(spec, "bao-cao-tong-hop", id);
    expect(text).toContain("(bổ sung Báo cáo số 121-BC/BDV)");
    expect(text).not.toContain(first);
  });

  it("[D51] one register: a number is nobody else's, a letter of invitation's neither; each body numbers its own", () => {
    const spec = prepared();
    const given = { document: "delegateList", of: "1", number: "07-DS/BDV", date: "2024-11-18" } as const;
    expect(refuses(spec, "desk.2", given)).toEqual({ code: "ofAnotherBody", body: "organiser" });
    expect(refuses(spec, "desk.1", { ...given, of: "99" })).toEqual({ code: "unknownId", id: "99" });
    expect(refuses(spec, "desk.1", { ...given, date: "2024-11-19" })).toEqual({
      code: "dayOfDocument",
      from: "",
    });
    numbers(spec, "desk.1", given);
    expect(refuses(spec, "desk.1", given)).toEqual({ code: "alreadyIssued", number: "07-DS/BDV" });
    expect(refuses(spec, "desk.1", { ...given, of: "2", number: "7-ds/bdv" })).toEqual({
      ...{ code: "numberTaken", number: "7-ds/bdv" },
    });
    const letter = spec.state.before?.invitations.letters[0]?.number ?? "";
    expect(refuses(spec, "desk.1", { ...given, of: "2", number: letter })).toEqual({
      ...{ code: "numberTaken", number: letter },
    });
    const letters = [{ number: "007-DS/BDV", to: "Các đơn vị", invited: ["o20"] }];
    expect(spec.refused("desk.3", { type: "IssueInvitations", letters })).toEqual({
      ...{ code: "letterTaken", number: "007-DS/BDV" },
    });
  });

  it("[D51] what is made anew needs a new number, and bears none until it has one", () => {
    const spec = prepared();
    numbers(spec, "desk.3", { document: "programme", of: "", number: "12-CTr/TU", date: "2024-11-18" });
    const [first, ...rest] = spec.state.before?.programme.steps ?? [];
    if (!first) throw new Error("there is no programme");
    const steps = [{ ...first, minutes: first.minutes - 1 }, ...rest];
    spec.now += 60_000;
    spec.does("desk.3", { type: "ChangeProgramme", steps, why: "bớt một phút" });
    expect(numberOf(spec.state, "programme", "")).toBeNull();
    spec.now += 60_000;
    spec.does("desk.3", { type: "PublishProgramme" });
    expect(numberOf(spec.state, "programme", "")).toBeNull();
    numbers(spec, "desk.3", { document: "programme", of: "", number: "13-CTr/TU", date: "2024-11-18" });
    expect(numberOf(spec.state, "programme", "")?.number).toBe("13-CTr/TU");
  });

  it("[D51] the desk is offered what is its own to number", () => {
    const spec = prepared();
    const desk = (clerk: number) =>
      (viewFor({ role: "desk", clerk }, spec.state, spec.people) as DeskView).paperwork;
    const kinds = (clerk: number) => new Set(desk(clerk).toNumber.map(({ document }) => document));
    expect(kinds(1)).toEqual(new Set(["delegateList", "synthesisReport"]));
    expect(kinds(2)).toEqual(new Set());
    expect(kinds(3)).toEqual(new Set(["slips", "programme"]));
    numbers(spec, "desk.4", {
      ...{ document: "slips", of: desk(4).toNumber[0]?.of ?? "", number: "3/PG-VP", date: "2024-11-18" },
    });
    expect(desk(1).numbered.map(({ number }) => number)).toEqual(["3/PG-VP"]);
  });
});

describe("own words", () => {
  it("[D52] F4: the draft has them at once; a report that went out keeps what stood then", async () => {
    const spec = prepared();
    const write = (text: string) =>
      spec.does("desk.1", { type: "WriteOwnWords", document: "synthesisReport", text });
    write("Đề nghị dành thêm thời gian cho nhóm đất đai\nĐề nghị mời Sở Y tế dự");
    const draft = await textOf(spec, "bao-cao-tong-hop", null);
    expect(draft).toContain("Đề nghị mời Sở Y tế dự.");
    const went = spec.state.before?.synthesis.reports[0]?.id ?? "";
    expect(await textOf(spec, "bao-cao-tong-hop", went)).not.toContain("Sở Y tế");
    expect(
      spec.refused("desk.2", { type: "WriteOwnWords", document: "synthesisReport", text: "khác" }),
    ).toEqual({ code: "ofAnotherBody", body: "organiser" });
    spec.now += 1;
    write("");
    expect(ownWords(spec.state, "synthesisReport", spec.now)).toBe("");
    expect(spec.refused("desk.1", { type: "WriteOwnWords", document: "resultReport", text: "x" })).toEqual({
      ...{ code: "wrongPhase", phase: "before" },
    });
  });

  it("[D52] F10, F12, F13, F15: in the draft until it is issued; then it never changes", async () => {
    const spec = followedUpTo(20);
    const PAPERS = [
      ["desk.1", "resultReport", "bao-cao-ket-qua"],
      ["desk.3", "conclusionNotice", "thong-bao-ket-luan"],
      ["desk.3", "leadersReport", "bao-cao-ba-dong-chi"],
      ["desk.2", "supervisionReport", "bao-cao-giam-sat"],
    ] as const;
    for (const [seat, document, name] of PAPERS) {
      if (spec.state.after.documents.issued.some(({ kind }) => kind === document)) continue;
      spec.now += 60_000;
      spec.does(seat, { type: "WriteOwnWords", document, text: `Đề xuất riêng của ${document}` });
      expect(await textOf(spec, name, null)).toContain(`Đề xuất riêng của ${document}`);
    }
    spec.now += 60_000;
    const date = new Date(spec.now + 7 * 3_600_000).toISOString().slice(0, 10);
    spec.does("desk.1", { type: "IssueResultReport", number: "128-BC/BDV", date });
    const again = { type: "WriteOwnWords", document: "resultReport", text: "sửa sau khi phát hành" } as const;
    expect(spec.refused("desk.1", again)).toEqual({ code: "alreadyIssued", number: "128-BC/BDV" });
    const { id = "" } = spec.state.after.documents.issued.at(-1) ?? {};
    expect(await textOf(spec, "bao-cao-ket-qua", id)).toContain("Đề xuất riêng của resultReport");
  });

  it("[D52] a report that may be followed by another keeps its own words", async () => {
    const spec = followed();
    const issued = spec.state.after.documents.issued.findLast(({ kind }) => kind === "supervisionReport");
    spec.now += 60_000;
    spec.does("desk.2", { type: "WriteOwnWords", document: "supervisionReport", text: "Lời của kỳ sau" });
    expect(await textOf(spec, "bao-cao-giam-sat", null)).toContain("Lời của kỳ sau.");
    expect(await textOf(spec, "bao-cao-giam-sat", issued?.id ?? "")).not.toContain("Lời của kỳ sau");
  });
});
