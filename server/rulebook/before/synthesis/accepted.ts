/** What the synthesis works with: each opinion that was accepted, and beside it what was merged into one that was. */
import type { Reads } from "../../frame/state.ts";
import { mergedWith, acceptedOpinions as spoken } from "../screening/facts.ts";
import type { AcceptedOpinion } from "./slice.ts";

export type { AcceptedOpinion } from "./slice.ts";

type Prepared = Reads<"before.register" | "before.screening">;

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
  const merged = mergedWith(state);
  const all = spoken(state).flatMap((opinion): AcceptedOpinion[] => [
    beside(opinion, null),
    ...(merged.get(opinion.code) ?? []).map((other) => beside(other, opinion.code)),
  ]);
  return Object.fromEntries(
    all.toSorted((a, b) => a.code.localeCompare(b.code)).map((opinion) => [opinion.code, opinion]),
  );
}

type Text = Omit<AcceptedOpinion, "mergedInto">;
const known = new WeakMap<Text, AcceptedOpinion>();

/** The same object while its text and what it was merged into are the same. */
function beside(text: Text, mergedInto: string | null): AcceptedOpinion {
  const before = known.get(text);
  if (before?.mergedInto === mergedInto) return before;
  const made = { ...text, mergedInto };
  known.set(text, made);
  return made;
}
