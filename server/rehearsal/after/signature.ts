/** Acts of the script of what follows the hearing: minutes to signature, numbered documents, reports. Pure. */
import { kindOf } from "../../../shared/terms/periods.ts";
import type { AfterActs, AfterGiven, AfterStep } from "./step.ts";

const judging = ({ section }: AfterStep, { state }: AfterGiven) => ({
  section,
  corrections: state.after.minutes.sections.find(({ id }) => id === section)?.corrections.length ?? 0,
});

const numbered = ({ number, date }: AfterStep) => ({ number, date });

/** Each act that the script may name, and the commands that it is. */
export const SIGNATURE_ACTS: AfterActs = {
  "submit minutes": ({ number }) => ({ type: "SubmitMinutes", number }),
  "approve section": (step, given) => ({ type: "ApproveSection", ...judging(step, given) }),
  "send back section": (step, given) => ({
    ...{ type: "SendBackSection", ...judging(step, given), why: step["why"] },
  }),
  "correct section": ({ section, text }) => ({ type: "CorrectSection", section, text }),
  // typed text goes another way than acts: here it is what a secretary says was put right
  "edit section": ({ section, text }) => ({ type: "CorrectSection", section, text }),
  "sign minutes": () => ({ type: "SignMinutes" }),
  // the presider signs what the secretary has written
  "annex minutes": ({ section, text }, { state }) => [
    { type: "AnnexMinutes", section, text },
    { type: "SignAnnex", annex: state.after.minutes.annexes.length + 1 },
  ],
  "issue conclusion notice": (step) => ({
    ...{ type: "IssueConclusionNotice", ...numbered(step), signer: step["signer"] ?? "A" },
  }),
  "issue result report F12": (step) => ({ type: "IssueResultReport", ...numbered(step) }),
  "issue periodic report": ({ from, to }) => ({
    ...{ type: "IssuePeriodicReport", number: null, day: from },
    kind: kindOf({ from: String(from), to: String(to) }),
  }),
  "issue supervision report F15": ({ period, asOf }) => ({
    ...{ type: "IssueSupervisionReport", number: null, period, asOf },
  }),
};
