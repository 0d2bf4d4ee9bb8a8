/** When each case came to each of its states: reports over a period look back. Noted beside every fold of cases. */
import type { EventType } from "../../frame/events.ts";
import type { Fold, Folds } from "../../frame/ruling.ts";

const noting =
  <T extends EventType>(fold: Fold<T>): Fold<T> =>
  (state, event, commit) => {
    fold(state, event, commit);
    for (const [id, { state: now }] of Object.entries(state.after.cases.opened)) {
      state.after.turns[id] ??= [];
      const turns = state.after.turns[id];
      if (turns.at(-1)?.state !== now) turns.push({ at: commit.at, state: now });
    }
  };

/** The same folds, each of which notes what has become of which case. */
export const withTurns = <T extends EventType>(folds: Folds<T>): Folds<T> =>
  Object.fromEntries(
    Object.entries<Fold<T>>(folds as never).map(([type, fold]) => [type, noting(fold)]),
  ) as never;
