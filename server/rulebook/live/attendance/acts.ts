/** Who is in the hall: delegates absent with a reason, replaced, come late, seen at the door; officials introduced. */

import { secretary, tillClosed } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";

export const attendanceActs: Acts<
  "RecordAttendance" | "RecordLateArrival" | "CheckIn" | "RecordOfficial" | "IntroduceOfficial"
> = {
  RecordAttendance: {
    who: secretary,
    when: tillClosed,
    decide: (state, command) => {
      const listed = new Set(state.plan.delegates.map((delegate) => delegate.person));
      const stranger = [...command.absent, ...command.substitutes].find((row) => !listed.has(row.person));
      if (stranger) return refuse({ code: "unknownId", id: stranger.person });
      return accept({
        type: "AttendanceRecorded",
        absent: Object.fromEntries(command.absent.map((row) => [row.person, row.why])),
        substitutes: Object.fromEntries(command.substitutes.map((row) => [row.person, row.name])),
      });
    },
  },
  RecordLateArrival: {
    who: secretary,
    when: tillClosed,
    decide: (state, command) =>
      command.person in state.attendance.absent
        ? accept({ type: "LateArrivalRecorded", person: command.person })
        : refuse({ code: "wrongState", id: command.person, state: "present" }),
  },
  RecordOfficial: {
    who: { ...secretary, operator: "yes" },
    when: tillClosed,
    decide: (state, command) => {
      const official = state.plan.officials.find((one) => one.person === command.person);
      if (!official) return refuse({ code: "unknownId", id: command.person });
      return official.present === command.present
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "OfficialRecorded", person: command.person, present: command.present });
    },
  },
  IntroduceOfficial: {
    who: { ...secretary, chair: "presider", operator: "yes", mc: "yes" },
    when: tillClosed,
    decide: (state, command) => {
      if (!state.plan.officials.some((official) => official.person === command.person))
        return refuse({ code: "unknownId", id: command.person });
      return state.opening.introduced.includes(command.person) === command.introduced
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "OfficialIntroduced", person: command.person, introduced: command.introduced });
    },
  },
  CheckIn: {
    who: { ...secretary, operator: "yes" },
    when: tillClosed,
    decide: (state, command) => {
      if (!state.plan.delegates.some((delegate) => delegate.person === command.person))
        return refuse({ code: "unknownId", id: command.person });
      return state.attendance.checkedIn.includes(command.person)
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "CheckedIn", person: command.person });
    },
  },
};
