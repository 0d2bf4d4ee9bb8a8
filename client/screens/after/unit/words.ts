import { makeWords } from "../../../i18n/language.ts";

const vi = {
  nothing: "Chưa có việc nào được giao cho đơn vị.",
  tasks: (count: number) => `Việc được giao: ${count}`,
  supports: "Đơn vị phối hợp",
  accept: "Nhận việc",
  write: "Viết báo cáo",
  otherDay: "Xin trao đổi về hạn",
  moreTime: "Xin gia hạn",
  ask: "Gửi đề nghị",
  reportOn: (id: string) => `Báo cáo kết quả ${id}`,
  result: "Kết quả",
  authority: "Thẩm quyền",
  within: "Trong thẩm quyền thành phố",
  outside: "Ngoài thẩm quyền, đề nghị chuyển",
  send: "Gửi báo cáo",
  sentAt: (at: string) => `Đã gửi ${at}:`,
  sentBack: (why: string) => `Lãnh đạo trả lại: ${why}`,
  directed: (text: string) => `Chỉ đạo: ${text}`,
  asked: (day: string) => `Đã xin hạn ${day}, chờ lãnh đạo cho ý kiến.`,
  reminded: (at: string) => `Văn phòng nhắc ${at}.`,
  decided: (kind: "changed" | "granted" | "refused" | "reopened", was: string, due: string, why: string) =>
    ({
      changed: `Đổi hạn ${was} → ${due}: ${why}`,
      granted: `Được gia hạn ${was} → ${due}: ${why}`,
      refused: `Không gia hạn đến ${due}: ${why}`,
      reopened: `Giải quyết lại, hạn ${due}: ${why}`,
    })[kind],
};
const en: typeof vi = {
  nothing: "No task was given to this unit.",
  tasks: (count) => `Tasks given: ${count}`,
  supports: "As a supporting unit",
  accept: "Take the task",
  write: "Write a report",
  otherDay: "Ask for another day",
  moreTime: "Ask for more time",
  ask: "Send the request",
  reportOn: (id) => `Report on ${id}`,
  result: "Result",
  authority: "Authority",
  within: "Within the city's authority",
  outside: "Beyond it, to be passed on",
  send: "Send the report",
  sentAt: (at) => `Sent ${at}:`,
  sentBack: (why) => `Sent back by a leader: ${why}`,
  directed: (text) => `Directed: ${text}`,
  asked: (day) => `Asked for ${day}; a leader is to answer.`,
  reminded: (at) => `Reminded by the office ${at}.`,
  decided: (kind, was, due, why) =>
    ({
      changed: `Day changed ${was} → ${due}: ${why}`,
      granted: `More time ${was} → ${due}: ${why}`,
      refused: `No more time until ${due}: ${why}`,
      reopened: `Open again, due ${due}: ${why}`,
    })[kind],
};

export const useWords = makeWords({ vi, en });
