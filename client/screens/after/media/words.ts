import type { Shows } from "../../../../shared/terms/publication.ts";
import { makeWords } from "../../../i18n/language.ts";

const shows: Readonly<Record<Shows, string>> = {
  answer: "✓ Đã trả lời",
  task: "◐ Đang làm",
  transfer: "→ Đã chuyển cấp có thẩm quyền",
  result: "✓ Đã có kết quả",
  withdrawn: "↩ Đã rút để chỉnh sửa: không đăng",
  reopened: "◐ Đang giải quyết lại",
};
const vi = {
  seat: "Trung tâm truyền thông",
  about: (...parts: readonly string[]) => parts.filter(Boolean).join(" · "),
  announcement: "Thông báo về hội nghị",
  announcedAt: (at: string) => `Công bố ${at}`,
  topics: "Nội dung đối thoại",
  howToRegister: "Đăng ký, gửi ý kiến",
  update: (at: string) => `Cập nhật ${at}:`,
  programme: "Chương trình",
  notAnnounced: "Chưa có thông báo nào được công bố. Khi ban tổ chức công bố, thông báo hiện ở đây.",
  live: "Hội nghị đang trong ngày họp. Gói tin bài có ở đây khi nội dung được công khai.",
  nothing:
    "Chưa có nội dung nào được công khai. Văn phòng công khai từng nội dung; gói tin bài có ở đây ngay sau đó.",
  package: "Gói tin bài",
  count: (items: number, at: string) => `${items} nội dung đã công khai, mới nhất ${at}`,
  holds:
    "Gói có bài viết, bảng CSV và các trang đọc không cần mạng. Chỉ có nội dung đã công khai; nêu tên người chỉ khi người đó đồng ý.",
  download: "Tải gói tin bài (ZIP)",
  withdrawn: (count: number) => `▲ ${count} nội dung đã rút để chỉnh sửa: không đăng; đã đăng thì tạm gỡ.`,
  corrected: (count: number) => `${count} nội dung có đính chính: đăng theo bản mới.`,
  publicPage: "Trang công khai",
  items: "Nội dung đã công khai",
  shows,
  correction: "Đính chính",
  raisedBy: "Người nêu",
  lead: "Chủ trì",
  until: (day: string) => `chậm nhất ${day}`,
  sentTo: (to: string) => `Đã chuyển đến ${to}`,
  releasedAt: (at: string) => `công khai ${at}`,
};
const en: typeof vi = {
  seat: "Communication centre",
  about: (...parts) => parts.filter(Boolean).join(" · "),
  announcement: "Announcement of the hearing",
  announcedAt: (at) => `Announced ${at}`,
  topics: "Topics",
  howToRegister: "How to register",
  update: (at) => `Update ${at}:`,
  programme: "Programme",
  notAnnounced: "Nothing was announced yet. Once the organisers do, it stands here.",
  live: "It is the day of the hearing. The package is here once something is released.",
  nothing: "Nothing was released yet. The office releases item by item; the package is here right after.",
  package: "Media package",
  count: (items, at) => `${items} ${items === 1 ? "item" : "items"} released, the newest ${at}`,
  holds:
    "It holds texts, a table and pages that open without a network: what was released alone; by name only who agreed.",
  download: "Download the package (ZIP)",
  withdrawn: (count) => `▲ ${count} withdrawn to be corrected: do not publish, take down what was.`,
  corrected: (count) => `${count} corrected: publish the new text.`,
  publicPage: "Public page",
  items: "What was released",
  shows: {
    answer: "✓ Answered",
    task: "◐ In hand",
    transfer: "→ Sent to the competent authority",
    result: "✓ Settled",
    withdrawn: "↩ Withdrawn to be corrected: do not publish",
    reopened: "◐ In hand again",
  },
  correction: "Correction",
  raisedBy: "Raised by",
  lead: "Lead",
  until: (day) => `${day} at the latest`,
  sentTo: (to) => `Sent to ${to}`,
  releasedAt: (at) => `released ${at}`,
};

export const useWords = makeWords({ vi, en });
