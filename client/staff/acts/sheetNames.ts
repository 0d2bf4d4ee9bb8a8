/** Which sheets there are over the middle of a screen, and how one is opened. */

/** outcomes that are not recorded by a tap alone */
export const ASKING = ["ASSIGNED_FOR_VERIFICATION", "RESOLVED_ON_THE_SPOT", "EXPLAINED_NOT_IN_LINE"] as const;
export type AskingOutcome = (typeof ASKING)[number];

export type SheetName =
  | "menu"
  | "more"
  | "substitute"
  | "split"
  | "inPlace"
  | "later"
  | "reassign"
  | "assign"
  | "outcome"
  | "results"
  | "cases"
  | "signing"
  | "time"
  | "order"
  | "acts"
  | "note"
  | "sayings"
  | "introduce"
  | "written"
  | "conclude"
  | "programme"
  | "guest"
  | "concerns"
  | "handOver"
  | "suspend"
  | "matter"
  | "close";

/** `about`: the opinions that the sheet speaks of. */
export type Open = (name: SheetName, about?: readonly string[], outcome?: AskingOutcome) => void;
