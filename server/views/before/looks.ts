/** Who of an office has looked at what is shown to few: read by that office's own clerks and by its leader, nobody else. */
import { isNumbered } from "../../../shared/terms/ids.ts";
import { type Body, type ChairSeat, deskSeat, type SeatName } from "../../../shared/terms/seats.ts";
import type { Look, LookKind, LooksView } from "../../../shared/views/before/looks.ts";
import { screeningOf } from "../../rulebook/before/screening/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { officeAt } from "../../rulebook/frame/seats.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fields, part, partOf, type Reader } from "../part.ts";

/** How many are shown. */
const MOST = 50;

/** The offices that answer to each co-chair's seat: the Front's leader has none, its clerks read their own. */
const OFFICES: Readonly<Record<ChairSeat, readonly Body[]>> = {
  A: ["organiser", "officeParty"],
  B: [],
  C: [],
};

type Seen = Pick<HearingState, "plan"> & {
  readonly openings: ReturnType<typeof screeningOf>["openings"];
  readonly reached: ReturnType<typeof screeningOf>["reached"];
};

function kindOf(id: string): LookKind {
  if (isNumbered(id, "registration")) return "registration";
  return isNumbered(id, "application") ? "application" : "delegate";
}

function looksOf({ plan, openings, reached }: Seen, bodies: readonly Body[]): LooksView {
  const all = [
    ...openings.map(({ registration, by, at }) => ({ id: registration, kind: "sealed" as const, by, at })),
    ...reached.map(({ of, by, at }) => ({ id: of, kind: kindOf(of), by, at })),
  ].filter(({ by }) => {
    const office = officeAt({ plan }, by as SeatName);
    return office !== null && bodies.includes(office);
  });
  const called = (seat: string) => plan.clerks?.find(({ number }) => deskSeat(number) === seat)?.name ?? seat;
  const newest = all
    .toSorted((a, b) => b.at - a.at)
    .slice(0, MOST)
    .map(({ by, ...look }): Look => ({ ...look, by: called(by) }));
  return { newest, earlier: all.length - newest.length };
}

const seen = {
  ...fields("plan"),
  phase: phaseOf,
  openings: (state: HearingState) => screeningOf(state).openings,
  reached: (state: HearingState) => screeningOf(state).reached,
} as const;

const looksBy = (bodies: readonly Body[]): Reader<LooksView | null> =>
  part(seen, (state) => (state.phase === "before" ? looksOf(state, bodies) : null));

/** Those of a clerk's own office. */
export const officeLooks = partOf((body) => looksBy([body as Body]));

/** Those of the offices that answer to a leader. */
export const leaderLooks = partOf((seat) => looksBy(OFFICES[seat as ChairSeat]));
