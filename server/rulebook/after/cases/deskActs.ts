/** Acts: the offices tell askers and the People, pass a case on, carry it up, remind units; the Front verifies. */
import { dayOf } from "../../../../shared/terms/time.ts";
import { after, desk } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { isTaken } from "../documents/numbers.ts";
import { caseWith, isOverdue } from "./facts.ts";
import type { Case } from "./slice.ts";

const partyOffice = { who: desk, when: after, bodies: ["officeParty"] } as const;
const offices = { who: desk, when: after, bodies: ["officeParty", "officeCouncil"] } as const;
const allButFront = {
  who: desk,
  when: after,
  bodies: ["organiser", "officeParty", "officeCouncil"],
} as const;
const front = { who: desk, when: after, bodies: ["front"] } as const;

function found(state: HearingState, id: string): Case | Decision {
  return caseWith(state, id) ?? refuse({ code: "unknownId", id });
}

const wrongState = ({ id, state }: Case) => refuse({ code: "wrongState", id, state });

/** Is there nothing new to tell: the notice went out, and no authority has answered since? */
function isNoticed({ noticedAt, transfer }: Case): boolean {
  const answered = transfer?.answer?.at ?? null;
  return noticedAt !== null && (answered === null || answered < noticedAt);
}

export const deskCaseActs: Acts<
  | "TellAsker"
  | "ReleaseNotice"
  | "TransferCase"
  | "RecordAuthorityAnswer"
  | "EscalateCase"
  | "RemindUnits"
  | "VerifyCase"
> = {
  TellAsker: {
    ...partyOffice,
    decide: (state, { cases, text }) => {
      for (const id of cases) {
        const about = found(state, id);
        if ("kind" in about) return about;
        if (about.told !== null) return refuse({ code: "alreadyDone" });
      }
      return accept({ type: "AskersTold", cases, text });
    },
  },
  ReleaseNotice: {
    ...partyOffice,
    decide: (state, { case: id, channels, place, text }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (about.state !== "directed" && about.state !== "transferred")
        return refuse({ code: "notDirected", case: id });
      if (isNoticed(about)) return refuse({ code: "alreadyDone" });
      if (about.voice && !channels.includes("voice")) return refuse({ code: "voiceMissing", case: id });
      return accept({ type: "NoticeReleased", case: id, channels, place, text });
    },
  },
  TransferCase: {
    ...offices,
    decide: (state, { case: id, to, number, date }, { now }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (about.state !== "directed") return refuse({ code: "notDirected", case: id });
      if (date > dayOf(now) || date < state.plan.date)
        return refuse({ code: "dayOfDocument", from: state.plan.date });
      if (isTaken(state, number, date)) return refuse({ code: "numberTaken", number });
      return accept({ type: "CaseTransferred", case: id, to, number, date });
    },
  },
  RecordAuthorityAnswer: {
    ...offices,
    decide: (state, { case: id, text }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (about.transfer === null) return wrongState(about);
      return accept({ type: "AuthorityAnswered", case: id, text });
    },
  },
  EscalateCase: {
    ...offices,
    decide: (state, { case: id, to, why }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (!["given", "verifying", "reopened"].includes(about.state)) return wrongState(about);
      if (about.escalations.at(-1)?.direction === null) return refuse({ code: "alreadyDone" });
      return accept({ type: "CaseEscalated", case: id, to, why });
    },
  },
  RemindUnits: {
    ...allButFront,
    decide: (state, { cases }, { now }) => {
      for (const id of cases) {
        const about = found(state, id);
        if ("kind" in about) return about;
        if (!isOverdue(state, about, dayOf(now))) return refuse({ code: "notOverdue", case: id });
      }
      return accept({ type: "UnitsReminded", cases });
    },
  },
  VerifyCase: {
    ...front,
    decide: (state, { case: id, result, way, note }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (!["notified", "met", "lookAgain"].includes(about.state)) return wrongState(about);
      if (result === "lookAgain" && note === "") return refuse({ code: "reasonMissing" });
      return accept({ type: "CaseVerified", case: id, result, way, note });
    },
  },
};
