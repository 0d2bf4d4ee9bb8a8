/** What a press writes into the record in words: always Vietnamese, whatever language its screen speaks. */

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
