/** A list that is pasted from a spreadsheet, as the organisation's page reads it. */
import { describe, expect, it } from "vitest";
import { pastedList, withForms, withPositions } from "../../client/screens/before/organisation/pasted.ts";
import {
  namesFor,
  rolesFor,
  rolesForRest,
  withName,
  withRole,
} from "../../client/screens/before/organisation/roles.ts";
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
    const text = [
      "",
      "1. Nguyễn Thị Nắng Hạ, nữ, sinh năm 1961, Trưởng ban, khu 4, ĐT: 0900 000 001",
      "2. Ông Vũ Đình Sông Thao - 1954 - Chi hội trưởng",
      "3) Lò Văn Núi – nam – Hội viên",
    ].join("\n");
    expect(pastedList(text).map(({ lacks }) => lacks)).toEqual(["addressForm", null, "addressForm"]);
    expect(pastedList(withForms(text, ({ gender }) => formOfGender(gender)))).toEqual([
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
    const roles = (text: string) => rolesFor(text, "Hội Đông y", known);
    expect(roles("")).toEqual([]);
    expect(roles("b Lò")).toEqual([]);
    expect(roles("b Lò Thị").slice(0, 3)).toEqual(["Giáo viên", "Trưởng khu", "Hội viên"]);
    expect(roles("b Lò Thị Suối, Hội viên\nô Vũ A, chi hoi")).toEqual(["Chi hội trưởng", "Chi hội phó"]);
    expect(roles("b Lò Thị Suối, giáo viên")).toEqual([]);
    expect(roles("b Lò Thị Suối, Giáo viên\n")).toEqual([]);
  });

  it("[E60] what those of such an organisation are comes before what is usual", () => {
    const [first] = rolesFor("Lò Thị Suối", "Hội Liên hiệp Phụ nữ xã", []);
    expect(first).toBe("Chi hội trưởng");
    expect(rolesFor("Lò Thị Suối", "Hội Cựu Chiến binh thành phố", ["Trưởng khu"])).toEqual([
      ...["Trưởng khu", "Chi hội trưởng", "Hội viên", "Chi hội trưởng cựu chiến binh"],
    ]);
    expect(rolesFor("Lò Thị Suối, tong", "Đoàn TNCS Hồ Chí Minh", [])).toEqual(["Tổng phụ trách Đội"]);
    expect(rolesFor("Lò Thị Suối, tong", "Hội Đông y", [])).toEqual([]);
  });

  it("[E60] one choice gives all what they are, or how they are addressed, who were left without", () => {
    const text = "Ngô Văn Thác\nb Lò Thị Suối, Trưởng khu\n3\tVũ A Đá\t0900 000 001\nNgô; 1961\n";
    const whole = withForms(withPositions(text, "Hội viên"), () => "ông");
    expect(whole).toBe(
      [
        "Ông Ngô Văn Thác, Hội viên",
        "b Lò Thị Suối, Trưởng khu",
        "3\tÔng Vũ A Đá\t0900 000 001\tHội viên",
        "Ông Ngô; 1961; Hội viên",
        "",
      ].join("\n"),
    );
    expect(pastedList(whole).map(({ position, lacks }) => [position, lacks])).toEqual([
      ["Hội viên", null],
      ["Trưởng khu", null],
      ["Hội viên", null],
      ["Hội viên", null],
    ]);
    // "": of whom nothing is known nothing is said
    expect(withForms(text, () => "")).toBe(text);
    expect(rolesForRest(text, "Hội Đông y", ["Trưởng khu"])[0]).toBe("Trưởng khu");
    // while a line is typed its own offers stand there
    expect(rolesForRest(`${text}Lò`, "Hội Đông y", ["Trưởng khu"])).toEqual([]);
  });

  it("[E61] family and middle name are offered after two letters, with or without their marks, those of the list first", () => {
    expect(namesFor("n", [])).toEqual([]);
    expect(namesFor("ng", [])).toEqual(["Nguyễn Văn", "Nguyễn Thị", "Ngô Văn", "Ngô Thị"]);
    expect(namesFor("Vũ A Đá\n2. b ngu", [])).toEqual(["Nguyễn Thị"]);
    expect(namesFor("ông Đo", [])).toEqual(["Đỗ Văn", "Đoàn Văn"]);
    expect(namesFor("du", [])).toEqual(["Dương Văn", "Dương Thị"]);
    expect(namesFor("đu", [])).toEqual([]);
    expect(namesFor("ô Ngô", ["Ngô Đình Sông", "Ngô Mây"])).toEqual(["Ngô Đình", "Ngô Văn"]);
    for (const over of ["Ngô Văn", "Ngô, ", ""]) expect(namesFor(over, [])).toEqual([]);
    expect(withName("Vũ A Đá\n2. b ngu", "Nguyễn Thị")).toBe("Vũ A Đá\n2. b Nguyễn Thị ");
    expect(withName("ng", "Ngô Văn")).toBe("Ngô Văn ");
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
