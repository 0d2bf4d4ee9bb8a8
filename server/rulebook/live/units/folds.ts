import type { Folds } from "../../frame/ruling.ts";

export const unitsFolds: Folds<"ReadinessTold" | "DueAnswered"> = {
  ReadinessTold: (state, event) => {
    state.units.readiness[event.opinion] = {
      ...state.units.readiness[event.opinion],
      [event.unit]: event.word,
    };
  },
  DueAnswered: (state, { opinion, unit, due, said }) => {
    state.units.dueAnswers[opinion] = { unit, due, said };
  },
};
