/** Answers: who is asked, who answers, in whose place; begun, ended, given back, put off (plan 4.3). */

import { pauseClock, startClock } from "../../shared/time.ts";
import { nextId, noteGiven } from "./numbers.ts";
import {
  accept,
  type Decides,
  type Folds,
  floorHolder,
  floorMoved,
  must,
  personOf,
  refuse,
  strangerIn,
} from "./ruling.ts";
import { currentStep } from "./sessionRules.ts";
import type { Answer, HearingState, Opinion } from "./state.ts";

/** Raised in the hall and neither answered nor diverted: the tray "Đã nêu, chờ trả lời". */
export function trayOf(state: Pick<HearingState, "answers" | "opinions">): readonly string[] {
  const answered = new Set(
    Object.values(state.answers)
      .filter((answer) => answer.state.kind !== "returned")
      .flatMap((answer) => answer.opinions),
  );
  return Object.values(state.opinions)
    .filter((opinion) => isOpen(opinion) && opinion.raisedAt !== null && !answered.has(opinion.id))
    .sort((a, b) => (a.raisedAt ?? 0) - (b.raisedAt ?? 0) || a.id.localeCompare(b.id))
    .map((opinion) => opinion.id);
}

/** An opinion that still wants something: no outcome, not diverted, neither split into parts nor part of another. */
export function isOpen(opinion: Opinion): boolean {
  return (
    opinion.outcome === null &&
    opinion.diversion === null &&
    opinion.parts.length === 0 &&
    opinion.mergedInto === null
  );
}

/**
 * Time for an answer in ms: a base and so much for each further opinion; after the answers (4.5)
 * never more than who asked again had.
 */
export function answerTime(state: HearingState, opinions: number): number {
  const time = state.limits.answerBase + Math.max(0, opinions - 1) * state.limits.answerPerFurther;
  return currentStep(state)?.segment === "after" ? Math.min(time, state.limits.after) : time;
}

/** The person who answers for a chair's seat, a unit or a ward: its head, else its deputy, the first who is present. */
export function respondentOf(state: HearingState, unit: string): string | null {
  const chair = state.plan.chairs.find(({ seat }) => unit === `chair.${seat}`);
  if (chair) return chair.person;
  const people = state.plan.officials.filter((one) => one.unit === unit && one.mayAnswer);
  const ward = people.find((one) => one.role === "ward committee chair" && one.present);
  return (
    (ward ?? people.find((one) => one.role === "unit head") ?? people.find((one) => one.present) ?? people[0])
      ?.person ?? null
  );
}

function unanswerable(state: HearingState, opinions: readonly string[]): Opinion["id"] | null {
  return opinions.find((id) => !state.opinions[id]) ?? null;
}

export const answerDecides: Decides<
  | "AssignAnswer"
  | "ChairAnswers"
  | "AnswerInPlaceOf"
  | "BeginAnswer"
  | "EndAnswer"
  | "CannotAnswerNow"
  | "DeferAnswer"
> = {
  AssignAnswer: (state, command, at) => {
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
          answer: again?.id ?? nextId(state, "TL"),
          opinions: command.opinions,
          lead: command.lead,
          supporting: command.supporting,
          respondent,
        },
      ],
      people: chosen?.people ?? [],
    };
  },
  ChairAnswers: (state, command) => {
    const bad = unanswerable(state, command.opinions);
    if (bad !== null) return refuse({ code: "unknownId", id: bad });
    const chair = state.plan.chairs.find((one) => one.seat === command.chair);
    if (!chair) return refuse({ code: "unknownId", id: command.chair });
    return accept({
      type: "AnswerAssigned",
      answer: nextId(state, "TL"),
      opinions: command.opinions,
      lead: `chair.${chair.seat}`,
      supporting: [],
      respondent: chair.person,
    });
  },
  AnswerInPlaceOf: (state, command, at) => {
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
  BeginAnswer: (state, command) => {
    const moved = floorMoved(state, command.basis.floor);
    if (moved) return refuse(moved);
    const holder = floorHolder(state);
    if (holder !== null) return refuse({ code: "floorTaken", holder, by: state.presider });
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
  EndAnswer: (state, command) => {
    const moved = floorMoved(state, command.answer);
    if (moved) return refuse(moved);
    // the floor's holder may be a turn: its id is no answer's
    if (state.floor.kind !== "answering") return refuse({ code: "unknownId", id: command.answer });
    return accept({ type: "AnswerEnded", answer: command.answer });
  },
  CannotAnswerNow: (state, command) => {
    const answer = state.answers[command.answer];
    if (!answer) return refuse({ code: "unknownId", id: command.answer });
    if (answer.state.kind !== "assigned" && answer.state.kind !== "onFloor") {
      return refuse({ code: "wrongState", id: answer.id, state: answer.state.kind });
    }
    return accept({ type: "AnswerReturned", answer: answer.id, why: command.why });
  },
  DeferAnswer: (state, command) => {
    const answer = state.answers[command.answer];
    if (!answer) return refuse({ code: "unknownId", id: command.answer });
    if (answer.state.kind !== "assigned" && answer.state.kind !== "onFloor") {
      return refuse({ code: "wrongState", id: answer.id, state: answer.state.kind });
    }
    return accept({ type: "AnswerDeferred", answer: answer.id, until: command.until });
  },
};

type FoldState = Parameters<(typeof answerFolds)["AnswerEnded"]>[0];

function leaveFloor(state: FoldState, id: string, at: number): FoldState["answers"][string] {
  const answer = must(state.answers, id);
  if (state.floor.kind === "answering" && state.floor.answer === id) {
    answer.clock = pauseClock(state.floor.clock, at);
    state.floor = { kind: "free" };
  }
  return answer;
}

export const answerFolds: Folds<
  | "AnswerAssigned"
  | "RespondentReplaced"
  | "AnswerBegun"
  | "AnswerEnded"
  | "AnswerReturned"
  | "AnswerDeferred"
> = {
  AnswerAssigned: (state, event, commit) => {
    const answer: Answer = {
      id: event.answer,
      opinions: event.opinions,
      lead: event.lead,
      supporting: event.supporting,
      respondent: event.respondent,
      insteadOf: null,
      assignedAt: commit.at,
      state: { kind: "assigned" },
      clock: null,
    };
    noteGiven(state, event.answer);
    state.answers[event.answer] = answer as FoldState["answers"][string];
    // an opinion that nobody spoke for is raised by being answered
    for (const id of event.opinions) must(state.opinions, id).raisedAt ??= commit.at;
  },
  RespondentReplaced: (state, event) => {
    const answer = must(state.answers, event.answer);
    answer.insteadOf ??= answer.respondent;
    answer.respondent = event.respondent;
  },
  AnswerBegun: (state, event, commit) => {
    must(state.answers, event.answer).state = { kind: "onFloor" };
    state.floor = {
      kind: "answering",
      answer: event.answer,
      clock: startClock(commit.at, event.allotted),
      by: commit.actor,
    };
    if (!state.hall.pinned) state.hall.scene = "auto";
  },
  AnswerEnded: (state, event, commit) => {
    leaveFloor(state, event.answer, commit.at).state = { kind: "given", at: commit.at };
  },
  AnswerReturned: (state, event, commit) => {
    leaveFloor(state, event.answer, commit.at).state = { kind: "returned", at: commit.at, why: event.why };
  },
  AnswerDeferred: (state, event, commit) => {
    leaveFloor(state, event.answer, commit.at).state = {
      kind: "deferred",
      at: commit.at,
      until: event.until,
    };
  },
};
