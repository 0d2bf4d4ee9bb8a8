/** The questions of an opinion: set by the secretary, ticked as they are answered; what is not ticked stays in sight. */

import { followUp, presidingOrSecretary, tillClosed } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState, Opinion } from "../../frame/state.ts";

/** An opinion that is still in the dialogue. */
function inDialogue(state: HearingState, id: string): Opinion | null {
  const opinion = state.opinions[id];
  return opinion && opinion.diversion === null ? opinion : null;
}

export const questionsActs: Acts<"SetQuestions" | "TickQuestion"> = {
  SetQuestions: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command) => {
      if (!inDialogue(state, command.opinion)) return refuse({ code: "unknownId", id: command.opinion });
      const questions = [...new Set(command.questions)];
      return accept({ type: "QuestionsSet", opinion: command.opinion, questions });
    },
  },
  TickQuestion: {
    who: presidingOrSecretary,
    when: followUp,
    decide: (state, { opinion: id, question, answered }) => {
      const opinion = inDialogue(state, id);
      if (!opinion?.questions.includes(question)) return refuse({ code: "unknownId", id });
      if (opinion.answered.includes(question) === answered) return refuse({ code: "alreadyDone" });
      return accept({ type: "QuestionTicked", opinion: id, question, answered });
    },
  },
};
