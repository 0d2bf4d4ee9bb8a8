/** Words of the acts on whoever has the floor. */
import { makeWords } from "../../i18n/language.ts";
import type { StopReason } from "../recorded.ts";

const vi = {
  pause: "Tạm dừng giờ",
  resume: "Tính giờ tiếp",
  half: "+30\u00a0giây",
  minute: "+1\u00a0phút",
  less: "−30 giây",
  interject: "Chủ tọa trao đổi",
  more: "⋯ Thêm",
  absent: "Vắng mặt",
  substitute: "Người phát biểu thay",
  split: "Tách ý kiến",
  divert: "Mời làm việc với bộ phận tiếp công dân",
  divertSays: "Lượt phát biểu kết thúc, màn hình hội trường về ma két",
  fromCall: "Tính từ lúc mời",
  earlierHalf: "Đã nói trước 30 giây",
  earlierMinute: "Đã nói trước 1 phút",
  notTimed: (since: string) => `Đã mời ${since} trước, chưa tính giờ`,
  stop: "Dừng phát biểu vì vi phạm",
  stopReason: (reason: StopReason): string => reason,
  prepared: "Câu trả lời đã chuẩn bị",
  inPlace: "Trả lời thay",
  later: "Xin báo cáo sau",
  otherUnit: "Đơn vị khác…",
};

const STOPPED: Readonly<Record<StopReason, string>> = {
  "Xúc phạm người khác": "Insults others",
  "Không đúng nội dung hội nghị": "Not a matter of this hearing",
  "Không theo điều hành": "Does not follow the chair",
};

const en: typeof vi = {
  pause: "Pause the clock",
  resume: "Run on",
  half: "+30\u00a0s",
  minute: "+1\u00a0min",
  less: "−30 s",
  interject: "The chair speaks",
  more: "⋯ More",
  absent: "Absent",
  substitute: "Someone else speaks",
  split: "Split the opinion",
  divert: "Send to citizen reception",
  divertSays: "The turn ends, the hall glides to the backdrop",
  fromCall: "Count from the call",
  earlierHalf: "Began 30 s earlier",
  earlierMinute: "Began 1 min earlier",
  notTimed: (since) => `Called ${since} ago, no clock runs yet`,
  stop: "Stop for breach",
  stopReason: (reason) => STOPPED[reason],
  prepared: "Prepared answer",
  inPlace: "Answer in place of",
  later: "Report later",
  otherUnit: "Another unit…",
};

export const useFloorActWords = makeWords({ vi, en });
