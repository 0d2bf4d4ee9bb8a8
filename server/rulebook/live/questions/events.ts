/** Events: the questions within an opinion. */

export type QuestionsEvent =
  | { type: "QuestionsSet"; opinion: string; questions: string[] }
  | { type: "QuestionTicked"; opinion: string; question: string; answered: boolean };
