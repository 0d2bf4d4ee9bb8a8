/** Facts: what units say of their own matters. What others may ask of it. */
import type { DueAnswer, Matter } from "../../../../shared/views/live/department.ts";
import type { Answer, HearingState, Opinion, Reads } from "../../frame/state.ts";
import type { Linked } from "../../matter.ts";
import { isSealed, type Left } from "../outcomes/facts.ts";

/** The last answer that was asked for an opinion, or null. */
export function lastAnswer(state: HearingState, opinion: string): Answer | null {
  return Object.values(state.answers).findLast((answer) => answer.opinions.includes(opinion)) ?? null;
}

/** Who is foreseen to answer; who asks again (4.5) comes back to the unit that had answered. */
export function foreseenLead({ opinions, entries }: Linked, opinion: Opinion): string | null {
  const about = entries[opinion.id]?.about;
  return opinion.lead ?? opinions[about ?? ""]?.lead ?? null;
}

/** Why a matter concerns a unit: it answers, it supports who does, or it is the ward where it lies. */
type Concern = Matter["concern"];

/** The units that a matter concerns, each with the strongest reason. `answer`: the last that was asked for the matter. */
export function concerned(
  state: Linked,
  opinion: Opinion,
  answer: Answer | null,
): ReadonlyMap<string, Concern> {
  const { outcome, supporting, wards } = opinion;
  const foreseen = foreseenLead(state, opinion);
  const supports = [foreseen, ...supporting, ...(answer?.supporting ?? []), ...(outcome?.supporting ?? [])];
  const leads = [answer?.lead ?? foreseen, outcome?.lead];
  const units = new Map<string, Concern>(wards.map((unit) => [unit, "place"]));
  for (const unit of supports) if (unit) units.set(unit, "supporting");
  for (const unit of leads) if (unit) units.set(unit, "lead");
  return units;
}

/** Is it told to units as a matter of its own: neither gone, nor part of another, nor a whole with parts? */
export function isMatter(state: Left, opinion: Opinion): boolean {
  return !isSealed(state, opinion) && opinion.mergedInto === null && opinion.parts.length === 0;
}

/** The unit whose prepared answer an opinion bears: a part keeps what was prepared for the whole. */
export function preparedBy(state: Pick<HearingState, "opinions">, opinion: Opinion): string | null {
  return state.opinions[opinion.partOf ?? opinion.id]?.lead ?? null;
}

/** What the unit that has the task says of its latest day; null: nothing, or of a day that was changed since. */
export function dueAnswerOf(state: Reads<"units.dueAnswers">, opinion: Opinion): DueAnswer | null {
  const answer = state.units.dueAnswers[opinion.id];
  const { lead, due } = opinion.outcome ?? {};
  return answer && answer.unit === lead && answer.due === due?.date ? answer.said : null;
}
