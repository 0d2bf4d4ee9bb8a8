import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  title: (count: number) => `${count} tổ chức`,
  number: "Số",
  organisation: "Tổ chức",
  quota: "Chỉ tiêu",
  listed: "Danh sách",
  list: {
    none: () => "○ chưa có",
    part: (listed: number) => `▲ mới ${listed}`,
    full: (listed: number) => `✓ đủ ${listed}`,
  },
  minimum: "Tối thiểu",
  opinions: "Ý kiến đã gửi",
  sent: (sent: number, short: number) => (short > 0 ? `▲ ${sent}, thiếu ${short}` : `✓ ${sent}`),
  reminded: "Đã nhắc",
  sum: "Cộng",
  late: (seconds: number) =>
    seconds < 60 ? `trễ ${seconds} giây` : `trễ ${Math.floor(seconds / 60)} phút ${seconds % 60} giây`,
  lateKept: "trễ, vẫn nhận",
  keepLate: "Vẫn nhận danh sách",
  why: "Lý do nhận",
  left: (days: number) =>
    days < 0 ? "Đã quá hạn của các tổ chức" : days === 0 ? "Hạn cuối: hôm nay" : `Còn ${days} ngày`,
  deadline: (day: string) =>
    `Hạn của các tổ chức: hết ngày ${day}. Danh sách, ý kiến đến sau hạn vẫn nhận, có ghi thời gian trễ.`,
  withoutList: (count: number) =>
    count === 0 ? "✓ Các tổ chức đều đã có danh sách" : `▲ ${count} tổ chức chưa có danh sách`,
  short: (count: number) =>
    count === 0 ? "✓ Các tổ chức đều đủ ý kiến tối thiểu" : `▲ ${count} tổ chức chưa đủ ý kiến đã gửi`,
  remindTitle: "Nhắc các tổ chức còn thiếu ý kiến",
  remind: (count: number) => `Nhắc ${count} tổ chức`,
  about: "Lời nhắc",
  aboutHint: "Mỗi nơi thấy lời này kèm số của mình trên trang của tổ chức.",
  usualReminder: (day: string) =>
    `chưa đủ số ý kiến tối thiểu${day === "" ? "" : `, hạn cuối hết ngày ${day}`}`,
  substitute: "Dự bị",
  namesake: (where: string) => `Trùng họ tên với người của ${where}: phân biệt bằng tổ chức và chỗ ngồi`,
  count: (listed: number, quota: number) => `${listed}/${quota} đại biểu`,
  nobody: "Chưa có đại biểu nào.",
  replaced: (name: string, why: string) => `${name} thay người cũ: ${why}`,
  back: "Đóng danh sách này",
};
const en: typeof vi = {
  title: (count) => `${count} organisations`,
  number: "No.",
  organisation: "Organisation",
  quota: "Quota",
  listed: "List",
  list: {
    none: () => "○ none yet",
    part: (listed) => `▲ ${listed} so far`,
    full: (listed) => `✓ full, ${listed}`,
  },
  minimum: "Minimum",
  opinions: "Opinions sent",
  sent: (sent, short) => (short > 0 ? `▲ ${sent}, ${short} missing` : `✓ ${sent}`),
  reminded: "Reminded",
  sum: "Sum",
  late: (seconds) =>
    seconds < 60 ? `${seconds} s late` : `${Math.floor(seconds / 60)} min ${seconds % 60} s late`,
  lateKept: "late, kept",
  keepLate: "Keep the list",
  why: "Why it is kept",
  left: (days) =>
    days < 0 ? "The organisations' deadline is over" : days === 0 ? "Last day: today" : `${days} days left`,
  deadline: (day) => `The organisations' deadline: end of ${day}. What comes later is taken and marked.`,
  withoutList: (count) => (count === 0 ? "✓ All have a list" : `▲ ${count} have no list yet`),
  short: (count) =>
    count === 0 ? "✓ All have their minimum of opinions" : `▲ ${count} are short of opinions`,
  remindTitle: "Remind whoever is short of opinions",
  remind: (count) => `Remind ${count} organisations`,
  about: "Reminder",
  aboutHint: "Each reads it with its own figures on its page.",
  usualReminder: (day) => `short of the minimum of opinions${day === "" ? "" : `; the last day is ${day}`}`,
  substitute: "Substitute",
  namesake: (where) => `Same name as somebody of ${where}: tell them apart by organisation and seat`,
  count: (listed, quota) => `${listed}/${quota} delegates`,
  nobody: "Nobody yet.",
  replaced: (name, why) => `${name} came instead of another: ${why}`,
  back: "Close this list",
};

export const useRosterWords = makeWords({ vi, en });
