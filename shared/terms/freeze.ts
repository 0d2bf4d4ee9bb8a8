/** What stands in the way of the freeze, and what is only said before it. */
export const OBSTACLES = ["unscreened", "untitled", "queueMissing", "unfinished"] as const;
export const WARNINGS = [
  ...(["unapproved", "withoutSlip", "undirected", "unacknowledged"] as const),
  ...(["unpublished", "belowMinimum"] as const),
] as const;

export interface FreezeProblem {
  readonly kind: (typeof OBSTACLES | typeof WARNINGS)[number];
  /** of what: codes, numbers, names */
  readonly which: readonly string[];
}
