/** How papers of the phase after call states, timeliness, channels and findings. */
import type { CaseState, NoticeChannel, VerifyResult } from "../../../shared/terms/cases.ts";
import type { Timeliness } from "../../../shared/views/after/reports.ts";

/** In the order in which they are told. */
export const STATE_NAMES: Readonly<Record<CaseState, string>> = {
  given: "Mới giao, chưa nhận việc",
  verifying: "Đang xác minh, giải quyết",
  reported: "Đã báo cáo, chờ chỉ đạo",
  directed: "Đã có chỉ đạo, chờ thông báo",
  notified: "Đã thông báo đến Nhân dân",
  met: "Mặt trận giám sát: đạt",
  lookAgain: "Mặt trận đề nghị xem xét lại",
  reopened: "Mở lại, đang giải quyết",
  transferred: "Đã chuyển cấp có thẩm quyền",
  unanswered: "Kết thúc, cấp trên không trả lời",
};

export const TIMELINESS_NAMES: Readonly<Record<Timeliness, string>> = {
  inTime: "Xong đúng hạn",
  late: "Xong, trễ hạn",
  open: "Còn trong hạn",
  overdue: "Quá hạn, chưa xong",
  noDue: "Không đặt thời hạn",
};

export const CHANNEL_NAMES: Readonly<Record<NoticeChannel, string>> = {
  writing: "văn bản",
  posting: "niêm yết",
  voice: "trả lời bằng lời",
  meeting: "thông báo tại cuộc họp dân",
  media: "phương tiện thông tin",
};

export const RESULT_NAMES: Readonly<Record<VerifyResult, string>> = {
  met: "Đạt",
  lookAgain: "Xem xét lại",
};
