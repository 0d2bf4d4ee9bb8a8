/** Folds: what was decided of registrations. */
import type { Draft } from "immer";
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
function asked(one: Draft<Screened>): Draft<Clarification> {
  if (one.clarification === null) throw new Error("an answer to what was never asked");
  return one.clarification;
}

export const screeningFolds: Folds<ScreeningEvent["type"]> = {
  RegistrationScreened: (state, { registration, row, result, decider, into, code }, { at, actor: by }) => {
    const one = screened(state, registration, row);
    one.decisions.push({ result, at, by, decider, into });
    one.code ??= code;
    if (result !== "accept" && result !== "merge") forget(state, registration);
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
    const { open, openings } = preparing(state).screening;
    open[by] = registration;
    openings.push({ registration, by, at });
  },
  SealedShut: (state, _event, { actor }) => {
    delete preparing(state).screening.open[actor];
  },
};
