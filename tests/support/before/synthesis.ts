/** What synthesis, prepared answers and planned order say at an instant, in the words of the expected file. */
import { plannedTurns } from "../../../server/rulebook/before/order/facts.ts";
import { preparationFigures } from "../../../server/rulebook/before/preparation/facts.ts";
import { awaitedOn, isDirected, synthesisOf } from "../../../server/rulebook/before/synthesis/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";

export function synthesisStanding(state: HearingState, at: number) {
  const { groups, reports, raws } = synthesisOf(state);
  const planned = plannedTurns(state);
  return {
    opinions: { raw: raws.length },
    groups: { formed: groups.length, directed: groups.filter(({ id }) => isDirected(state, id)).length },
    preparation: preparationFigures(state, at),
    stillToAcknowledge: reports
      .map((report) => ({ report: report.id, bodies: awaitedOn(report) }))
      .filter(({ bodies }) => bodies.length > 0),
    queue: planned.length === 0 ? null : planned,
  };
}
