/** Acts: the report F4 goes to the leaders, is exchanged with two bodies, and comes back with directions. */
import { consultedAt } from "../../../../shared/terms/consulted.ts";
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import { anyChair, desk, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { noUnit } from "./acts.ts";
import {
  collected,
  isSubmitted,
  nextNumber,
  openInSynthesis,
  synthesisOf,
  treatmentOf,
  unreported,
} from "./facts.ts";
import { reportFigures } from "./figures.ts";
import type { LeadChange, Report } from "./slice.ts";

const organiser = { who: desk, when: preparing, bodies: ["organiser"] } as const;
const leaders = { who: anyChair, when: preparing } as const;

const reportWith = (state: HearingState, id: string): Report | null =>
  synthesisOf(state).reports.find((report) => report.id === id) ?? null;

function bodyAt(actor: SeatName) {
  const audience = audienceOf(actor);
  return audience.role === "chair" ? consultedAt[audience.seat] : null;
}

/** What a leader's words change, with what was before; the first opinion that is not of the named groups is refused. */
function changed(
  state: HearingState,
  groups: readonly string[],
  changes: readonly Omit<LeadChange, "was">[],
): readonly LeadChange[] | Decision {
  const named = synthesisOf(state).groups.filter(({ id }) => groups.includes(id));
  for (const { opinion, lead, supporting } of changes) {
    if (!named.some(({ opinions }) => opinions.includes(opinion)))
      return refuse({ code: "unknownId", id: opinion });
    const stranger = noUnit(state, lead, supporting);
    if (stranger) return stranger;
  }
  return changes.map(({ opinion, lead, supporting }) => {
    const was = treatmentOf(state, opinion);
    const others = supporting.filter((unit) => unit !== lead);
    return { opinion, lead, supporting: others, was: { lead: was.lead, supporting: was.supporting } };
  });
}

export const reportActs: Acts<"SubmitReport" | "ConsultOnReport" | "AcknowledgeReport" | "DirectGroups"> = {
  SubmitReport: {
    ...organiser,
    decide: (state, { to, supplements, why = "" }) => {
      const { reports } = synthesisOf(state);
      if (supplements !== null && !reportWith(state, supplements))
        return refuse({ code: "unknownId", id: supplements });
      if (supplements === null && reports.length > 0) return refuse({ code: "alreadySubmitted" });
      const open = openInSynthesis(state);
      if (open) return refuse({ code: "synthesisOpen", ...open });
      const opinions = unreported(state).map(({ code }) => code);
      if (opinions.length === 0) return refuse({ code: "nothingToReport" });
      const already = new Set(reports.flatMap((report) => report.raws));
      const report = nextNumber(
        "F4-",
        reports.map(({ id }) => id),
      );
      return accept({
        type: "ReportSubmitted",
        ...{ report, to, supplements, why, opinions },
        raws: collected(state)
          .map(({ id }) => id)
          .filter((id) => !already.has(id)),
        figures: reportFigures(state),
      });
    },
  },
  ConsultOnReport: {
    ...organiser,
    decide: (state, { report: id, bodies }) => {
      const report = reportWith(state, id);
      if (!report) return refuse({ code: "unknownId", id });
      if (bodies.every((body) => report.consulted.includes(body))) return refuse({ code: "alreadyDone" });
      return accept({ type: "ReportConsulted", report: id, bodies });
    },
  },
  AcknowledgeReport: {
    ...leaders,
    decide: (state, { report: id, remark }, { actor }) => {
      const body = bodyAt(actor);
      if (body === null) return refuse({ code: "notAllowed" });
      const report = reportWith(state, id);
      if (!report?.consulted.includes(body)) return refuse({ code: "unknownId", id });
      if (report.acknowledged[body]) return refuse({ code: "alreadyDone" });
      return accept({ type: "ReportAcknowledged", report: id, body, remark });
    },
  },
  DirectGroups: {
    ...leaders,
    decide: (state, { groups, text, changes }) => {
      const unseen = groups.find(
        (id) => !synthesisOf(state).groups.some((group) => group.id === id && isSubmitted(state, group)),
      );
      if (unseen !== undefined) return refuse({ code: "unknownId", id: unseen });
      const made = changed(state, groups, changes);
      return "kind" in made ? made : accept({ type: "GroupsDirected", groups, text, changes: made });
    },
  },
};
