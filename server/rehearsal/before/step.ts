/** A step of the preparation's script, as it stands in the file, and what its acts look things up in. */
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { CommandType } from "../../../shared/wire/commands/commands.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";

export interface BeforeStep {
  readonly n: number;
  /** with its time zone */
  readonly at: string;
  readonly who: string;
  readonly do: string;
  readonly expect?: "refused" | "duplicate";
  readonly [field: string]: unknown;
}

/** A row of a list, by the names of its columns. */
export type ListRow = Readonly<Record<string, string>>;

export interface Given {
  readonly state: HearingState;
  readonly steps: readonly BeforeStep[];
  /** delegates.csv, in the order of its numbers */
  readonly delegates: readonly ListRow[];
  /** opinions.csv, by its codes */
  readonly opinions: Readonly<Record<string, ListRow>>;
  /** preparation.csv, by its codes */
  readonly preparation: Readonly<Record<string, ListRow>>;
}

/** Not yet judged: the command's own schema says whether it is one. */
export interface Draft {
  readonly type: CommandType;
  readonly [field: string]: unknown;
}

/** Where a step is several acts, one after another; null: this step of the act is another topic's. */
export type BeforeAct = (step: BeforeStep, given: Given) => Draft | readonly Draft[] | null;

const CLERKS: Readonly<Record<string, SeatName>> = {
  ...{ organiser: "desk.1", front: "desk.2", officeParty: "desk.3", officeCouncil: "desk.4" },
};

/** The seat that presses; of an individual a phone of its own, named by what it sends. */
export function beforeSeat(step: BeforeStep): SeatName {
  const { who } = step;
  const clerk = CLERKS[who];
  if (clerk !== undefined) return clerk;
  // a body that is consulted speaks by the seat of its head
  if (who === "councilStanding" || who === "committeeStanding") return who === "councilStanding" ? "B" : "C";
  if (["A", "B", "C"].includes(who) || who.startsWith("org.")) return who as SeatName;
  if (who === "person") return `phone.${String(step["application"] ?? step["opinion"])}`;
  return `unit.${who}`;
}
