/** Folds: replies given in the hall. */
import { pauseClock, startClock } from "../../../../shared/terms/time.ts";
import { noteGiven } from "../../frame/numbers.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import type { Answer } from "../../frame/state.ts";

type FoldState = Parameters<(typeof answersFolds)["AnswerEnded"]>[0];

function leaveFloor(state: FoldState, id: string, at: number): FoldState["answers"][string] {
  const answer = must(state.answers, id);
  if (state.floor.kind === "answering" && state.floor.answer === id) {
    answer.clock = pauseClock(state.floor.clock, at);
    state.floor = { kind: "free" };
  }
  return answer;
}

export const answersFolds: Folds<
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
    if (!state.displays.hall.pinned) state.displays.hall.scene = "auto";
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
