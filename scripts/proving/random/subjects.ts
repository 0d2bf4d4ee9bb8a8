/** What random commands speak of: mostly what is there, sometimes what is not. */

import type { Row } from "../../../server/rulebook/frame/rights.ts";
import { hasSeat } from "../../../server/rulebook/frame/seats.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { floorHolder } from "../../../server/rulebook/live/floor/facts.ts";
import { waitingIn } from "../../../server/rulebook/live/queue/facts.ts";
import { currentStep } from "../../../server/rulebook/live/session/facts.ts";
import { ACTS } from "../../../server/rulebook/rulebook.ts";
import {
  BODIES,
  CHAIR_SEATS,
  deskSeat,
  phoneOf,
  type SeatName,
  unitSeat,
} from "../../../shared/terms/seats.ts";
import type { CommandInput, CommandType } from "../../../shared/wire/commands/commands.ts";
import type { Chance } from "../chance.ts";

export type Make<T extends CommandType> = (
  by: Chance,
  state: HearingState,
) => Extract<CommandInput, { type: T }>;

/** A way to make each of some commands. */
export type Makers = { readonly [T in CommandType]?: Make<T> };

/** Who gives a command: mostly whoever may. */
export type Seat = (by: Chance, state: HearingState, input: CommandInput) => SeatName;
export type Seats = { readonly [T in CommandType]?: Seat };

/** Those of the seats that are still there: organisations and clerks are taken off by random settings too. */
export const there = (state: HearingState, ...seats: readonly SeatName[]): readonly SeatName[] =>
  seats.filter((seat) => phoneOf(seat) !== null || hasSeat(state, seat));

export const NOBODY = "YK-999";
export const shown = (state: HearingState) => ({ floor: floorHolder(state) });
export const holder = (_by: Chance, state: HearingState) => floorHolder(state) ?? NOBODY;
export const segment = (state: HearingState) => currentStep(state)?.segment ?? "people";
export const waiting = (by: Chance, state: HearingState) =>
  by.pick(
    waitingIn(state, segment(state)).map((entry) => entry.id),
    NOBODY,
  );
export const entry = (by: Chance, state: HearingState) => by.pick(Object.keys(state.entries), NOBODY);
export const opinion = (by: Chance, state: HearingState) => {
  const raised = Object.values(state.opinions).filter((opinion) => opinion.raisedAt !== null);
  const from = by.once(4) || raised.length === 0 ? Object.values(state.opinions) : raised;
  return by.pick(
    from.map((subject) => subject.id),
    NOBODY,
  );
};
export const opinions = (by: Chance, state: HearingState) =>
  Array.from({ length: 1 + by.below(3) }, () => opinion(by, state));
export const answer = (by: Chance, state: HearingState) => by.pick(Object.keys(state.answers), "TL-99");
export const unit = (by: Chance, state: HearingState) =>
  by.pick(
    state.plan.units.map((unit) => unit.id),
    "U99",
  );
export const delegate = (by: Chance, state: HearingState) =>
  by.pick<{ person: string }>(state.plan.delegates.slice(0, 12), { person: "d999" });
export const official = (by: Chance, state: HearingState) =>
  by.pick<{ person: string }>(state.plan.officials, { person: "o999" });
export const who = (by: Chance, state: HearingState) => {
  const chosen = by.below(8);
  if (chosen === 0) return { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" };
  return { person: chosen < 3 ? official(by, state).person : delegate(by, state).person };
};
/** Mostly one that waits for an answer. */
export const request = (by: Chance, { requests }: HearingState) => {
  const waits = Object.values(requests).filter((request) => request.state.kind === "asked");
  return by.pick<{ id: string }>(by.once(4) ? Object.values(requests) : waits, { id: "YC-99" }).id;
};
export const step = (by: Chance, state: HearingState) =>
  by.pick(
    state.steps.map((step) => step.id),
    "9.9",
  );
export const given = (ends: string | undefined) => (ends === undefined ? {} : { ends });
export const due = (by: Chance) =>
  by.once(3) ? { preset: "date" as const, date: "2024-12-20" } : { preset: "10 working days" as const };

/** A clerk of a body. */
export const clerkOf = ({ plan }: HearingState, body: string): SeatName =>
  deskSeat(plan.clerks?.find((clerk) => clerk.body === body)?.number ?? 1);
/** Who answers for a case: its unit, or a clerk of the office that leads it. */
export const leadSeat = (state: HearingState, lead: string): SeatName =>
  state.plan.units.some(({ id }) => id === lead) ? unitSeat(lead) : clerkOf(state, lead);
/** Mostly a clerk of a body that may, sometimes any. */
export const clerk: Seat = (by, state, { type }) => {
  const { bodies }: Row = ACTS[type];
  return clerkOf(state, by.pick(by.once(8) || bodies === undefined ? BODIES : bodies, "organiser"));
};
export const leader: Seat = (by) => by.pick(CHAIR_SEATS, "A");
