/** What office files do to a list on its way, each for itself: letters, days, merged cells, parts, columns. */
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
import { type SheetOf, workbook } from "../support/workbooks.ts";

const text = (written: string) => new TextEncoder().encode(written);
const see = (bytes: Uint8Array, name = "danh-sach.csv", whose: string | null = "Hội Luật gia") =>
  preview(bytes, name, null, folderContext("sample", whose));
const book = (...sheets: readonly SheetOf[]) => workbook(sheets);
const names = (seen: ReturnType<typeof see>) => seen.rows.map((row) => row["name"]);
const codes = (seen: ReturnType<typeof see>) =>
  [...seen.errors, ...seen.warnings].map(({ row, code }) => [row, code]);

const LIST =
  "STT,Họ và tên,Năm sinh,Chức vụ\n1,Nguyễn Thị Hồng Hạnh,1970,Ủy viên\n2,Trần Việt Dũng,1965,Trưởng khu phố\n3,Đỗ Phượng Ước,1980,Hội viên\n";
const NAMES = ["Nguyễn Thị Hồng Hạnh", "Trần Việt Dũng", "Đỗ Phượng Ước"];
/** tones apart from their letters, as Windows-1258 writes them */
const tonesApart = (written: string) =>
  [...written]
    .map((letter) => {
      const marks = letter.normalize("NFD");
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? "";
      return marks.replace(tone, "").normalize("NFC") + tone;
    })
    .join("");
const as1258 = iconv.encode(tonesApart(LIST), "windows-1258");
const asTcvn3 = iconv.encode(LIST, "tcvn");
const VNI =
  "STT,Hoï vaø teân,Naêm sinh,Chöùc vuï\n1,Nguyeãn Thò Hoàng Haïnh,1970,UÛy vieân\n2,Traàn Vieät Duõng,1965,Tröôûng khu phoá\n3,Ñoã Phöôïng Öôùc,1980,Hoäi vieân\n";

describe("the letters of a file", () => {
  it.each<[string, Uint8Array, string, boolean]>([
    ["UTF-8", text(LIST), "utf-8", false],
    ["UTF-8 with its mark", text(`\uFEFF${LIST}`), "utf-8", false],
    ["UTF-16, low byte first", iconv.encode(LIST, "utf-16le", { addBOM: true }), "utf-16le", false],
    ["UTF-16, high byte first", iconv.encode(LIST, "utf-16be", { addBOM: true }), "utf-16be", false],
    ["UTF-16 without a mark", iconv.encode(LIST, "utf-16le", { addBOM: false }), "utf-16le", true],
    ["Windows-1258", as1258, "windows-1258", true],
    ["TCVN3", asTcvn3, "tcvn3", true],
    ["VNI", iconv.encode(VNI, "win1252"), "vni", true],
    ["TCVN3 stored as UTF-8", text(iconv.decode(asTcvn3, "win1252")), "tcvn3, stored as utf-8", true],
    ["VNI stored as UTF-8", text(VNI), "vni, stored as utf-8", true],
    [
      "Windows-1258 stored as UTF-8",
      text(new TextDecoder("windows-1252").decode(as1258)),
      "windows-1258, stored as utf-8",
      true,
    ],
    [
      "UTF-8 read twice",
      text(new TextDecoder("windows-1252").decode(text(LIST))),
      "utf-8 read twice, stored as utf-8",
      true,
    ],
  ])("%s: the same names; what is guessed is said", (_how, bytes, encoding, guessed) => {
    const seen = see(bytes);
    expect(names(seen)).toEqual(NAMES);
    expect(seen.encoding).toBe(encoding);
    expect(seen.rows[1]).toMatchObject({ birthYear: 1965, position: "Trưởng khu phố" });
    expect(seen.warnings.map(({ code }) => code)).toEqual(guessed ? ["encoding-guessed"] : []);
  });

  it("a workbook in TCVN3 is mended and says so; ethnic names are not damage", () => {
    const tcvn = (written: string) => iconv.decode(iconv.encode(written, "tcvn"), "win1252");
    const cells = LIST.trim()
      .split("\n")
      .map((line) => line.split(",").map(tcvn));
    const seen = see(book({ rows: cells }), "a.xlsx");
    expect(names(seen)).toEqual(NAMES);
    expect(seen.warnings[0]).toEqual({ row: null, code: "encoding-guessed", about: "tcvn3" });
    const peoples = see(text("STT,Họ và tên\n1,Voòng A Chủ Sáng\n2,Lỷ Sì Múi\n3,Chíu Tài Thàm\n"));
    expect(names(peoples)).toEqual(["Voòng A Chủ Sáng", "Lỷ Sì Múi", "Chíu Tài Thàm"]);
    expect(codes(peoples)).toEqual([]);
  });

  it("a word that is still damaged refuses its row, and no other", () => {
    const seen = see(text(LIST.replace("Trần Việt", "Tr?n Vi?t")));
    expect(seen.errors).toMatchObject([{ row: 3, code: "damaged-text", letter: "B", about: "Tr?n" }]);
    expect(seen.accepted).toBe(2);
  });
});

describe("the form of a list", () => {
  it("titles, numbered columns, totals and signatures are no persons", () => {
    const rows = [
      ["HỘI LUẬT GIA"],
      ["DANH SÁCH"],
      [],
      ["STT", "Họ và tên", "Năm sinh", "Chức vụ"],
      ["(1)", "(2)", "(3)", "(4)"],
      [1, "Nguyễn Thị Hồng Hạnh", 1970, "Ủy viên"],
      ["STT", "Họ và tên", "Năm sinh", "Chức vụ"],
      [2, "Công Văn Tổng", 1965, "Ủy viên"],
      ["Tổng số:", 2],
      [null, null, null, "NGƯỜI LẬP BIỂU"],
    ];
    const seen = see(book({ rows }), "a.xlsx", null);
    expect(seen.rows).toMatchObject([
      { row: 6, name: "Nguyễn Thị Hồng Hạnh", organisation: "Hội Luật gia" },
      { row: 8, name: "Công Văn Tổng", organisation: "Hội Luật gia" },
    ]);
    expect(codes(seen)).toEqual([
      [7, "header-repeated"],
      [9, "total-row-skipped"],
      [10, "section-row-skipped"],
    ]);
  });

  it("several organisations: parts by numbers, merged cells, empty cells, sheets", () => {
    const head = ["STT", "Họ và tên", "Năm sinh"];
    const parts = book({
      rows: [
        head,
        ["I", "HỘI LUẬT GIA"],
        [1, "Nguyễn Thị Hạnh", 1970],
        ["II", "Hội Đông y thành phố"],
        [1, "Trần Dũng", 1965],
      ],
    });
    expect(see(parts, "a.xlsx", null).rows.map((row) => row["organisation"])).toEqual([
      "Hội Luật gia",
      "Hội Đông y",
    ]);
    const merged = book({
      rows: [
        ["Tổ chức", "Họ và tên", "Năm sinh"],
        ["Hội Luật gia", "Nguyễn Thị Hạnh", 1970],
        [null, "Trần Dũng", 1965],
        ["Hội Đông y", "Đỗ Ước", 1980],
      ],
      merges: ["A2:A3"],
    });
    const seen = see(merged, "a.xlsx", null);
    expect(seen.rows.map((row) => row["organisation"])).toEqual([
      "Hội Luật gia",
      "Hội Luật gia",
      "Hội Đông y",
    ]);
    expect(codes(seen)).toEqual([]);
    const left = see(text("Tổ chức,Họ và tên\nHội Luật gia,Nguyễn Thị Hạnh\n,Trần Dũng\n"), "a.csv", null);
    expect(left.warnings).toMatchObject([{ row: 3, code: "organisation-from-above", about: "Hội Luật gia" }]);
    const sheets = see(
      book(
        { name: "Hội Luật gia", rows: [head, [1, "Nguyễn Thị Hạnh", 1970]] },
        { name: "Cũ", hidden: true, rows: [head, [1, "Ai Đó", 1970]] },
        { name: "HỘI ĐÔNG Y", rows: [head, [1, "Trần Dũng", 2070]] },
      ),
      "a.xlsx",
      null,
    );
    expect(sheets.rows).toMatchObject([{ name: "Nguyễn Thị Hạnh", organisation: "Hội Luật gia" }]);
    expect(sheets.errors).toMatchObject([{ sheet: "HỘI ĐÔNG Y", row: 2, code: "bad-date" }]);
    expect(sheets.skippedSheets).toEqual([{ name: "Cũ", why: "hidden-sheet-skipped" }]);
  });

  it("organisations are known without marks or shortened; another's row is refused", () => {
    const whose = (written: string) =>
      see(text(`Tổ chức,Họ và tên\n${written},Nguyễn Thị Hạnh\n`), "a.csv", null);
    for (const [written, name] of [
      ["hoi luat gia", "Hội Luật gia"],
      ["HỘI LUẬT GIA THÀNH PHỐ", "Hội Luật gia"],
      ["LĐLĐ TP", "Liên đoàn Lao động thành phố"],
      ["Mặt trận Tổ quốc thành phố", "MTTQ thành phố"],
      ["Hội LHPN thành phố", "Hội Liên hiệp Phụ nữ thành phố"],
      ["Hội Cựu Thanh niên xung phong", "Hội Cựu TNXP"],
    ])
      expect(whose(written ?? "").rows, written).toMatchObject([{ organisation: name }]);
    expect(whose("Hội Luật gi").errors).toMatchObject([
      { row: 2, code: "unknown-organisation", about: "Hội Luật gia" },
    ]);
    const other = see(text("Tổ chức,Họ và tên\nHội Đông y,Nguyễn Thị Hạnh\n"));
    expect(other.errors).toMatchObject([{ row: 2, code: "other-organisation", about: "Hội Đông y" }]);
  });

  it("a fault of the header is told once, with its row and column", () => {
    const rows = "1,Nguyễn Thị Hạnh,1970\n".repeat(20);
    const said = (head: string) => see(text(`${head}\n${rows}`)).errors;
    expect(said("a,b,c")).toEqual([{ row: null, code: "no-header-found" }]);
    expect(said("STT,Chức vụ,Năm sinh")).toEqual([{ row: 1, code: "missing-column", column: "name" }]);
    expect(said("Họ và tên,Họ tên,Năm sinh")).toEqual([
      { row: 1, code: "column-twice", column: "Họ tên", letter: "B" },
    ]);
  });

  it("a row that a comma has shifted, a row too short, a file cut short: each says so", () => {
    const head = "STT,Họ và tên,Năm sinh,Chức vụ\n";
    const seen = see(
      text(`${head}1,Nguyễn Thị Hạnh,1970,Ủy viên, Ban Chấp hành\n2,Trần Dũng\n3,Đỗ Ước,1980,"Hội vi`),
    );
    expect(seen.errors).toMatchObject([
      { row: 2, code: "shifted-columns", letter: "E" },
      { row: 4, code: "cut-short" },
    ]);
    expect(seen.warnings).toMatchObject([{ row: 3, code: "too-few-columns" }]);
    expect(names(seen)).toEqual(["Trần Dũng"]);
    const whole = book({ rows: [["STT", "Họ và tên"]] });
    expect(see(whole.subarray(0, whole.length - 40), "a.xlsx").errors).toMatchObject([
      { code: "damaged-workbook" },
    ]);
  });
});

describe("days, numbers, telephones", () => {
  const born = (cell: string | number | { readonly raw: string }, settings = "") =>
    preview(
      workbook(
        [
          {
            rows: [
              ["STT", "Họ và tên", "Ngày sinh"],
              [1, "Nguyễn Thị Hạnh", cell],
            ],
          },
        ],
        settings,
      ),
      "a.xlsx",
      null,
      folderContext("sample", "Hội Luật gia"),
    );

  it("a serial day counts from 1900, or from 1904 where the workbook says so", () => {
    const styled = { raw: '<c s="1"><v>24901</v></c>' };
    expect(born(styled).rows[0]).toMatchObject({ birthDate: "1968-03-04" });
    expect(born(styled, '<workbookPr date1904="1"/>').rows[0]).toMatchObject({ birthDate: "1972-03-05" });
    expect(codes(born(styled))).toEqual([]);
    expect(codes(born(24901))).toEqual([[2, "serial-date"]]);
    expect(born({ raw: '<c s="1"><v>59</v></c>' }).rows[0]).toMatchObject({ birthDate: "1900-02-28" });
  });

  it("days as people write them; one that never was refuses its row", () => {
    for (const [written, day] of [
      ["5/11/1980", "1980-11-05"],
      ["05-11-1980", "1980-11-05"],
      ["5.11.1980", "1980-11-05"],
      ["1980-11-05", "1980-11-05"],
      ["29/02/1960", "1960-02-29"],
      ["1/1/52", "1952-01-01"],
    ])
      expect(born(written ?? "").rows[0], written).toMatchObject({ birthDate: day });
    expect(born("11/1980").rows[0]).toMatchObject({ birthYear: 1980 });
    for (const wrong of ["29/02/1961", "31/4/1980", "1/13/1980", "không rõ", "1/1/2090", "54"])
      expect(born(wrong).errors, wrong).toMatchObject([{ row: 2, code: "bad-date", letter: "C" }]);
  });

  it("a telephone keeps its digits or is left out: an eaten one cannot be known", () => {
    const list = (phone: string) => see(text(`Họ và tên,SĐT\nNguyễn Thị Hạnh,${phone}\n`));
    for (const [written, phone] of [
      ["0900 000 001", "0900000001"],
      ["+84 900-000-001", "0900000001"],
      ["84900000001", "0900000001"],
      ["(0203) 3850 001", "02033850001"],
      ["9.00000001E+08", "0900000001"],
      ["900000001", "0900000001"],
    ])
      expect(list(written ?? "").rows[0], written).toMatchObject({ phone });
    expect(list("9.00E+08").rows[0]).toMatchObject({ phone: null });
    expect(codes(list("9.00E+08"))).toEqual([[2, "phone-digits-lost"]]);
    expect(codes(list("không có"))).toEqual([[2, "bad-phone"]]);
    expect(codes(list("#N/A"))).toEqual([[2, "cell-error"]]);
    expect(list("#N/A").rows[0]).toMatchObject({ phone: null });
  });
});

describe("what is already on the list", () => {
  const knownRows = [
    { id: "p1", organisation: "Hội Luật gia", name: "Nguyễn Thị Hạnh", birthYear: 1970, position: "Ủy viên" },
    {
      id: "p2",
      organisation: "Hội Luật gia",
      name: "Nguyễn Thị Hạnh",
      birthYear: 1985,
      position: "Hội viên",
    },
  ];
  const effects = (rows: string) =>
    preview(text(`Họ và tên,Năm sinh,Chức vụ\n${rows}`), "a.csv", null, {
      ...folderContext("sample", "Hội Luật gia"),
      known: knownRows,
    }).effects;

  it("each row is new, the same, changed, refused or doubled; two of one name stay", () => {
    expect(
      effects(
        "NGUYỄN THỊ HẠNH,1985,Hội viên\nNguyễn Thị Hạnh,1970,Chủ tịch\nTrần Dũng,1960,\nTrần Dũng,1960,\nĐỗ Ước,1961,\n,1962,Không tên\n",
      ),
    ).toMatchObject([
      { row: 2, effect: "changed", id: "p2", changes: ["name"] },
      { row: 3, effect: "changed", id: "p1", changes: ["position"] },
      { row: 4, effect: "new" },
      { row: 5, effect: "duplicate" },
      { row: 6, effect: "refused" },
      { row: 7, effect: "refused" },
    ]);
  });
});
