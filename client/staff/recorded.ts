/** What a press or a form writes into the record in words: always Vietnamese, whatever language its screen speaks (rule S44). */
import type { Screening } from "../../shared/terms/register.ts";

export const STOP_REASONS = [
  "Xúc phạm người khác",
  "Không đúng nội dung hội nghị",
  "Không theo điều hành",
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export const SUSPEND_REASONS = [
  "Giải lao",
  "Mất âm thanh hội trường",
  "Mất điện",
  "Có người cần cấp cứu",
] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

export const ORDER_REASONS = [
  "Đại biểu cao tuổi, sức khỏe yếu",
  "Đại biểu phải về sớm",
  "Cùng nội dung vừa nêu",
  "Tổ chức chưa phát biểu",
] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

/** why the suggested order is taken */
export const ARRANGED = "xen kẽ các tổ chức, tổ chức chưa phát biểu được mời trước";
/** why the proposal of the time budget is applied */
export const TIME_SAVED = "để mọi ý kiến đều được phát biểu";
/** a speaker's own word for giving up the turn */
export const WITHDRAWN = "tự rút";
/** of whoever is absent, and nobody knows why */
export const NO_REASON = "không rõ lý do";

/** what may be shown on the lectern besides what is typed */
export const LECTERN_PHRASES = [
  "Xin mời kết luận",
  "Xin nói gần micro",
  "Xin nói chậm lại",
  "Xin đi vào nội dung chính",
] as const;

/** On what a decision on an opinion rests, where it may be said beforehand; a clerk edits it. */
export const basisOf = (place: string): Readonly<Record<Screening, string>> => ({
  accept: `Rõ nội dung, địa điểm, cơ quan được hỏi; thuộc thẩm quyền ${place}`,
  merge: "Cùng nội dung, cùng địa điểm, gửi sau",
  ...{ return: "", redirect: "", outside: "" },
});
/** what a form of the desk begins with */
export const TOPICS =
  "Các vấn đề Nhân dân quan tâm trên địa bàn; không đối thoại nội dung có tính chất đơn thư, khiếu kiện";
export const WAYS_TO_REGISTER =
  "Qua tổ chức, đoàn thể; qua Đảng ủy phường, xã; cá nhân gửi phiếu trực tiếp hoặc trên trang của hội nghị";
export const GUIDANCE = "Mỗi ý kiến không quá 1.000 ký tự, nói rõ nội dung, địa điểm và cơ quan được hỏi.";
export const reminder = (lastDay: string | null): string =>
  `chưa đủ số ý kiến tối thiểu${lastDay === null ? "" : `, hạn cuối hết ngày ${lastDay}`}`;
export const NOT_ANSWERED = "Cơ quan cấp trên không trả lời";
/** what a notice begins with where no answer came */
export const noAnswerNotice = (to: string, number: string, days: readonly string[]): string =>
  `${to} không trả lời Công văn số ${number}, dù đã nhắc ngày ${days.join(", ")}. Việc theo dõi kết thúc; có trả lời sẽ thông báo tiếp.`;
export const TAKEN_UP = "Việc đã được tiếp nhận, giao cơ quan giải quyết, có thời hạn.";

/** a leader's words where one tap agrees */
export const AS_PROPOSED = "Đồng ý như đề nghị; trả lời thẳng vào câu hỏi, có thời hạn.";
export const AS_THE_UNIT_ASKS = "Đồng ý theo đề nghị của đơn vị";
export const AS_THE_FRONT_ASKS = "Theo kiến nghị của Mặt trận";
