/** Folds: the questions within an opinion. */
import { type Folds, must } from "../../frame/ruling.ts";

export const questionsFolds: Folds<"QuestionsSet" | "QuestionTicked"> = {
  QuestionsSet: (state, event) => {
    const opinion = must(state.opinions, event.opinion);
    opinion.questions = event.questions;
    opinion.answered = opinion.answered.filter((question) => event.questions.includes(question));
  },
  QuestionTicked: (state, event) => {
    const opinion = must(state.opinions, event.opinion);
    const others = opinion.answered.filter((question) => question !== event.question);
    opinion.answered = event.answered ? [...others, event.question] : others;
  },
};
