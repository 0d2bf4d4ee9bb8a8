/** Words of the lectern's screen. */
import { minutesEn, minutesVi } from "../../../../shared/terms/spanWords.ts";
import { makeWords } from "../../../i18n/language.ts";

export const useWords = makeWords({
  vi: {
    minutes: minutesVi,
    invited: "Kính mời",
    afterGreeting: "Giờ bắt đầu tính sau lời chào",
    remaining: "Thời gian còn lại",
    used: { speech: "Thời gian đã phát biểu", answer: "Thời gian đã trả lời" },
    paused: "Tạm dừng giờ",
    pause: "Hội nghị tạm nghỉ",
    pauseUntil: "Hội nghị tạm nghỉ đến",
    conclude: "Xin mời kết luận",
    chair: "Chủ tọa trao đổi",
    own: "Xem nội dung của tôi, chữ lớn",
    ownAgain: "Chưa mở được nội dung, xin bấm lại",
    noText: "Không có nội dung đăng ký bằng văn bản.",
    back: "Về đồng hồ",
    page: (page: number, of: number) =>
      page < of ? `Trang sau (${page}/${of})` : `Về trang đầu (${page}/${of})`,
    rehearsal: "DIỄN TẬP",
    replay: "PHÁT LẠI",
    test: "Thử màn hình: Bà Nguyễn Thị Thử Nghiệm",
  },
  en: {
    minutes: minutesEn,
    invited: "Please speak",
    afterGreeting: "The clock starts after the greeting",
    remaining: "Time remaining",
    used: { speech: "Time spoken", answer: "Time of the answer" },
    paused: "The clock is stopped",
    pause: "The hearing is paused",
    pauseUntil: "The hearing is paused until",
    conclude: "Please conclude",
    chair: "The chair speaks",
    own: "Show my text in large letters",
    ownAgain: "The text did not open, press again",
    noText: "No text was registered.",
    back: "Back to the clock",
    page: (page, of) => (page < of ? `Next page (${page}/${of})` : `First page (${page}/${of})`),
    rehearsal: "REHEARSAL",
    replay: "REPLAY",
    test: "Screen test: Ms Test Person",
  },
});
