/** The lists to search in: units with who may answer, delegates with their attendance, officials in protocol order. */
import type { SeatedView } from "../../../shared/views/live/session.ts";
import type { SessionView } from "../../../shared/views/views.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { seatOf } from "../../rulebook/live/attendance/facts.ts";
import { fields, part } from "../part.ts";
import { numberOf, personView } from "../people.ts";

/** present and of how many, of the allocated delegates or of the individuals (plan's annex 1; S72) */
export function presence(
  state: Pick<HearingState, "plan" | "attendance">,
  kind: "allocated" | "individual",
): { present: number; of: number } {
  const ofKind = state.plan.delegates.filter((delegate) => delegate.kind === kind);
  return {
    present: ofKind.filter((delegate) => !(delegate.person in state.attendance.absent)).length,
    of: ofKind.length,
  };
}

export const unitLists = part(
  fields("plan"),
  ({ plan }, people): Pick<SessionView, "units"> => ({
    units: plan.units.map(({ id, name, shortName, group, verb }) => ({
      id,
      name,
      shortName,
      group,
      verb: verb ?? "giao",
      people: plan.officials
        .filter((official) => official.unit === id && official.mayAnswer)
        .map((official) => ({ ...personView(people, official.person), present: official.present })),
    })),
  }),
);

/** Who sits where on the day. */
export const seated = part(fields("plan", "attendance"), (state, people): readonly SeatedView[] =>
  state.plan.delegates.map(({ person }) => {
    const { id, name, organisation } = personView(people, person);
    return { id, name, organisation, number: numberOf(person), seatNo: seatOf(state, people, person) };
  }),
);

export const peopleLists = part(
  fields("plan", "attendance", "opening.introduced"),
  (state, people): Pick<SessionView, "delegates" | "officials" | "attendance"> => ({
    delegates: state.plan.delegates.map(({ person }) => ({
      ...personView(people, person),
      number: numberOf(person),
      seatNo: seatOf(state, people, person),
      absent: state.attendance.absent[person] ?? null,
      substitute: state.attendance.substitutes[person] ?? "",
      checkedIn: state.attendance.checkedIn.includes(person),
    })),
    officials: state.plan.officials
      .toSorted((a, b) => a.order - b.order)
      .map(({ person, present }) => ({
        ...personView(people, person),
        present,
        introduced: state.opening.introduced.includes(person),
      })),
    attendance: {
      taken: state.attendance.taken,
      allocated: presence(state, "allocated"),
      individuals: presence(state, "individual"),
    },
  }),
);
