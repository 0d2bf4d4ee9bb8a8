/** Facts: the offices' checklist. What others may ask of it. */
import type { Reads } from "../../frame/state.ts";
import type { CheckItem, RemovedItem } from "./slice.ts";

type Prepared = Reads<"before.checklist">;

/** The items, in the order in which they were made. */
export const checklistOf = ({ before }: Prepared): readonly CheckItem[] => before?.checklist.items ?? NONE;

/** What was taken off it, and why. */
export const removedItems = ({ before }: Prepared): readonly RemovedItem[] =>
  before?.checklist.removed ?? NO_REMOVED;

/** The items that are not done, by id: the freeze waits for them. */
export const unfinished = (state: Prepared): readonly string[] =>
  checklistOf(state).flatMap(({ id, state: stands }) => (stands === "done" ? [] : [id]));

const NONE: readonly CheckItem[] = [];
const NO_REMOVED: readonly RemovedItem[] = [];
