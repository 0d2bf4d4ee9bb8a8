/** Facts: who presides, and what hall and lectern show. What others may ask of it. */
import { upperFirst } from "../../../../shared/terms/address.ts";
import { hallSentence } from "../../../../shared/terms/hallSentences.ts";
import { CHAIR_SEATS } from "../../../../shared/terms/seats.ts";
import { bodyName } from "../../../../shared/terms/task.ts";
import type { HearingState, Reads } from "../../frame/state.ts";

/**
 * The sentence of a result card: unit, task, latest day; null while the outcome has no unit or no day.
 * A task that only repeats the title is left out: the card has the title above, unless the hall may not see it.
 */
export function resultText(state: Pick<HearingState, "opinions" | "plan">, opinion: string): string | null {
  const { outcome, title, displayTitle } = state.opinions[opinion] ?? {};
  if (!outcome) return null;
  const unit = state.plan.units.find((unit) => unit.id === outcome.lead);
  if (!outcome.due || unit === undefined) return null;
  const task = [title, displayTitle].includes(outcome.task) ? "" : outcome.task;
  const lead = outcome.directing ? `${outcome.directing} chỉ đạo ${bodyName(unit)} chủ trì` : bodyName(unit);
  return hallSentence.result(`${upperFirst(unit.verb ?? "giao")} ${lead}`, task ?? "", outcome.due.date);
}

/** Was a chair's link last renewed from its own seat? The operator and the other chairs are told, and may give it back. */
export function renewedItself(state: Reads<"links.renewals">, seat: string): boolean {
  return CHAIR_SEATS.some((chair) => chair === seat && state.links.renewals[chair]?.by === chair);
}
