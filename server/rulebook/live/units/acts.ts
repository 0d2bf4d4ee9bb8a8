/** Units and wards: which matters concern them, and what they may say of their own. The chair decides. */
import { audienceOf } from "../../../../shared/terms/seats.ts";
import { followUp, nobody, tillClosed } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { concerned, dueAnswerOf, lastAnswer } from "./facts.ts";

export const unitsActs: Acts<"TellReadiness" | "AnswerDue"> = {
  TellReadiness: {
    who: { ...nobody, department: "yes" },
    when: tillClosed,
    decide: (state, command, at) => {
      const audience = audienceOf(at.actor);
      const opinion = state.opinions[command.opinion];
      if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
      const concern =
        audience.role === "department"
          ? concerned(state, opinion, lastAnswer(state, opinion.id)).get(audience.unit)
          : undefined;
      if (audience.role !== "department" || concern === undefined || concern === "place")
        return refuse({ code: "notAllowed" });
      if (opinion.outcome) return refuse({ code: "wrongState", id: opinion.id, state: "settled" });
      if (state.units.readiness[opinion.id]?.[audience.unit] === command.word)
        return refuse({ code: "alreadyDone" });
      return accept({
        type: "ReadinessTold",
        opinion: opinion.id,
        unit: audience.unit,
        word: command.word,
      });
    },
  },
  AnswerDue: {
    who: { ...nobody, department: "yes" },
    when: followUp,
    decide: (state, command, at) => {
      const audience = audienceOf(at.actor);
      const opinion = state.opinions[command.opinion];
      if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
      const { lead, due } = opinion.outcome ?? {};
      if (audience.role !== "department" || lead !== audience.unit) return refuse({ code: "notAllowed" });
      if (due?.date !== command.due) return refuse({ code: "dueChanged", due: due?.date ?? "" });
      const proposed = command.word === "asksToTalk" ? (command.proposed ?? null) : null;
      if (proposed !== null && proposed < state.plan.date) return refuse({ code: "dueInPast" });
      const said = dueAnswerOf(state, opinion);
      if (said?.word === command.word && said.proposed === proposed) return refuse({ code: "alreadyDone" });
      return accept({
        type: "DueAnswered",
        opinion: opinion.id,
        unit: audience.unit,
        due: command.due,
        said: { word: command.word, proposed },
      });
    },
  },
};
