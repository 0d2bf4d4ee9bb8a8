/** The running script: the exact sentence to say at the present stage, names and titles filled in. Always Vietnamese. */
import type { SessionView } from "../../shared/views.ts";
import { minutesVi } from "../i18n/minutes.ts";
import { opinionTitle, type StaffView } from "../live/staff.ts";
import { stageOf } from "../live/stage.ts";

const full = (who: { name: string; position: string; organisation: string }) =>
  [who.name, who.position, who.organisation].filter(Boolean).join(", ");

function thanks(view: StaffView): string {
  const last = view.acts.find((act) => !act.undone);
  if (last?.type === "SpeechEnded") return `Xin cảm ơn ý kiến của ${last.name}. `;
  if (last?.type === "AnswerEnded") return `Xin cảm ơn ${last.name}. `;
  return "";
}

function stepBegins(view: SessionView, about: string): string {
  const next = view.steps.find((step) => step.begunAt === null);
  if (next?.segment === "people")
    return "Hội nghị chuyển sang phần Nhân dân phát biểu và đối thoại. Xin mời các đại biểu phát biểu ngắn gọn, rõ nội dung, mỗi lượt một vấn đề.";
  return `Xin phép hội nghị chuyển sang phần: ${about}.`;
}

/** The sentences for now, the first to be said first. */
export function sayingsOf(view: StaffView): readonly string[] {
  const stage = stageOf(view);
  const { floor } = view;
  switch (stage.kind) {
    case "open":
      return [`Thưa các đồng chí, thưa các vị đại biểu, tôi xin tuyên bố khai mạc ${view.title}.`];
    case "beginStep":
      return [`${thanks(view)}${stepBegins(view, stage.about)}`];
    case "call": {
      const row = view.queue.find((one) => one.who.name === stage.about);
      const time = row?.allotted ? ` Thời gian phát biểu là ${minutesVi(row.allotted)}.` : "";
      return [`${thanks(view)}Xin mời ${row ? full(row.who) : stage.about} phát biểu.${time}`];
    }
    case "beginSpeech":
      return ["Xin mời đại biểu đến micro và giới thiệu họ tên, địa chỉ."];
    case "endSpeech":
      return [
        "Thời gian đã hết, xin đại biểu cho ý kiến kết luận.",
        "Ý kiến của đại biểu đã được ghi nhận đầy đủ, xin phép được chuyển sang đại biểu tiếp theo.",
        "Nội dung này thuộc thẩm quyền giải quyết đơn thư, xin mời đại biểu làm việc với bộ phận tiếp công dân ngay tại hội nghị.",
      ];
    case "resumeSpeaker":
      return [`Xin mời ${stage.about} tiếp tục phát biểu.`];
    case "summon": {
      const [first = ""] = view.tray;
      return [
        `${thanks(view)}Đề nghị ${stage.about} trả lời nội dung: ${opinionTitle(view.opinions[first], first)}.`,
      ];
    }
    case "beginAnswer": {
      const asked = view.answers.find((one) => one.who.name === stage.about);
      return [`Xin mời ${asked ? full(asked.who) : stage.about} trả lời.`];
    }
    case "endAnswer":
      return [
        "Đề nghị đồng chí nói rõ nguyên nhân, việc đã làm, thời hạn và đơn vị chịu trách nhiệm.",
        floor.kind === "answering" ? `Xin cảm ơn ${floor.who.name}.` : "",
      ].filter(Boolean);
    case "endStep": {
      const unheard = view.unheard.length;
      return [
        ...(unheard > 0
          ? [
              `Do thời gian có hạn, còn ${unheard} ý kiến chưa được phát biểu. Xin lỗi các đại biểu; các ý kiến này sẽ được trả lời bằng văn bản.`,
            ]
          : []),
        `${thanks(view)}Xin kết thúc phần: ${stage.about}.`,
      ];
    }
    case "resumeSession":
      return ["Xin mời các đại biểu ổn định chỗ ngồi, hội nghị tiếp tục."];
    case "finish":
    case "over":
      return [`Xin cảm ơn các vị đại biểu. Tôi xin tuyên bố bế mạc ${view.title}.`];
    default:
      return stage.kind satisfies never;
  }
}
