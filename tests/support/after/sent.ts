/** Opinions that a citizen has sent by phone, from the form to the closing and what follows it. */
import type { SeatName } from "../../../shared/terms/seats.ts";
import { MINUTE, START } from "../hearingSpec.ts";
import { ORGANISER, Preparing } from "../preparing.ts";

export const SENDER: SeatName = "phone.p1";
export const RECEIPT = "7K4M29PD";
export const NAME = "Nguyễn Hoàng Thị Minh Nguyệt Ánh";

const citizen = {
  ...{ receipt: RECEIPT, mayBeNamed: true, title: "Ngập úng sau chợ khu 4 mỗi khi mưa lớn" },
  speaker: {
    name: NAME,
    addressForm: "bà",
    position: "Trưởng ban Công tác Mặt trận khu phố 4 phường Yết Kiêu",
  },
};

export const FREEZE = { type: "Freeze", confirmedBy: "officeParty" } as const;

/** YK-001 is the citizen's, YK-002 an organisation's, YK-003 merged into the first; the order of speakers is published. */
export function ordered(): Preparing {
  const spec = new Preparing()
    .accepts("YK-001", citizen, SENDER)
    .accepts("YK-002")
    .merges("YK-003", "YK-001");
  return spec
    .synthesised("YK-001", "YK-002")
    .does(ORGANISER, { type: "BuildQueue", order: ["YK-001", "YK-002"] })
    .does(ORGANISER, { type: "PublishQueue", turns: 2 });
}

export const frozen = (): Preparing => ordered().does(ORGANISER, FREEZE);

/** The citizen has spoken, both are decided, the session is closed and the cases are open. */
export function promised(): Preparing {
  const spec = frozen();
  spec.now = START;
  return spec
    .does("A", { type: "OpenSession" })
    .does("T1", { type: "ReadRightsStatement" })
    .does("A", { type: "BeginStep", step: "4.3" })
    .speaking()
    .does("A", { type: "EndSpeech", turn: "YK-001" })
    .does("A", {
      type: "RecordOutcome",
      ...{ opinions: ["YK-001"], outcome: "ASSIGNED_FOR_VERIFICATION", lead: "U02" },
      ...{
        task: "Khảo sát, nạo vét mương thoát nước sau chợ khu 4",
        due: { preset: "date", date: "2024-12-20" },
      },
    })
    .does("A", {
      type: "RecordOutcome",
      opinions: ["YK-002"],
      outcome: "ANSWERED",
      policy: "Theo nghị quyết",
    })
    .does("A", { type: "CloseSession" })
    .after(20 * 60)
    .does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["YK-001"] }] });
}

/** What the unit wrote, and leaders wrote to it: read by no sender. */
export const PRIVATE = ["Báo cáo nội bộ của Phòng Kinh tế", "Lời riêng của lãnh đạo", "Ghi chú của Mặt trận"];
export const TOLD = "Phòng Kinh tế đã nhận việc, trả lời trước ngày 20/12.";
export const NOTICE = "Đã nạo vét 640 m mương sau chợ khu 4, lắp thêm 12 hố thu nước.";

/** The unit has taken it and reported; the leaders agree, the People have had notice, the Front finds it met. */
export function settled(): Preparing {
  const [report, word, note] = PRIVATE as [string, string, string];
  const spec = promised().after(MINUTE);
  spec.does("unit.U02", { type: "AcceptTask", cases: ["ND-01"] });
  spec.after(MINUTE).does("desk.3", { type: "TellAsker", cases: ["ND-01"], text: TOLD });
  spec.after(MINUTE).does("unit.U02", { type: "ReportResult", case: "ND-01", text: report });
  for (const seat of ["A", "B", "C"] as const)
    spec.after(MINUTE).does(seat, {
      type: "DirectCase",
      ...{ cases: [{ case: "ND-01", reports: 1 }], agrees: true, text: word },
    });
  const notice = { type: "ReleaseNotice", case: "ND-01", channels: ["posting"], text: NOTICE } as const;
  spec.after(MINUTE).does("desk.3", { ...notice, channels: [...notice.channels] });
  spec
    .after(MINUTE)
    .does("desk.2", { type: "VerifyCase", case: "ND-01", result: "met", way: "đến xem", note });
  const items = [{ item: "ND-01" }];
  return spec.after(MINUTE).does("desk.3", { type: "PublishItems", items, shows: "result" });
}
