/** Folds: individuals who ask to attend. */
import type { Draft } from "immer";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import { noteGiven } from "../../frame/numbers.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { notePerson, preparing } from "../state.ts";
import type { ApplicationsEvent } from "./events.ts";

const applicationOf = (state: Draft<HearingState>, id: string) => must(preparing(state).applications, id);

export const applicationsFolds: Folds<ApplicationsEvent["type"]> = {
  AttendanceApplied: (state, { application: id, phone, person, residence }, { at, actor }) => {
    noteGiven(state, id);
    notePerson(state, person);
    preparing(state).applications[id] = {
      ...{ id, phone, person, residence, at, writtenBy: phone === null ? (actor as SeatName) : null },
      ...{ state: "waiting", decided: null },
    };
  },
  ApplicationWithdrawn: (state, { application }) => {
    applicationOf(state, application).state = "withdrawn";
  },
  IndividualsAdmitted: (state, { applications, decider }, { at, actor }) => {
    let place = Object.values(preparing(state).applications).filter(
      (application) => application.state === "admitted",
    ).length;
    for (const id of applications)
      Object.assign(applicationOf(state, id), {
        state: "admitted",
        decided: { at, by: actor as SeatName, decider, told: null, place: ++place },
      });
  },
  IndividualRefused: (state, { application: id, decider, told }, { at, actor }) => {
    notePerson(state, told);
    Object.assign(applicationOf(state, id), {
      state: "refused",
      decided: { at, by: actor as SeatName, decider, told },
    });
  },
};
