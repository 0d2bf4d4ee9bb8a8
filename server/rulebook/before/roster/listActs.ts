/** The lists of several organisations from one file: all of them are entered, or none. */
import type { EventOf } from "../../frame/events.ts";
import { type Acts, type NewPerson, refuse } from "../../frame/ruling.ts";
import { byClerks } from "../offices.ts";
import { ofOrganisation, submitted } from "./acts.ts";

export const rosterListActs: Acts<"SubmitDelegateLists"> = {
  SubmitDelegateLists: {
    ...byClerks("organiser", "front"),
    decide: (state, { lists, file }) => {
      const events: EventOf<"DelegateListSubmitted">[] = [];
      const people: NewPerson[] = [];
      for (const { organisation: number, ...list } of lists) {
        const organisation = state.plan.organisations.find((organisation) => organisation.number === number);
        const twice = events.some((event) => event.organisation === number);
        if (!organisation || twice) return refuse({ code: "unknownId", id: `org.${number}` });
        const taken = submitted(state, ofOrganisation(state, organisation), list, file, people.length);
        if ("code" in taken) return refuse(taken);
        events.push(taken.event);
        people.push(...taken.people);
      }
      return { kind: "accepted", events, people };
    },
  },
};
