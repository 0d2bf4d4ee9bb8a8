import { PREFIX } from "../../../../shared/terms/ids.ts";
import { nextId } from "../../frame/numbers.ts";
import { open, presiding, presidingOrSecretary } from "../../frame/rights.ts";
import { type Acts, accept, personOf, refuse, strangerIn } from "../../frame/ruling.ts";
import type { HearingState, Opinion } from "../../frame/state.ts";
import { floorMoved, floorNotFree } from "../floor/facts.ts";
import { currentStep } from "../session/facts.ts";
import { respondentOf } from "./facts.ts";

/**
 * Time for an answer in ms: a base and so much for each further opinion; after the answers (4.5)
 * never more than who asked again had.
 */
export function answerTime(state: HearingState, opinions: number): number {
  const time = state.time.limits.answerBase + Math.max(0, opinions - 1) * state.time.limits.answerPerFurther;
  return currentStep(state)?.segment === "after" ? Math.min(time, state.time.limits.after) : time;
}

function unanswerable(state: HearingState, opinions: readonly string[]): Opinion["id"] | null {
  return opinions.find((id) => !state.opinions[id]) ?? null;
}

export const answersActs: Acts<
  | "AssignAnswer"
  | "ChairAnswers"
  | "AnswerInPlaceOf"
  | "BeginAnswer"
  | "EndAnswer"
  | "CannotAnswerNow"
  | "DeferAnswer"
> = {
  AssignAnswer: {
    who: presiding,
    when: open,
    decide: (state, command, at) => {
      const bad = unanswerable(state, command.opinions);
      if (bad !== null) return refuse({ code: "unknownId", id: bad });
      const again = command.answer === undefined ? null : state.answers[command.answer];
      if (again === undefined) return refuse({ code: "unknownId", id: command.answer ?? "" });
      if (again && again.state.kind !== "returned" && again.state.kind !== "assigned") {
        return refuse({ code: "wrongState", id: again.id, state: again.state.kind });
      }
      const isChair = state.plan.chairs.some((chair) => command.lead === `chair.${chair.seat}`);
      if (!isChair && !state.plan.units.some((unit) => unit.id === command.lead))
        return refuse({ code: "unknownId", id: command.lead });
      const chosen = command.respondent === undefined ? null : personOf(command.respondent, at);
      const stranger = chosen && strangerIn(state, chosen);
      if (stranger) return stranger;
      const respondent = chosen?.id ?? respondentOf(state, command.lead);
      if (respondent === null) return refuse({ code: "unknownId", id: command.lead });
      return {
        kind: "accepted",
        events: [
          {
            type: "AnswerAssigned",
            answer: again?.id ?? nextId(state, PREFIX.answer),
            opinions: command.opinions,
            lead: command.lead,
            supporting: command.supporting,
            respondent,
          },
        ],
        people: chosen?.people ?? [],
      };
    },
  },
  ChairAnswers: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const bad = unanswerable(state, command.opinions);
      if (bad !== null) return refuse({ code: "unknownId", id: bad });
      const chair = state.plan.chairs.find((chair) => chair.seat === command.chair);
      if (!chair) return refuse({ code: "unknownId", id: command.chair });
      return accept({
        type: "AnswerAssigned",
        answer: nextId(state, PREFIX.answer),
        opinions: command.opinions,
        lead: `chair.${chair.seat}`,
        supporting: [],
        respondent: chair.person,
      });
    },
  },
  AnswerInPlaceOf: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command, at) => {
      const answer = state.answers[command.answer];
      if (!answer) return refuse({ code: "unknownId", id: command.answer });
      if (answer.state.kind !== "assigned" && answer.state.kind !== "onFloor") {
        return refuse({ code: "wrongState", id: answer.id, state: answer.state.kind });
      }
      const who = personOf(command.who, at);
      const stranger = strangerIn(state, who);
      if (stranger) return stranger;
      return {
        kind: "accepted",
        events: [{ type: "RespondentReplaced", answer: answer.id, respondent: who.id }],
        people: who.people,
      };
    },
  },
  BeginAnswer: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) => {
      const taken = floorNotFree(state, command.basis.floor);
      if (taken) return refuse(taken);
      const answer = state.answers[command.answer];
      if (!answer) return refuse({ code: "unknownId", id: command.answer });
      if (answer.state.kind !== "assigned" && answer.state.kind !== "deferred") {
        return refuse({ code: "wrongState", id: answer.id, state: answer.state.kind });
      }
      return accept({
        type: "AnswerBegun",
        answer: answer.id,
        allotted: answerTime(state, answer.opinions.length),
      });
    },
  },
  EndAnswer: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const moved = floorMoved(state, command.answer);
      if (moved) return refuse(moved);
      // the floor's holder may be a turn: its id is no answer's
      if (state.floor.kind !== "answering") return refuse({ code: "unknownId", id: command.answer });
      return accept({ type: "AnswerEnded", answer: command.answer });
    },
  },
  CannotAnswerNow: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) => {
      const answer = state.answers[command.answer];
      if (!answer) return refuse({ code: "unknownId", id: command.answer });
      if (answer.state.kind !== "assigned" && answer.state.kind !== "onFloor") {
        return refuse({ code: "wrongState", id: answer.id, state: answer.state.kind });
      }
      return accept({ type: "AnswerReturned", answer: answer.id, why: command.why });
    },
  },
  DeferAnswer: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) => {
      const answer = state.answers[command.answer];
      if (!answer) return refuse({ code: "unknownId", id: command.answer });
      if (answer.state.kind !== "assigned" && answer.state.kind !== "onFloor") {
        return refuse({ code: "wrongState", id: answer.id, state: answer.state.kind });
      }
      return accept({ type: "AnswerDeferred", answer: answer.id, until: command.until });
    },
  },
};
