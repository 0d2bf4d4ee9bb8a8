/** The minutes to signature: laid before the presider, judged section by section, signed by both; afterwards annexes. */

import type { SeatName } from "../../../../shared/terms/seats.ts";
import { isTaken } from "../../frame/documentNumbers.ts";
import { after, nobody } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { isSigned, minutesOf, openSection, sectionOf, sectionsToSign } from "./facts.ts";
import type { MinutesSection } from "./slice.ts";

const secretaries = { who: { ...nobody, secretary: "yes" }, when: after } as const;
const presider = { who: { ...nobody, chair: "presider" }, when: after } as const;
const signers = { who: { ...nobody, secretary: "yes", chair: "presider" }, when: after } as const;

/** The section, or why nothing may be done with it: it is none, or the minutes are signed. */
function judged(state: HearingState, id: string): MinutesSection | Decision {
  const section = sectionOf(state, id);
  if (section === undefined) return refuse({ code: "unknownId", id });
  return isSigned(state) ? refuse({ code: "minutesLocked" }) : section;
}

/** What the presider saw is what is judged: another correction since then is to be read first. */
function seenBy(state: HearingState, id: string, corrections: number): MinutesSection | Decision {
  const section = judged(state, id);
  if ("kind" in section || section.corrections.length === corrections) return section;
  return refuse({ code: "sectionChanged", section: id });
}

/** As what this seat signs; null: it does not. */
function signsAs({ chair, minutes }: HearingState, actor: SeatName): "secretary" | "presider" | null {
  if (actor === chair.presider) return "presider";
  return actor === minutes.secretaries.minutes ? "secretary" : null;
}

function signed(state: HearingState, as: "secretary" | "presider"): Decision {
  const minutes = minutesOf(state);
  if (minutes.submitted === null) return refuse({ code: "minutesNotSubmitted" });
  if (minutes[as] !== null) return refuse({ code: "alreadyDone" });
  const section = openSection(state);
  if (section) return refuse({ code: "sectionOpen", section: section.id });
  if (as === "presider" && minutes.secretary === null) return refuse({ code: "secretarySignsFirst" });
  return accept({ type: "MinutesSigned", as });
}

export const signatureActs: Acts<
  | "SubmitMinutes"
  | "ApproveSection"
  | "SendBackSection"
  | "CorrectSection"
  | "SignMinutes"
  | "AnnexMinutes"
  | "SignAnnex"
> = {
  SubmitMinutes: {
    ...secretaries,
    decide: (state, { number }, { now }) => {
      if (minutesOf(state).submitted !== null) return refuse({ code: "alreadyDone" });
      if (isTaken(state, number, now)) return refuse({ code: "numberTaken", number });
      return accept({ type: "MinutesSubmitted", number, sections: sectionsToSign(state) });
    },
  },
  ApproveSection: {
    ...presider,
    decide: (state, { section: id, corrections }) => {
      const section = seenBy(state, id, corrections);
      if ("kind" in section) return section;
      if (section.state === "approved") return refuse({ code: "alreadyDone" });
      return accept({ type: "SectionApproved", section: id });
    },
  },
  SendBackSection: {
    ...presider,
    decide: (state, { section: id, corrections, why }) => {
      const section = seenBy(state, id, corrections);
      return "kind" in section ? section : accept({ type: "SectionSentBack", section: id, why });
    },
  },
  CorrectSection: {
    ...secretaries,
    decide: (state, { section: id, text }) => {
      const section = judged(state, id);
      if ("kind" in section) return section;
      // what the secretary has signed goes back by the presider's word alone
      if (minutesOf(state).secretary !== null) return refuse({ code: "minutesLocked" });
      return accept({ type: "SectionCorrected", section: id, text });
    },
  },
  SignMinutes: {
    ...signers,
    decide: (state, _command, { actor }) => {
      const as = signsAs(state, actor);
      return as === null ? refuse({ code: "notAllowed" }) : signed(state, as);
    },
  },
  AnnexMinutes: {
    ...secretaries,
    decide: (state, { section, text }, { actor }) => {
      if (actor !== state.minutes.secretaries.minutes) return refuse({ code: "notAllowed" });
      if (!isSigned(state)) return refuse({ code: "minutesNotSigned" });
      if (!sectionOf(state, section)) return refuse({ code: "unknownId", id: section });
      const annex = minutesOf(state).annexes.length + 1;
      return accept({ type: "MinutesAnnexed", annex, section, text });
    },
  },
  SignAnnex: {
    ...signers,
    decide: (state, { annex: number }, { actor }) => {
      const as = signsAs(state, actor);
      if (as === null) return refuse({ code: "notAllowed" });
      const annex = minutesOf(state).annexes.find((annex) => annex.number === number);
      if (!annex) return refuse({ code: "unknownId", id: String(number) });
      if (annex[as] !== null) return refuse({ code: "alreadyDone" });
      if (as === "secretary") return accept({ type: "AnnexSigned", annex: number, as });
      if (annex.secretary === null) return refuse({ code: "secretarySignsFirst" });
      return accept({ type: "AnnexSigned", annex: number });
    },
  },
};
