import type { Folds } from "../../frame/ruling.ts";

export const unitsFolds: Folds<"ReadinessTold" | "DueAnswered"> = {
  ReadinessTold: (state, event) => {
    state.readiness[event.opinion] = { ...state.readiness[event.opinion], [event.unit]: event.word };
  },
  DueAnswered: (state, { opinion, unit, due, said }) => {
    state.dueAnswers[opinion] = { unit, due, said };
  },
};
