/** Places in the hall: where a clerk has put somebody by hand, else in the order of the delegates. */
import { placeAt } from "../../../../shared/terms/hallPlace.ts";
import type { Reads } from "../../frame/state.ts";
import { admitted } from "../applications/facts.ts";
import { listOf, principals } from "../roster/facts.ts";

type Prepared = Reads<"before.rosters" | "before.applications" | "before.places" | "plan">;

export interface Place {
  /** "A05"; "": none is given */
  readonly place: string;
  readonly byHand: boolean;
}

/** Who has a place: those on the organisations' lists in their order, then individuals. A substitute has that of the other. */
export const placed = (state: Prepared): readonly string[] => [
  ...state.plan.organisations.flatMap(({ number }) =>
    principals(listOf(state, number)).map((delegate) => delegate.id),
  ),
  ...admitted(state).map((application) => application.id),
];

/**
 * The place of each, by the id under which it is listed. Whoever is moved by hand leaves the usual place to whom it was
 * taken from; everybody else stays.
 */
export function placesOf(state: Prepared): ReadonlyMap<string, Place> {
  const byHand = state.before?.places ?? {};
  const inRow = state.plan.seatsInRow ?? 0;
  const ids = placed(state);
  const usual = (i: number) => (inRow === 0 ? "" : placeAt(i, inRow));
  const taken = new Set(ids.flatMap((id) => byHand[id] ?? []));
  const left = ids.flatMap((id, i) => (id in byHand && !taken.has(usual(i)) ? [usual(i)] : []));
  return new Map(
    ids.map((id, i): [string, Place] => {
      const hand = byHand[id];
      if (hand !== undefined) return [id, { place: hand, byHand: true }];
      const place = usual(i);
      return [id, { place: taken.has(place) ? (left.shift() ?? "") : place, byHand: false }];
    }),
  );
}
