/** A command of each kind that cases take. */
import type { CommandInput, CommandType } from "../../shared/wire/commands/commands.ts";

const asksForDay = {
  case: "ND-01",
  due: "2024-12-27",
  was: "2024-12-13",
  why: "mưa ngập chân kênh",
} as const;

export const CASE_SAMPLES = {
  OpenCases: { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["YK-001"] }] },
  AddConclusionTask: {
    ...({ type: "AddConclusionTask", groups: ["G01"], onWordOf: "A", on: "2024-11-25" } as const),
    given: {
      ...{ task: "Lắp camera tại cổng trường", lead: "U02", supporting: ["U07"] },
      due: { preset: "date", date: "2024-12-20" },
    },
  },
  AcceptTask: { type: "AcceptTask", cases: ["ND-01"] },
  ProposeDueDate: { type: "ProposeDueDate", ...asksForDay },
  AskExtension: { type: "AskExtension", ...asksForDay },
  ChangeCaseDueDate: { type: "ChangeCaseDueDate", ...asksForDay },
  ReassignCase: {
    ...({ type: "ReassignCase", case: "ND-01", reassigned: 0, lead: "U07", supporting: ["W05"] } as const),
    ...{ parts: [{ unit: "W05", task: "Dọn mặt bằng" }], task: "Nạo vét mương", voice: false },
    why: "đúng chức năng hơn",
  },
  GrantExtension: { type: "GrantExtension", ...asksForDay },
  RefuseExtension: { type: "RefuseExtension", case: "ND-01", due: "2024-12-27", why: "còn đủ thời gian" },
  TellAsker: { type: "TellAsker", cases: ["ND-01"], text: "Việc đã được tiếp nhận." },
  ReportResult: { type: "ReportResult", case: "ND-01", text: "Đã nạo vét mương." },
  AddEvidence: { type: "AddEvidence", case: "ND-01", attached: ["0".repeat(64)] },
  DirectCase: { type: "DirectCase", cases: [{ case: "ND-01", reports: 1 }], agrees: true },
  ReleaseNotice: { type: "ReleaseNotice", case: "ND-01", channels: ["writing"] },
  TransferCase: {
    ...({ type: "TransferCase", case: "ND-01", to: "Sở Tài nguyên và Môi trường" } as const),
    ...{ number: "416-CV/TU", date: "2024-11-26" },
  },
  EndUnanswered: {
    ...{ type: "EndUnanswered", case: "ND-01", reminders: ["2025-01-15"] },
    reason: "Cơ quan cấp trên không trả lời",
  },
  RecordAuthorityAnswer: { type: "RecordAuthorityAnswer", case: "ND-01", text: "Ghi nhận để nghiên cứu." },
  EscalateCase: { type: "EscalateCase", case: "ND-01", to: "Thường trực Thành ủy", why: "đã quá hạn" },
  DirectEscalation: { type: "DirectEscalation", case: "ND-01", text: "Xong trước 10/01/2025." },
  RemindUnits: { type: "RemindUnits", cases: ["ND-01"] },
  VerifyCase: { type: "VerifyCase", case: "ND-01", result: "met", way: "đi xem tại chỗ" },
  ReopenCase: { type: "ReopenCase", case: "ND-01", due: "2025-02-14", why: "theo kiến nghị của Mặt trận" },
  SetHolidays: { type: "SetHolidays", days: ["2025-01-27"] },
} as const satisfies { readonly [T in CommandType]?: Extract<CommandInput, { type: T }> };
