/** What the offices do with the lists: they keep a late one by decision, remind whoever is short of opinions, and give places in the hall. */
import { hallPlace } from "../../../../shared/terms/hallPlace.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { ofFolder } from "../freeze/delegates.ts";
import { placed } from "../freeze/places.ts";
import { byClerks } from "../offices.ts";
import { rosterOf } from "./facts.ts";
import { shortfalls } from "./shortfalls.ts";

export const rosterDeskActs: Acts<"AcceptLateList" | "RemindOrganisations" | "PlaceDelegate"> = {
  AcceptLateList: {
    ...byClerks("organiser"),
    decide: (state, { organisation, why }) => {
      const { lateAt, lateKept } = rosterOf(state, organisation);
      if (lateAt === undefined) return refuse({ code: "unknownId", id: `org.${organisation}` });
      if (lateKept !== undefined) return refuse({ code: "alreadyDone" });
      return accept({ type: "LateListAccepted", organisation, why });
    },
  },
  PlaceDelegate: {
    ...byClerks("organiser"),
    decide: (state, { delegate, place: typed }) => {
      // its delegates' places stand in the folder
      if (ofFolder(state)) return refuse({ code: "placesInFolder" });
      if (!placed(state).includes(delegate)) return refuse({ code: "unknownId", id: delegate });
      const place = typed === null ? null : hallPlace(typed);
      const places = state.before?.places ?? {};
      if ((places[delegate] ?? null) === place) return refuse({ code: "alreadyDone" });
      const isTaken = placed(state).some((other) => other !== delegate && places[other] === place);
      if (place !== null && isTaken) return refuse({ code: "placeTaken", place });
      return accept({ type: "DelegatePlaced", delegate, place });
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
