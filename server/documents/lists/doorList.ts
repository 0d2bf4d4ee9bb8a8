/** Who is let in at the door: everybody who is expected, guests, officials, the press, delegates, individuals. Who declined is not. */
import { admitted } from "../../rulebook/before/applications/facts.ts";
import { attending } from "../../rulebook/before/freeze/attending.ts";
import { declinedBy } from "../../rulebook/before/invitations/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fullName } from "../../views/people.ts";
import { seating } from "../seats.ts";
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

interface Expected {
  readonly person: string;
  readonly from: string;
  readonly kind: string;
  /** the id under which somebody has a place on a list */
  readonly listedAs?: string;
}

function kindOf(role: string): string {
  if (role === "press") return "báo chí";
  return role === "office" ? "giúp việc" : "đại biểu mời";
}

/** Before the freeze who is on the lists and was admitted, from then on the delegates of the hearing. */
function delegates(state: HearingState): Expected[] {
  const isNotComing = (id: string) => declinedBy(state, id) !== null;
  if (phaseOf(state) !== "before")
    return state.plan.delegates
      .filter(({ person }) => !(person in state.attendance.absent))
      .map(({ person, organisation: from, kind }) => ({
        ...{ person, from, kind: kind === "individual" ? "cá nhân" : "đại biểu tổ chức" },
      }));
  const listed = state.plan.organisations.flatMap(({ number, name: from }) =>
    attending(state, number).flatMap(({ delegate: { id, person }, insteadOf }) =>
      isNotComing(id) ? [] : [{ person, from, kind: "đại biểu tổ chức", listedAs: insteadOf?.id ?? id }],
    ),
  );
  const individuals = admitted(state).flatMap(({ id, person, residence: from }) =>
    isNotComing(id) ? [] : [{ person, from, kind: "cá nhân", listedAs: id }],
  );
  return [...listed, ...individuals];
}

export function doorList(source: Source): List {
  const { state, people } = source;
  const seatAt = seating(source);
  const officials = state.plan.officials
    .filter(({ person }) => declinedBy(state, person) === null)
    .map(({ person, unit, role }) => ({ person, from: unitName(source, unit), kind: kindOf(role) }));
  return {
    name: "Vào cửa",
    title: ["DANH SÁCH VÀO CỬA", state.plan.title],
    columns: COLUMNS,
    rows: [...officials, ...delegates(state)].map(({ person, from, kind, listedAs }: Expected, i) => {
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
