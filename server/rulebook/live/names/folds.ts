/** Folds: names that were taken down wrongly. */

import { type Folds, must } from "../../frame/ruling.ts";
import { wardsNamed } from "../../frame/wardsNamed.ts";

export const namesFolds: Folds<"NameCorrected"> = {
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
