/** Cases that the desk has opened: all for desks and leaders, a unit's own for it. */
import { askedNow } from "../../../shared/reckoning/caseRound.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import {
  CASE_REPORTS_SHOWN,
  CASE_WORDS_SHOWN,
  type CaseAsker,
  type DeskFollowUp,
  type FollowedCase,
  type FollowUpView,
} from "../../../shared/views/after/followUp.ts";
import type { Deed } from "../../rulebook/after/cases/deedsSlice.ts";
import {
  caseDays,
  casesOf,
  daysOffOf,
  pointsOf,
  shareIn,
  wholeReports,
} from "../../rulebook/after/cases/facts.ts";
import { type CaseMatter, CONCLUDED, type Matters, mattersWith } from "../../rulebook/after/cases/matters.ts";
import { unitOf } from "../../rulebook/after/cases/ownCase.ts";
import type { Case, CaseReport, Correction } from "../../rulebook/after/cases/slice.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import { divertedInHall } from "../../rulebook/live/outcomes/facts.ts";
import { fields, item, part, partOf } from "../part.ts";
import { hallName, type People } from "../people.ts";
import { addedIn } from "./added.ts";
import { deedsOf } from "./deeds.ts";
import { proposedCases } from "./proposedCases.ts";

/** An office that passes a case on has no name in the plan: the screen knows it. */
const unitName = (plan: Plan, id: string) => plan.units.find((unit) => unit.id === id)?.name ?? "";

const asker = (people: People, { id, content, opinion }: CaseMatter): CaseAsker => ({
  ...{ id, content },
  who: opinion ? hallName(people, opinion.person, opinion) : CONCLUDED,
});

/** A single one needs no tick: the report is on it. */
function severalPoints(matters: Matters, about: Case) {
  const points = pointsOf(matters, about);
  return points.length < 2 ? [] : points;
}

/** The newest ones, with the lead's that stands though many parts came after it. */
function newestReports({ reports }: Case): readonly CaseReport[] {
  const newest = reports.slice(-CASE_REPORTS_SHOWN);
  const whole = reports.findLast(({ share }) => share === "whole");
  return whole && !newest.includes(whole) ? [whole, ...newest] : newest;
}

const slashed = (day: string): string => day.split("-").reverse().join("/");

/** What was wrong, in its parts. */
function correction({ was, why, at }: Correction): FollowedCase["corrections"][number] {
  const { of } = was;
  if (of === "notice")
    return { of, channels: was.channels, was: [slashed(was.on), was.place, was.text], why, at };
  if (of === "unanswered")
    return { of, channels: [], was: [...was.reminders.map(slashed), was.reason], why, at };
  const parts = of === "transfer" ? [was.to, was.number, slashed(was.date)] : [was.text];
  return { of, channels: [], was: parts, why, at };
}

const followed = item(
  (
    about: Case,
    deeds: readonly Deed[],
    plan: Plan,
    opinions: Matters["opinions"],
    minutes: Matters["minutes"],
    people: People,
  ): FollowedCase => {
    const matters = mattersWith({ opinions, minutes }, about.opinions);
    const [first] = matters;
    const { id, outcome, lead, task, voice, state, openedAt, dueDecisions, told, notices, noticedAt } = about;
    return {
      ...{ id, outcome, lead, task, voice, state, openedAt, dueDecisions, told, noticedAt },
      notices: notices.map(({ version: _, ...notice }) => notice),
      asked: askedNow(about),
      ...caseDays(about),
      added: addedIn(plan, first?.added),
      title: first?.title || first?.field || "",
      field: first?.field ?? "",
      askers: matters.map((matter) => asker(people, matter)),
      questions: [...new Set(matters.flatMap(({ questions }) => questions))],
      points: severalPoints({ opinions, minutes }, about),
      leadName: unitName(plan, lead),
      supporting: about.supporting.map((unit) => ({
        ...{ id: unit, name: unitName(plan, unit) },
        part: about.parts?.find((part) => part.unit === unit)?.task ?? "",
      })),
      reassignments: about.reassignments.map(({ was, ...said }) => ({
        ...{ ...said, lead: was.lead, leadName: unitName(plan, was.lead), task: was.task },
        supporting: was.supporting.map((unit) => unitName(plan, unit)),
      })),
      reports: newestReports(about).map((report) => ({
        ...report,
        ...{ unitName: unitName(plan, report.unit), answered: report.answered ?? null },
      })),
      wholeReports: wholeReports(about),
      directions: about.directions,
      earlierDirections: about.earlierDirections.slice(-CASE_WORDS_SHOWN),
      transfer: about.transfer && {
        ...{ to: about.transfer.to, number: about.transfer.number, date: about.transfer.date },
        ...{ answer: about.transfer.answer, unanswered: about.transfer.unanswered },
      },
      ...{ earlierTold: about.earlierTold, sentBack: about.sentBackFrom !== null },
      corrections: about.corrections.map(correction),
      deeds: deedsOf(about, deeds, plan, first?.added ?? null),
      escalations: about.escalations.map(({ by, ...escalation }) => ({
        ...escalation,
        unitName: unitName(plan, unitOf(by as SeatName)),
      })),
      verifications: about.verifications,
      remindedAt: about.reminders.at(-1) ?? null,
      evidence: about.evidence.map((one) => ({ ...one, unitName: unitName(plan, one.unit) })),
    };
  },
);

const NO_DEEDS: readonly Deed[] = [];
const NONE: FollowUpView = { cases: [], daysOff: [] };

/** All of them; none before the closing. */
const all = part(
  fields("session", "after", "plan", "opinions", "minutes.conclusions"),
  ({ session, after, plan, opinions, minutes }, people): FollowUpView => {
    if (session.kind !== "closed") return NONE;
    return {
      cases: casesOf({ after }).map((followedCase) =>
        followed(followedCase, after.deeds[followedCase.id] ?? NO_DEEDS, plan, opinions, minutes, people),
      ),
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
    const ownCases = cases.filter(({ lead, supporting }) =>
      shareIn({ lead, supporting: supporting.map(({ id }) => id) }, unit),
    );
    return { cases: ownCases, daysOff };
  }),
);

/** For the desks, once the session is closed. */
export const deskFollowUp = part(
  { ...fields("session", "opinions", "plan"), all, proposedCases },
  (state): DeskFollowUp | null => {
    if (state.session.kind !== "closed") return null;
    const { cases, daysOff } = state.all;
    return {
      ...{ cases, daysOff, toOpen: state.proposedCases, diverted: divertedInHall(state).length },
      groups: state.plan.groups.map(({ id, title }) => ({ id, title })),
    };
  },
);
