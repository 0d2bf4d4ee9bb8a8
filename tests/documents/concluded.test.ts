/** A conclusion that gives a task stands in the notice of conclusions, the register of cases, the reports, and in its own notice. */
import { describe, expect, it } from "vitest";
import { conclusionNotice } from "../../server/documents/after/conclusionNotice.ts";
import { leadersReport } from "../../server/documents/after/leadersReport.ts";
import { noticePaper } from "../../server/documents/after/noticePaper.ts";
import { resultReport } from "../../server/documents/after/resultReport.ts";
import { caseList } from "../../server/documents/lists/caseList.ts";
import { minutes } from "../../server/documents/minutes/minutes.ts";
import type { Source } from "../../server/documents/source.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const TASK = "Rà soát toàn bộ hệ thống mương thoát nước khu dân cư";
const given = {
  ...{ task: TASK, lead: "U02", supporting: ["U07"] },
  due: { preset: "date", date: "2024-12-20" },
} as const;

function concluded(): Source {
  const { state } = Spec.open(preparation(plan, [opinion("YK-001", "d1")]))
    .does("A", {
      type: "ConcludeInGeneral",
      text: "Giao các cơ quan rà soát.",
      given: { ...given, supporting: ["U07"] },
    })
    .does("A", { type: "CloseSession" })
    .after(86_400)
    .does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["KL-01"] }] });
  return { state, people, prose: new Map() };
}

describe("a conclusion that gives a task", () => {
  const source = concluded();
  it("[C21] has a row in the notice of conclusions and in the minutes: what, who, until when", () => {
    for (const paper of [conclusionNotice(source, "party", null), minutes(source, "party")]) {
      const text = JSON.stringify(paper);
      for (const part of [TASK, "Phòng Kinh tế", "Phòng Quản lý đô thị", "Thứ Sáu 20/12/2024"])
        expect(text).toContain(part);
    }
    expect(JSON.stringify(conclusionNotice(source, "party", null))).toContain("01 nhiệm vụ");
  });

  it("[C21] stands in the register of cases and in the reports", () => {
    const [row = []] = caseList(source, source.state.at).rows;
    expect(row.slice(0, 4)).toEqual(["ND-01", "KL-01", TASK, "Kết luận của Chủ tọa"]);
    const report = JSON.stringify(resultReport(source, "party", null));
    expect(report).toContain("01 việc theo kết luận của Chủ tọa");
    for (const text of [report, JSON.stringify(leadersReport(source, "party", null))])
      expect(text).toContain(`ND-01. ${TASK}`);
  });

  it("[C21] has a notice that names the conclusion, and nobody who asked", () => {
    const text = JSON.stringify(noticePaper(source, "party", "ND-01"));
    for (const part of ["Căn cứ", "Nội dung kết luận", "Giao các cơ quan rà soát"])
      expect(text).toContain(part);
    for (const part of ["Người nêu", "Nội dung hỏi"]) expect(text).not.toContain(part);
  });
});
