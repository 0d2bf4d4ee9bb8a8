/** What waits for a leader: a report to direct, a day that is asked for, what was carried up, what is to be looked at again. Pure. */

import { askedNow, carriedUp } from "../../../../../shared/reckoning/caseRound.ts";
import { UNDER_WAY } from "../../../../../shared/terms/cases.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";

export type WaitingKind =
  | "report"
  | "pass"
  | "day"
  | "escalated"
  | "lookAgain"
  | "underWay"
  | "agreed"
  | "sentBack"
  | "read";

export interface Waiting {
  readonly about: FollowedCase;
  readonly kind: WaitingKind;
}

const awaitsWord = ({ state, outcome }: FollowedCase): boolean =>
  state === "reported" || (state === "given" && outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY");

function kindOf(seat: string, about: FollowedCase): WaitingKind | null {
  const { state, directions } = about;
  const said = directions.some((word) => word.seat === seat);
  if (awaitsWord(about)) return said ? null : state === "reported" ? "report" : "pass";
  if (askedNow(about) !== null) return "day";
  if (carriedUp(about) !== null) return "escalated";
  return state === "lookAgain" ? "lookAgain" : null;
}

/** Has this leader given a word that he may still change: others are awaited, or he has sent it back? */
function ownWord(seat: string, about: FollowedCase): "agreed" | "sentBack" | null {
  const own = about.directions.find((word) => word.seat === seat);
  if (own?.agrees) return awaitsWord(about) ? "agreed" : null;
  return own && about.sentBack ? "sentBack" : null;
}

const byDue = (a: Waiting, b: Waiting) => (a.about.due ?? "9").localeCompare(b.about.due ?? "9");

/** What its unit works on: nobody need ask before a leader gives it another day. */
export const underWay = (cases: readonly FollowedCase[]): readonly Waiting[] =>
  cases
    .filter(({ state, outcome }) => UNDER_WAY.has(state) && outcome !== "TRANSFERRED_TO_HIGHER_AUTHORITY")
    .map((about): Waiting => ({ about, kind: "underWay" }))
    .toSorted(byDue);

/** Every case, whatever has become of it: what waits for this leader may be decided there too. */
export const allCases = (seat: string, cases: readonly FollowedCase[]): readonly Waiting[] =>
  cases.map((about) => ({ about, kind: kindOf(seat, about) ?? ownWord(seat, about) ?? "read" }));

/** By the day that is nearest. */
export const waitingFor = (seat: string, cases: readonly FollowedCase[]): readonly Waiting[] =>
  cases
    .flatMap((about) => {
      const kind = kindOf(seat, about);
      return kind === null ? [] : [{ about, kind }];
    })
    .toSorted(byDue);
