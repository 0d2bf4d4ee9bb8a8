/** Which opinions may be read in a row and accepted together, and the acts that do so. */
import { describe, expect, it } from "vitest";
import { type CleanRow, cleanOnes } from "../../client/screens/before/desk/inbox/clean.ts";
import { acceptTogether } from "../../client/screens/before/desk/inbox/togetherActs.ts";

/** no two of them are near each other */
const MATTERS = [
  "Chợ tạm lấn lòng đường mỗi sáng",
  "Trạm y tế thiếu thuốc huyết áp",
  "Lớp mầm non quá tải, phải học hai ca",
  "Xe chở cát rơi vãi gây bụi",
  "Nước sinh hoạt yếu ở tầng hai",
  "Cột điện nghiêng sau trận bão vừa qua",
  "Thư viện đóng cửa chiều thứ bảy",
  "Hồ sơ hộ tịch trả chậm năm ngày",
  "Cây xanh gãy cành trước cổng đình",
];
let made = 0;
function row(change: Partial<CleanRow["matter"]> = {}, standing: Partial<CleanRow> = {}): CleanRow {
  const n = made++;
  const about = MATTERS[n % MATTERS.length] ?? "";
  const id = `PY-${String(n + 1).padStart(4, "0")}`;
  return {
    ...{ id, code: null, seen: `reg.${n}`, inbox: "front", source: "organisation", receivedAt: n },
    ...{ late: null, lateTakenAt: null, changedAt: null, withdrawnAt: null, withdrawnBy: null, doubles: [] },
    ...{ undecided: true, decisions: [], clarification: null, sealed: "no" },
    ...standing,
    matter: {
      ...{
        kind: "kiến nghị",
        field: "Nhà ở",
        title: about,
        content: about,
        questions: [],
      },
      ...{ place: `khu ${n}`, addressed: "Phòng Kinh tế", wantsToSpeak: true, minutes: null },
      ...{ speaker: { name: "Nguyễn Thị Hạnh", addressForm: "bà", position: "" }, needsHelp: false },
      ...{ mayBeNamed: true, attached: [], from: "Hội Luật gia", called: about, writtenBy: null, note: "" },
      ...{
        ruled: null,
        reasons: [],
        slips: [],
        answers: [],
        notices: [],
        remarks: [],
        wardRemarks: [],
        reach: null,
      },
      ...change,
    },
  };
}
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe("opinions that are read in a row", () => {
  it("[E40] those alone in which nothing lacks, that are in time and undecided, and that no word makes a complaint", () => {
    const clean = row();
    const others = [
      ...[row({ place: "" }), row({ addressed: " " })],
      row({ content: "Tôi tố cáo cán bộ địa chính" }),
      row({ questions: ["Xử lý việc LẤN CHIẾM đất công"] }),
    ];
    const decided = { result: "return", at: 1, by: "desk.1", decider: null, into: null } as const;
    const standing = [
      row({ content: "Xin nâng lương hưu cho người cao tuổi" }, { late: 1 }),
      row({ content: "Xe buýt chạy thưa vào buổi tối muộn" }, { undecided: false }),
      row({ content: "Đèn tín hiệu ngã tư hỏng nhiều ngày" }, { decisions: [decided] }),
      row({ content: "Sân bóng phường cần sửa mặt cỏ" }, { withdrawnAt: 5 }),
    ];
    expect(ids(cleanOnes([clean, ...others, ...standing]))).toEqual([clean.id]);
  });

  it("[E40] none that is near another, decided or not; a sealed one is not there", () => {
    const content = "Mương sau chợ khu 4 bị bùn lấp gần kín miệng cống, xin nạo vét trước mùa mưa";
    const [near, other] = [
      row({ content }),
      row({ content: `Xin nạo vét. ${content}` }, { undecided: false }),
    ];
    const alone = row({
      content: "Cổng trường hẹp, xe đỗ kín giờ tan học, xin kẻ vạch cho trẻ em qua đường",
    });
    expect(ids(cleanOnes([near, other, alone]))).toEqual([alone.id]);
    const sealed = { ...row(), sealed: "shut", matter: null } as const;
    expect(ids(cleanOnes([alone, sealed]))).toEqual([alone.id]);
  });

  it("[E40] one act for all whose field stays, sixty at the most; one for each whose field the clerk gives", () => {
    const rows = Array.from({ length: 63 }, () => row());
    const given = row({ field: "", minutes: 3 });
    const acts = acceptTogether(
      [...rows, given],
      ({ id, matter }) => (id === given.id ? "Rác thải" : matter.field),
      "rõ",
    );
    expect(acts.map(({ registrations }) => registrations.length)).toEqual([60, 3, 1]);
    expect(acts[0]?.decision).toEqual({ result: "accept", basis: "rõ" });
    expect(acts[0]?.registrations[0]).toEqual({ registration: rows[0]?.id, seen: rows[0]?.seen });
    expect(acts[2]?.decision).toMatchObject({
      treated: { kind: "kiến nghị", minutes: 3, field: "Rác thải" },
    });
  });
});
