/** The chronicle and the decisions on time as sentences of the minutes, for the course of a step. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { Remark, TimeDecision } from "../../rulebook/frame/records.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { type Paragraph, paragraph } from "../paper/model.ts";
import { inFull, named, type Source, titleOf } from "../source.ts";
import { duration, figure, sentence, spokenTime } from "../words.ts";

const because = (why: string) => (why === "" ? "" : ` (${why})`);

/** A remark of the chronicle as a sentence; nothing where it speaks of what has left the dialogue. */
function remarkText(source: Source, remark: Remark): string {
  const { state } = source;
  const when = spokenTime(remark.at);
  switch (remark.kind) {
    case "suspended":
      return `${when}: Chủ tọa tạm dừng hội nghị${because(remark.why)}.`;
    case "resumed":
      return `${when}: Hội nghị tiếp tục.`;
    case "listClosed":
      return `${when}: Chủ tọa khóa danh sách phát biểu${because(remark.why)}; ${figure(remark.unheard)} đại biểu chưa kịp phát biểu.`;
    case "unheardNotice":
      return `${when}: Thông báo trước hội nghị: “${remark.text}”`;
    case "answerReturned": {
      const mayBeTold = remark.opinions.every((id) => {
        const opinion = state.opinions[id];
        return opinion !== undefined && !isSealed(state, opinion);
      });
      if (!mayBeTold) return "";
      const who = inFull(named(source, remark.respondent));
      return `${when}: ${who} xin chưa trả lời: ${sentence(remark.why)}`;
    }
    case "dueChanged": {
      const open = remark.opinions
        .flatMap((id) => state.opinions[id] ?? [])
        .filter((opinion) => !isSealed(state, opinion));
      const [first] = open;
      if (!first) return "";
      return `${when}: Đổi thời hạn đối với ý kiến “${titleOf(source, first) || first.field}” từ ${spokenDate(remark.from)} sang ${spokenDate(remark.to)}${because(remark.why)}.`;
    }
    // said where they belong: who presided, the papers, at the turn
    case "presider":
    case "document":
    case "substitute":
      return "";
    default:
      return remark satisfies never;
  }
}

/** A decision that saves time as a sentence; `from`: the planned end before it. */
function decisionText({ state }: Source, decision: TimeDecision, from: Instant): string {
  const { at, event } = decision;
  const when = spokenTime(at);
  switch (event.type) {
    case "PlannedEndChanged":
      return `${when}: Chủ tọa đổi giờ kết thúc dự kiến từ ${spokenTime(from)} sang ${spokenTime(event.to)}${because(event.why)}.`;
    case "StepShortened": {
      const title = state.steps.find((step) => step.id === event.step)?.shortTitle ?? event.step;
      const each = event.official === null ? "" : `, mỗi lượt ${duration(event.official)}`;
      return `${when}: Chủ tọa rút ngắn phần “${title}” còn ${duration(event.planned)}${each}${because(event.why)}.`;
    }
    case "AnswersShortened":
      return `${when}: Chủ tọa quy định mỗi phần trả lời ${duration(event.base)}, thêm ${duration(event.perFurther)} cho mỗi ý kiến tiếp theo${event.text ? `: “${event.text}”` : "."}`;
    case "AnswersTogether":
      return event.together
        ? `${when}: Chủ tọa cho trả lời gộp các ý kiến cùng lĩnh vực.`
        : `${when}: Chủ tọa cho trả lời riêng từng ý kiến.`;
    case "RemainingLimited":
      return `${when}: Chủ tọa quy định mỗi lượt phát biểu còn lại ${duration(event.limit)}${because(event.why)}: “${event.text}”`;
    default:
      return event satisfies never;
  }
}

/** What stands in time order within a step. */
export interface Item {
  readonly at: Instant;
  readonly blocks: readonly Paragraph[];
}

/** What was said and decided between two instants beside turns and answers. */
export function remarks(source: Source, from: Instant, until: Instant): Item[] {
  const { plan, minutes, time } = source.state;
  let end = plan.end;
  const decisions = time.decisions.map((decision) => {
    const text = decisionText(source, decision, end);
    if (decision.event.type === "PlannedEndChanged") end = decision.event.to;
    return { at: decision.at, text };
  });
  return [
    ...minutes.chronicle.map((remark) => ({ at: remark.at, text: remarkText(source, remark) })),
    ...decisions,
  ]
    .filter(({ at, text }) => at >= from && at < until && text !== "")
    .map(({ at, text }) => ({ at, blocks: [paragraph("body", text)] }));
}
