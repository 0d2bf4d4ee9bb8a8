/** One well-formed example of each command of synthesis, prepared answers, planned order and freeze. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";

const codes = ["YK-001"];

export const PREPARATION_SAMPLES = {
  CollectRawOpinion: {
    ...{ type: "CollectRawOpinion", field: "Nông nghiệp, thủy lợi", content: "Xin giống vải chín sớm." },
    ...{ place: "phường Phương Nam", people: 31 },
  },
  CollectRawOpinions: {
    ...{ type: "CollectRawOpinions", file: "y-kien-tap-hop.xlsx" },
    raws: [{ field: "Rác thải", content: "Xin thêm thùng rác có nắp.", place: "khu 3", people: 12 }],
  },
  ChangeRawOpinion: {
    ...{ type: "ChangeRawOpinion", raw: "R-01", seen: "raw.1", field: "Nông nghiệp, thủy lợi" },
    ...{ content: "Xin giống vải chín muộn.", place: "phường Phương Nam", people: 31 },
  },
  WithdrawRawOpinion: { type: "WithdrawRawOpinion", raw: "R-01", seen: "raw.1", why: "ghi hai lần" },
  FormGroup: { type: "FormGroup", group: null, title: "Nông nghiệp", opinions: codes },
  RenameGroup: { type: "RenameGroup", group: "G01", title: "Thủy lợi" },
  MoveGroup: { type: "MoveGroup", group: "G01", before: null },
  GroupOpinions: { type: "GroupOpinions", group: "G01", opinions: codes },
  GroupRawOpinions: { type: "GroupRawOpinions", group: "G01", raws: ["R-01"] },
  AssignLead: { type: "AssignLead", opinions: codes, lead: "U02", supporting: ["U07"] },
  MarkHot: { type: "MarkHot", opinions: codes, hot: true },
  MarkRestricted: { type: "MarkRestricted", opinions: codes, restricted: true },
  ProposeTitle: { type: "ProposeTitle", opinion: "YK-001", title: "Kênh N4 sạt lở" },
  ApproveTitles: { type: "ApproveTitles", opinions: codes },
  WriteChairNote: { type: "WriteChairNote", opinion: "YK-001", text: "Hỏi rõ địa điểm." },
  SubmitReport: { type: "SubmitReport", to: "Thường trực Thành ủy", supplements: null },
  ConsultOnReport: { type: "ConsultOnReport", report: "F4-01", bodies: ["councilStanding"] },
  AcknowledgeReport: { type: "AcknowledgeReport", report: "F4-01", remark: "Nhất trí" },
  DirectGroups: { type: "DirectGroups", groups: ["G01"], text: "Đồng ý như đề nghị." },
  IssueSlips: {
    type: "IssueSlips",
    slips: [
      {
        ...{ slip: null, group: "G01", opinions: codes, unit: "U02", respondent: "o20" },
        due: Date.parse("2024-11-20T17:00:00+07:00"),
      },
    ],
  },
  ReaddressSlip: {
    type: "ReaddressSlip",
    ...{ slip: "F5-01", unit: "U07", respondent: "o48", why: "thuộc lĩnh vực của Phòng Quản lý đô thị" },
    due: Date.parse("2024-11-20T17:00:00+07:00"),
  },
  DraftAnswer: {
    ...{ type: "DraftAnswer", slip: "F5-01", cause: "Bão làm sạt", progress: "Đã đo hai đoạn" },
    ...{ time: "Trước khi đổ ải", resources: "Dự phòng ngân sách", rule: "" },
  },
  ReturnDraft: { type: "ReturnDraft", slip: "F5-01", why: "chưa nêu ngày" },
  ApproveDrafts: { type: "ApproveDrafts", slips: ["F5-01"] },
  BuildQueue: { type: "BuildQueue", order: codes },
  AddToQueue: { type: "AddToQueue", opinion: "YK-002" },
  RemoveFromQueue: { type: "RemoveFromQueue", opinion: "YK-001" },
  MoveInQueue: { type: "MoveInQueue", opinion: "YK-001", before: null },
  PublishQueue: { type: "PublishQueue", turns: 1 },
  UndoOrderChange: { type: "UndoOrderChange", change: 2 },
} as const satisfies Readonly<Record<string, CommandInput>>;
