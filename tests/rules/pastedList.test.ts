/** A list that is pasted from a spreadsheet, as the organisation's page reads it. */
import { describe, expect, it } from "vitest";
import { pastedList, withForms } from "../../client/screens/before/organisation/pasted.ts";
import { rolesFor, withRole } from "../../client/screens/before/organisation/roles.ts";
import { formOfGender } from "../../client/staff/files/forms.ts";

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

  it("[J96] a message's lines have commas or dashes between; who has no form of address gets the one that is chosen", () => {
    const lines = pastedList(
      [
        "",
        "1. Nguyễn Thị Nắng Hạ, nữ, sinh năm 1961, Trưởng ban, khu 4, ĐT: 0900 000 001",
        "2. Ông Vũ Đình Sông Thao - 1954 - Chi hội trưởng",
        "3) Lò Văn Núi – nam – Hội viên",
      ].join("\n"),
    );
    expect(lines.map(({ lacks }) => lacks)).toEqual(["addressForm", null, "addressForm"]);
    expect(withForms(lines, ({ gender }) => formOfGender(gender))).toEqual([
      {
        ...{ line: 2, name: "Nguyễn Thị Nắng Hạ", addressForm: "bà", position: "Trưởng ban, khu 4" },
        ...{ phone: "0900 000 001", birthYear: 1961, gender: "nữ", lacks: null },
      },
      {
        ...{ line: 3, name: "Vũ Đình Sông Thao", addressForm: "ông", position: "Chi hội trưởng" },
        ...{ birthYear: 1954, lacks: null },
      },
      {
        ...{ line: 4, name: "Lò Văn Núi", addressForm: "ông", position: "Hội viên" },
        ...{ gender: "nam", lacks: null },
      },
    ]);
    // a name keeps its hyphen
    expect(pastedList("Bà Nguyễn Thị Hoa-Sim")[0]?.name).toBe("Nguyễn Thị Hoa-Sim");
  });

  it("[J11] a form of address is never guessed: a line without one says so", () => {
    expect(pastedList("Lò Thị Suối\tChi hội trưởng")).toEqual([
      { line: 1, name: "Lò Thị Suối", addressForm: "", position: "Chi hội trưởng", lacks: "addressForm" },
    ]);
    expect(pastedList("1961\t0900 000 001")[0]?.lacks).toBe("name");
  });
});

describe("a list that is typed", () => {
  it("[E46] b and ô before a name are bà and ông; a name that is one letter short is no form", () => {
    const forms = (text: string) => pastedList(text).map(({ addressForm, name }) => [addressForm, name]);
    expect(
      forms("b Nguyễn Thị Nắng Hạ\nÔ Vũ Đình Sông Thao, Trưởng khu\n3. o. Lò Văn Núi\nB Lò Thị Suối"),
    ).toEqual([
      ["bà", "Nguyễn Thị Nắng Hạ"],
      ["ông", "Vũ Đình Sông Thao"],
      ["ông", "Lò Văn Núi"],
      ["bà", "Lò Thị Suối"],
    ]);
    expect(forms("Y Gió Ayun\nBà Lò Thị Suối\nA Lăng Thị Mây\nB Suối")).toEqual([
      ["", "Y Gió Ayun"],
      ["bà", "Lò Thị Suối"],
      ["", "A Lăng Thị Mây"],
      ["", "B Suối"],
    ]);
  });

  it("[E46] what people of the list are is offered at the line that is typed, the newest first, then what is usual", () => {
    const known = ["Trưởng khu", "Giáo viên", ""];
    expect(rolesFor("", known)).toEqual([]);
    expect(rolesFor("b Lò", known).slice(0, 3)).toEqual(["Giáo viên", "Trưởng khu", "Hội viên"]);
    expect(rolesFor("b Lò Thị Suối, Hội viên\nô Vũ A, chi hoi", known)).toEqual([
      "Chi hội trưởng",
      "Chi hội phó",
    ]);
    expect(rolesFor("b Lò Thị Suối, giáo viên", known)).toEqual([]);
    expect(rolesFor("b Lò Thị Suối, Giáo viên\n", known)).toEqual([]);
  });

  it("[E46] one tap writes it behind the last name and begins the next line", () => {
    const text = withRole("b Lò Thị Suối, Hội viên\nô Vũ Đình Sông, tr", "Trưởng khu");
    expect(text).toBe("b Lò Thị Suối, Hội viên\nô Vũ Đình Sông, Trưởng khu\n");
    expect(withRole("ô Vũ Đình Sông", "Trưởng khu")).toBe("ô Vũ Đình Sông, Trưởng khu\n");
    expect(pastedList(text).map(({ lacks, position }) => [lacks, position])).toEqual([
      [null, "Hội viên"],
      [null, "Trưởng khu"],
    ]);
  });
});
