/** Words of the public page on the day, and of who was heard. */

export interface TodayWords {
  readonly today: string;
  readonly notOpen: string;
  readonly speaks: string;
  readonly answers: string;
  readonly break: string;
  readonly decided: string;
  readonly nothingDecided: string;
  readonly fewSeconds: string;
  readonly reload: string;
  readonly programme: string;
  readonly programmeHead: readonly string[];
  readonly stands: Readonly<Record<"done" | "now" | "ahead", string>>;
  readonly rules: string;
  readonly rule: Readonly<Record<"speech" | "walkIn" | "official" | "answer", (span: string) => string>>;
  readonly span: (ms: number) => string;
  readonly shares: string;
  readonly sharesWhy: string;
  readonly sharesHead: readonly string[];
}

/** "2 phút 30 giây" */
function spanIn(minute: string, second: string): (ms: number) => string {
  return (ms) => {
    const seconds = Math.round(ms / 1000);
    const [minutes, rest] = [Math.trunc(seconds / 60), seconds % 60];
    return [minutes > 0 ? `${minutes} ${minute}` : "", rest > 0 ? `${rest} ${second}` : ""]
      .filter(Boolean)
      .join(" ");
  };
}

const vi: TodayWords = {
  today: "Hội nghị đang diễn ra",
  notOpen: "Hội nghị đã bế mạc. Kết quả từng nội dung sẽ được công khai tại đây.",
  speaks: "Đang phát biểu",
  answers: "Đang trả lời",
  break: "Hội nghị đang tạm dừng.",
  decided: "Đã có ý kiến kết luận",
  nothingDecided: "Chưa có nội dung nào được kết luận.",
  fewSeconds: "Trang này chậm hơn hội trường vài giây.",
  reload: "Tải lại để xem tiếp",
  programme: "Chương trình",
  programmeHead: ["Nội dung", "Bắt đầu", "Phút", "Hiện nay"],
  stands: { done: "Xong", now: "Đang diễn ra", ahead: "Sắp tới" },
  rules: "Quy định phát biểu",
  rule: {
    speech: (span) => `Ý kiến đã đăng ký: mỗi người nói không quá ${span}.`,
    walkIn: (span) => `Ý kiến nêu thêm tại hội trường: không quá ${span}.`,
    official: (span) => `Đại diện cơ quan phát biểu: không quá ${span}.`,
    answer: (span) => `Trả lời một ý kiến: không quá ${span}. Chủ tọa có thể cho thêm giờ.`,
  },
  span: spanIn("phút", "giây"),
  shares: "Phát biểu theo tổ chức",
  sharesWhy: "Ý kiến chuyển sang tiếp công dân không tính trong bảng này.",
  sharesHead: ["Tổ chức", "Có mặt/ phân bổ", "Đăng ký", "Được nhận", "Phát biểu", "Thời gian"],
};

const en: TodayWords = {
  today: "The hearing is on",
  notOpen: "The hearing is over. What becomes of each matter will be published here.",
  speaks: "Speaking",
  answers: "Answering",
  break: "The hearing is suspended.",
  decided: "Decided",
  nothingDecided: "Nothing is decided yet.",
  fewSeconds: "This page is a few seconds behind the hall.",
  reload: "Load again",
  programme: "Programme",
  programmeHead: ["What", "Begins", "Minutes", "Now"],
  stands: { done: "Done", now: "Under way", ahead: "To come" },
  rules: "Rules of speaking",
  rule: {
    speech: (span) => `A registered opinion: at most ${span} each.`,
    walkIn: (span) => `An opinion raised in the hall: at most ${span}.`,
    official: (span) => `Who speaks for an office: at most ${span}.`,
    answer: (span) => `An answer to one opinion: at most ${span}. The chair may give more time.`,
  },
  span: spanIn("min", "s"),
  shares: "Who was heard, by organisation",
  sharesWhy: "Matters guided to citizen reception are not counted here.",
  sharesHead: ["Organisation", "Present/ places", "Registered", "Accepted", "Heard", "Time"],
};

export const TODAY = { vi, en };
