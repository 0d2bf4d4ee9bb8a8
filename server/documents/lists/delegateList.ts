/** The delegates of an organisation (form F2), to be filled in and sent back. What is sealed stands empty, and empty it stays as it is. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { listOf, principals } from "../../rulebook/before/roster/facts.ts";
import type { Source } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Họ và tên", width: 32 },
  { name: "Năm sinh", width: 11 },
  { name: "Xưng hô", width: 12 },
  { name: "Đơn vị", width: 34 },
  { name: "Chức vụ", width: 34 },
  { name: "Đối tượng", width: 26 },
  { name: "SĐT", width: 16 },
];

export function delegateList({ state, people }: Source, organisation: number): List {
  const { plan } = state;
  const name = plan.organisations.find(({ number }) => number === organisation)?.name ?? "";
  return {
    name: "Danh sách đại biểu",
    title: [
      name.toLocaleUpperCase("vi"),
      "DANH SÁCH ĐẠI BIỂU",
      `${plan.title}, ngày ${spokenDate(plan.date)}`,
    ],
    columns: COLUMNS,
    rows: principals(listOf(state, organisation)).map(({ person, represents }, i) => {
      const one = people.get(person);
      return [
        i + 1,
        one?.name ?? "",
        null,
        one?.addressForm ?? "",
        name,
        one?.position ?? "",
        represents ?? "",
        null,
      ];
    }),
  };
}
