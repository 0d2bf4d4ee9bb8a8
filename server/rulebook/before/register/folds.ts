/** Folds: what came into the register. */
import type { Draft } from "immer";
import { type Folds, must } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { RegisterEvent } from "./events.ts";
import type { Registered } from "./slice.ts";

/** The registration with the row that now holds it. */
export function moved(state: Draft<HearingState>, registration: string, row: string): Draft<Registered> {
  const record = must(preparing(state).register.registrations, registration);
  record.row = row;
  return record;
}

/** What is not for the dialogue any more has no words in the state. */
export function forget(state: Draft<HearingState>, registration: string): void {
  const screening = state.before?.screening;
  const code = screening?.screened[registration]?.code;
  if (code) delete screening?.texts[code];
}

export const registerFolds: Folds<RegisterEvent["type"]> = {
  OpinionRegistered: (state, { registration: id, row, source, inbox, late }, { at }) => {
    preparing(state).register.registrations[id] = {
      ...{ id, row, source, inbox, late, receivedAt: at },
      ...{ lateTakenAt: null, changedAt: null, withdrawnAt: null, doubles: [] },
    };
  },
  DoubleRecognised: (state, { registration, inbox }, { at }) => {
    must(preparing(state).register.registrations, registration).doubles.push({ inbox, at });
  },
  RegistrationChanged: (state, { registration, row }, { at }) => {
    moved(state, registration, row).changedAt = at;
  },
  RegistrationWithdrawn: (state, { registration, row, onWord }, { at, actor }) => {
    const registered = moved(state, registration, row);
    registered.withdrawnAt = at;
    if (onWord) registered.withdrawnBy = actor;
    forget(state, registration);
  },
  LateTaken: (state, { registration, row }, { at }) => {
    moved(state, registration, row).lateTakenAt = at;
  },
};
