/** What the offices do with the lists: they keep a late one by decision, and remind whoever is short of opinions. */
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { byClerks } from "../offices.ts";
import { rosterOf } from "./facts.ts";
import { shortfalls } from "./shortfalls.ts";

export const rosterDeskActs: Acts<"AcceptLateList" | "RemindOrganisations"> = {
  AcceptLateList: {
    ...byClerks("organiser"),
    decide: (state, { organisation, why }) => {
      const { lateAt, lateKept } = rosterOf(state, organisation);
      if (lateAt === undefined) return refuse({ code: "unknownId", id: `org.${organisation}` });
      if (lateKept !== undefined) return refuse({ code: "alreadyDone" });
      return accept({ type: "LateListAccepted", organisation, why });
    },
  },
  RemindOrganisations: {
    ...byClerks("organiser", "front"),
    decide: (state, { about }, { registrations }) => {
      const organisations = shortfalls(state, registrations);
      return organisations.length === 0
        ? refuse({ code: "nobodyToRemind" })
        : accept({ type: "OrganisationsReminded", about, organisations });
    },
  },
};
