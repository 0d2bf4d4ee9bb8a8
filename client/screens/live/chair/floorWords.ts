/** Words of what is on the floor, and of what has just been said. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  called: "Đã mời, chưa tính giờ",
  speaking: "Đang phát biểu",
  answering: "Đang trả lời",
  asked: "Đã mời trả lời, chưa tính giờ",
  interjecting: "Chủ tọa đang trao đổi, giờ đã dừng",
  pausedNow: "Đang tạm dừng giờ",
  over: "Vượt thời gian",
  insteadOf: (name: string) => `thay ${name}`,
  usedSpan: (time: string) => `đã dùng ${time}`,
  mayTake: (time: string) => `được nói ${time}`,
  untimed: "không tính giờ",
  andMore: (count: number) => `và ${count} ý kiến nữa`,
  // between two turns
  partRuns: "Phần này đã bắt đầu",
  has: { speech: "Vừa phát biểu", answer: "Vừa trả lời" },
  hasAnswered: "Vừa trả lời",
  tray: (count: number) => `Đã nêu, chờ trả lời (${count})`,
  chair: "Chủ tọa",
  nobodyYet: "chưa giao",
  returned: (who: string, why: string) => `${who}: xin báo cáo sau — ${why}`,
  nothingWaits: "Không có ý kiến nào chờ trả lời.",
  chairAnswers: "Chủ tọa trả lời",
  chooseAnswer: "Đơn vị, người khác…",
  outcome: "Kết quả",
  outcomeOf: "Kết quả của ý kiến này",
  noOutcomeYet: "Chưa ghi kết quả",
  ofQuestions: (answered: number, all: number, time: string) =>
    `${answered === all ? "đủ " : ""}${answered}/${all} nội dung${time === "" ? "" : `, ${time}`}`,
  diverted: "Đã mời sang bộ phận tiếp công dân",
  turnStopped: "Lượt phát biểu đã dừng",
  divertedSays: [
    "Màn hình hội trường đã về ma két",
    "Tên và nội dung không hiện ở màn hình nào khác",
    "Thư ký ghi loại việc sau",
  ],
  divertedByMistake:
    "Bấm nhầm mà chưa đọc câu dưới đây thì rút lại được: đại biểu nói tiếp, giờ như chưa dừng.",
};

const en: typeof vi = {
  called: "Called, clock not started",
  speaking: "Speaking",
  answering: "Answering",
  asked: "Asked to answer, clock not started",
  interjecting: "The chair speaks, the clock stands",
  pausedNow: "The clock is paused",
  over: "Over time",
  insteadOf: (name) => `instead of ${name}`,
  usedSpan: (time) => `used ${time}`,
  mayTake: (time) => `has ${time}`,
  untimed: "untimed",
  andMore: (count) => `and ${count} more`,
  partRuns: "This part has begun",
  has: { speech: "Has just spoken", answer: "Has just answered" },
  hasAnswered: "Has just answered",
  tray: (count) => `Raised, awaiting answer (${count})`,
  chair: "the chair",
  nobodyYet: "nobody yet",
  returned: (who, why) => `${who}: reports later — ${why}`,
  nothingWaits: "Nothing awaits an answer.",
  chairAnswers: "The chair answers",
  chooseAnswer: "Another unit or person…",
  outcome: "Outcome",
  outcomeOf: "Outcome of this opinion",
  noOutcomeYet: "No outcome yet",
  ofQuestions: (answered, all, time) => `${answered}/${all} questions${time === "" ? "" : `, ${time}`}`,
  diverted: "Led to citizen reception",
  turnStopped: "The turn has ended",
  divertedSays: [
    "The hall shows the backdrop",
    "Name and content stand on no other screen",
    "The secretary records the kind later",
  ],
  divertedByMistake:
    "Pressed by mistake, and the sentence below not yet read: take it back, the speaker goes on as if nothing was.",
};

export const useFloorWords = makeWords({ vi, en });
