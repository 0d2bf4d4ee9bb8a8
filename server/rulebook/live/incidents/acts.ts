/** Incidents: what operator and police note of safety and order around the hall. No act of the session: nothing waits for it. */
import { PREFIX } from "../../../../shared/terms/ids.ts";
import { nextId } from "../../frame/numbers.ts";
import { always, operator } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";

export const incidentsActs: Acts<"NoteIncident" | "ReceiveIncident" | "SettleIncident"> = {
  NoteIncident: {
    who: { ...operator, police: "yes" },
    when: always,
    decide: (state, { where, text }) =>
      accept({ type: "IncidentNoted", incident: nextId(state, PREFIX.incident), where, text }),
  },
  ReceiveIncident: {
    who: operator,
    when: always,
    decide: (state, { incident: id }) => {
      const incident = state.incidents.find((incident) => incident.id === id);
      if (!incident) return refuse({ code: "unknownId", id });
      if (incident.receivedAt !== null) return refuse({ code: "alreadyDone" });
      return accept({ type: "IncidentReceived", incident: id });
    },
  },
  SettleIncident: {
    who: operator,
    when: always,
    decide: (state, { incident: id, text }) => {
      const incident = state.incidents.find((incident) => incident.id === id);
      if (!incident) return refuse({ code: "unknownId", id });
      if (incident.settled !== null) return refuse({ code: "alreadyDone" });
      return accept({ type: "IncidentSettled", incident: id, text });
    },
  },
};
