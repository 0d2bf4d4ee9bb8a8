/** Who may read and write which section of the minutes (rules N1, N2). */
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import type { HearingState, Reads } from "../../frame/state.ts";
import { isSealed } from "../outcomes/facts.ts";

export type MinutesRight = "write" | "read" | "none";
type Sections = Pick<HearingState, "steps" | "entries" | "answers" | "opinions">;

/** The opinions that a section (`turn.YK-001`, `answer.TL-01`) speaks of; null: the log has no such section. */
function opinionsOf(state: Sections, section: string): readonly string[] | null {
  const dot = section.indexOf(".");
  const id = section.slice(dot + 1);
  switch (section.slice(0, dot)) {
    case "step":
      return state.steps.some((step) => step.id === id) ? [] : null;
    case "turn": {
      const entry = state.entries[id];
      return entry ? [entry.opinion ?? ""] : null;
    }
    case "answer":
      return state.answers[id]?.opinions ?? null;
    default:
      return null;
  }
}

/** A section of a matter that has left the dialogue: its secretary and the presider alone know it. */
export function isSealedSection(state: Sections, section: string): boolean {
  return (opinionsOf(state, section) ?? []).some((id) => {
    const opinion = state.opinions[id];
    return opinion !== undefined && isSealed(state, opinion);
  });
}

/** Does the log's outline have this section? One with prose that has not is kept as "Chưa xếp chỗ". */
export function isPlaced(state: Sections, section: string): boolean {
  return opinionsOf(state, section) !== null;
}

/** What a seat may do with a section's prose. Never depends on the session being open: closing locks the floor alone. */
export function minutesRight(
  state: Sections & Reads<"minutes.secretaries" | "chair.presider">,
  seat: SeatName,
  section: string,
): MinutesRight {
  const { role } = audienceOf(seat);
  if (isSealedSection(state, section)) {
    if (seat === state.minutes.secretaries.minutes) return "write";
    return seat === state.chair.presider ? "read" : "none";
  }
  return role === "secretary" ? "write" : "none";
}
