/** The view of an organisation: its own list. No other list, and no phone number, is even read here. */

import { organisationSeat } from "../../../shared/terms/seats.ts";
import type { ListedDelegate, OrganisationPageView } from "../../../shared/views/before/organisation.ts";
import type { OperatorView } from "../../../shared/views/views.ts";
import { listOf, principals } from "../../rulebook/before/roster/facts.ts";
import type { RosterDelegate } from "../../rulebook/before/roster/slice.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { holder } from "../holder.ts";
import { fields, item, part, partOf } from "../part.ts";
import type { People, Person } from "../people.ts";
import { ownCollected } from "./collected.ts";
import { ownDocuments } from "./ownDocuments.ts";
import { ownGuidance } from "./ownGuidance.ts";
import { ownRoster } from "./ownRoster.ts";
import { ownRegister } from "./register.ts";

const listed = item(
  (
    { id, substituteFor, contact, represents = "" }: RosterDelegate,
    person: Person | undefined,
  ): ListedDelegate => ({
    id,
    name: person?.name ?? "",
    addressForm: person?.addressForm ?? "",
    position: person?.position ?? "",
    represents,
    substituteFor,
    hasPhone: contact !== null,
  }),
);

const ownList = partOf((number) =>
  part(fields("before", "session"), (state, people): ListedDelegate[] =>
    phaseOf(state) === "before"
      ? listOf(state, Number(number)).map((delegate) => listed(delegate, people.get(delegate.person)))
      : [],
  ),
);

const ownName = partOf((number) =>
  part(fields("plan"), ({ plan }): OrganisationPageView["organisation"] => {
    const found = plan.organisations.find((organisation) => organisation.number === Number(number));
    return { number: Number(number), name: found?.name ?? "", quota: found?.quota ?? 0 };
  }),
);

const bodies = part(fields("plan"), ({ plan }): OrganisationPageView["bodies"] =>
  plan.units
    .filter(({ group }) => group !== "ward")
    .map(({ name, fields: answered }) => ({ name, fields: answered })),
);

const wards = part(fields("plan"), ({ plan }): OrganisationPageView["wards"] =>
  plan.units.filter(({ group }) => group === "ward").map(({ name }) => name),
);

export function organisationView(
  state: HearingState,
  people: People,
  organisation: number,
): OrganisationPageView {
  const { clock, plan } = state;
  return {
    role: "organisation",
    clock,
    title: plan.title,
    date: plan.date,
    venue: plan.venue,
    ...{ rehearsal: plan.rehearsal, holder: holder(state, people) },
    phase: phaseOf(state),
    organisation: ownName(String(organisation))(state, people),
    delegates: ownList(String(organisation))(state, people),
    ...ownRoster(String(organisation))(state, people),
    register: ownRegister(organisationSeat(organisation))(state, people),
    collected: ownCollected(organisationSeat(organisation))(state, people),
    guidance: ownGuidance(state, people),
    documents: ownDocuments("organisations")(state, people),
    fields: plan.fields,
    bodies: bodies(state, people),
    wards: wards(state, people),
  };
}

/** How far the lists have come, for the operator: numbers alone. */
export const rosters = part(fields("plan", "before", "session"), (state): OperatorView["rosters"] =>
  phaseOf(state) === "before"
    ? state.plan.organisations.map(({ number, name, quota }) => ({
        number,
        name,
        quota,
        entered: principals(listOf(state, number)).length,
      }))
    : [],
);
