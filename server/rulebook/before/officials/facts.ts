/** Facts: office holders. Which seat one has, who waits for one, and the id of the next. */
import { officialId } from "../../../../shared/terms/ids.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Official } from "../plan.ts";
import { slipsOf } from "../preparation/facts.ts";

type Prepared = Pick<HearingState, "before" | "plan">;

/** The office holder or guest of this id. */
export const officialWith = ({ plan }: Prepared, id: string): Official | undefined =>
  plan.officials.find(({ person }) => person === id);

/** The co-chair's or secretary's seat that is this one's; null: it has none. */
export const seatOfOfficial = ({ plan }: Pick<Prepared, "plan">, official: Official) =>
  plan.chairs.find(({ person }) => person === official.person)?.seat ?? official.seat ?? null;

/** The slip by which this one is asked to answer; null: there is none. */
export const slipOfOfficial = (state: Prepared, id: string): string | null =>
  slipsOf(state).find(({ respondent }) => respondent === id)?.id ?? null;

/** An id that was given to nobody. */
export function nextOfficial({ before, plan }: Prepared): string {
  const given = plan.officials.map(({ person }) => Number(person.slice(1)) || 0);
  return officialId(Math.max(before?.officials?.numbered ?? 0, ...given) + 1);
}
