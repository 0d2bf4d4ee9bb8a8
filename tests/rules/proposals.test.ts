/** What an opinion's form proposes from what is typed. */
import { expect, it } from "vitest";
import { fieldsIn, wardsFor, withWard } from "../../client/staff/opinions/proposals.ts";

const WARDS = ["phường Bắc Sơn", "phường Nam Khê", "phường Thanh Sơn", "phường Yên Thanh", "xã Điền Công"];
const FIELDS = ["Văn hóa, thiết chế cơ sở", "Đất đai, giấy chứng nhận", "Chợ, thương mại", "Rác thải"];

it("[E47] a ward is proposed where a word of its name is begun, and takes that word's place", () => {
  expect(wardsFor("Nhà văn hóa khu 7 ye", WARDS)).toEqual(["phường Yên Thanh"]);
  expect(wardsFor("khu 4, phường Th", WARDS)).toEqual(["phường Thanh Sơn", "phường Yên Thanh"]);
  for (const place of ["", "khu 7", "khu 7, b", "phường", "khu 7, phường Yên Thanh"])
    expect([place, wardsFor(place, WARDS)]).toEqual([place, []]);
  for (const place of ["khu 7 ye", "khu 7, phường Yê", "khu 7 - P. yên", "khu 7,yen"])
    expect(withWard(place, "phường Yên Thanh")).toBe("khu 7, phường Yên Thanh");
  expect(withWard("Yê", "phường Yên Thanh")).toBe("phường Yên Thanh");
});

it("[E47] fields are proposed whose name's part the content says, with its marks", () => {
  expect(fieldsIn("Nhà văn hóa khu 7 xây từ lâu, rác thải ứ ở chợ.", FIELDS)).toEqual([
    ...["Văn hóa, thiết chế cơ sở", "Chợ, thương mại", "Rác thải"],
  ]);
  expect(fieldsIn("Cho hỏi việc đất", FIELDS)).toEqual([]);
  expect(fieldsIn("", FIELDS, ["Rác thải"])).toEqual([]);
  // then what was sent before, the newest first
  expect(fieldsIn("Cho hỏi việc ở chợ", FIELDS, ["Rác thải", "đã bỏ", "Đất đai, giấy chứng nhận"])).toEqual([
    ...["Chợ, thương mại", "Đất đai, giấy chứng nhận", "Rác thải"],
  ]);
});
