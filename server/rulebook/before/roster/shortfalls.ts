/** Which organisations are short of opinions: what each has sent and not taken back, beside its minimum. */
import { organisationSeat } from "../../../../shared/terms/seats.ts";
import type { Circumstances } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Shortfall } from "./slice.ts";

type Rows = Circumstances["registrations"];

/** How many opinions each organisation has standing, by its number. */
export function registeredBy({ plan }: Pick<HearingState, "plan">, registrations: Rows): Map<number, number> {
  const senders = [...(registrations?.values() ?? [])].map(({ sender }) => sender);
  return new Map(
    plan.organisations.map(({ number }) => [
      number,
      senders.filter((one) => one === organisationSeat(number)).length,
    ]),
  );
}

/** Organisations with fewer opinions than their minimum, in the plan's order. */
export function shortfalls(state: HearingState, registrations: Rows): Shortfall[] {
  const standing = registeredBy(state, registrations);
  return state.plan.organisations.flatMap(({ number: organisation, minimum }) => {
    const registered = standing.get(organisation) ?? 0;
    return registered < minimum ? [{ organisation, registered, minimum }] : [];
  });
}
