/** Words of what became of an opinion. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  reason: "Lý do",
  leadUnit: "Đơn vị chủ trì",
  outcome: "Kết quả",
  otherOutcome: "Kết quả khác…",
  onTheSpot: "Làm rõ, giải quyết ngay",
  task: "Việc giao",
  directing: "Cơ quan chỉ đạo (nếu có)",
  partOf: (unit: string) => `Phần việc của ${unit}`,
  latestDay: "Chậm nhất",
  movedFrom: (preset: string, day: string) => `${preset}, dời từ ${day}`,
  recordOutcome: "Ghi kết quả",
  policy: "Chính sách, quy định đã giải thích",
  record: "Ghi",
  subKinds: [
    ["làm rõ", "Làm rõ"],
    ["giải trình", "Giải trình"],
    ["thông tin", "Thông tin"],
  ] as readonly (readonly [string, string])[],
  otherDate: "Ngày khác",
  latest: (day: string) => `chậm nhất ${day}`,
  unsettled: (count: number) => `Chưa ghi kết quả (${count})`,
  notRecorded: "chưa ghi kết quả",
  settled: (count: number) => `Đã ghi (${count})`,
  showCard: "Hiện thẻ kết quả lên màn hình",
  recordAgain: "Ghi lại kết quả",
  newDate: "Hạn mới",
  changeDate: "Đổi hạn",
};

const en: typeof vi = {
  reason: "Reason",
  leadUnit: "Lead unit",
  outcome: "Outcome",
  otherOutcome: "Other outcome…",
  onTheSpot: "Settled on the spot",
  task: "Task",
  directing: "Directed by (if any)",
  partOf: (unit) => `Part of ${unit}`,
  latestDay: "At the latest",
  movedFrom: (preset, day) => `${preset}, moved from ${day}`,
  recordOutcome: "Record the outcome",
  policy: "Policy or rule explained",
  record: "Record",
  subKinds: [
    ["làm rõ", "Clarified"],
    ["giải trình", "Accounted for"],
    ["thông tin", "Informed"],
  ],
  otherDate: "Another day",
  latest: (day) => `at the latest ${day}`,
  unsettled: (count) => `Without outcome (${count})`,
  notRecorded: "no outcome yet",
  settled: (count) => `Recorded (${count})`,
  showCard: "Show the result card in the hall",
  recordAgain: "Record again",
  newDate: "New date",
  changeDate: "Change the date",
};

export const useOutcomeWords = makeWords({ vi, en });
