/** Who is let in at the door: everybody who is expected, guests, officials, the press, delegates, individuals. Who declined is not. */
import { declinedBy } from "../../rulebook/before/invitations/facts.ts";
import { expectedDelegates } from "../../views/expected.ts";
import { fullName } from "../../views/people.ts";
import { seating } from "../../views/seats.ts";
import { type Source, unitName } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Họ và tên", width: 34 },
  { name: "Chức vụ", width: 36 },
  { name: "Đơn vị", width: 34 },
  { name: "Thành phần", width: 20 },
  { name: "Ghế", width: 8 },
  { name: "Đã vào", width: 10 },
];

function kindOf(role: string): string {
  if (role === "press") return "báo chí";
  return role === "office" ? "giúp việc" : "đại biểu mời";
}

export function doorList(source: Source): List {
  const { state, people } = source;
  const seatAt = seating(source);
  const officials = state.plan.officials
    .filter(({ person }) => declinedBy(state, person) === null)
    .map(({ person, unit, role }) => ({
      ...{ person, from: unitName(source, unit), kind: kindOf(role), listedAs: person },
    }));
  const delegates = expectedDelegates(state)
    .filter(({ absent }) => !absent)
    .map(({ kind, ...delegate }) => ({
      ...delegate,
      kind: kind === "individual" ? "cá nhân" : "đại biểu tổ chức",
    }));
  return {
    name: "Vào cửa",
    title: ["DANH SÁCH VÀO CỬA", state.plan.title],
    columns: COLUMNS,
    rows: [...officials, ...delegates].map(({ person, from, kind, listedAs }, i) => {
      const guest = people.get(person);
      return [
        i + 1,
        fullName(guest, person),
        guest?.position ?? "",
        from,
        kind,
        seatAt(person, listedAs),
        "",
      ];
    }),
  };
}
