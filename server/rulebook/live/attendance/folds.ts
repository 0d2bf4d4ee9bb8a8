/** Folds: who is there. */
import type { Folds } from "../../frame/ruling.ts";

export const attendanceFolds: Folds<
  | "AttendanceRecorded"
  | "LateArrivalRecorded"
  | "CheckedIn"
  | "DelegateSeated"
  | "OfficialRecorded"
  | "OfficialIntroduced"
> = {
  AttendanceRecorded: (state, event) => {
    // added to what the other secretary may have recorded meanwhile
    const { absent, substitutes, checkedIn } = state.attendance;
    state.attendance = {
      ...state.attendance,
      taken: true,
      checkedIn: checkedIn.filter((person) => !(person in event.absent)),
      absent: { ...absent, ...event.absent },
      substitutes: { ...substitutes, ...event.substitutes },
    };
  },
  LateArrivalRecorded: (state, event) => {
    delete state.attendance.absent[event.person];
  },
  OfficialRecorded: (state, event) => {
    for (const official of state.plan.officials)
      if (official.person === event.person) official.present = event.present;
  },
  OfficialIntroduced: (state, event) => {
    const others = state.opening.introduced.filter((person) => person !== event.person);
    state.opening.introduced = event.introduced ? [...others, event.person] : others;
  },
  DelegateSeated: ({ attendance }, { seats }) => {
    attendance.seats = { ...attendance.seats, ...seats };
  },
  CheckedIn: (state, event) => {
    state.attendance.checkedIn.push(event.person);
    delete state.attendance.absent[event.person];
  },
};
