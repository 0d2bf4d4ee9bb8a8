/** A list that is pasted from a spreadsheet, as the organisation's page reads it. */
import { describe, expect, it } from "vitest";
import { pastedList } from "../../client/screens/before/organisation/pasted.ts";

describe("a pasted list", () => {
  it("[J11] columns are told apart by what they hold; headings and numbers are left out", () => {
    const text = [
      "STT\tHọ và tên\tNăm sinh\tChức vụ\tĐiện thoại",
      "1\tBà Nguyễn Thị Nắng Hạ\t1961\tTrưởng ban\t0900 000 001",
      "2\tÔng\tVũ Đình Sông Thao\t02/03/1954\tChi hội trưởng",
      "",
      "3; Đại đức Thích Tâm Đồng Cỏ; Đại đức",
    ].join("\n");
    expect(pastedList(text)).toEqual([
      {
        ...{ line: 2, name: "Nguyễn Thị Nắng Hạ", addressForm: "bà", position: "Trưởng ban" },
        ...{ phone: "0900 000 001", birthYear: 1961, lacks: null },
      },
      {
        ...{ line: 3, name: "Vũ Đình Sông Thao", addressForm: "ông", position: "Chi hội trưởng" },
        ...{ birthYear: 1954, lacks: null },
      },
      { line: 5, name: "Thích Tâm Đồng Cỏ", addressForm: "Đại đức", position: "", lacks: null },
    ]);
  });

  it("[J11] a form of address is never guessed: a line without one says so", () => {
    expect(pastedList("Lò Thị Suối\tChi hội trưởng")).toEqual([
      { line: 1, name: "Lò Thị Suối", addressForm: "", position: "Chi hội trưởng", lacks: "addressForm" },
    ]);
    expect(pastedList("1961\t0900 000 001")[0]?.lacks).toBe("name");
  });
});
