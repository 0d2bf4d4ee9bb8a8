/** Which organisations are short of opinions: what each has sent and not taken back, beside its minimum. */
import { organisationSeat } from "../../../../shared/terms/seats.ts";
import type { Circumstances } from "../../frame/ruling.ts";
import type { Reads } from "../../frame/state.ts";
import { rowsOf } from "../register/facts.ts";
import type { Shortfall } from "./slice.ts";

type Read = Reads<"plan" | "before.register">;
type Rows = Circumstances["registrations"];

/** How many opinions each organisation has standing, by its number. */
export function registeredBy(state: Read, rows: Rows): ReadonlyMap<number, number> {
  const standing = new Map<string, number>();
  for (const { registered, row } of rowsOf(state, rows))
    if (registered.withdrawnAt === null) standing.set(row.sender, (standing.get(row.sender) ?? 0) + 1);
  return new Map(
    state.plan.organisations.map(({ number }) => [number, standing.get(organisationSeat(number)) ?? 0]),
  );
}

/** Organisations with fewer opinions than their minimum, in the plan's order. */
export function shortfalls(state: Read, rows: Rows): Shortfall[] {
  const standing = registeredBy(state, rows);
  return state.plan.organisations.flatMap(({ number: organisation, minimum }) => {
    const registered = standing.get(organisation) ?? 0;
    return registered < minimum ? [{ organisation, registered, minimum }] : [];
  });
}
