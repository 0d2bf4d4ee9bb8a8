/** The delegates of an organisation (form F2): what the organisation itself has given, without what is sealed. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { listOf, principals } from "../../rulebook/before/roster/facts.ts";
import type { Source } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Họ và tên", width: 32 },
  { name: "Xưng hô", width: 12 },
  { name: "Đơn vị", width: 34 },
  { name: "Chức vụ", width: 34 },
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
    rows: principals(listOf(state, organisation)).map(({ person }, i) => {
      const one = people.get(person);
      return [i + 1, one?.name ?? "", one?.addressForm ?? "", name, one?.position ?? ""];
    }),
  };
}
