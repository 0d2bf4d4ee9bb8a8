/** The figures of a report F4: how many opinions there are, by source, and what screening made of them. */
import { SCREENINGS, SOURCES } from "../../../../shared/terms/register.ts";
import type { HearingState } from "../../frame/state.ts";
import { standing } from "../register/facts.ts";
import { undecided, withResult } from "../screening/facts.ts";
import { collected, synthesisOf } from "./facts.ts";
import type { ReportFigures } from "./slice.ts";

const counted = <K extends string>(
  keys: readonly K[],
  count: (key: K) => number,
): Readonly<Record<K, number>> =>
  Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;

export function reportFigures(state: Pick<HearingState, "before">): ReportFigures {
  const all = standing(state);
  const { groups } = synthesisOf(state);
  return {
    standing: all.length,
    bySource: counted(SOURCES, (source) => all.filter((opinion) => opinion.source === source).length),
    screening: counted(SCREENINGS, (result) => withResult(state, result).length),
    notScreened: undecided(state).length,
    ...{ groups: groups.length, raw: collected(state).length },
  };
}
