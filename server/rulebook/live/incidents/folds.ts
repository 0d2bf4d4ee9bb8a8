import type { SeatName } from "../../../../shared/terms/seats.ts";
import { noteGiven } from "../../frame/numbers.ts";
import type { Folds } from "../../frame/ruling.ts";

export const incidentsFolds: Folds<"IncidentNoted" | "IncidentReceived" | "IncidentSettled"> = {
  IncidentNoted: (state, { incident: id, where, text }, { at, actor }) => {
    noteGiven(state, id);
    const by = actor as SeatName;
    // what the operator notes it has read
    state.incidents.push({
      id,
      where,
      text,
      at,
      by,
      receivedAt: by === "operator" ? at : null,
      settled: null,
    });
  },
  IncidentReceived: (state, { incident: id }, { at }) => {
    for (const incident of state.incidents) if (incident.id === id) incident.receivedAt = at;
  },
  // who says what became of it has read it
  IncidentSettled: (state, { incident: id, text }, { at }) => {
    for (const incident of state.incidents)
      if (incident.id === id) {
        incident.receivedAt ??= at;
        incident.settled = { text, at };
      }
  },
};
