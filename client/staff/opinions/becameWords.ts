import type { CaseState } from "../../../shared/terms/cases.ts";
import type { BecameStep } from "../../../shared/views/after/became.ts";
import { makeWords } from "../../i18n/language.ts";

interface Words {
  readonly title: string;
  readonly reception: string;
  readonly waits: string;
  readonly state: Readonly<Record<CaseState, string>>;
  readonly lead: string;
  readonly until: string;
  readonly steps: string;
  readonly step: Readonly<Record<BecameStep["kind"], string>>;
  readonly newDay: (day: string) => string;
  readonly naming: string;
  readonly isNamed: string;
  readonly isNotNamed: string;
  readonly hide: string;
  readonly show: string;
  readonly sealed: (day: string) => string;
  readonly publicPage: string;
  readonly publicItem: string;
}

const vi: Words = {
  title: "Kết quả",
  reception: "Đã hướng dẫn sang tiếp công dân. Nơi tiếp nhận trả lời riêng ông (bà).",
  waits: "Chưa có kết luận tại hội nghị.",
  state: {
    given: "Đã giao giải quyết",
    verifying: "Đang giải quyết",
    reported: "Đơn vị đã báo cáo, chờ lãnh đạo cho ý kiến",
    directed: "Lãnh đạo đã cho ý kiến, sắp thông báo kết quả",
    notified: "Đã có kết quả",
    met: "Đã giải quyết xong",
    lookAgain: "Mặt trận đề nghị xem lại",
    reopened: "Đang giải quyết lại",
    transferred: "Đã chuyển cấp có thẩm quyền",
    unanswered: "Kết thúc: cơ quan cấp trên không trả lời",
  },
  lead: "Cơ quan giải quyết:",
  until: "Chậm nhất:",
  steps: "Các bước",
  step: {
    raised: "Đã phát biểu tại hội nghị",
    unheard: "Hết giờ, chưa được phát biểu: trả lời bằng văn bản",
    decided: "Chủ tọa kết luận tại hội nghị",
    taken: "Cơ quan được giao đã nhận việc",
    newDay: "Đổi hạn",
    told: "Đã báo ông (bà)",
    reported: "Cơ quan được giao đã báo cáo kết quả",
    notice: "Thông báo kết quả",
    sentOn: "Đã chuyển đến",
    authority: "Cấp có thẩm quyền trả lời",
    unanswered: "Kết thúc: cơ quan cấp trên không trả lời",
    again: "Giải quyết lại",
    met: "Mặt trận đã kiểm tra: đạt yêu cầu",
  },
  newDay: (day) => `chậm nhất ${day}`,
  naming: "Nêu tên trên trang công khai",
  isNamed: "Tên ông (bà) được nêu cùng ý kiến này.",
  isNotNamed: "Tên ông (bà) không được nêu.",
  hide: "Không nêu tên tôi",
  show: "Đồng ý nêu tên tôi",
  sealed: (day) =>
    `Hồ sơ lưu trữ đã niêm phong ngày ${day}, giữ nguyên như lúc đó. Trang công khai thì đổi ngay.`,
  publicPage: "Xem trang công khai",
  publicItem: "Xem nội dung này trên trang công khai",
};
const en: Words = {
  title: "What became of it",
  reception: "Guided to citizen reception, which answers you itself.",
  waits: "Nothing was decided at the hearing yet.",
  state: {
    given: "Given to be settled",
    verifying: "Being settled",
    reported: "Reported; waits for the leaders' word",
    directed: "The leaders have agreed; you will be told soon",
    notified: "There is a result",
    met: "Settled",
    lookAgain: "The Front asks to look again",
    reopened: "Being settled again",
    transferred: "Sent to the competent authority",
    unanswered: "Ended: the higher authority did not answer",
  },
  lead: "In the hands of",
  until: "At the latest:",
  steps: "Steps",
  step: {
    raised: "Raised at the hearing",
    unheard: "Time was up before it was heard: answered in writing",
    decided: "Decided at the hearing",
    taken: "The office has taken it up",
    newDay: "Another day",
    told: "You were told",
    reported: "The office has reported",
    notice: "Result made known",
    sentOn: "Sent to",
    authority: "The authority has answered",
    unanswered: "Ended: the higher authority did not answer",
    again: "Looked at again",
    met: "The Front has checked: it is settled",
  },
  newDay: (day) => `at the latest ${day}`,
  naming: "Your name on the public page",
  isNamed: "Your name stands with this opinion.",
  isNotNamed: "Your name is not told.",
  hide: "Do not name me",
  show: "I agree to be named",
  sealed: (day) =>
    `The archive was sealed on ${day} and stays as it was then. The public page changes at once.`,
  publicPage: "See the public page",
  publicItem: "See this matter on the public page",
};
export const useBecameWords = makeWords({ vi, en });
