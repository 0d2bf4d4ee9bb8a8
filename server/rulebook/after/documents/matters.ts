/** Each opinion once: who sent it, whether it was spoken, what became of it. The sums of reports are made of these. */

import type { Source } from "../../../../shared/terms/register.ts";
import type { HearingState, Opinion } from "../../frame/state.ts";
import { isSealed } from "../../live/outcomes/facts.ts";

/** What became of it, as reports put it together: settled in the hall, explained, given to somebody, passed on, a complaint, nothing yet. */
export const BECAME = ["answered", "explained", "given", "passedOn", "redirected", "open"] as const;
export type Became = (typeof BECAME)[number];

export interface Matter {
  readonly opinion: Opinion;
  /** raised in the hall, not sent in before */
  readonly fromTheFloor: boolean;
  readonly spoken: boolean;
  readonly from: Source;
  readonly became: Became;
}

/** Sent in before the hearing; a part of another is none of its own. */
export const isRegistered = ({ screening, partOf }: Opinion): boolean =>
  screening !== "floor" && partOf === null;

/** What became of it: of one that was split its part a speaks, of one that was merged the one that says the same. */
export function outcomeOf({ opinions }: HearingState, opinion: Opinion) {
  const speaks = opinions[opinion.parts[0] ?? ""] ?? opinion;
  return speaks.outcome ?? opinions[opinion.mergedInto ?? ""]?.outcome ?? null;
}

/** An organisation, a ward, an individual. */
export function sourceOf({ plan }: HearingState, { source, sourceKind }: Opinion): Source {
  if (sourceKind) return sourceKind;
  if (plan.organisations.some(({ name }) => name === source)) return "organisation";
  return plan.units.some(({ name }) => name === source) ? "ward" : "individual";
}

function becameOf(state: HearingState, opinion: Opinion): Became {
  if (opinion.screening === "redirect" || isSealed(state, opinion)) return "redirected";
  switch (outcomeOf(state, opinion)?.kind) {
    case "RESOLVED_ON_THE_SPOT":
    case "ANSWERED":
    case "NOTED":
      return "answered";
    case "EXPLAINED_NOT_IN_LINE":
      return "explained";
    case "ASSIGNED_FOR_VERIFICATION":
    case "UNHEARD_WRITTEN_REPLY":
      return "given";
    case "TRANSFERRED_TO_HIGHER_AUTHORITY":
      return "passedOn";
    case "REDIRECTED":
      return "redirected";
    default:
      return "open";
  }
}

const SPOKEN: ReadonlySet<string> = new Set(["spoken", "stopped", "diverted"]);

/** The opinions whose turn came, by the whole that a part belongs to. */
function spokenIn({ entries, opinions }: HearingState): ReadonlySet<string> {
  return new Set(
    Object.values(entries).flatMap(({ opinion, state }) => {
      if (opinion === null || !SPOKEN.has(state.kind)) return [];
      return [opinions[opinion]?.partOf ?? opinion];
    }),
  );
}

/** All that was sent in or raised in the hall, in the order of the register. */
export function mattersOf(state: HearingState): readonly Matter[] {
  const spoken = spokenIn(state);
  return Object.values(state.opinions)
    .filter(({ partOf }) => partOf === null)
    .map((opinion) => ({
      ...{ opinion, fromTheFloor: !isRegistered(opinion), spoken: spoken.has(opinion.id) },
      from: sourceOf(state, opinion),
      became: becameOf(state, opinion),
    }));
}
