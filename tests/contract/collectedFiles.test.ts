/** Files of what was collected, as wards and organisations keep them, and hostile ones. */
import { describe, expect, it } from "vitest";
import type { Context, Known } from "../../server/intake/files/context.ts";
import { preview } from "../../server/intake/files/preview.ts";

const context = (knownRows: readonly Known[] = [], organisation: string | null = null): Context => ({
  ...{
    organisations: [
      { name: "Hội Nông dân thành phố", quota: 5 },
      { name: "Hội Luật gia thành phố", quota: 3 },
    ],
  },
  ...{ fields: ["Môi trường", "Giao thông"], year: 2024, organisation, mustName: true, known: knownRows },
});
const see = (text: string, of = context()) =>
  preview(new TextEncoder().encode(text), "tap-hop.csv", "collected", of);
const HEAD = "STT,Nội dung,Lĩnh vực,Địa điểm,Số người nêu\n";

describe("a file of what was collected", () => {
  it("[H21] names no person: what is said, where, in which field, by how many", () => {
    const seen = see(
      `UBND PHƯỜNG BẮC SƠN,,,,\nTỔNG HỢP Ý KIẾN,,,,\n${HEAD}1,Xin thêm thùng rác,moi truong,khu 3,12\n2,Đường tối,Chiếu sáng,,1.200 người\n,,,,\nTổng cộng,,,,1212\n`,
    );
    expect(seen.rows).toEqual([
      { row: 4, content: "Xin thêm thùng rác", field: "Môi trường", place: "khu 3", people: 12 },
      { row: 5, content: "Đường tối", field: "Chiếu sáng", people: 1200 },
    ]);
    expect(seen.errors).toEqual([]);
    expect(seen.warnings).toMatchObject([{ row: 7, code: "total-row-skipped" }]);
  });

  it("[H21] the line above a part names its field; words that stand alone are words", () => {
    const seen = see(
      `${HEAD}"I. Giao thông",,,,\n,Đường ngập khi mưa,,,\n"II. Chợ, hàng quán",,,,\n1,Chợ dột,,khu 1,3\n`,
    );
    expect(seen.rows).toEqual([
      { row: 3, content: "Đường ngập khi mưa", field: "Giao thông" },
      { row: 5, content: "Chợ dột", field: "Chợ, hàng quán", place: "khu 1", people: 3 },
    ]);
  });

  it("[H21] a count that is none is refused by its row, and so are empty, too long and damaged words", () => {
    const seen = see(
      `${HEAD}1,Rác ứ,Môi trường,,nhiều\n2,Xe rác trễ,Môi trường,,0\n3,,Môi trường,khu 2,5\n4,${"ố".repeat(1001)},Môi trường,,1\n5,Đúng,Môi trường,,-3\n6,Cống tắc,Môi trường,,7\n`,
    );
    expect(seen.errors.map(({ row, code }) => [row, code])).toEqual([
      [2, "bad-count"],
      [3, "bad-count"],
      [4, "missing-content"],
      [5, "text-too-long"],
      [6, "bad-count"],
    ]);
    expect(seen.rows.map(({ row }) => row)).toEqual([7]);
  });

  it("[H21] formulas, hidden signs and shifted columns are what they are in every list", () => {
    const seen = see(
      `${HEAD}1,"=HYPERLINK(""http://x"")",Môi trường,,1\n2,"Rác\u202eứ",Môi trường,,1\n3,Rác, ứ đọng,Môi trường,khu 2,1\n`,
    );
    expect(seen.warnings.map(({ row, code }) => [row, code])).toEqual([
      [2, "formula-like-text"],
      [3, "invisible-removed"],
    ]);
    expect(seen.errors.map(({ row, code }) => [row, code])).toEqual([[4, "shifted-columns"]]);
  });

  it("[H21] the same file again is all there; the same words twice are one", () => {
    const file = `${HEAD}1,Xin thêm thùng rác,Môi trường,khu 3,12\n2,XIN THÊM THÙNG RÁC,Môi trường,Khu 3,4\n3,Đường tối,Giao thông,,2\n`;
    const first = see(file);
    expect(first.effects.map(({ effect }) => effect)).toEqual(["new", "duplicate", "new"]);
    const known = first.rows.map(
      ({ content, place = "" }): Known => ({ id: "", organisation: "", name: "", content, place }),
    );
    expect(see(file, context(known)).effects.map(({ effect }) => effect)).toEqual([
      "same",
      "duplicate",
      "same",
    ]);
  });

  it("[H21] an organisation's list takes no other organisation's rows; a file without words is none", () => {
    const named =
      "Nội dung,Tổ chức,Số người\nMột,Hội Luật gia thành phố,1\nHai,Hội Nông dân thành phố,2\nBa,,3\n";
    const seen = see(named, context([], "Hội Nông dân thành phố"));
    expect(seen.errors.map(({ row, code }) => [row, code])).toEqual([[2, "other-organisation"]]);
    expect(seen.rows.map(({ row }) => row)).toEqual([3, 4]);
    expect(see("Họ và tên,Năm sinh\nLò Thị Suối,1970\n").errors).toMatchObject([{ code: "no-header-found" }]);
    expect(see("").errors).toMatchObject([{ code: "empty-file" }]);
    // by its header alone no file is such a list
    const told = preview(new TextEncoder().encode(named), "x.csv", null, context());
    expect(told.target).not.toBe("collected");
  });
});

describe("a file of what several have collected", () => {
  const several: Context = {
    ...context(),
    several: true,
    organisations: [
      { name: "Hội Nông dân thành phố", quota: 0 },
      { name: "Hội Luật gia thành phố", quota: 0 },
      { name: "phường Bắc Sơn", short: "Bắc Sơn", quota: 0 },
      { name: "phường Vàng Danh", short: "Vàng Danh", quota: 0 },
    ],
  };
  const whose = (text: string) => see(text, several).rows.map(({ row, organisation }) => [row, organisation]);

  it("[E45] each row is whose its column says, however it is written; a ward by its office or its name alone", () => {
    const rows = [
      ...["Hội Nông dân thành phố", "HOI NONG DAN", "phường Bắc Sơn", "P. Bắc Sơn", "UBND phường Vàng Danh"],
      ...["Bắc Sơn", "UB MTTQ phường Vàng Danh"],
    ];
    const file = `Tổ chức/phường,Nội dung,Lĩnh vực\n${rows.map((name, i) => `${name},Việc ${i},Môi trường`).join("\n")}\n`;
    expect(whose(file).map(([, name]) => name)).toEqual([
      ...["Hội Nông dân thành phố", "Hội Nông dân thành phố", "phường Bắc Sơn", "phường Bắc Sơn"],
      ...["phường Vàng Danh", "phường Bắc Sơn", "phường Vàng Danh"],
    ]);
    expect(see(file, several).errors).toEqual([]);
  });

  it("[E45] the column of wards says whose in a file of several, where in a list of one's own", () => {
    const file = "STT,Phường/xã,Nội dung\n1,Bắc Sơn,Chợ dột\n2,,Rác ứ\n";
    expect(whose(file)).toEqual([
      [2, "phường Bắc Sơn"],
      [3, "phường Bắc Sơn"],
    ]);
    expect(see(file).rows).toEqual([
      { row: 2, content: "Chợ dột", place: "Bắc Sơn" },
      { row: 3, content: "Rác ứ" },
    ]);
  });

  it("[E45] the line above a part says whose it is, parts of fields below it too; it is no field", () => {
    const file = `${HEAD}"I. Hội Luật gia thành phố",,,,\n1,Một,,,2\n"A. Giao thông",,,,\n2,Hai,,,3\n"II. PHƯỜNG BẮC SƠN",,,,\n3,Ba,Môi trường,,1\n`;
    const { rows, errors } = see(file, several);
    expect(errors).toEqual([]);
    expect(rows.map(({ row: _, ...rest }) => rest)).toEqual([
      { organisation: "Hội Luật gia thành phố", content: "Một", people: 2 },
      { organisation: "Hội Luật gia thành phố", content: "Hai", field: "Giao thông", people: 3 },
      { organisation: "phường Bắc Sơn", content: "Ba", field: "Môi trường", people: 1 },
    ]);
  });

  it("[E45] a name that is nobody's is told as it is written, with whom it is most like; so is none at all", () => {
    const file =
      "Đơn vị,Nội dung\n,Không tên\nHội Nông dan thanh phố X,Một\nPhường Không Có Thật Nào Cả,Hai\nBắc Sơn,Ba\n";
    const { effects, errors } = see(file, several);
    expect(errors.map(({ row, code, about }) => [row, code, about])).toEqual([
      [2, "missing-organisation", undefined],
      [3, "unknown-organisation", "Hội Nông dân thành phố"],
      [4, "unknown-organisation", undefined],
    ]);
    expect(effects.map(({ effect, values }) => [effect, values?.["named"]])).toEqual([
      ["refused", undefined],
      ["refused", "Hội Nông dan thanh phố X"],
      ["refused", "Phường Không Có Thật Nào Cả"],
      ["new", undefined],
    ]);
  });

  it("[E45] the same words of two are two; what each has sent already is its own", () => {
    const known: Known[] = [
      { id: "", organisation: "phường Bắc Sơn", name: "", content: "Chợ dột", place: "" },
    ];
    const file = "Phường,Nội dung\nBắc Sơn,chợ dột\nVàng Danh,Chợ dột\nVàng Danh,CHỢ DỘT\n";
    expect(see(file, { ...several, known }).effects.map(({ effect }) => effect)).toEqual([
      ...["same", "new", "duplicate"],
    ]);
  });
});
