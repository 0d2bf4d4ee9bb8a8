/** Who is in the hall: delegates absent with a reason, replaced, come late, seen at the door; officials introduced. */
import { accept, type Decides, type Folds, refuse } from "./ruling.ts";

export const attendanceDecides: Decides<
  "RecordAttendance" | "RecordLateArrival" | "CheckIn" | "RecordOfficial" | "IntroduceOfficial"
> = {
  RecordAttendance: (state, command) => {
    const listed = new Set(state.plan.delegates.map((delegate) => delegate.person));
    const stranger = [...command.absent, ...command.substitutes].find((row) => !listed.has(row.person));
    if (stranger) return refuse({ code: "unknownId", id: stranger.person });
    return accept({
      type: "AttendanceRecorded",
      absent: Object.fromEntries(command.absent.map((row) => [row.person, row.why])),
      substitutes: Object.fromEntries(command.substitutes.map((row) => [row.person, row.name])),
    });
  },
  RecordLateArrival: (state, command) =>
    command.person in state.attendance.absent
      ? accept({ type: "LateArrivalRecorded", person: command.person })
      : refuse({ code: "wrongState", id: command.person, state: "present" }),
  RecordOfficial: (state, command) => {
    const official = state.plan.officials.find((one) => one.person === command.person);
    if (!official) return refuse({ code: "unknownId", id: command.person });
    return official.present === command.present
      ? refuse({ code: "alreadyDone" })
      : accept({ type: "OfficialRecorded", person: command.person, present: command.present });
  },
  IntroduceOfficial: (state, command) => {
    if (!state.plan.officials.some((one) => one.person === command.person))
      return refuse({ code: "unknownId", id: command.person });
    return state.introduced.includes(command.person) === command.introduced
      ? refuse({ code: "alreadyDone" })
      : accept({ type: "OfficialIntroduced", person: command.person, introduced: command.introduced });
  },
  CheckIn: (state, command) => {
    if (!state.plan.delegates.some((one) => one.person === command.person))
      return refuse({ code: "unknownId", id: command.person });
    return state.attendance.checkedIn.includes(command.person)
      ? refuse({ code: "alreadyDone" })
      : accept({ type: "CheckedIn", person: command.person });
  },
};

export const attendanceFolds: Folds<
  "AttendanceRecorded" | "LateArrivalRecorded" | "CheckedIn" | "OfficialRecorded" | "OfficialIntroduced"
> = {
  AttendanceRecorded: (state, event) => {
    // added to what the other secretary may have recorded meanwhile
    const { absent, substitutes, checkedIn } = state.attendance;
    state.attendance = {
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
    for (const one of state.plan.officials) if (one.person === event.person) one.present = event.present;
  },
  OfficialIntroduced: (state, event) => {
    const others = state.introduced.filter((one) => one !== event.person);
    state.introduced = event.introduced ? [...others, event.person] : others;
  },
  CheckedIn: (state, event) => {
    state.attendance.checkedIn.push(event.person);
    delete state.attendance.absent[event.person];
  },
};
