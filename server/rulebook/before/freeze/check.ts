/** What the freeze looks at: what would harm the hall stands in its way, what is unfinished is said. */
import type { FreezeProblem } from "../../../../shared/terms/freeze.ts";
import type { HearingState } from "../../frame/state.ts";
import { unfinished } from "../checklist/facts.ts";
import { orderOf, plannedTurns } from "../order/facts.ts";
import { slipsOf } from "../preparation/facts.ts";
import { undecided } from "../screening/facts.ts";
import { awaitedOn, isDirected, spokenFor, synthesisOf, treatmentOf } from "../synthesis/facts.ts";

type Prepared = Pick<HearingState, "before" | "plan">;

const some = (kind: FreezeProblem["kind"], which: readonly string[]): FreezeProblem[] =>
  which.length === 0 ? [] : [{ kind, which }];

/** In the way of the freeze. */
export function obstacles(state: Prepared): readonly FreezeProblem[] {
  const untitled = plannedTurns(state).filter((code) => treatmentOf(state, code).displayTitle === null);
  return [
    ...some(
      "unscreened",
      undecided(state).map(({ id }) => id),
    ),
    ...some("untitled", untitled),
    ...some("unfinished", unfinished(state)),
    ...some("queueMissing", plannedTurns(state).length === 0 ? ["queue"] : []),
  ];
}

/** Not finished, and no harm to the hall. */
export function warnings(state: Prepared): readonly FreezeProblem[] {
  const { groups, reports } = synthesisOf(state);
  const open = slipsOf(state).filter((slip) => slip.state.kind !== "approved");
  const covered = new Set(slipsOf(state).flatMap(({ opinions }) => opinions));
  const bare = spokenFor(state).filter(({ code }) => !covered.has(code));
  const short = state.plan.organisations.filter(
    ({ name, minimum }) => spokenFor(state).filter(({ from }) => from === name).length < minimum,
  );
  return [
    ...some(
      "unapproved",
      open.map(({ id }) => id),
    ),
    ...some(
      "withoutSlip",
      bare.map(({ code }) => code),
    ),
    ...some(
      "undirected",
      groups.filter(({ id }) => !isDirected(state, id)).map(({ id }) => id),
    ),
    ...some(
      "unacknowledged",
      reports.filter((report) => awaitedOn(report).length > 0).map(({ id }) => id),
    ),
    ...some("unpublished", orderOf(state).publishedAt === null ? ["queue"] : []),
    ...some(
      "belowMinimum",
      short.map(({ name }) => name),
    ),
  ];
}
