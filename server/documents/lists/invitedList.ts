/** Everybody who may be invited: by which letter, and what they said. */
import { invitationsPart } from "../../views/before/offices/invitations.ts";
import type { Source } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Họ và tên", width: 32 },
  { name: "Chức vụ", width: 34 },
  { name: "Đơn vị", width: 34 },
  { name: "Thành phần", width: 18 },
  { name: "Giấy mời số", width: 16 },
  { name: "Trả lời", width: 16 },
  { name: "Lý do", width: 30 },
  { name: "Người dự thay", width: 32 },
];
const KINDS = { official: "khách mời", delegate: "đại biểu tổ chức", individual: "cá nhân" } as const;
const ANSWERS = { confirmed: "sẽ dự", declined: "không dự được" } as const;

export function invitedList({ state, people }: Source): List {
  return {
    name: "Danh sách mời",
    title: ["DANH SÁCH MỜI DỰ", state.plan.title],
    columns: COLUMNS,
    rows: invitationsPart(state, people).map((invitation, i) => {
      const answer = invitation.answer === null ? "chưa trả lời" : ANSWERS[invitation.answer];
      return [
        ...[
          i + 1,
          invitation.name,
          invitation.position,
          invitation.body,
          KINDS[invitation.kind],
          invitation.letter ?? "chưa mời",
        ],
        ...[invitation.letter === null ? "" : answer, invitation.why, invitation.substitute],
      ];
    }),
  };
}
