/** Which opinions a seat may name: those that it sees. Of all others, there or not, it hears the same (P11). */
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { Command } from "../../shared/wire/commands/commands.ts";
import { phaseOf } from "./frame/phase.ts";
import type { HearingState, Opinion } from "./frame/state.ts";
import { resultText } from "./live/gavel/facts.ts";
import { isSealed } from "./live/outcomes/facts.ts";
import { concerned, isMatter, lastAnswer } from "./live/units/facts.ts";
import { isRestricted, type Linked } from "./matter.ts";

/** May the operator be offered it for the hall? */
export function mayBeShown(state: Linked, opinion: Opinion): boolean {
  return opinion.mergedInto === null && !isSealed(state, opinion) && !isRestricted(state, opinion);
}

/** Does the hall's list of concerns offer it? */
export const isConcern = (state: Linked, opinion: Opinion): boolean =>
  opinion.hot && opinion.displayTitle !== null && mayBeShown(state, opinion);

function mayName(state: HearingState, seat: SeatName, opinion: Opinion): boolean {
  const audience = audienceOf(seat);
  switch (audience.role) {
    case "chair":
    case "secretary":
      // of what left the dialogue in the hall they were told; what never was in it is nobody's here
      return !isSealed(state, opinion) || opinion.diversion?.at !== null;
    case "operator":
      return (
        isConcern(state, opinion) || (mayBeShown(state, opinion) && resultText(state, opinion.id) !== null)
      );
    case "department":
      return (
        isMatter(state, opinion) &&
        concerned(state, opinion, lastAnswer(state, opinion.id)).has(audience.unit)
      );
    case "hall":
    case "lectern":
    case "mc":
    case "police":
    case "media":
    case "delegate":
    case "organisation":
    case "desk":
      return false;
    default:
      return audience satisfies never;
  }
}

/** Every opinion that a command names, whatever it asks. */
function opinionsIn(command: Command): readonly string[] {
  return (["opinion", "opinions", "about", "clarifies"] as const).flatMap((field) => {
    const named = (command as Readonly<Record<string, unknown>>)[field];
    return (Array.isArray(named) ? named : [named]).filter(
      (name): name is string => typeof name === "string",
    );
  });
}

/** The first opinion that a command names and its sender does not see, there or not; null: none. */
export function outOfReach(state: HearingState, seat: SeatName, command: Command): string | null {
  // what the phase before names is judged by its own topics
  if (phaseOf(state) === "before") return null;
  const unseen = opinionsIn(command).find((id) => {
    const opinion = state.opinions[id];
    return !opinion || !mayName(state, seat, opinion);
  });
  return unseen ?? null;
}

/** The number of the first matter that a command names, by its code or its turn, and that has left the dialogue; null: none. */
export function leftTheDialogue(state: HearingState, command: Command): number | null {
  const turns = (["entry", "before", "after"] as const).flatMap((field) => {
    const named = (command as Readonly<Record<string, unknown>>)[field];
    return typeof named === "string" ? (state.entries[named]?.opinion ?? []) : [];
  });
  const numbers = [...opinionsIn(command), ...turns].map((id) => state.opinions[id]?.diversion?.number);
  return numbers.find((number) => number !== undefined) ?? null;
}
