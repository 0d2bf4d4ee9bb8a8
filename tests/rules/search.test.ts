/** Names and matters found by a few letters. */
import { describe, expect, it } from "vitest";
import { bestMatches, matchesSearch } from "../../shared/terms/text.ts";

describe("search", () => {
  it("[Q2] search finds a Vietnamese name however it is typed, and nothing else (P13)", () => {
    const name = "Nguyễn Đức Bình";
    for (const typed of ["nguyen duc", "duc nguyen", "NGUYỄN ĐỨC", "đức", "binh ng", name.normalize("NFD")]) {
      expect(matchesSearch(typed, name), typed).toBe(true);
      expect(matchesSearch(typed, name.normalize("NFD")), typed).toBe(true);
    }
    for (const typed of ["guyen", "nguyen dung", "ducb"])
      expect(matchesSearch(typed, name), typed).toBe(false);
  });

  it("[Q2] exact matches come first, whatever stands before them in the list (P13)", () => {
    const names = [
      "Bà Nguyễn Đức Ngọc Trâm Anh",
      "Ông Nguyễn Dục",
      "Bà Nguyễn Thị Đức",
      "Ông Nguyễn Đức",
      "Ông Lê Đức Nguyên",
    ];
    const found = (typed: string, most = 9) => bestMatches(typed, names, (name) => name, most);
    expect(found("nguyen duc")).toEqual([
      "Ông Nguyễn Dục",
      "Ông Nguyễn Đức",
      "Bà Nguyễn Thị Đức",
      "Ông Lê Đức Nguyên",
      "Bà Nguyễn Đức Ngọc Trâm Anh",
    ]);
    for (const typed of ["nguyễn đức", "Đức  NGUYỄN", "nguyễn đức".normalize("NFD")])
      expect(found(typed)).toEqual([
        "Ông Nguyễn Đức",
        "Bà Nguyễn Thị Đức",
        "Bà Nguyễn Đức Ngọc Trâm Anh",
        "Ông Nguyễn Dục",
        "Ông Lê Đức Nguyên",
      ]);
    expect(found("dục", 1)).toEqual(["Ông Nguyễn Dục"]);
    // its marks are those that were typed, though others are shorter
    expect(found("nguyên")[0]).toBe("Ông Lê Đức Nguyên");
    expect(found("x")).toEqual([]);
  });
});
