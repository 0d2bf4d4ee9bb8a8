/** Numbers of what is made during the hearing: TC-01, TL-02 … One whose making was undone is never given to another. */
import type { Draft } from "immer";
import type { Prefix } from "../../../shared/terms/ids.ts";
import type { HearingState } from "./state.ts";

export function nextId(state: HearingState, prefix: Prefix): string {
  return `${prefix}-${String((state.numbers[prefix] ?? 0) + 1).padStart(2, "0")}`;
}

/** The highest number of each kind, from ids that were given. */
export function highest(
  numbers: Readonly<Record<string, number>>,
  ids: readonly string[],
): Record<string, number> {
  const most = { ...numbers };
  for (const id of ids) {
    const [, prefix, number] = /^([A-Z]{2})-(\d+)$/.exec(id) ?? [];
    if (prefix !== undefined) most[prefix] = Math.max(most[prefix] ?? 0, Number(number));
  }
  return most;
}

/** Folded with whatever makes one. */
export function noteGiven(state: Draft<HearingState>, id: string): void {
  state.numbers = highest(state.numbers, [id]);
}
