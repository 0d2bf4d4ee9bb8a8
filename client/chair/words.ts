import type { OutcomeKind } from "../../shared/outcomes.ts";
import { makeWords } from "../i18n/language.ts";
import type { StageKind } from "../live/stage.ts";

const stage: Record<StageKind, (about: string) => string> = {
  open: () => "Khai mạc hội nghị",
  beginStep: (about) => `Bắt đầu: ${about}`,
  call: (about) => `Mời ${about}`,
  beginSpeech: () => "Bắt đầu tính giờ",
  endSpeech: () => "Kết thúc phát biểu",
  resumeSpeaker: () => "Mời đại biểu nói tiếp",
  summon: (about) => `Mời trả lời: ${about}`,
  beginAnswer: (about) => `Bắt đầu trả lời: ${about}`,
  endAnswer: () => "Kết thúc trả lời",
  outcome: () => "Chọn kết quả ở khung trên",
  endStep: (about) => `Kết thúc phần: ${about}`,
  resumeSession: () => "Tiếp tục hội nghị",
  close: () => "Bế mạc hội nghị",
  over: () => "Hội nghị đã bế mạc",
};

const outcomes: Record<OutcomeKind, string> = {
  RESOLVED_ON_THE_SPOT: "Làm rõ, giải quyết ngay tại hội nghị",
  ANSWERED: "Đã trả lời",
  ASSIGNED_FOR_VERIFICATION: "Giao xác minh, giải quyết",
  EXPLAINED_NOT_IN_LINE: "Giải thích chính sách",
  NOTED: "Tiếp thu, ghi nhận",
  REDIRECTED: "Hướng dẫn sang tiếp công dân",
  TRANSFERRED_TO_HIGHER_AUTHORITY: "Kiến nghị cấp có thẩm quyền",
  UNHEARD_WRITTEN_REPLY: "Trả lời bằng văn bản",
};

export const useWords = makeWords({
  vi: {
    stage, outcomes, queue: "Chờ phát biểu", emptyQueue: "Chưa có ai chờ phát biểu", presiding: "Đang điều hành", free: "Chưa có ai phát biểu",
    used: "đã dùng", registered: "Đã đăng ký", pause: "Tạm dừng giờ", resume: "Chạy tiếp", half: "+30 s", minute: "+1 phút",
    interject: "Chủ tọa trao đổi", more: "⋯ Thêm", less: "−30 s", fromCall: "Tính từ lúc mời", absent: "Vắng mặt", stop: "Dừng vì vi phạm",
    divert: "Mời làm việc với bộ phận tiếp công dân", returnsLater: "vắng khi gọi · mời lại sau", walkIn: "tại chỗ", hot: "được quan tâm",
    spoken: (n: number) => `đã phát biểu ${n} lần`, tray: (n: number) => `Đã nêu, chờ trả lời (${n})`, chairAnswers: "Chủ tọa trả lời",
    other: "Đơn vị khác…", prepared: "Nội dung đã chuẩn bị", outcome: "Kết quả", task: "Việc giao", time: "Thời gian", until: "đến",
    waiting: "Đang chờ phát biểu", acts: "Vừa thực hiện", undo: "Hoàn tác", takeOver: "Nhận điều hành", handOver: "Chuyển điều hành cho",
    presides: (who: string) => `${who} đang điều hành`, step: "Phần", suspend: "Tạm dừng hội nghị", callNow: "Mời ngay", up: "Chuyển lên đầu",
    orNext: (who: string) => `Hoặc mời ${who}`, endStep: "Kết thúc phần này", again: "Vẫn bắt đầu", cannot: "Xin báo cáo sau", due10: "10 ngày làm việc",
    due15w: "15 ngày làm việc", due15: "15 ngày", find: "Tìm đơn vị, không cần dấu", dismissed: "Đã hoàn tác", close: "Đóng",
    act: (type: string) => ACTS[type] ?? type,
  },
  en: {
    stage: {
      open: () => "Open the hearing", beginStep: (about: string) => `Begin: ${about}`, call: (about: string) => `Call ${about}`,
      beginSpeech: () => "Start the clock", endSpeech: () => "End the speech", resumeSpeaker: () => "Let the speaker go on",
      summon: (about: string) => `Ask for an answer: ${about}`, beginAnswer: (about: string) => `Begin the answer: ${about}`,
      endAnswer: () => "End the answer", outcome: () => "Choose the outcome above", endStep: (about: string) => `End: ${about}`,
      resumeSession: () => "Resume the hearing", close: () => "Close the hearing", over: () => "The hearing is closed",
    },
    outcomes: {
      RESOLVED_ON_THE_SPOT: "Resolved on the spot", ANSWERED: "Answered", ASSIGNED_FOR_VERIFICATION: "Given for verification",
      EXPLAINED_NOT_IN_LINE: "Policy explained", NOTED: "Noted", REDIRECTED: "Sent to citizen reception",
      TRANSFERRED_TO_HIGHER_AUTHORITY: "To a higher authority", UNHEARD_WRITTEN_REPLY: "Written reply",
    },
    queue: "Waiting to speak", emptyQueue: "Nobody waits to speak", presiding: "Presiding", free: "Nobody speaks", used: "used",
    registered: "Registered", pause: "Pause the clock", resume: "Run on", half: "+30 s", minute: "+1 min", interject: "The chair speaks",
    more: "⋯ More", less: "−30 s", fromCall: "Count from the call", absent: "Absent", stop: "Stop for breach",
    divert: "Send to citizen reception", returnsLater: "absent when called · later", walkIn: "from the floor", hot: "of concern",
    spoken: (n: number) => `spoke ${n}×`, tray: (n: number) => `Raised, awaiting answer (${n})`, chairAnswers: "The chair answers",
    other: "Another unit…", prepared: "Prepared answer", outcome: "Outcome", task: "Task", time: "Time", until: "until",
    waiting: "Waiting to speak", acts: "Just done", undo: "Undo", takeOver: "Take over", handOver: "Hand over to",
    presides: (who: string) => `${who} presides`, step: "Step", suspend: "Suspend the hearing", callNow: "Call now", up: "Move to the front",
    orNext: (who: string) => `Or call ${who}`, endStep: "End this step", again: "Begin anyway", cannot: "Report later", due10: "10 working days",
    due15w: "15 working days", due15: "15 days", find: "Find a unit", dismissed: "Taken back", close: "Close",
    act: (type: string) => type,
  },
});

const ACTS: Readonly<Record<string, string>> = {
  SpeakerCalled: "Mời phát biểu", SpeechBegun: "Bắt đầu tính giờ", SpeechEnded: "Kết thúc phát biểu", SpeechStopped: "Dừng phát biểu",
  SpeakerAbsent: "Vắng khi gọi", SpeakerSubstituted: "Người phát biểu thay", ClockPaused: "Tạm dừng giờ", ClockResumed: "Chạy tiếp",
  TimeAdjusted: "Đổi thời gian", CountedFromCall: "Tính từ lúc mời", ChairInterjected: "Chủ tọa trao đổi", SpeakerResumed: "Mời nói tiếp",
  EntryMoved: "Đổi thứ tự", EntryPutBack: "Mời lại sau", EntryWithdrawn: "Rút phát biểu", AnswerAssigned: "Phân công trả lời",
  RespondentReplaced: "Trả lời thay", AnswerBegun: "Bắt đầu trả lời", AnswerEnded: "Kết thúc trả lời", AnswerReturned: "Xin báo cáo sau",
  AnswerDeferred: "Xin báo cáo sau", OutcomeRecorded: "Ghi kết quả",
};
