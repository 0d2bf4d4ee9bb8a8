/** Mistakes to be planted in the rules of answers (RULES.md A). */
import type { Mutant } from "../plant.ts";

const answer = "server/rulebook/live/answers";
const department = "server/rulebook/live/units";

export const ANSWERS: readonly Mutant[] = [
  { rule: "A1", file: answer, within: "respondentOf", right: "if (chair) return chair.person;", wrong: "" },
  {
    rule: "A2",
    file: answer,
    within: "answerTime",
    right: "Math.max(0, opinions - 1)",
    wrong: "Math.max(0, opinions)",
  },
  { rule: "A3", file: answer, within: "trayOf", right: 'answer.state.kind !== "returned"', wrong: "true" },
  { rule: "A4", file: answer, within: "trayOf", right: "opinion.raisedAt !== null", wrong: "true" },
  {
    rule: "A5",
    file: answer,
    right: 'if (state.floor.kind !== "answering") return refuse({ code: "unknownId", id: command.answer });',
    wrong: "",
  },
  { rule: "A6", file: answer, right: "answer.respondent = event.respondent;", wrong: "" },
  {
    rule: "A7",
    file: "server/rulebook/live/questions",
    right: "opinion.answered.filter((question) => event.questions.includes(question))",
    wrong: "[]",
  },
  { rule: "A8", file: department, right: "...state.units.readiness[event.opinion],", wrong: "" },
];
