/** Individuals ask to attend, by phone or through a clerk; the organiser admits them or refuses with words that they are told. */
import { MOST_APPLICATIONS } from "../../../../shared/terms/applications.ts";
import { delegateId, PREFIX } from "../../../../shared/terms/ids.ts";
import { INBOXES } from "../../../../shared/terms/register.ts";
import { phoneOf, type SeatName } from "../../../../shared/terms/seats.ts";
import { nextId } from "../../frame/numbers.ts";
import { nobody, preparing } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { isOfOffice } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { byClerks } from "../offices.ts";
import { applicationOf, applicationsBy, applicationsOf } from "./facts.ts";
import type { Application } from "./slice.ts";

/** Applications that wait, of all phones together. */
const MOST_WAITING = 1_000;

const bySender = {
  who: { ...nobody, delegate: "yes", desk: "yes" },
  when: preparing,
  // what came by word, letter or telephone a clerk of an inbox writes down
  bodies: INBOXES,
} as const;

/** A row that holds words, and no person. */
const NOBODY = { name: "", addressForm: "", position: "", organisation: "" };

const standingBy = (state: HearingState, phone: string): number =>
  applicationsBy(state, phone).filter((application) => application.state !== "withdrawn").length;

/** The phone's that has sent it, or the office's that has written it down. */
const isOwn = (state: HearingState, { phone, writtenBy }: Application, actor: SeatName): boolean =>
  phone === null ? isOfOffice(state, actor, writtenBy) : phone === phoneOf(actor);

const unknownDecider = ({ plan }: HearingState, decider: string | null): boolean =>
  decider !== null && !plan.officials.some(({ person }) => person === decider);

export const applicationsActs: Acts<
  "ApplyToAttend" | "WithdrawApplication" | "AdmitIndividuals" | "RefuseIndividual"
> = {
  ApplyToAttend: {
    ...bySender,
    decide: (state, { type: _, residence, ...typed }, { actor }) => {
      const phone = phoneOf(actor);
      if (phone !== null && standingBy(state, phone) >= MOST_APPLICATIONS)
        return refuse({ code: "tooManyRequests", most: MOST_APPLICATIONS });
      const waiting = Object.values(applicationsOf(state)).filter(
        (application) => application.state === "waiting",
      );
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
    ...bySender,
    decide: (state, { application: id }, { actor }) => {
      const application = applicationOf(state, id);
      // another's is not even told to be there
      if (!application || !isOwn(state, application, actor)) return refuse({ code: "unknownId", id });
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
      const numberTold = delegateId((state.before?.numbered ?? 0) + 1);
      return {
        kind: "accepted",
        events: [{ type: "IndividualRefused", application: id, decider, told: numberTold }],
        people: [{ ...NOBODY, id: numberTold, words: reason }],
      };
    },
  },
};
