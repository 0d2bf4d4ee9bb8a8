/** How a case stands, as desks, leaders and units read it. */

import type { Timeliness } from "../../../shared/reckoning/caseDays.ts";
import type { BodyNames } from "../../../shared/terms/bodies.ts";
import type { CaseState, NoticeChannel } from "../../../shared/terms/cases.ts";
import { makeBodyWords } from "../../i18n/bodies.ts";

type States = Readonly<Record<CaseState, string>>;
type Channels = Readonly<Record<NoticeChannel, string>>;

const states: States = {
  given: "Mới giao",
  verifying: "Đang xác minh",
  reported: "Đã báo cáo",
  directed: "Đã chỉ đạo",
  notified: "Đã thông báo",
  met: "Giám sát đạt",
  lookAgain: "Đề nghị xem lại",
  reopened: "Giải quyết lại",
  transferred: "Chuyển cấp trên",
  unanswered: "Cấp trên không trả lời",
};
const channels: Channels = {
  writing: "Gửi văn bản",
  posting: "Niêm yết",
  voice: "Gọi điện, đọc cho nghe",
  meeting: "Tại cuộc họp dân",
  media: "Loa, cổng thông tin",
};
const vi = (bodies: BodyNames) => ({
  state: states,
  channel: channels,
  left: (days: number) => (days === 0 ? "Hạn hôm nay" : `Còn ${days} ngày làm việc`),
  overdue: (days: number) => `Quá hạn ${days} ngày làm việc`,
  late: (days: number) => `Báo cáo trễ ${days} ngày làm việc`,
  inTime: "Báo cáo đúng hạn",
  noDue: "Không có hạn",
  due: (day: string) => `hạn ${day}`,
  asks: "Nhân dân hỏi",
  concluded: "Kết luận tại hội nghị",
  added: (day: string, office: string) => `Bổ sung vào kết luận ngày ${day}, theo ý kiến đồng chí ${office}`,
  given: "Đã giao",
  supporting: (names: string) => `Phối hợp: ${names}`,
  lead: (name: string) => `Chủ trì: ${name}`,
  reportOf: (unit: string, at: string) => `Báo cáo của ${unit}, ${at}`,
  outside: `Đơn vị báo: ngoài thẩm quyền ${bodies.place}`,
  points: "Trả lời từng câu hỏi",
  notAnswered: "Chưa trả lời",
  leftOpen: (open: number, all: number) => `Báo cáo chưa trả lời ${open}/${all} câu hỏi`,
  byVoice: "Người nêu đề nghị trả lời bằng lời.",
  evidence: "Minh chứng",
  addEvidence: (count: number) => `Ghi minh chứng: ${count} tệp`,
  evidenceOf: (id: string) => `Minh chứng ${id}`,
  why: "Lý do",
  newDue: "Hạn mới (ngày/tháng/năm)",
  noDay: "Chưa đọc được ngày. Ghi ngày/tháng/năm, ví dụ 27/12/2024.",
});
const en: typeof vi = (bodies) => ({
  state: {
    given: "Given",
    verifying: "Being verified",
    reported: "Reported",
    directed: "Directed",
    notified: "People told",
    met: "Found met",
    lookAgain: "To look at again",
    reopened: "Open again",
    transferred: "Passed on",
    unanswered: "No answer came",
  },
  channel: {
    writing: "In writing",
    posting: "Posted",
    voice: "By phone, read aloud",
    meeting: "At a meeting",
    media: "Loudspeaker, portal",
  },
  left: (days) => (days === 0 ? "Due today" : `${days} working ${days === 1 ? "day" : "days"} left`),
  overdue: (days) => `${days} working ${days === 1 ? "day" : "days"} overdue`,
  late: (days) => `Reported ${days} working ${days === 1 ? "day" : "days"} late`,
  inTime: "Reported in time",
  noDue: "No due day",
  due: (day) => `due ${day}`,
  asks: "The People ask",
  concluded: "Concluded in the hearing",
  added: (day, office) => `Added to the conclusion ${day}, on the word of ${office}`,
  given: "Given",
  supporting: (names) => `With: ${names}`,
  lead: (name) => `Lead: ${name}`,
  reportOf: (unit, at) => `Report of ${unit}, ${at}`,
  outside: `The unit says: beyond the ${bodies.place}'s authority`,
  points: "Question by question",
  notAnswered: "Not answered",
  leftOpen: (open, all) => `The report leaves ${open} of ${all} questions open`,
  byVoice: "Who raised it wishes to be answered by voice.",
  evidence: "Evidence",
  addEvidence: (count) => `Add to the evidence: ${count} ${count === 1 ? "file" : "files"}`,
  evidenceOf: (id) => `Evidence of ${id}`,
  why: "Reason",
  newDue: "New due day (day/month/year)",
  noDay: "This is no day. Write day/month/year, for example 27/12/2024.",
});

export const useCaseWords = makeBodyWords({ vi, en });

const SIGNS = { noDue: "", inTime: "✓", late: "▲", open: "○", overdue: "▲" } as const;

/** How a case stands to its day: a sign and words, never a colour alone. */
export function useTimelinessText(): (timeliness: Timeliness) => string {
  const words = useCaseWords();
  return (timeliness) => {
    const sign = timeliness.kind === "open" && timeliness.days === 0 ? "▲" : SIGNS[timeliness.kind];
    const says =
      timeliness.kind === "open"
        ? words.left(timeliness.days)
        : timeliness.kind === "noDue" || timeliness.kind === "inTime"
          ? words[timeliness.kind]
          : words[timeliness.kind](timeliness.days);
    return `${sign} ${says}`.trim();
  };
}
