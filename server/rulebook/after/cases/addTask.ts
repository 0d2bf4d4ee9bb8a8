/** Act: a task is added to the conclusion after the closing, by the organiser's clerk on a leader's word. */
import { dayOf } from "../../../../shared/terms/time.ts";
import type { OutcomeContent } from "../../frame/model.ts";
import { always, desk } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { taskGiven } from "../../live/session/conclusions.ts";
import { concludingSection, isSigned, minutesOf, minutesWaitFor } from "../signature/facts.ts";
import { daysOffOf } from "./facts.ts";

/** Was the same task added before: in the same words, to the same unit, by the same day? */
const isThere = ({ minutes }: HearingState, { task, lead, due }: OutcomeContent): boolean =>
  minutes.conclusions.some(
    ({ outcome, added }) =>
      added && outcome?.task === task && outcome?.lead === lead && outcome?.due?.date === due?.date,
  );

export const addTaskActs: Acts<"AddConclusionTask"> = {
  AddConclusionTask: {
    who: desk,
    when: always,
    bodies: ["organiser"],
    decide: (state, { groups, given, onWordOf, on }, { now }) => {
      if (state.session.kind !== "closed") return refuse({ code: "concludedInHall" });
      const waitsFor = minutesWaitFor(state);
      if (waitsFor) return refuse({ code: "minutesBeingSigned", waitsFor });
      const [from, today] = [dayOf(state.session.closedAt), dayOf(now)];
      if (on < from || on > today) return refuse({ code: "dayOfWord", from });
      const stranger = groups.find((group) => !state.plan.groups.some(({ id }) => id === group));
      if (stranger !== undefined) return refuse({ code: "unknownId", id: stranger });
      const outcome = taskGiven(state, given, { from: on, daysOff: daysOffOf(state), first: today });
      if ("code" in outcome) return refuse(outcome);
      if (isThere(state, outcome)) return refuse({ code: "alreadyDone" });
      // what both have signed stays as it is
      const annex = isSigned(state)
        ? { number: minutesOf(state).annexes.length + 1, section: concludingSection(state) }
        : null;
      return accept({ type: "ConclusionTaskAdded", groups, outcome, onWordOf, on, annex });
    },
  },
};
