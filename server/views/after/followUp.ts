/** Cases that the desk has opened: all for desks and leaders, a unit's own for it. */
import {
  CASE_REPORTS_SHOWN,
  CASE_WORDS_SHOWN,
  type CaseAsker,
  type DeskFollowUp,
  type FollowedCase,
  type FollowUpView,
} from "../../../shared/views/after/followUp.ts";
import { caseDays, casesOf, daysOffOf, shareIn, wholeReports } from "../../rulebook/after/cases/facts.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import type { HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { fields, item, part, partOf } from "../part.ts";
import { hallName, type People } from "../people.ts";
import { proposedCases } from "./proposedCases.ts";

/** An office that passes a case on has no name in the plan: the screen knows it. */
const unitName = (plan: Plan, id: string) => plan.units.find((unit) => unit.id === id)?.name ?? "";

const asker = (people: People, opinion: Opinion): CaseAsker => ({
  id: opinion.id,
  who: hallName(people, opinion.person, opinion),
  content: opinion.content,
});

const followed = item(
  (about: Case, plan: Plan, opinions: HearingState["opinions"], people: People): FollowedCase => {
    const matters = about.opinions.flatMap((id) => opinions[id] ?? []);
    const [first] = matters;
    const { id, outcome, lead, task, voice, state, openedAt, asked, dueDecisions, told, notices } = about;
    return {
      ...{ id, outcome, lead, task, voice, state, openedAt, asked, dueDecisions, told, notices },
      ...caseDays(about),
      title: first?.title || first?.field || "",
      field: first?.field ?? "",
      askers: matters.map((one) => asker(people, one)),
      questions: [...new Set(matters.flatMap(({ questions }) => questions))],
      leadName: unitName(plan, lead),
      supporting: about.supporting.map((unit) => ({ id: unit, name: unitName(plan, unit) })),
      reports: about.reports
        .slice(-CASE_REPORTS_SHOWN)
        .map((report) => ({ ...report, unitName: unitName(plan, report.unit) })),
      wholeReports: wholeReports(about),
      directions: about.directions,
      earlierDirections: about.earlierDirections.slice(-CASE_WORDS_SHOWN),
      transfer: about.transfer && {
        ...{ to: about.transfer.to, number: about.transfer.number, date: about.transfer.date },
        answer: about.transfer.answer,
      },
      escalations: about.escalations.map(({ by: _, ...escalation }) => escalation),
      verifications: about.verifications,
      remindedAt: about.reminders.at(-1) ?? null,
      evidence: about.evidence,
    };
  },
);

const NONE: FollowUpView = { cases: [], daysOff: [] };

/** All of them; none before the closing. */
const all = part(
  fields("session", "after", "plan", "opinions"),
  ({ session, after, plan, opinions }, people): FollowUpView => {
    if (session.kind !== "closed") return NONE;
    return {
      cases: casesOf({ after }).map((one) => followed(one, plan, opinions, people)),
      daysOff: daysOffOf({ after, plan }),
    };
  },
);

/** For leaders, once the desk has opened cases. */
export const leadersFollowUp = part({ all }, (state): FollowUpView | null =>
  state.all.cases.length === 0 ? null : state.all,
);

/** A unit's own: those that it leads and those that it supports; null before the desk has opened cases. */
export const ownFollowUp = partOf((unit) =>
  part({ all }, ({ all: { cases, daysOff } }): FollowUpView | null => {
    if (cases.length === 0) return null;
    const own = cases.filter(({ lead, supporting }) =>
      shareIn({ lead, supporting: supporting.map(({ id }) => id) }, unit),
    );
    return { cases: own, daysOff };
  }),
);

/** For the desks, once the session is closed. */
export const deskFollowUp = part(
  { ...fields("session", "opinions"), all, proposedCases },
  (state): DeskFollowUp | null => {
    if (state.session.kind !== "closed") return null;
    const { cases, daysOff } = state.all;
    const gone = Object.values(state.opinions).flatMap(({ diversion }) =>
      diversion && diversion.at !== null ? [diversion.number] : [],
    );
    return { cases, daysOff, toOpen: state.proposedCases, diverted: new Set(gone).size };
  },
);
