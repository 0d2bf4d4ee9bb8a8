/** Acts: the offices tell askers and the People, pass a case on, carry it up, remind units; the Front verifies. */
import { hasAsker } from "../../../../shared/reckoning/caseDays.ts";
import { carriedUp, isNoticed, isOfThisRound } from "../../../../shared/reckoning/caseRound.ts";
import { type CaseState, OPEN_CHANNELS, UNDER_WAY } from "../../../../shared/terms/cases.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import { isTaken } from "../../frame/documentNumbers.ts";
import { after, desk } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { isHidden } from "../publication/facts.ts";
import { caseWith, isOverdue, isUnanswered } from "./facts.ts";
import { ledCase, unitOf } from "./ownCase.ts";
import { corrected } from "./putRight.ts";
import type { Case } from "./slice.ts";

const partyOffice = { who: desk, when: after, bodies: ["officeParty"] } as const;
const offices = { who: desk, when: after, bodies: ["officeParty", "officeCouncil"] } as const;
const allButFront = {
  who: desk,
  when: after,
  bodies: ["organiser", "officeParty", "officeCouncil"],
} as const;
const front = { who: desk, when: after, bodies: ["front"] } as const;

/** There is something to tell the People: a result, that it was passed on, an answer, that none came. */
const TELLABLE: ReadonlySet<CaseState> = new Set(["directed", "transferred", "unanswered"]);

function found(state: HearingState, id: string): Case | Decision {
  return caseWith(state, id) ?? refuse({ code: "unknownId", id });
}

const wrongState = ({ id, state }: Case) => refuse({ code: "wrongState", id, state });

/** The first day on which the People may be told: that of the leaders' last word. */
const toldFrom = ({ plan }: HearingState, { directions }: Case): string => {
  const last = directions.at(-1);
  return last ? dayOf(last.at) : plan.date;
};

export const deskCaseActs: Acts<
  | "TellAsker"
  | "ReleaseNotice"
  | "TransferCase"
  | "RecordAuthorityAnswer"
  | "EndUnanswered"
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
        if (!hasAsker(about)) return refuse({ code: "noAsker", case: id });
        if (about.told !== null && isOfThisRound(about, about.told)) return refuse({ code: "alreadyDone" });
      }
      return accept({ type: "AskersTold", cases, text });
    },
  },
  ReleaseNotice: {
    ...partyOffice,
    decide: (state, { case: id, channels, place, text, why, ...said }, { now }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (why === undefined) {
        if (!TELLABLE.has(about.state)) return refuse({ code: "notDirected", case: id });
        if (isNoticed(about)) return refuse({ code: "alreadyDone" });
      }
      // in writing and by voice one tells somebody
      if (!hasAsker(about) && !channels.every((channel) => OPEN_CHANNELS.has(channel)))
        return refuse({ code: "noAsker", case: id });
      if (about.voice && !channels.includes("voice")) return refuse({ code: "voiceMissing", case: id });
      const closed = about.opinions
        .flatMap((opinion) => state.opinions[opinion] ?? [])
        .find((matter) => isHidden(state, matter));
      if (closed && channels.some((channel) => OPEN_CHANNELS.has(channel)))
        return refuse({ code: "restrictedNotice", case: id, opinion: closed.id });
      const last = why === undefined ? undefined : about.notices.at(-1);
      const on = said.on ?? last?.on ?? dayOf(now);
      const from = toldFrom(state, about);
      if (on > dayOf(now) || on < from) return refuse({ code: "dayOfNotice", from });
      if (why !== undefined) return corrected(about, { of: "notice", channels, place, on, text }, why);
      return accept({ type: "NoticeReleased", case: id, channels, place, on, text });
    },
  },
  TransferCase: {
    ...offices,
    decide: (state, { case: id, to, number, date, why }, { now }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (why === undefined && about.state !== "directed") return refuse({ code: "notDirected", case: id });
      if (date > dayOf(now) || date < state.plan.date)
        return refuse({ code: "dayOfDocument", from: state.plan.date });
      const own = about.transfer?.number === number && about.transfer.date === date;
      if (!own && isTaken(state, number, date)) return refuse({ code: "numberTaken", number });
      if (why !== undefined) return corrected(about, { of: "transfer", to, number, date }, why);
      return accept({ type: "CaseTransferred", case: id, to, number, date });
    },
  },
  RecordAuthorityAnswer: {
    ...offices,
    decide: (state, { case: id, text, why }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (about.transfer === null) return wrongState(about);
      if (why !== undefined) return corrected(about, { of: "answer", text }, why);
      return accept({ type: "AuthorityAnswered", case: id, text });
    },
  },
  EndUnanswered: {
    ...allButFront,
    decide: (state, { case: id, reminders: days, reason, why }, { now }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      const { transfer } = about;
      if (transfer === null) return wrongState(about);
      const reminders = [...new Set(days)].toSorted();
      if (reminders.some((day) => day < transfer.date || day > dayOf(now)))
        return refuse({ code: "dayOfReminder", from: transfer.date });
      if (why !== undefined) return corrected(about, { of: "unanswered", reminders, reason }, why);
      if (about.state !== "transferred" || transfer.answer !== null) return wrongState(about);
      return accept({ type: "CaseEndedUnanswered", case: id, reminders, reason });
    },
  },
  EscalateCase: {
    ...offices,
    // the unit that leads it carries it up itself: nobody knows sooner what it is stuck at
    who: { ...desk, department: "yes" },
    decide: (state, { case: id, to, why }, { actor }) => {
      const about = unitOf(actor) === "" ? found(state, id) : ledCase(state, id, actor);
      if ("kind" in about) return about;
      if (!UNDER_WAY.has(about.state)) return wrongState(about);
      if (carriedUp(about)) return refuse({ code: "alreadyDone" });
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
      if (!["notified", "met", "lookAgain", "unanswered"].includes(about.state)) return wrongState(about);
      // nothing came that could meet what was asked
      if (result === "met" && isUnanswered(about)) return wrongState(about);
      if (result === "lookAgain" && note === "") return refuse({ code: "reasonMissing" });
      return accept({ type: "CaseVerified", case: id, result, way, note });
    },
  },
};
