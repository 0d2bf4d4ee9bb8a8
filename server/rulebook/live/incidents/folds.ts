import { noteGiven } from "../../frame/numbers.ts";
import type { Folds } from "../../frame/ruling.ts";

export const incidentsFolds: Folds<"IncidentNoted" | "IncidentSettled"> = {
  IncidentNoted: (state, { incident: id, where, text }, { at }) => {
    noteGiven(state, id);
    state.incidents.push({ id, where, text, at, settled: null });
  },
  IncidentSettled: (state, { incident: id, text }, { at }) => {
    for (const incident of state.incidents) if (incident.id === id) incident.settled = { text, at };
  },
};
