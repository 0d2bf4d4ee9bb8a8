/** Folds: what was decided of registrations. */
import type { Draft } from "immer";
import type { Commit } from "../../frame/events.ts";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { forget, moved } from "../register/folds.ts";
import { preparing } from "../state.ts";
import type { ScreeningEvent } from "./events.ts";
import type { Clarification, Screened } from "./slice.ts";

/** What is known of a registration, with the row that now holds it. */
function screened(state: Draft<HearingState>, registration: string, row: string): Draft<Screened> {
  moved(state, registration, row);
  const all = preparing(state).screening.screened;
  all[registration] ??= { decisions: [], code: null, clarification: null, slips: 0, notifiedAt: null };
  return all[registration];
}

/** Only for a question that an earlier rule has found. */
function asked(draft: Draft<Screened>): Draft<Clarification> {
  if (draft.clarification === null) throw new Error("an answer to what was never asked");
  return draft.clarification;
}

function hideReach(state: Draft<HearingState>, registration: string): void {
  const { reaching } = preparing(state).screening;
  for (const [seat, shown] of Object.entries(reaching)) if (shown === registration) delete reaching[seat];
}

/** One at a time: what was shown before is hidden. */
function showReach(state: Draft<HearingState>, of: string, { at, actor: by }: Commit): void {
  const { reaching, reached } = preparing(state).screening;
  reaching[by] = of;
  reached.push({ of, by, at });
}

export const screeningFolds: Folds<ScreeningEvent["type"]> = {
  RegistrationScreened: (state, { registration, row, result, decider, into, code }, { at, actor: by }) => {
    const record = screened(state, registration, row);
    record.decisions.push({ result, at, by, decider, into });
    record.code ??= code;
    if (result !== "accept" && result !== "merge") forget(state, registration);
    // what was seen of it before it was sealed is not seen after
    if (result === "redirect") hideReach(state, registration);
  },
  OpinionAccepted: (state, { opinion }) => {
    preparing(state).screening.texts[opinion.code] = opinion as Draft<typeof opinion>;
  },
  ClarificationAsked: (state, { registration, row, lacks, until }, { at }) => {
    const clarification = { lacks, until, askedAt: at, answeredAt: null, settled: null };
    screened(state, registration, row).clarification = clarification;
  },
  ClarificationAnswered: (state, { registration, row }, { at }) => {
    asked(screened(state, registration, row)).answeredAt = at;
  },
  ClarificationSettled: (state, { registration, row, as }, { at }) => {
    asked(screened(state, registration, row)).settled = { as, at };
  },
  SlipMade: (state, { registration, row }) => {
    screened(state, registration, row).slips++;
  },
  SenderNotified: (state, { registration, row }, { at }) => {
    screened(state, registration, row).notifiedAt = at;
  },
  SealedOpened: (state, { registration }, { at, actor: by }) => {
    const { open, openings, reaching } = preparing(state).screening;
    delete reaching[by];
    open[by] = registration;
    openings.push({ registration, by, at });
  },
  SealedShut: (state, _event, { actor }) => {
    const { open, reaching } = preparing(state).screening;
    if (reaching[actor] === open[actor]) delete reaching[actor];
    delete open[actor];
  },
  ReachShown: (state, { registration }, entry) => showReach(state, registration, entry),
  AttendeeReachShown: (state, { attendee }, entry) => showReach(state, attendee, entry),
  ReachHidden: (state, _event, { actor }) => {
    delete preparing(state).screening.reaching[actor];
  },
  WardRemarked: (state, { registration, row }) => {
    moved(state, registration, row);
  },
};
