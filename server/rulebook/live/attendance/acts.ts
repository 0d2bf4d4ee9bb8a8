/** Who is in the hall: delegates absent with a reason, replaced, come late, seen at the door, moved to another seat; officials introduced. */

import { hallPlace } from "../../../../shared/terms/hallPlace.ts";
import { secretary, tillClosed } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { seatOf, sitsAt } from "./facts.ts";

export const attendanceActs: Acts<
  | "RecordAttendance"
  | "RecordLateArrival"
  | "CheckIn"
  | "SeatDelegate"
  | "RecordOfficial"
  | "IntroduceOfficial"
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
      const official = state.plan.officials.find((official) => official.person === command.person);
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
  SeatDelegate: {
    who: { ...secretary, desk: "yes" },
    when: tillClosed,
    bodies: ["organiser"],
    decide: (state, { person, place: typed, other }, { people = new Map() }) => {
      if (!state.plan.delegates.some((delegate) => delegate.person === person))
        return refuse({ code: "unknownId", id: person });
      const place = hallPlace(typed) ?? typed;
      const seat = seatOf(state, people, person);
      if ((hallPlace(seat) ?? seat) === place) return refuse({ code: "alreadyDone" });
      const sits = sitsAt(state, people, place);
      // whoever sits there changes with this one, if that was seen and meant, and there is a seat to change
      if (sits !== other || (sits !== null && seat === "")) return refuse({ code: "placeTaken", place });
      const seats = { [person]: place, ...(sits === null ? {} : { [sits]: seat }) };
      return accept({ type: "DelegateSeated", seats });
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
