/** One well-formed example of each command of minutes to signature and of documents. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";

const date = "2024-11-27";

export const SIGNATURE_SAMPLES = {
  SubmitMinutes: { type: "SubmitMinutes", number: "08-BB/TU" },
  ApproveSection: { type: "ApproveSection", section: "4.3", corrections: 0 },
  SendBackSection: { type: "SendBackSection", section: "opening", corrections: 0, why: "đúng là 115/121" },
  CorrectSection: { type: "CorrectSection", section: "opening", text: "115/121 đại biểu phân bổ" },
  SignMinutes: { type: "SignMinutes" },
  AnnexMinutes: { type: "AnnexMinutes", section: "4.3", text: "Người phát biểu thay: bà Thái Thị Trăng" },
  SignAnnex: { type: "SignAnnex", annex: 1 },
  IssueConclusionNotice: { type: "IssueConclusionNotice", number: "415-TB/TU", date, signer: "A" },
  IssueLeadersReport: { type: "IssueLeadersReport", number: "130-BC/TU", date },
  IssuePeriodicReport: { type: "IssuePeriodicReport", number: null, kind: "month", day: date },
  IssueSupervisionReport: { type: "IssueSupervisionReport", number: null, period: "2024", asOf: date },
  AnnounceResults: { type: "AnnounceResults", channels: ["posted"], places: "Nhà văn hóa các khu", date },
  IssueResultReport: { type: "IssueResultReport", number: "128-BC/BDV", date },
  NumberDocument: { type: "NumberDocument", document: "notice", of: "ND-01", number: "12-TB/VPTU", date },
  RecordDispatch: {
    ...{ type: "RecordDispatch", document: "VB-01", to: ["Ủy ban nhân dân thành phố"] },
    ...{ how: "axis", date },
  },
  CorrectDispatch: {
    ...{ type: "CorrectDispatch", dispatch: "CV-001", why: "gửi qua bưu điện" },
    right: { to: "Ủy ban nhân dân thành phố", how: "post", date },
  },
  WriteOwnWords: { type: "WriteOwnWords", document: "resultReport", text: "Đề nghị bố trí kinh phí sớm." },
} as const satisfies Partial<{ readonly [K in CommandInput["type"]]: Extract<CommandInput, { type: K }> }>;
