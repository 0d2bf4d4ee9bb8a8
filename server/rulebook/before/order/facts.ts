/** Facts: the planned order of speakers. What others may ask of it. */
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { Reads } from "../../frame/state.ts";
import { acceptedOpinions } from "../synthesis/accepted.ts";
import { noOrder, type OrderSlice, type PlannedChange } from "./slice.ts";

type Prepared = Reads<"before.order">;

export const orderOf = ({ before }: Prepared): OrderSlice => before?.order ?? noOrder;

/** The codes in the order of speaking, without those that screening has taken out since. */
export function plannedTurns(
  state: Prepared & Reads<"before.register" | "before.screening">,
): readonly string[] {
  const accepted = acceptedOpinions(state);
  return (orderOf(state).order ?? []).filter((code) => accepted[code]?.mergedInto === null);
}

/** The newest change that stands. */
export const lastChange = (state: Prepared): PlannedChange | null =>
  orderOf(state).changes.findLast(({ undoneAt }) => undoneAt === null) ?? null;

/** The change that a seat may take back: the newest, its own, and none that was made before all had seen the order. */
export function undoable(state: Prepared, seat: SeatName): PlannedChange | null {
  const last = lastChange(state);
  if (last === null || last.was === null || last.by !== seat) return null;
  return orderOf(state).publishedAt !== null && !last.published ? null : last;
}
