/** How a hearing is balanced before it is held: what was accepted, and who is listed. */
import { expect, it } from "vitest";
import { foundIn, shown } from "../../client/screens/before/desk/roster/filters.ts";
import { spreadOf } from "../../shared/reckoning/spread.ts";
import type { RosterRow } from "../../shared/views/before/offices.ts";

const person = (name: string, represents: string, substitute = false) => ({
  ...{ id: name, name, position: "hội viên", represents, substitute, namesakes: [] },
  ...{ place: "", placedByHand: false },
  entered: {
    ...{ id: name, name, addressForm: "bà", position: "hội viên", represents },
    ...{ substituteFor: null, hasPhone: false },
  },
});
const row = (number: number, name: string, kind: string, over: Partial<RosterRow> = {}): RosterRow => ({
  ...{
    id: String(number),
    number,
    name,
    kind,
    quota: 3,
    minimum: 1,
    listed: 1,
    registered: 1,
    lateBy: null,
    lateKept: null,
  },
  ...{ delegates: [], replaced: [], reminded: [] },
  ...over,
});
const opinion = (field: string, kind: string, from: string, mergedInto: string | null = null) => ({
  ...{ field, kind, from, mergedInto },
});

const ROWS = [
  row(1, "Hội Nông dân thành phố", "đoàn thể", {
    delegates: [
      person("Lò Thị Suối", "Người có uy tín"),
      person("Mùa Thị Dợ", "người có uy tín"),
      person("Hoàng Văn Dốc", "Công nhân", true),
      person("Giàng Thị Mỷ", ""),
    ],
  }),
  row(2, "Hội Phụ nữ thành phố", "đoàn thể", { listed: 0, registered: 0 }),
  row(3, "Hội Luật gia", "hội nghề nghiệp", { lateBy: 5 }),
];

it("[J49] each accepted matter counts once; what nobody speaks for is named; strata whatever their case", () => {
  const spread = spreadOf(
    ["Môi trường", "Đất đai", "Y tế"],
    [
      opinion("Đất đai", "kiến nghị", "Hội Nông dân thành phố"),
      opinion("Đất đai", "phản ánh", "Hội Luật gia"),
      opinion("Môi trường", "kiến nghị", "phường Vàng Danh"),
      opinion("Môi trường", "kiến nghị", "Hội Nông dân thành phố", "YK-001"),
    ],
    ROWS,
  );
  expect(spread.fields).toEqual([
    { name: "Đất đai", count: 2 },
    { name: "Môi trường", count: 1 },
    { name: "Y tế", count: 0 },
  ]);
  expect(spread.kinds.filter(({ count }) => count > 0)).toEqual([
    { name: "phản ánh", count: 1 },
    { name: "kiến nghị", count: 2 },
  ]);
  expect(spread.strata).toEqual([{ name: "Người có uy tín", count: 2 }]);
  expect(spread.organisations).toEqual([
    { name: "đoàn thể", quota: 6, listed: 1, accepted: 1 },
    { name: "hội nghề nghiệp", quota: 3, listed: 1, accepted: 1 },
  ]);
});

it("[J49] lists are searched without tone marks, by organisation and by who stands on them, and filtered", () => {
  const numbers = (state: string, query: string) => shown(ROWS, state, query).map(({ number }) => number);
  expect(numbers("", "")).toEqual([1, 2, 3]);
  expect(numbers("", "phu nu")).toEqual([2]);
  expect(numbers("", "mua thi")).toEqual([1]);
  expect(foundIn(ROWS[0] as RosterRow, "uy tin").map(({ name }) => name)).toEqual([
    "Lò Thị Suối",
    "Mùa Thị Dợ",
  ]);
  expect(numbers("none", "")).toEqual([2]);
  expect(numbers("part", "")).toEqual([1, 3]);
  expect(numbers("short", "")).toEqual([2]);
  expect(numbers("late", "hoi")).toEqual([3]);
  expect(numbers("unheard of", "luat gia")).toEqual([3]);
});
