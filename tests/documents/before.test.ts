/** What the offices send out: the programme (F7) and the invitations (F6). */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { Register } from "../../server/views/people.ts";
import { mayFetch } from "../../shared/terms/documents.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { founded, people as known, MINUTE, Spec, START } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf, pdfPages } from "../support/papers.ts";

const DAY: CommandInput = { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" };
const DELEGATE = { name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng", substituteFor: null };

function prepared(): Spec {
  const spec = new Spec(founded(), START - 7 * 24 * 60 * MINUTE).does("A", DAY);
  spec.does("org.1", { type: "EnterDelegate", ...DELEGATE, phone: "0900 000 777", birthYear: 1951 });
  spec.does("desk.3", {
    type: "IssueInvitations",
    letters: [{ number: "03-GM/TU", to: "Các đơn vị", invited: ["o20", "1.1"] }],
  });
  return spec.does("desk.3", {
    type: "BuildProgramme",
    steps: [
      { step: "4.1", minutes: 15 },
      { step: "4.3", minutes: 120 },
      { step: "4.6", minutes: 15 },
    ],
  });
}
const sourceOf = (spec: Spec) => ({
  state: spec.state,
  people: Register.of([...known.values(), ...spec.newPeople].map((row) => ({ ...row }))),
  prose: new Map(),
});
const textOf = async (file: "chuong-trinh-dang.docx" | "giay-moi-dang.docx", spec: Spec) =>
  paragraphsOf(docxFiles(await makeDocument(file, sourceOf(spec)))["word/document.xml"] ?? "")
    .map((paragraph) => paragraph.text)
    .join("\n");

describe("what the offices send out", () => {
  it("[J6] the programme as it stands, each step with its time", async () => {
    const text = await textOf("chuong-trinh-dang.docx", prepared());
    expect(text).toContain("CHƯƠNG TRÌNH");
    expect(text).toContain("08:00, ngày 22 tháng 11 năm 2024");
    expect(text).toContain("08:00 – 08:15");
    expect(text).toContain("08:15 – 10:15");
    expect(text).not.toContain("dự kiến");
    const tentative = await textOf("chuong-trinh-dang.docx", new Spec(founded()));
    expect(tentative).toContain("dự kiến ngày 22 tháng 11 năm 2024");
  });

  it("[D70] once it is held, each step of the programme says when it truly began and ended", async () => {
    const spec = new Spec().does("A", { type: "OpenSession", first: "4.1" }).after(125);
    spec.does("A", { type: "BeginStep", step: "4.6", ends: "4.1" }).after(600);
    const text = await textOf("chuong-trinh-dang.docx", spec);
    expect(text).toContain("08:00 – 08:02");
    expect(text).toContain("08:02 – …");
  });

  it("[J7] a page for each who is invited, with the letter's number and nothing sealed", async () => {
    const spec = prepared();
    const text = await textOf("giay-moi-dang.docx", spec);
    expect(text.match(/GIẤY MỜI/g)).toHaveLength(2);
    expect(text).toContain("Số 03-GM/TU");
    expect(text).toContain("Bà Lò Thị Suối, Chi hội trưởng");
    expect(text).toContain("08 giờ 00, Thứ Sáu ngày 22 tháng 11 năm 2024");
    expect(text).not.toMatch(/0900|1951/);
    const pages = pdfPages(await makeDocument("giay-moi-dang.pdf", sourceOf(spec)));
    expect(pages.filter((page) => page.trim() !== "")).toHaveLength(2);
    expect(await textOf("giay-moi-dang.docx", new Spec(founded()))).toContain("Chưa có giấy mời nào");
  });

  it("[J7] clerks fetch them, nobody else", () => {
    const roles = [
      "desk",
      "chair",
      "secretary",
      "operator",
      "organisation",
      "delegate",
      "department",
    ] as const;
    expect(roles.filter((role) => mayFetch(role, "giay-moi-dang.pdf"))).toEqual(["desk"]);
    // minutes a clerk may ask for: which it gets, the state says (those that are signed)
    for (const file of ["bo-giay-du-phong.pdf", "phat-bieu-theo-to-chuc.pdf"])
      expect(roles.filter((role) => mayFetch(role, file))).toEqual(["desk", "chair", "secretary"]);
  });
});
