/** Acts: each of the three leaders directs, changes a day, grants or refuses more time, opens a case again. */
import { askedNow, carriedUp } from "../../../../shared/reckoning/caseRound.ts";
import { UNDER_WAY } from "../../../../shared/terms/cases.ts";
import { audienceOf, type ChairSeat, type SeatName } from "../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import { followUpOf } from "../../before/plan.ts";
import { after, anyChair } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { awaitsWord, caseWith, wholeReports, wordsMissing } from "./facts.ts";
import type { Case } from "./slice.ts";

const leaders = { who: anyChair, when: after } as const;

function chairOf(seat: SeatName): ChairSeat {
  const audience = audienceOf(seat);
  if (audience.role !== "chair") throw new Error(`${seat} is no chair's seat`);
  return audience.seat;
}

function found(state: HearingState, id: string): Case | Decision {
  return caseWith(state, id) ?? refuse({ code: "unknownId", id });
}

const wrongState = ({ id, state }: Case) => refuse({ code: "wrongState", id, state });

/** Is a case directed once this leader agrees: by all three, or by one where the hearing's setting says so? */
const settles = ({ plan }: HearingState, about: Case, seat: ChairSeat): boolean =>
  followUpOf(plan).oneLeaderDirects || wordsMissing(about).every((missing) => missing === seat);

/** The day as the leader saw it, and a new one that is not over. */
function dayMisfit(about: Case, was: string | null, due: string, now: number): Decision | null {
  if (about.due !== was) return refuse({ code: "dueChanged", due: about.due ?? "" });
  return due < dayOf(now) ? refuse({ code: "dueInPast" }) : null;
}

interface Said {
  readonly reports: number;
  readonly agrees: boolean;
  readonly text: string;
}

/** Why a leader's word on a case is not taken. */
function noWord(about: Case, seat: ChairSeat, { reports, agrees, text }: Said): Decision | null {
  const own = about.directions.find((word) => word.seat === seat);
  // who sent it back may say otherwise until its unit has reported anew
  const sentBack = own?.agrees === false && about.sentBackFrom !== null;
  if (!awaitsWord(about) && !sentBack) return wrongState(about);
  if (wholeReports(about) !== reports) return refuse({ code: "reportChanged", case: about.id });
  return own && own.agrees === agrees && own.text === text ? refuse({ code: "alreadyDone" }) : null;
}

export const leaderCaseActs: Acts<
  | "DirectCase"
  | "ChangeCaseDueDate"
  | "GrantExtension"
  | "RefuseExtension"
  | "DirectEscalation"
  | "ReopenCase"
> = {
  DirectCase: {
    ...leaders,
    decide: (state, { cases, agrees, text }, { actor }) => {
      const seat = chairOf(actor);
      if (!agrees && text === "") return refuse({ code: "reasonMissing" });
      const settled: string[] = [];
      for (const { case: id, reports } of cases) {
        const about = found(state, id);
        if ("kind" in about) return about;
        const no = noWord(about, seat, { reports, agrees, text });
        if (no) return no;
        if (agrees && settles(state, about, seat)) settled.push(id);
      }
      const ids = cases.map((eachCase) => eachCase.case);
      return accept({ type: "CasesDirected", cases: ids, seat, agrees, text, settled });
    },
  },
  ChangeCaseDueDate: {
    ...leaders,
    decide: (state, { case: id, due, was, why }, { now }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      const wrong = dayMisfit(about, was, due, now);
      if (wrong) return wrong;
      if (!UNDER_WAY.has(about.state)) return wrongState(about);
      return accept({ type: "CaseDueChanged", case: id, kind: "changed", due, why });
    },
  },
  GrantExtension: {
    ...leaders,
    decide: (state, { case: id, due, was, why }, { now }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (askedNow(about) === null) return refuse({ code: "nothingAsked", case: id });
      const wrong = dayMisfit(about, was, due, now);
      return wrong ?? accept({ type: "CaseDueChanged", case: id, kind: "granted", due, why });
    },
  },
  RefuseExtension: {
    ...leaders,
    decide: (state, { case: id, due, why }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (askedNow(about)?.due !== due) return refuse({ code: "nothingAsked", case: id });
      return accept({ type: "ExtensionRefused", case: id, due, why });
    },
  },
  DirectEscalation: {
    ...leaders,
    decide: (state, { case: id, text }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      return carriedUp(about)
        ? accept({ type: "EscalationDirected", case: id, text })
        : refuse({ code: "nothingAsked", case: id });
    },
  },
  ReopenCase: {
    ...leaders,
    decide: (state, { case: id, due, why }, { now }) => {
      const about = found(state, id);
      if ("kind" in about) return about;
      if (!["notified", "met", "lookAgain", "unanswered"].includes(about.state)) return wrongState(about);
      if (due < dayOf(now)) return refuse({ code: "dueInPast" });
      return accept({ type: "CaseReopened", case: id, due, why });
    },
  },
};
