/** Words of the acts on the session: steps, breaks, who presides, what concerns people. */
import { makeWords } from "../../i18n/language.ts";
import type { SuspendReason } from "../recorded.ts";

const vi = {
  substituteSays: "Đồng hồ và ý kiến giữ nguyên; người đăng ký vẫn là chưa phát biểu.",
  otherReason: "Lý do khác",
  plannedMinutes: (minutes: number) => `dự kiến ${minutes} phút`,
  real: (from: string, to: string) => `${from} – ${to}`,
  endStep: (step: string) => `Kết thúc: ${step}`,
  beginStep: (step: string) => `Bắt đầu: ${step}`,
  rights: "Đã đọc quyền, trách nhiệm",
  secretaries: "Thư ký",
  nameSecretaries: (minutes: string, synthesis: string) => `${minutes} ghi biên bản, ${synthesis} tổng hợp`,
  handOverTo: (name: string) => `Chuyển cho ${name}`,
  suspend: "Tạm dừng",
  suspendSays: "Đồng hồ dừng. Hội trường hiện giờ nghỉ đến, không hiện lý do.",
  suspendUntil: "Nghỉ đến mấy giờ (có thể bỏ trống)",
  suspendLater: "+15 phút",
  suspendOver: "Giờ này đã qua. Xin ghi giờ sau bây giờ, hoặc bỏ trống.",
  suspendReason: (reason: SuspendReason): string => reason,
  showConcerns: (count: number) => `Hiện ${count} vấn đề lên màn hình hội trường`,
  showNothing: "Thôi hiện, về theo diễn biến",
  guestSays: "Không tính giờ, không vào thứ tự chờ.",
};

const SUSPENDED: Readonly<Record<SuspendReason, string>> = {
  "Giải lao": "Break",
  "Mất âm thanh hội trường": "No sound in the hall",
  "Mất điện": "Power failure",
  "Có người cần cấp cứu": "Medical emergency",
};

const en: typeof vi = {
  substituteSays: "Clock and opinion stay; who was registered remains unheard.",
  otherReason: "Another reason",
  plannedMinutes: (minutes) => `${minutes} min planned`,
  real: (from, to) => `${from} – ${to}`,
  endStep: (step) => `End: ${step}`,
  beginStep: (step) => `Begin: ${step}`,
  rights: "The rights were read",
  secretaries: "Secretaries",
  nameSecretaries: (minutes, synthesis) => `${minutes} minutes, ${synthesis} synthesis`,
  handOverTo: (name) => `Hand over to ${name}`,
  suspend: "Suspend",
  suspendSays: "The clock stops. The hall shows until when, never why.",
  suspendUntil: "Until when (may be left empty)",
  suspendLater: "+15 min",
  suspendOver: "This time is over. Write a later one, or none.",
  suspendReason: (reason) => SUSPENDED[reason],
  showConcerns: (count) => `Show ${count} matters in the hall`,
  showNothing: "Take it off, follow the session",
  guestSays: "Untimed, outside the queue.",
};

export const useSessionWords = makeWords({ vi, en });
