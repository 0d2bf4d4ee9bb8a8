/** Folds: what becomes of a task after the hearing, and of its case. */
import type { Draft } from "immer";
import type { ChairSeat } from "../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { OutcomeContent } from "../../frame/model.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { nextConclusion } from "../../live/session/conclusions.ts";
import { noteIssued } from "../documents/issued.ts";
import { withDeeds } from "./deeds.ts";
import type { CasesEvent, OpenedCase } from "./events.ts";
import { putRight } from "./putRight.ts";
import type { Assignment, Case, CaseReport } from "./slice.ts";
import { withTurns } from "./turns.ts";

const caseIn = (state: Draft<HearingState>, id: string): Draft<Case> => must(state.after.cases.opened, id);

/** A report made before the desk opened cases belongs to the case of its matter. */
function earlierReports(state: Draft<HearingState>, { opinions }: OpenedCase): CaseReport[] {
  return opinions
    .flatMap((matter) => state.after.reported[matter]?.reports ?? [])
    .map(({ unit, share, text, at }) => ({ unit, share, text, at, outside: false }))
    .toSorted((a, b) => a.at - b.at);
}

function openedAs(state: Draft<HearingState>, opened: OpenedCase, openedAt: number): Draft<Case> {
  const reports = earlierReports(state, opened);
  const whole = reports.findLast(({ share, unit }) => share === "whole" && unit === opened.lead);
  return {
    ...(opened as Draft<OpenedCase>),
    ...{
      state: whole ? "reported" : "given",
      openedAt,
      acceptedAt: whole?.at ?? null,
      asked: null,
      asks: [],
    },
    reports: reports as Draft<CaseReport>[],
    ...{
      dueDecisions: [],
      reassignments: [],
      reportedAt: whole?.at ?? null,
      directions: [],
      told: null,
      notices: [],
    },
    earlierDirections: [],
    ...{ sentBackFrom: null, earlierTold: [], corrections: [] },
    ...{
      noticedAt: null,
      transfer: null,
      earlierTransfers: [],
      escalations: [],
      verifications: [],
      reminders: [],
      evidence: [],
    },
  };
}

/** Another unit begins anew: it has taken nothing, asked for nothing and was reminded of nothing. */
function toAnother(about: Draft<Case>): void {
  if (about.state === "verifying") about.state = "given";
  about.acceptedAt = null;
  about.asked = null;
  about.reminders = [];
  about.sentBackFrom = null;
}

/** A leader's other word takes the place of his own: what he sent back stands as it stood before. */
function otherWord(about: Draft<Case>, seat: ChairSeat): void {
  const own = about.directions.find((word) => word.seat === seat);
  if (!own) return;
  about.earlierDirections.push(own);
  about.directions = about.directions.filter((word) => word !== own);
  if (own.agrees || !about.sentBackFrom) return;
  Object.assign(about, about.sentBackFrom);
  about.sentBackFrom = null;
}

const folds: Folds<CasesEvent["type"]> = {
  TaskReported: (state, { opinion, unit, share, given, text }, commit) => {
    state.after.reported[opinion] ??= { reports: [] };
    state.after.reported[opinion].reports.push({ unit, share, given, text, at: commit.at });
  },
  ConclusionTaskAdded: (state, { groups, outcome, onWordOf, on, annex }, { at, actor: by, version }) => {
    const id = nextConclusion(state);
    state.minutes.conclusions.push({
      ...{ id, groups: [...groups], text: outcome.task ?? "", at },
      outcome: { ...(outcome as Draft<OutcomeContent>), at, by: onWordOf },
      added: { onWordOf, on, by, version, annex: annex?.number ?? null },
    });
    if (annex)
      state.after.minutes.annexes.push({ ...annex, text: "", task: id, secretary: null, presider: null });
  },
  CasesOpened: (state, { cases }, { at }) => {
    for (const eachCase of cases) state.after.cases.opened[eachCase.id] = openedAs(state, eachCase, at);
  },
  TasksAccepted: (state, { cases }, { at }) => {
    for (const id of cases) {
      const about = caseIn(state, id);
      about.state = "verifying";
      about.acceptedAt = at;
    }
  },
  OtherDueAsked: (state, { case: id, kind, due, why }, { at }) => {
    const about = caseIn(state, id);
    about.asked = { kind, due, why, at };
    about.asks.push({ kind, due, why, at });
  },
  CaseDueChanged: (state, { case: id, kind, due, why }, { actor, at }) => {
    const about = caseIn(state, id);
    about.dueDecisions.push({ kind, due, was: about.due, why, by: actor, at });
    about.due = due;
    about.asked = null;
  },
  CaseReassigned: (state, { type: _, case: id, onWordOf, why, ...now }, { actor, at }) => {
    const about = caseIn(state, id);
    const { lead, supporting, task, voice } = about;
    const was = {
      lead,
      supporting,
      task,
      voice,
      ...(about.parts === undefined ? {} : { parts: about.parts }),
    };
    about.reassignments.push({ was, by: actor, onWordOf, why, at });
    Object.assign(about, now as Draft<Assignment>);
    if (now.lead !== lead) toAnother(about);
  },
  ExtensionRefused: (state, { case: id, due, why }, { actor, at }) => {
    const about = caseIn(state, id);
    about.dueDecisions.push({ kind: "refused", due, was: about.due, why, by: actor, at });
    about.asked = null;
  },
  AskersTold: (state, { cases, text }, { at }) => {
    for (const id of cases) {
      const about = caseIn(state, id);
      if (about.told) about.earlierTold.push(about.told);
      about.told = { text, at };
    }
  },
  ResultReported: (state, { case: id, unit, share, text, outside, answered }, { at }) => {
    const about = caseIn(state, id);
    const ticked = answered === undefined ? {} : { answered: [...answered] };
    about.reports.push({ unit, share, text, outside, ...ticked, at });
    if (share === "part") return;
    about.state = "reported";
    about.acceptedAt ??= at;
    // what is added to a report that stands sets no clock going again
    about.reportedAt ??= at;
    about.earlierDirections.push(...about.directions);
    about.directions = [];
    about.sentBackFrom = null;
    about.asked = null;
  },
  EvidenceAdded: (state, { case: id, unit, files }, { at }) => {
    caseIn(state, id).evidence.push(...files.map((file) => ({ ...file, unit, at })));
  },
  CasesDirected: (state, { cases, seat, agrees, text, settled }, { at }) => {
    for (const id of cases) {
      const about = caseIn(state, id);
      otherWord(about, seat);
      about.directions.push({ seat, agrees, text, at });
      if (settled.includes(id)) about.state = "directed";
      if (agrees) continue;
      // sent back: the clock runs on
      about.sentBackFrom = { state: about.state, reportedAt: about.reportedAt };
      about.state = "verifying";
      about.reportedAt = null;
    }
  },
  NoticeReleased: (state, { case: id, channels, place, text, on = null }, { at, version }) => {
    const about = caseIn(state, id);
    about.notices.push({ channels: [...channels], place, text, on: on ?? dayOf(at), at, version });
    about.noticedAt = at;
    if (about.state === "directed") about.state = "notified";
  },
  CaseTransferred: (state, { case: id, to, number, date }, commit) => {
    const { at } = commit;
    noteIssued(state, commit, { kind: "transfer", number, date, to, case: id });
    const about = caseIn(state, id);
    about.state = "transferred";
    about.transfer = { to, number, date, at, answer: null, unanswered: null };
  },
  AuthorityAnswered: (state, { case: id, text }, { actor, at }) => {
    const about = caseIn(state, id);
    const was = about.transfer?.answer?.text;
    if (was !== undefined)
      about.corrections.push({ was: { of: "answer", text: was }, by: actor, why: "", at });
    if (about.transfer) about.transfer.answer = { text, at };
    // it came after all
    if (about.state === "unanswered") about.state = "transferred";
  },
  CaseEndedUnanswered: (state, { case: id, reminders, reason }, { at }) => {
    const about = caseIn(state, id);
    about.state = "unanswered";
    if (about.transfer) about.transfer.unanswered = { reminders: [...reminders], reason, at };
  },
  CaseRecordCorrected: (state, { type: _, case: id, why, ...right }, commit) => {
    putRight(state, caseIn(state, id), { right, why }, commit);
  },
  CaseEscalated: (state, { case: id, to, why }, { actor, at }) => {
    caseIn(state, id).escalations.push({ to, why, by: actor, at, direction: null });
  },
  EscalationDirected: (state, { case: id, text }, { actor, at }) => {
    const open = caseIn(state, id).escalations.at(-1);
    if (open) open.direction = { seat: actor, text, at };
  },
  UnitsReminded: (state, { cases }, { at }) => {
    for (const id of cases) caseIn(state, id).reminders.push(at);
  },
  CaseVerified: (state, { case: id, result, way, note }, { at }) => {
    const about = caseIn(state, id);
    about.verifications.push({ result, way, note, at });
    about.state = result;
  },
  CaseReopened: (state, { case: id, due, why }, { actor, at }) => {
    const about = caseIn(state, id);
    about.dueDecisions.push({ kind: "reopened", due, was: about.due, why, by: actor, at });
    about.state = "reopened";
    about.due = due;
    about.earlierDirections.push(...about.directions);
    about.directions = [];
    about.sentBackFrom = null;
    about.reportedAt = null;
    about.noticedAt = null;
    if (about.transfer) about.earlierTransfers.push(about.transfer);
    about.transfer = null;
  },
  HolidaysSet: (state, { days }) => {
    state.after.cases.daysOff = [...days];
  },
};

export const casesFolds: Folds<CasesEvent["type"]> = withDeeds(withTurns(folds));
