/** The questions of an opinion: set by the secretary, ticked as they are answered; what is not ticked stays in sight. */
import { accept, type Decides, type Folds, must, refuse } from "./ruling.ts";
import type { HearingState, Opinion } from "./state.ts";

/** An opinion that is still in the dialogue. */
function inDialogue(state: HearingState, id: string): Opinion | null {
  const opinion = state.opinions[id];
  return opinion && opinion.diversion === null ? opinion : null;
}

export const questionDecides: Decides<"SetQuestions" | "TickQuestion"> = {
  SetQuestions: (state, command) => {
    if (!inDialogue(state, command.opinion)) return refuse({ code: "unknownId", id: command.opinion });
    const questions = [...new Set(command.questions)];
    return accept({ type: "QuestionsSet", opinion: command.opinion, questions });
  },
  TickQuestion: (state, { opinion: id, question, answered }) => {
    const opinion = inDialogue(state, id);
    if (!opinion?.questions.includes(question)) return refuse({ code: "unknownId", id });
    if (opinion.answered.includes(question) === answered) return refuse({ code: "alreadyDone" });
    return accept({ type: "QuestionTicked", opinion: id, question, answered });
  },
};

export const questionFolds: Folds<"QuestionsSet" | "QuestionTicked"> = {
  QuestionsSet: (state, event) => {
    const opinion = must(state.opinions, event.opinion);
    opinion.questions = event.questions;
    opinion.answered = opinion.answered.filter((one) => event.questions.includes(one));
  },
  QuestionTicked: (state, event) => {
    const opinion = must(state.opinions, event.opinion);
    const others = opinion.answered.filter((one) => one !== event.question);
    opinion.answered = event.answered ? [...others, event.question] : others;
  },
};
