/** Lists that offices send as tables in Word files, and whose they are where no column says it. */
import { describe, expect, it } from "vitest";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
import { tableXml, wordFile, wordFileOf } from "../support/wordFile.ts";

/** as a clerk's: the file must say whose it is */
const context = { ...folderContext("sample", null), mustName: true };
const HEAD = ["TT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ"];
const ROWS = [
  ["1", "Nguyễn Thị Hạnh", "Nữ", "1970", "Hội viên"],
  ["2", "Trần Việt Dũng", "Nam", "1965", "Trưởng khu 4,\nngười có uy tín"],
];
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const see = (bytes: Uint8Array, name = "danh-sach.docx") => preview(bytes, name, null, context);

describe("a table in a Word file", () => {
  it("[J97] is read as a sheet is; a letterhead and the title above say whose it is", () => {
    const head = tableXml([
      ["HỘI NÔNG DÂN THÀNH PHỐ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["Số: 12-DS/HND", "Độc lập - Tự do - Hạnh phúc"],
    ]);
    const signed = tableXml([["", "TM. BAN THƯỜNG VỤ"]]);
    const seen = see(wordFileOf(`${head}${p("DANH SÁCH ĐẠI BIỂU")}${tableXml([HEAD, ...ROWS])}${signed}`));
    expect(seen).toMatchObject({
      target: "delegates",
      format: "docx",
      headerRow: 1,
      accepted: 2,
      errors: [],
    });
    expect(seen.rows).toMatchObject([
      { row: 2, name: "Nguyễn Thị Hạnh", gender: "nữ", birthYear: 1970 },
      { row: 3, name: "Trần Việt Dũng", gender: "nam", position: "Trưởng khu 4, người có uy tín" },
    ]);
    expect(seen.rows.map(({ organisation }) => organisation)).toEqual(
      Array.from({ length: 2 }, () => "Hội Nông dân thành phố"),
    );
  });

  it("[J97] cells over several rows or columns, several tables, what is drawn and what was struck out", () => {
    const cell = (inner: string, props = "") => `<w:tc><w:tcPr>${props}</w:tcPr>${inner}</w:tc>`;
    const tall = (first: boolean) => `<w:vMerge${first ? ' w:val="restart"' : ""}/>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const header = row(...["Đơn vị", "Họ và tên", "Chức vụ"].map((text) => cell(p(text))));
    const drawn =
      "<mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>hai lần</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>";
    const table = `<w:tbl>${header}${row(
      cell(p("Hội Luật gia"), tall(true)),
      cell(`${drawn}${p("Nguyễn Thị Hạnh")}`),
      cell(`<w:p><w:r><w:delText>cũ</w:delText><w:t>Ủy viên</w:t></w:r></w:p>`),
    )}${row(cell(p(""), tall(false)), cell(p("Trần Việt Dũng")), cell(p("Hội viên")))}${row(
      cell(p("TỔNG CỘNG: 2 người"), '<w:gridSpan w:val="3"/>'),
    )}</w:tbl>`;
    const seen = see(
      wordFileOf(`${table}${p("Ban Đại diện Hội người cao tuổi")}${tableXml([HEAD, ...ROWS])}`),
    );
    expect(seen.rows.map(({ name, organisation, position }) => [name, organisation, position])).toEqual([
      ["Nguyễn Thị Hạnh", "Hội Luật gia", "Ủy viên"],
      ["Trần Việt Dũng", "Hội Luật gia", "Hội viên"],
      ["Nguyễn Thị Hạnh", "Ban Đại diện Hội người cao tuổi", "Hội viên"],
      ["Trần Việt Dũng", "Ban Đại diện Hội người cao tuổi", "Trưởng khu 4, người có uy tín"],
    ]);
    expect(seen.errors).toEqual([]);
  });

  it("[J97] hostile ones are refused with a word: no table, a DTD, a bomb of rows", () => {
    const codes = (bytes: Uint8Array) => see(bytes).errors.map(({ code }) => code);
    expect(codes(wordFileOf(p("Kính gửi Ban tổ chức")))).toEqual(["empty-file"]);
    expect(codes(wordFileOf("<!DOCTYPE x>"))).toEqual(["unsafe-workbook"]);
    expect(codes(wordFileOf("<w:tbl><w:tr>"))).toEqual(["damaged-workbook"]);
    const many = Array.from({ length: 20_001 }, (_, i) => [String(i), "Nguyễn Thị Hạnh"]);
    expect(codes(wordFile([], [HEAD.slice(0, 2), ...many]))).toEqual(["too-many-rows"]);
  });
});

describe("whose a file is, where no column says it", () => {
  const list = (name: string, title = "DANH SÁCH ĐẠI BIỂU") =>
    see(wordFile([title], [HEAD, ...ROWS]), name).rows.map(({ organisation }) => organisation)[0];
  it("[J95] a title or the file's name that holds one organisation's name whole; never one of two", () => {
    expect(list("a.docx", "Danh sách đại biểu của Hội Cựu TNXP")).toBe("Hội Cựu TNXP");
    expect(list("ds-dai-bieu_hoi-nong-dan.docx")).toBe("Hội Nông dân thành phố");
    expect(list("DS CLB Nữ doanh nhân (lần 2).docx")).toBe("CLB Nữ doanh nhân");
    expect(list("hoi-dong-y va hoi-luat-gia.docx")).toBeUndefined();
    expect(list("danh-sach-02.docx")).toBeUndefined();
  });

  it("[J95] who reads a file for one organisation, or from the folder, is told of none by a name", () => {
    const own = { ...folderContext("sample", "Hội Luật gia"), mustName: true };
    const bytes = wordFile(["Hội Đông y"], [HEAD, ...ROWS]);
    expect(preview(bytes, "hoi-dong-y.docx", null, own).rows[0]).toMatchObject({
      organisation: "Hội Luật gia",
    });
  });
});
