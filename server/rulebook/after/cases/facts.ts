/** Facts: cases, the matters that were given as tasks. What others may ask of it. */
import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import type { Share } from "../../../../shared/views/after/cases.ts";
import type { HearingState, Opinion, Outcome } from "../../frame/state.ts";
import type { Left } from "../../live/outcomes/facts.ts";
import { isMatter } from "../../live/units/facts.ts";

/** These outcomes leave something to be done. */
const GIVES_A_TASK: ReadonlySet<OutcomeKind> = new Set([
  "ASSIGNED_FOR_VERIFICATION",
  "UNHEARD_WRITTEN_REPLY",
  "TRANSFERRED_TO_HIGHER_AUTHORITY",
]);

/** The task that a matter was given as; null: it is no case. */
export function taskOf(state: Left, opinion: Opinion): Outcome | null {
  const { outcome } = opinion;
  return outcome && GIVES_A_TASK.has(outcome.kind) && isMatter(state, opinion) ? outcome : null;
}

/** What a unit reports of a task: all as its lead, its part as one that supports; null: nothing, it is another's. */
export function shareOf(task: Outcome, unit: string): Share | null {
  if (task.lead === unit) return "whole";
  return task.parts?.some((part) => part.unit === unit) ? "part" : null;
}

/** Has the desk opened cases? Until then units report on the matters that they were given. */
export const casesOpened = ({ after }: Pick<HearingState, "after">): boolean =>
  Object.keys(after.cases.opened).length > 0;

/**
 * Has the seat a case that is still open: a unit one of its own, a chair any? The operator, who hands out links, stays as
 * long as those whose links they are. A case stays open until a rule closes it: none does yet.
 */
export function hasOpenCase(state: HearingState, seat: SeatName): boolean {
  if (state.session.kind !== "closed") return false;
  const audience = audienceOf(seat);
  const tasks = () => Object.values(state.opinions).flatMap((opinion) => taskOf(state, opinion) ?? []);
  switch (audience.role) {
    case "chair":
    case "operator":
      return tasks().length > 0;
    case "department":
      return tasks().some((task) => shareOf(task, audience.unit) !== null);
    default:
      return false;
  }
}
