/** What the synthesis works with: each opinion that was accepted, and beside it what was merged into one that was. */
import type { HearingState } from "../../frame/state.ts";
import { mergedWith, acceptedOpinions as spoken } from "../screening/facts.ts";
import type { AcceptedOpinion } from "./slice.ts";

export type { AcceptedOpinion } from "./slice.ts";

type Prepared = Pick<HearingState, "before">;

export type AcceptedByCode = Readonly<Record<string, AcceptedOpinion>>;

const acceptedBefore = new WeakMap<object, AcceptedByCode>();

/** By code, in the order of codes. */
export function acceptedOpinions(state: Prepared): AcceptedByCode {
  const { before } = state;
  if (before === null) return {};
  const found = acceptedBefore.get(before) ?? gather(state);
  acceptedBefore.set(before, found);
  return found;
}

function gather(state: Prepared): AcceptedByCode {
  const all = spoken(state).flatMap((opinion): AcceptedOpinion[] => [
    { ...opinion, mergedInto: null },
    ...mergedWith(state, opinion.code).map((merged) => ({ ...merged, mergedInto: opinion.code })),
  ]);
  return Object.fromEntries(
    all.toSorted((a, b) => a.code.localeCompare(b.code)).map((opinion) => [opinion.code, opinion]),
  );
}
