/** How the server stands, as screens are told: codes, which each screen words; what is behind them is in the operator's log. */

export const HEALTH_PROBLEMS = [
  /** Redis takes no writes: nothing is saved */
  "storageRefuses",
  /** Redis does not answer: nothing is saved */
  "storageSilent",
  /** Redis could lose what it acknowledges */
  "storageUnsafe",
  /** what other nodes append does not reach this one */
  "notFollowing",
  /** the hearing's own log cannot be read or folded: it is set aside */
  "logBroken",
  /** the hearing's log is shorter than what was acknowledged, or was another for a while */
  "logDoubtful",
  /** saved; the node cannot write its own second record */
  "recordNotKept",
  /** other hearings cannot be served; told to operators alone, with their ids */
  "othersSetAside",
  /** a field that no list names was held back from a view; told to operators alone */
  "fieldHeldBack",
  /** stored text of the minutes cannot be read and is left out; told to operators alone */
  "minutesLeftOut",
] as const;
export type HealthProblem = (typeof HEALTH_PROBLEMS)[number];

export interface Health {
  /** what is shown is kept up to date, and what is pressed is saved */
  readonly live: boolean;
  /** the gravest; always null where nobody could do anything about it: on displays, lectern and phones */
  readonly problem: HealthProblem | null;
  /** which hearings cannot be served; for operators alone */
  readonly hearings?: readonly string[];
}
