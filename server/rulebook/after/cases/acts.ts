/** Cases: a unit reports on the task that it was given. The leaders direct. */
import { audienceOf } from "../../../../shared/terms/seats.ts";
import { after, nobody } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { shareOf, taskOf } from "./facts.ts";

export const casesActs: Acts<"ReportTask"> = {
  ReportTask: {
    who: { ...nobody, department: "yes" },
    when: after,
    decide: (state, command, at) => {
      const audience = audienceOf(at.actor);
      const opinion = state.opinions[command.opinion];
      const task = opinion ? taskOf(state, opinion) : null;
      const share = task && audience.role === "department" ? shareOf(task, audience.unit) : null;
      // of a case that is another's it hears what it would hear if there were none
      if (!opinion || !task || audience.role !== "department" || share === null)
        return refuse({ code: "unknownId", id: command.opinion });
      if (task.at !== command.given) return refuse({ code: "taskChanged" });
      return accept({
        type: "TaskReported",
        opinion: opinion.id,
        unit: audience.unit,
        share,
        given: task.at,
        text: command.text,
      });
    },
  },
};
