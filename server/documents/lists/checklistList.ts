/** The offices' checklist: whose item, until when, how it stands and the last word on it. */
import type { CheckState } from "../../../shared/terms/checklist.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { checklistOf } from "../../rulebook/before/checklist/facts.ts";
import type { Source } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Mã", width: 10 },
  { name: "Việc", width: 56 },
  { name: "Cơ quan làm", width: 30 },
  { name: "Hạn", width: 14 },
  { name: "Tình trạng", width: 18 },
  { name: "Ghi chú mới nhất", width: 44 },
  { name: "Ý kiến lãnh đạo", width: 44 },
];
const STATES: Readonly<Record<CheckState, string>> = {
  ...{ todo: "chưa làm", doing: "đang làm", blocked: "vướng mắc", done: "đã xong" },
};

export function checklistList({ state }: Source): List {
  return {
    name: "Danh mục việc",
    title: ["DANH MỤC VIỆC CỦA CÁC VĂN PHÒNG", state.plan.title],
    columns: COLUMNS,
    rows: checklistOf(state).map(({ id, title, owner, due, state: stands, history, directions }, i) => [
      ...[i + 1, id, title, bodiesOf(state.plan)[owner], spokenDate(due), STATES[stands]],
      ...[history.at(-1)?.text ?? "", directions.at(-1)?.text ?? ""],
    ]),
  };
}
