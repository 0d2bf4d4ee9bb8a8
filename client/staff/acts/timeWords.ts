/** Words of the time budget and of the order of speaking. */

import { minutesEn, minutesVi } from "../../../shared/terms/spanWords.ts";
import { makeWords } from "../../i18n/language.ts";
import type { OrderReason } from "../recorded.ts";

const rounded = (ms: number) => Math.max(1, Math.round(ms / 60_000));

const vi = {
  everybodySpeaks: (count: number) => `Để cả ${count} ý kiến đều được phát biểu`,
  endOnTime: "Để kết thúc đúng giờ",
  stillLate: (ms: number) => `Vẫn thiếu ${rounded(ms)} phút: cần đổi giờ kết thúc hoặc trả lời bằng văn bản`,
  nothingLeft: "Không rút ngắn thêm được: cần đổi giờ kết thúc hoặc trả lời bằng văn bản.",
  onTime: "Mọi người đều kịp phát biểu, hội nghị kết thúc đúng giờ.",
  doNotFit: (names: string) => `Chưa kịp phát biểu: ${names}`,
  together: "Trả lời gộp các ý kiến của cùng một đơn vị",
  answers: (base: string, further: string) => `Mỗi lần trả lời ${base}, thêm ${further} cho mỗi ý kiến gộp`,
  officials: (planned: number, each: string) =>
    `Phần lãnh đạo, đơn vị phát biểu: ${minutesVi(planned)}, mỗi người ${each}`,
  people: (limit: number) => `Mỗi đại biểu còn lại: ${minutesVi(limit)}`,
  saves: (ms: number) => `bớt ${rounded(ms)} phút`,
  wouldEnd: (end: string, fits: number, all: number) =>
    all === 0 ? `Khi đó kết thúc lúc ${end}` : `Khi đó kết thúc lúc ${end}, kịp ${fits}/${all} ý kiến`,
  apply: "Áp dụng và thông báo",
  byHand: "Tự chọn",
  // the order of speaking
  suggestion: "Gợi ý thứ tự: tổ chức chưa phát biểu trước",
  noSuggestion: "Thứ tự hiện nay đã xen kẽ các tổ chức.",
  notHeard: "tổ chức chưa phát biểu",
  heardBefore: (times: number) => `tổ chức đã có ${times} lượt trước đó`,
  up: (places: number) => `lên ${places}`,
  down: (places: number) => `xuống ${places}`,
  held: "giữ chỗ",
  hot: "được quan tâm",
  arrange: "Sắp xếp theo gợi ý",
  holdHead: "Giữ nguyên người đầu danh sách",
  places: (count: number) => (count === 0 ? "Không giữ" : `${count} người đầu`),
  organisations: "Các tổ chức",
  organisation: "Tổ chức",
  minimum: "Tối thiểu",
  registered: "Đăng ký",
  accepted: "Được nhận",
  waitingNow: "Đang chờ",
  spoken: "Đã phát biểu",
  used: "Thời gian",
  changes: "Thay đổi thứ tự",
  noChanges: "Chưa có thay đổi nào.",
  change: {
    moved: (name: string, other: string) =>
      other === "" ? `${name} xuống cuối danh sách` : `${name} lên trước ${other}`,
    putBack: (name: string, other: string) =>
      other === "" ? `${name} mời lại sau cùng` : `${name} mời lại sau ${other}`,
    calledOutOfOrder: (name: string, other: string) => `Mời ${name} trước ${other}`,
    arranged: () => "Sắp xếp lại cả danh sách",
  },
  reasonFor: (change: string) => `Lý do: ${change}`,
  keepReason: "Ghi lý do",
  whyOrder: "Lý do đổi thứ tự?",
  noReason: "Bỏ qua",
  reason: (reason: OrderReason): string => reason,
};

const MOVED: Readonly<Record<OrderReason, string>> = {
  "Đại biểu cao tuổi, sức khỏe yếu": "Elderly, or in poor health",
  "Đại biểu phải về sớm": "Has to leave early",
  "Cùng nội dung vừa nêu": "The same matter as just now",
  "Tổ chức chưa phát biểu": "The organisation has not spoken",
};

const en: typeof vi = {
  everybodySpeaks: (count) => `So that all ${count} opinions are heard`,
  endOnTime: "To end on time",
  stillLate: (ms) => `Still ${rounded(ms)} min short: change the end, or answer in writing`,
  nothingLeft: "Nothing can be shortened further: change the end, or answer in writing.",
  onTime: "Everybody gets to speak, the hearing ends on time.",
  doNotFit: (names) => `Will not get to speak: ${names}`,
  together: "Opinions of one unit are answered together",
  answers: (base, further) => `Each answer ${base}, ${further} for each further opinion`,
  officials: (planned, each) => `Officials' part: ${minutesEn(planned)}, ${each} each`,
  people: (limit) => `Each remaining delegate: ${minutesEn(limit)}`,
  saves: (ms) => `saves ${rounded(ms)} min`,
  wouldEnd: (end, fits, all) =>
    all === 0 ? `It then ends at ${end}` : `It then ends at ${end}, ${fits}/${all} opinions are heard`,
  apply: "Apply and announce",
  byHand: "By hand",
  suggestion: "Suggested order: organisations not yet heard first",
  noSuggestion: "The order alternates between organisations already.",
  notHeard: "organisation not yet heard",
  heardBefore: (times) => `organisation has ${times} turns before`,
  up: (places) => `up ${places}`,
  down: (places) => `down ${places}`,
  held: "held",
  hot: "of concern",
  arrange: "Arrange as suggested",
  holdHead: "Keep the head of the queue",
  places: (count) => (count === 0 ? "None held" : `First ${count}`),
  organisations: "Organisations",
  organisation: "Organisation",
  minimum: "Minimum",
  registered: "Registered",
  accepted: "Accepted",
  waitingNow: "Waiting",
  spoken: "Spoken",
  used: "Time",
  changes: "Changes of order",
  noChanges: "No change so far.",
  change: {
    moved: (name, other) => (other === "" ? `${name} to the end` : `${name} before ${other}`),
    putBack: (name, other) => (other === "" ? `${name} later, at the end` : `${name} later, after ${other}`),
    calledOutOfOrder: (name, other) => `${name} called before ${other}`,
    arranged: () => "The whole list arranged anew",
  },
  reasonFor: (change) => `Reason: ${change}`,
  keepReason: "Keep the reason",
  whyOrder: "Why was the order changed?",
  noReason: "Skip",
  reason: (reason) => MOVED[reason],
};

export const useTimeWords = makeWords({ vi, en });
