/** Facts: the lists of delegates. What others may ask of them. */
import type { HearingState } from "../../frame/state.ts";
import type { Delegate } from "../plan.ts";
import type { RosterDelegate } from "../state.ts";

/** The list that an organisation has entered itself; empty for one that has entered nobody. */
export function listOf(state: Pick<HearingState, "before">, organisation: number): readonly RosterDelegate[] {
  return state.before?.rosters[organisation]?.delegates ?? NOBODY;
}

/** Those of a list who count against the quota: substitutes stand beside it. */
export const principals = (list: readonly RosterDelegate[]): readonly RosterDelegate[] =>
  list.filter((delegate) => delegate.substituteFor === null);

/**
 * The delegates of the hearing as the freeze takes them: of each organisation that has entered a list, that list alone; of
 * the others, and of individuals, what the folder has.
 */
export function delegatesAtFreeze(
  state: Pick<HearingState, "before" | "plan">,
  ofFolder: readonly Delegate[],
): Delegate[] {
  const lists = state.plan.organisations.flatMap(({ number, name }) => {
    const list = principals(listOf(state, number));
    return list.length === 0 ? [] : [{ name, list }];
  });
  const entered = new Set(lists.map(({ name }) => name));
  return [
    ...ofFolder.filter(({ kind, organisation }) => kind === "individual" || !entered.has(organisation)),
    ...lists.flatMap(({ name, list }) =>
      list.map(({ person }): Delegate => ({ person, organisation: name, kind: "allocated" })),
    ),
  ];
}

const NOBODY: readonly RosterDelegate[] = [];
