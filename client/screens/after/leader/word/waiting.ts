/** What waits for a leader: a report to direct, a day that is asked for, what was carried up, what is to be looked at again. Pure. */
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";

export type WaitingKind = "report" | "pass" | "day" | "escalated" | "lookAgain";

export interface Waiting {
  readonly about: FollowedCase;
  readonly kind: WaitingKind;
}

function kindOf(seat: string, about: FollowedCase): WaitingKind | null {
  const { state, outcome, directions, asked, escalations } = about;
  const said = directions.some((word) => word.seat === seat);
  if (state === "reported") return said ? null : "report";
  if (state === "given" && outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY") return said ? null : "pass";
  if (asked !== null) return "day";
  if (escalations.at(-1)?.direction === null) return "escalated";
  return state === "lookAgain" ? "lookAgain" : null;
}

/** By the day that is nearest. */
export const waitingFor = (seat: string, cases: readonly FollowedCase[]): readonly Waiting[] =>
  cases
    .flatMap((about) => {
      const kind = kindOf(seat, about);
      return kind === null ? [] : [{ about, kind }];
    })
    .toSorted((a, b) => (a.about.due ?? "9").localeCompare(b.about.due ?? "9"));
