/** A step of the script of what follows the hearing, as it stands in the file, and what its acts look things up in. */
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { CommandType } from "../../../shared/wire/commands/commands.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";

export interface AfterStep {
  readonly n: number;
  /** with its time zone */
  readonly at: string;
  readonly who: string;
  readonly do: string;
  readonly expect?: "refused" | "duplicate";
  readonly [field: string]: unknown;
}

export interface AfterGiven {
  readonly state: HearingState;
  readonly steps: readonly AfterStep[];
  /** by their names, the hashes of what was sent up */
  readonly sent?: ReadonlyMap<string, string>;
}

/** Not yet judged: the command's own schema says whether it is one. */
export interface AfterDraft {
  readonly type: CommandType;
  readonly [field: string]: unknown;
}

/** Where a step is several acts, one after another; null: this step of the act is another topic's. */
export type AfterAct = (step: AfterStep, given: AfterGiven) => AfterDraft | readonly AfterDraft[] | null;

export type AfterActs = Readonly<Record<string, AfterAct>>;

const CLERKS: Readonly<Record<string, SeatName>> = {
  ...{ organiser: "desk.1", front: "desk.2", officeParty: "desk.3", officeCouncil: "desk.4" },
};

/**
 * The seat that presses; of an individual, whose receipt the folder's hearing does not know, the clerk who takes its word.
 * An annex of the minutes is signed by a second one.
 */
export function afterSeat({ who, ...step }: AfterStep, type?: CommandType): SeatName {
  if (type === "SignAnnex") return (step["signedBy"] as SeatName[])[1] ?? "A";
  const clerk = CLERKS[who];
  if (clerk !== undefined) return clerk;
  if (["A", "B", "C", "T1", "T2"].includes(who)) return who as SeatName;
  if (who === "person") return "desk.3";
  return `unit.${who}`;
}
