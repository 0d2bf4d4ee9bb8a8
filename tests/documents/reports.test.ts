/** The synthesis report as it went out, its supplement, and what is said afterwards. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { playedUntil, sourceOf } from "../support/before/played.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";
import { ORGANISER, Preparing } from "../support/preparing.ts";

type Source = ReturnType<typeof sourceOf>;
const textOf = async (source: Source, of: string | null) =>
  paragraphsOf(
    docxFiles(await makeDocument("bao-cao-tong-hop-dang.docx", source, of))["word/document.xml"] ?? "",
  )
    .map((one) => one.text)
    .join("\n");

describe("the report F4", () => {
  it("[J42] names what the hearing rests on before the plan that it carries out", async () => {
    const text = await textOf(sourceOf(playedUntil("2024-11-20T18:00:00+07:00")), "F4-01");
    expect(text).toMatch(
      /Căn cứ Quyết định số 218-QĐ\/TW.*Căn cứ Quy chế.*Thực hiện Kế hoạch số 332-KH\/TU/s,
    );
  });

  it("[D22] tells of the day it went out; the supplement what came after it, and why", async () => {
    const source = sourceOf(playedUntil("2024-11-20T18:00:00+07:00"));
    const [first, second] = [await textOf(source, "F4-01"), await textOf(source, "F4-02")];
    expect(first).toContain("ngày 14 tháng 11 năm 2024");
    expect(first).toContain("Đã tiếp nhận 36 ý kiến: tổ chức, đoàn thể 29; phường, xã 04; cá nhân 03.");
    expect(first).toContain(
      "đưa vào đối thoại 27; gộp với ý kiến cùng nội dung 03; trả lại để làm rõ 02; chuyển tiếp công dân 03; ngoài thẩm quyền 01",
    );
    expect(first).not.toContain("YK-029. ");
    expect(first).not.toContain("DỰ THẢO");
    expect(second).toContain("(bổ sung Báo cáo F4-01)");
    expect(second).toContain("Lý do bổ sung: hai ý kiến đến sát và sau nửa đêm 14/11.");
    expect(second.match(/YK-\d{3}\. /g)).toEqual(
      ["YK-003. ", "YK-029. "].toSorted((a, b) => second.indexOf(a) - second.indexOf(b)),
    );
    // as things stand now, everything, as a draft
    const now = await textOf(source, null);
    expect(now).toContain("DỰ THẢO");
    expect(now).toContain("YK-029. ");
    expect(now).toContain("YK-001. ");
  });

  it("[D22] what is changed afterwards leaves it byte for byte as it was", async () => {
    const spec = new Preparing().accepts("YK-001").accepts("YK-002").submitted("YK-001", "YK-002");
    const before = await makeDocument("bao-cao-tong-hop-nha-nuoc.pdf", sourceOf(spec), "F4-01");
    spec.after(60).does(ORGANISER, { type: "AssignLead", opinions: ["YK-001"], lead: "U07" });
    spec.does(ORGANISER, { type: "MarkHot", opinions: ["YK-001"], hot: true });
    spec.does(ORGANISER, { type: "RenameGroup", group: "G01", title: "Tên khác hẳn" });
    const after = await makeDocument("bao-cao-tong-hop-nha-nuoc.pdf", sourceOf(spec), "F4-01");
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
    expect(await textOf(sourceOf(spec), null)).toContain("Phòng Quản lý đô thị");
    expect(await textOf(sourceOf(spec), null)).toContain("Tên khác hẳn");
  });
});
