/** A task that was added to the conclusion: in the minutes, in an annex of signed ones, in the notice, the register, the reports. */
import { describe, expect, it } from "vitest";
import { annexPaper } from "../../server/documents/after/annexPaper.ts";
import { conclusionExtract } from "../../server/documents/after/conclusionExtract.ts";
import { conclusionNotice } from "../../server/documents/after/conclusionNotice.ts";
import { noticePaper } from "../../server/documents/after/noticePaper.ts";
import { resultReport } from "../../server/documents/after/resultReport.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { caseList } from "../../server/documents/lists/caseList.ts";
import { minutes } from "../../server/documents/minutes/minutes.ts";
import type { Paper } from "../../server/documents/paper/model.ts";
import type { Source } from "../../server/documents/source.ts";
import { wanted } from "../../server/documents/wanted.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const TASK = "Lắp camera tại cổng các trường học";
const ADDED = "bổ sung ngày 25 tháng 11 năm 2024 theo ý kiến của";
const ADD: CommandInput = {
  ...{ type: "AddConclusionTask", groups: ["G01"], onWordOf: "B", on: "2024-11-25" },
  given: { task: TASK, lead: "U02", supporting: ["U07"], due: { preset: "date", date: "2024-12-20" } },
};

const closed = () =>
  Spec.open(preparation(plan, [opinion("YK-001", "d1")]))
    .does("A", { type: "EndStep", step: "4.3" })
    .does("A", { type: "BeginStep", step: "4.6" })
    .does("A", { type: "ConcludeInGeneral", text: "Cảm ơn các vị đại biểu." })
    .does("A", { type: "CloseSession" })
    .after(3 * 86_400);
function signed(spec: Spec): Spec {
  spec.does("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
  for (const { id } of spec.state.after.minutes.sections)
    spec.does("A", { type: "ApproveSection", section: id, corrections: 0 });
  return spec.does("T1", { type: "SignMinutes" }).does("A", { type: "SignMinutes" });
}
const issued = (spec: Spec) =>
  spec.does("desk.3", {
    ...{ type: "IssueConclusionNotice", number: "415-TB/TU", date: "2024-11-25", signer: "A" },
  });

const at = ({ commits }: Spec, version: number): HearingState => {
  let state: HearingState | null = null;
  for (const commit of commits.slice(0, version)) state = foldCommit(state, commit);
  if (!state) throw new Error("an empty log");
  return state;
};
const source = ({ state }: Spec): Source => ({ state, people, prose: new Map() });
const told = (paper: Paper) => JSON.stringify(paper);
const versionOf = (
  spec: Spec,
  file: "bien-ban-dang.pdf" | "thong-bao-ket-luan-dang.pdf",
  of: string | null,
) => {
  const found = wanted(source(spec), file, { seat: "T1", of, now: spec.now });
  return found && "version" in found ? found.version : undefined;
};

describe("a task that was added to the conclusion", () => {
  it("[C41] before the minutes are submitted it stands in them, marked, in both families", () => {
    const spec = closed().does("desk.1", ADD);
    for (const family of ["party", "state"] as const) {
      const text = told(minutes(source(spec), family));
      expect(text).toContain(`- Nông nghiệp, ${ADDED}`);
      // among the tasks as well, and there too
      expect(text.split(TASK)).toHaveLength(3);
      expect(text.split(ADDED)).toHaveLength(3);
    }
    expect(told(minutes(source(closed()), "party"))).not.toContain("bổ sung ngày");
  });

  it("[C41] signed minutes stay byte for byte, and an annex tells it, with who signs", async () => {
    const spec = signed(closed());
    const bytes = async () => {
      const version = versionOf(spec, "bien-ban-dang.pdf", null);
      return makeDocument("bien-ban-dang.pdf", { ...source(spec), state: at(spec, version ?? 0) });
    };
    const before = await bytes();
    spec.does("desk.1", ADD);
    const annex = () => told(annexPaper(source(spec), "party", "1"));
    for (const part of ["PHỤ LỤC BỔ SUNG SỐ 1", "chờ Thư ký, Chủ tọa ký", "mục 4.6", TASK, "Phòng Kinh tế"])
      expect(annex()).toContain(part);
    expect(annex()).toContain("ngày 25 tháng 11 năm 2024, kết luận về Nông nghiệp có thêm nhiệm vụ sau đây:");
    expect(annex()).not.toContain("đính chính");
    spec.does("T1", { type: "SignAnnex", annex: 1 });
    expect(annex()).toContain("Phụ lục được Thư ký ký lúc 08 giờ 00 phút, ngày 25 tháng 11 năm 2024./.");
    expect(annex()).toContain("chờ Chủ tọa ký");
    spec.does("A", { type: "SignAnnex", annex: 1 });
    expect(annex()).toContain("; Chủ tọa ký lúc");
    expect(annex()).not.toContain("chờ");
    expect(await bytes()).toEqual(before);
  });

  it("[C41] the notice has it among the tasks until it is issued; what was issued, and its extract, stay", () => {
    const draft = signed(closed().does("desk.1", ADD));
    const row = told(conclusionNotice(source(draft), "party", null));
    expect(row).toContain(`Kết luận về Nông nghiệp, ${ADDED}`);
    expect(row.split(TASK)).toHaveLength(2);
    const spec = issued(signed(closed()));
    const version = versionOf(spec, "thong-bao-ket-luan-dang.pdf", "VB-02");
    spec.does("desk.1", ADD);
    expect(version).toBe(spec.commits.length - 1);
    expect(versionOf(spec, "thong-bao-ket-luan-dang.pdf", "VB-02")).toBe(version);
    expect(told(conclusionExtract(source(spec), "party", "VB-02"))).not.toContain(TASK);
    expect(told(conclusionExtract(source(draft), "party", null))).toContain(TASK);
  });

  it("[C41] register, result report and the notice to the People say that it was added", () => {
    const spec = closed()
      .does("desk.1", ADD)
      .does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["KL-02"] }] });
    const [row = []] = caseList(source(spec), spec.now).rows;
    expect(row[3]).toContain(`Kết luận của Chủ tọa, ${ADDED}`);
    for (const paper of [resultReport, noticePaper])
      expect(told(paper(source(spec), "party", null))).toContain(ADDED);
  });
});
