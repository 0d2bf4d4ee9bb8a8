/** The view of the police: names and seats at the door, never a number, an address, or what anybody says. */
import type { Admission, Guest, PoliceView } from "../../../shared/views/live/police.ts";
import { declinedBy } from "../../rulebook/before/invitations/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { expectedDelegates } from "../expected.ts";
import { fields, index, part } from "../part.ts";
import { fullName, type People, personView } from "../people.ts";
import { seating } from "../seats.ts";
import { pausedUntil } from "./session.ts";

interface Expected {
  readonly guest: Guest;
  readonly kind: Admission["kind"];
}

const expected = index(
  { ...fields("plan", "before", "session", "attendance") },
  (state, people): readonly Expected[] => {
    // what happens at the door is over
    if (phaseOf(state) === "after") return [];
    const { checkedIn, substitutes } = state.attendance;
    const seatAt = seating({ state, people });
    const delegates = expectedDelegates(state).map(({ person, from, kind, absent, listedAs }): Expected => {
      const substitute = substitutes[person] ?? "";
      const isIn = checkedIn.includes(person) || substitute !== "";
      return {
        kind: kind === "individual" ? "individuals" : "organisation",
        guest: {
          ...{ id: person, name: fullName(people.get(person), person), substitute },
          ...{ position: people.get(person)?.position ?? "", organisation: from },
          seatNo: seatAt(person, listedAs),
          stands: isIn ? "in" : absent ? "absent" : "expected",
        },
      };
    });
    const officials = state.plan.officials.map(({ person, present }): Expected => {
      const { name, position, organisation } = personView(people, person);
      const away = !present || declinedBy(state, person) !== null;
      return {
        kind: "officials",
        guest: {
          ...{ id: person, name, substitute: "", position, organisation, seatNo: "" },
          stands: away ? "absent" : "expected",
        },
      };
    });
    return [...officials, ...delegates];
  },
);

const admissions = part({ expected }, ({ expected: all }): readonly Admission[] => {
  const found = new Map<string, Admission>();
  for (const { kind, guest } of all) {
    if (guest.stands === "absent") continue;
    const name = kind === "organisation" ? guest.organisation : "";
    const { came, of } = found.get(`${kind} ${name}`) ?? { came: 0, of: 0 };
    found.set(`${kind} ${name}`, { kind, name, came: came + (guest.stands === "in" ? 1 : 0), of: of + 1 });
  }
  return [...found.values()];
});

const guests = part({ expected }, ({ expected: all }): readonly Guest[] => all.map(({ guest }) => guest));

const presider = part(fields("plan", "chair.presider"), ({ plan, chair }, people): PoliceView["presider"] => {
  const presides = plan.chairs.find(({ seat }) => seat === chair.presider);
  return {
    name: personView(people, presides?.person ?? "").name,
    position: presides?.position ?? "",
  };
});

export function policeView(state: HearingState, people: People): PoliceView {
  const { plan, clock, session, incidents } = state;
  return {
    role: "police",
    phase: phaseOf(state),
    clock,
    title: plan.title,
    rehearsal: plan.rehearsal,
    session: session.kind,
    pausedUntil: pausedUntil(state),
    step: currentStep(state)?.shortTitle ?? "",
    presider: presider(state, people),
    admissions: admissions(state, people),
    guests: guests(state, people),
    incidents,
  };
}
