/** Well-formed examples of the offices' commands, of lists of delegates, and of applications. */
import { SENT_FILE } from "../../scripts/proving/random/register.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";

const person = { name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng" } as const;

const PROGRAMME = [
  { step: "4.1", minutes: 10 },
  { step: "4.3", minutes: 120 },
  { step: "4.6", minutes: 15 },
];

export const OFFICE_SAMPLES = {
  SubmitDelegateList: { type: "SubmitDelegateList", delegates: [person], file: null },
  ReplaceDelegate: { type: "ReplaceDelegate", delegate: "1.1", ...person, why: "người cũ phải nằm viện" },
  AcceptLateList: { type: "AcceptLateList", organisation: 1, why: "danh sách đủ" },
  PlaceDelegate: { type: "PlaceDelegate", delegate: "1.1", place: "A05" },
  RemindOrganisations: { type: "RemindOrganisations", about: "chưa đủ số ý kiến tối thiểu" },
  CreateDossier: {
    type: "CreateDossier",
    number: "332-KH/TU",
    date: "2024-11-22",
    tentative: true,
    venue: "Trung tâm Tổ chức hội nghị",
  },
  ConfirmDate: { type: "ConfirmDate", date: "2024-11-25", start: "08:00", end: "11:30" },
  PublishAnnouncement: {
    type: "PublishAnnouncement",
    dateText: "½ ngày, dự kiến ngày 22 tháng 11 năm 2024",
    place: "Trung tâm Tổ chức hội nghị",
    topics: "Các vấn đề Nhân dân quan tâm",
    howToRegister: "Qua tổ chức, đoàn thể",
    channels: ["Cổng thông tin điện tử thành phố"],
  },
  UpdateAnnouncement: { type: "UpdateAnnouncement", text: "Hội nghị họp từ 08 giờ 00." },
  SendGuidance: {
    type: "SendGuidance",
    forms: ["F1", "F2"],
    to: ["24 tổ chức"],
    text: "Mỗi ý kiến không quá 1.000 ký tự.",
  },
  EnterOfficial: {
    ...{ type: "EnterOfficial", ...person, position: "Trưởng phòng", pronunciation: "", order: 9 },
    ...{ mayAnswer: true, timed: true, unit: "U07", role: "unit head" },
  },
  ChangeOfficial: {
    ...{ type: "ChangeOfficial", official: "o1", ...person, position: "Bí thư Thành ủy" },
    ...{ pronunciation: "", order: 1, mayAnswer: true, timed: false, another: false },
  },
  ChangeSettings: {
    type: "ChangeSettings",
    change: { section: "organisation", number: 1, name: "Hội Nông dân thành phố", quota: 4, minimum: 1 },
  },
  RemoveOfficial: { type: "RemoveOfficial", official: "o20" },
  AttachToDossier: { type: "AttachToDossier", attached: [SENT_FILE.file] },
  TakeOffDossier: { type: "TakeOffDossier", file: SENT_FILE.file },
  OpenDossierFile: { type: "OpenDossierFile", file: SENT_FILE.file, readers: ["units", "public"] },
  MakeChecklist: {
    type: "MakeChecklist",
    items: [{ title: "Âm thanh", owner: "officeCouncil", due: "2024-11-19" }],
  },
  SubmitDelegateLists: {
    ...{ type: "SubmitDelegateLists", file: "danh-sach.xlsx" },
    lists: [{ organisation: 1, delegates: [person] }],
  },
  EditChecklistItem: {
    type: "EditChecklistItem",
    ...{ item: "CK-01", title: "Âm thanh, micro không dây", owner: "officeParty", due: "2024-11-20" },
  },
  RemoveChecklistItem: { type: "RemoveChecklistItem", item: "CK-01", why: "trùng việc" },
  ChangeBackdrop: { type: "ChangeBackdrop", lines: ["HỘI NGHỊ ĐỐI THOẠI", "", "Ngày 22 tháng 11 năm 2024"] },
  UpdateChecklist: { type: "UpdateChecklist", items: ["CK-01"], state: "doing" },
  EscalateChecklistItem: { type: "EscalateChecklistItem", item: "CK-01" },
  DirectChecklistItem: { type: "DirectChecklistItem", item: "CK-01", text: "Mượn bộ trộn", state: "doing" },
  BuildProgramme: { type: "BuildProgramme", steps: PROGRAMME },
  ChangeProgramme: {
    type: "ChangeProgramme",
    steps: [
      ...PROGRAMME.slice(0, 1),
      { title: "Giải lao", by: "", kind: "break", minutes: 15 },
      ...PROGRAMME.slice(1),
    ],
    why: "thêm phần báo cáo",
  },
  PublishProgramme: { type: "PublishProgramme" },
  IssueInvitations: {
    type: "IssueInvitations",
    letters: [{ number: "01-GM/TU", to: "Các cơ quan, đơn vị", invited: ["o20"] }],
  },
  ConfirmInvitations: { type: "ConfirmInvitations", invited: ["o20"] },
  DeclineInvitation: { type: "DeclineInvitation", invited: "o20", why: "đi công tác", substitute: "o21" },
  ApplyToAttend: {
    type: "ApplyToAttend",
    ...person,
    birthYear: 1985,
    residence: "phường Phương Đông",
    address: "số 4, khu 2",
    phone: "0900 000 009",
  },
  WithdrawApplication: { type: "WithdrawApplication", application: "XD-01" },
  AdmitIndividuals: { type: "AdmitIndividuals", applications: ["XD-01"], decider: null },
  RefuseIndividual: {
    type: "RefuseIndividual",
    application: "XD-01",
    reason: "cư trú ngoài địa bàn thành phố",
    decider: null,
  },
} as const satisfies Record<string, CommandInput>;
