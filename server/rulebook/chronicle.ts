/** What the minutes tell and no other record of the state keeps: pauses, hand-overs, changed days, answers given back. */
import type { Commit, HearingEvent } from "./frame/events.ts";
import type { Remark, RemarkContent } from "./frame/records.ts";
import type { HearingState } from "./frame/state.ts";

/** What an event adds to the chronicle; `state` as it was before the event. */
function remarkOf(state: HearingState, event: HearingEvent): RemarkContent | null {
  switch (event.type) {
    case "SessionSuspended":
      return { kind: "suspended", why: event.why };
    case "SessionResumed":
      return { kind: "resumed" };
    case "ListClosed":
      return { kind: "listClosed", unheard: event.unheard.length, why: event.why };
    case "UnheardNoticeRead":
      return { kind: "unheardNotice", text: event.text };
    case "ChairHandedOver":
    case "ChairTakenOver":
      return { kind: "presider", from: state.chair.presider, to: event.to };
    case "SceneShown":
      return event.scene === "document" && event.text !== "" ? { kind: "document", title: event.text } : null;
    case "SpeakerSubstituted":
      return { kind: "substitute", turn: event.turn, why: event.why };
    case "AnswerReturned": {
      const { lead = "", respondent = "", opinions = [] } = state.answers[event.answer] ?? {};
      return { kind: "answerReturned", answer: event.answer, lead, respondent, opinions, why: event.why };
    }
    case "DueDateChanged": {
      const { opinions, due, why } = event;
      const from = state.opinions[opinions[0] ?? ""]?.outcome?.due?.date ?? "";
      return { kind: "dueChanged", opinions, from, to: due.date, why };
    }
    default:
      return null;
  }
}

/** The chronicle after an event; an act that is taken back leaves no trace in it. */
export function chronicleAfter(state: HearingState, event: HearingEvent, commit: Commit): readonly Remark[] {
  if (event.type === "ActUndone")
    return state.minutes.chronicle.filter((remark) => remark.version !== event.act);
  const content = remarkOf(state, event);
  if (!content) return state.minutes.chronicle;
  const { version, at, actor, onBehalfOf } = commit;
  return [...state.minutes.chronicle, { ...content, version, at, by: onBehalfOf ?? actor }];
}
