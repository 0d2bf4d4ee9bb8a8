/** What an opinion's form proposes from what is typed. */
import { expect, it } from "vitest";
import {
  fieldsIn,
  placesFor,
  speakersFor,
  wardsFor,
  withWard,
} from "../../client/staff/opinions/proposals.ts";

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

it("[E62] fields are proposed that the content speaks of in other words, the most first, after those it names", () => {
  const fields = ["Người có công, bảo trợ xã hội", "Môi trường, bụi mỏ", "Thoát nước, hạ tầng đô thị", "Chợ"];
  expect(fieldsIn("Bia ghi tên liệt sĩ mờ.", fields)).toEqual([fields[0]]);
  expect(fieldsIn("Mương đầy, ngập nhà thương binh sau chợ.", fields)).toEqual([
    ...["Chợ", "Thoát nước, hạ tầng đô thị", "Người có công, bảo trợ xã hội"],
  ]);
  // another tone is another word
  expect(fieldsIn("Họ bui ra cong", fields)).toEqual([]);
});

it("[E62] places are proposed that the content names, then those named before, then everywhere", () => {
  const places = (content: string, earlier: readonly string[] = []) =>
    placesFor(content, WARDS, earlier, "Toàn thành phố");
  expect(places("")).toEqual(["Toàn thành phố"]);
  expect(places("Ngập. Xe chạy qua khu 3, khu 4 phường Nam Khê cả ngày")).toEqual([
    ...["Khu 3, khu 4, phường Nam Khê", "Toàn thành phố"],
  ]);
  expect(places("Bụi ở Phường Bắc Sơn, và thôn Khe Mây, xã Điền Công.")).toEqual([
    ...["Phường Bắc Sơn", "Thôn Khe Mây, xã Điền Công", "Toàn thành phố"],
  ]);
  expect(places("phường Bắc Sơnx", ["Chợ khu 4", "", "Cầu"])).toEqual(["Cầu", "Chợ khu 4", "Toàn thành phố"]);
});

it("[E62] those of the list are proposed as speakers who speak to nothing yet", () => {
  const list = ["Lò A", "Vũ B", "Vũ B", "Ngô C", "Lý D", "Mai E"].map((name, i) => ({ name, i }));
  const names = (chosen: string, earlier: readonly string[]) =>
    speakersFor(list, chosen, earlier).map(({ name }) => name);
  expect(names("", [])).toEqual(["Lò A", "Ngô C", "Lý D"]);
  expect(names("Lò A", [])).toEqual([]);
  expect(names("Lò A", ["Lò A", "Lý D"])).toEqual(["Ngô C", "Mai E"]);
});
