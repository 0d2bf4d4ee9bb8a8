/** A name that was written down wrongly: who came without being on a list is set right; place, number and time stay. */
import { wardsNamed } from "./places.ts";
import { type Decides, type Folds, must, personOf, refuse } from "./ruling.ts";
import type { HearingState } from "./state.ts";

/** Is the person on a list of the preparation? */
const isListed = ({ plan }: HearingState, person: string): boolean =>
  plan.delegates.some((one) => one.person === person) || plan.officials.some((one) => one.person === person);

export const nameDecides: Decides<"CorrectName"> = {
  CorrectName: (state, command, at) => {
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
};

export const nameFolds: Folds<"NameCorrected"> = {
  NameCorrected: (state, event) => {
    const { from, person, organisation, content } = event;
    for (const entry of Object.values(state.entries)) {
      if (entry.person === from) entry.person = person;
      if (entry.insteadOf === from) entry.insteadOf = person;
    }
    for (const answer of Object.values(state.answers)) {
      if (answer.respondent === from) answer.respondent = person;
      if (answer.insteadOf === from) answer.insteadOf = person;
    }
    for (const request of Object.values(state.requests))
      if (request.person === from) Object.assign(request, { person, organisation });
    for (const opinion of Object.values(state.opinions))
      if (opinion.person === from) Object.assign(opinion, { person, source: organisation });
    if (content === null) return;
    const opinion = must(state.opinions, must(state.entries, event.entry).opinion ?? "");
    Object.assign(opinion, { title: content, content, wards: wardsNamed(state.plan.units, content) });
  },
};
