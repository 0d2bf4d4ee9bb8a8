/** Individuals ask to attend, by phone; the organiser admits them or refuses with words that they are told. */
import { MOST_APPLICATIONS } from "../../../../shared/terms/applications.ts";
import { delegateId, PREFIX } from "../../../../shared/terms/ids.ts";
import { phoneOf } from "../../../../shared/terms/seats.ts";
import { nextId } from "../../frame/numbers.ts";
import { nobody, preparing } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { byClerks } from "../offices.ts";
import { applicationOf, applicationsBy, applicationsOf } from "./facts.ts";

/** Applications that wait, of all phones together. */
const MOST_WAITING = 1_000;

const byPhone = { who: { ...nobody, delegate: "yes" }, when: preparing } as const;

/** A row that holds words, and no person. */
const NOBODY = { name: "", addressForm: "", position: "", organisation: "" };

const unknownDecider = ({ plan }: HearingState, decider: string | null): boolean =>
  decider !== null && !plan.officials.some(({ person }) => person === decider);

export const applicationsActs: Acts<
  "ApplyToAttend" | "WithdrawApplication" | "AdmitIndividuals" | "RefuseIndividual"
> = {
  ApplyToAttend: {
    ...byPhone,
    decide: (state, { type: _, residence, ...typed }, { actor }) => {
      const phone = phoneOf(actor);
      if (phone === null) return refuse({ code: "notAllowed" });
      const own = applicationsBy(state, phone).filter((one) => one.state !== "withdrawn");
      if (own.length >= MOST_APPLICATIONS)
        return refuse({ code: "tooManyRequests", most: MOST_APPLICATIONS });
      const waiting = Object.values(applicationsOf(state)).filter((one) => one.state === "waiting");
      if (waiting.length >= MOST_WAITING) return refuse({ code: "requestsFull" });
      const person = delegateId((state.before?.numbered ?? 0) + 1);
      const application = nextId(state, PREFIX.application);
      return {
        kind: "accepted",
        events: [{ type: "AttendanceApplied", application, phone, person, residence }],
        people: [{ id: person, organisation: residence, ...typed }],
      };
    },
  },
  WithdrawApplication: {
    ...byPhone,
    decide: (state, { application: id }, { actor }) => {
      const application = applicationOf(state, id);
      // another phone's is not even told to be there
      if (!application || application.phone !== phoneOf(actor)) return refuse({ code: "unknownId", id });
      if (application.state === "withdrawn") return refuse({ code: "alreadyDone" });
      return accept({ type: "ApplicationWithdrawn", application: id });
    },
  },
  AdmitIndividuals: {
    ...byClerks("organiser"),
    decide: (state, { applications, decider }) => {
      if (unknownDecider(state, decider)) return refuse({ code: "unknownId", id: decider ?? "" });
      for (const id of applications) {
        const application = applicationOf(state, id);
        if (!application || application.state === "withdrawn") return refuse({ code: "unknownId", id });
        if (application.state === "admitted") return refuse({ code: "alreadyDone" });
      }
      return accept({ type: "IndividualsAdmitted", applications, decider });
    },
  },
  RefuseIndividual: {
    ...byClerks("organiser"),
    decide: (state, { application: id, reason, decider }) => {
      if (unknownDecider(state, decider)) return refuse({ code: "unknownId", id: decider ?? "" });
      const application = applicationOf(state, id);
      if (!application || application.state === "withdrawn") return refuse({ code: "unknownId", id });
      if (application.state === "refused") return refuse({ code: "alreadyDone" });
      const told = delegateId((state.before?.numbered ?? 0) + 1);
      return {
        kind: "accepted",
        events: [{ type: "IndividualRefused", application: id, decider, told }],
        people: [{ ...NOBODY, id: told, words: reason }],
      };
    },
  },
};
