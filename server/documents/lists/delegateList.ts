/** Delegates (form F2), to be filled in and sent back. What is sealed stands empty, and empty it stays as it is. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { Organisation } from "../../rulebook/before/plan.ts";
import { listOf, principals } from "../../rulebook/before/roster/facts.ts";
import type { Source } from "../source.ts";
import { upper } from "../words.ts";
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

const membersOf = ({ state, people }: Source, { number, name }: Organisation) =>
  principals(listOf(state, number)).map(({ person, represents }) => {
    const listedPerson = people.get(person);
    return [
      listedPerson?.name ?? "",
      null,
      listedPerson?.addressForm ?? "",
      name,
      listedPerson?.position ?? "",
      represents ?? "",
      null,
    ];
  });

/** `organisation`: whose, by number; null: everybody's. */
export function delegateList(source: Source, organisation: number | null): List {
  const { plan } = source.state;
  const asked = plan.organisations.filter(({ number }) => organisation === null || number === organisation);
  const whose = organisation === null ? [] : asked.map(({ name }) => upper(name));
  return {
    name: "Danh sách đại biểu",
    title: [...whose, "DANH SÁCH ĐẠI BIỂU", `${plan.title}, ngày ${spokenDate(plan.date)}`],
    columns: COLUMNS,
    rows: asked.flatMap((organisation) => membersOf(source, organisation)).map((row, i) => [i + 1, ...row]),
  };
}
