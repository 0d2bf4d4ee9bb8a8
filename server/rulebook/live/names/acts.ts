/** A name that was written down wrongly: who came without being on a list is set right; place, number and time stay. */

import { always, secretary } from "../../frame/rights.ts";
import { type Acts, personOf, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";

/** Is the person on a list of the preparation? */
const isListed = ({ plan }: HearingState, person: string): boolean =>
  plan.delegates.some((delegate) => delegate.person === person) ||
  plan.officials.some((official) => official.person === person);

export const namesActs: Acts<"CorrectName"> = {
  CorrectName: {
    who: secretary,
    when: always,
    decide: (state, command, at) => {
      const entry = state.entries[command.entry];
      if (!entry) return refuse({ code: "unknownId", id: command.entry });
      if (isListed(state, entry.person)) return refuse({ code: "nameOfList", entry: entry.id });
      const opinion = state.opinions[entry.opinion ?? ""];
      if (command.content !== undefined && opinion?.screening !== "floor")
        return refuse({ code: "wrongState", id: entry.id, state: "notFromTheFloor" });
      const { name, addressForm, position, organisation, content = null } = command;
      const { id, people } = personOf({ name, addressForm, position, organisation }, at);
      return {
        kind: "accepted",
        events: [
          { type: "NameCorrected", entry: entry.id, from: entry.person, person: id, organisation, content },
        ],
        people,
      };
    },
  },
};
