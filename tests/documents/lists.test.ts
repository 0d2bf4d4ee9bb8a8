/** Lists as tables: what is exported and read again is the same, and no spreadsheet works anything out. */
import { describe, expect, it } from "vitest";
import { csvOf, type List, workbookOf } from "../../server/documents/lists/table.ts";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
import { docxFiles } from "../support/papers.ts";

const people = [
  { id: "15.1", name: "Nguyễn Thị Hồng Hạnh", birthYear: 1970, position: "Ủy viên, Ban Chấp hành" },
  { id: "15.2", name: "Trần Việt Dũng", birthYear: 1965, position: '=HYPERLINK("http://a.test")' },
  { id: "15.3", name: "Đỗ Phượng Ước", birthYear: 1980, position: "+1 cửa" },
  { id: "15.4", name: "Lỷ Sì Múi", birthYear: 1954, position: "- đề nghị" },
].map((one) => ({ ...one, organisation: "Hội Người mù" }));
const list: List = {
  name: "Danh sách đại biểu",
  title: ["HỘI NGƯỜI MÙ", "DANH SÁCH ĐẠI BIỂU"],
  columns: ["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Chức vụ"].map((name) => ({ name, width: 20 })),
  rows: people.map((one, i) => [i + 1, one.name, one.birthYear, one.organisation, one.position]),
};
const context = { ...folderContext("sample", "Hội Người mù"), known: people };

describe("a list as a table", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["a.csv", () => csvOf(list)],
    ["a.xlsx", () => workbookOf(list)],
  ])("%s: exported and read again it changes nothing", async (name, made) => {
    const seen = preview(await made(), name, "delegates", context);
    expect(seen.effects).toEqual(
      people.map(({ id }, i) => ({ row: i + (name === "a.csv" ? 2 : 4), effect: "same", id })),
    );
    expect(seen.errors).toEqual([]);
  });

  it("the same list is the same bytes, and has no time of its own", async () => {
    const made = await workbookOf(list);
    expect(await workbookOf(list)).toEqual(made);
    // the date of every part: 1 January 1980
    expect([...made.subarray(10, 14)]).toEqual([0, 0, 33, 0]);
  });

  it("nothing in it is a formula: texts stay texts in XLSX and in CSV", async () => {
    const xml = docxFiles(await workbookOf(list));
    expect(
      Object.entries(xml).filter(([name, text]) => name.startsWith("xl/worksheets/") && /<f[ >]/.test(text)),
    ).toEqual([]);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvOf(list));
    expect(text.startsWith("\uFEFFSTT,")).toBe(true);
    expect(text).toContain("'+1 cửa");
    expect(text).toContain(`"'=HYPERLINK(`);
    for (const cell of text.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+@-]/);
  });
});
