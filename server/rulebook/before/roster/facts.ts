/** Facts: the lists of delegates. What others may ask of them. */
import type { Reads } from "../../frame/state.ts";
import type { Roster, RosterDelegate } from "./slice.ts";

type Prepared = Reads<"before.rosters">;

/** What is kept of an organisation's list. */
export const rosterOf = ({ before }: Prepared, organisation: number): Roster =>
  before?.rosters[organisation] ?? NO_ROSTER;

/** The list that an organisation has entered itself; empty for one that has entered nobody. */
export const listOf = (state: Prepared, organisation: number): readonly RosterDelegate[] =>
  rosterOf(state, organisation).delegates;

/** Those of a list who count against the quota: substitutes stand beside it. */
export const principals = (list: readonly RosterDelegate[]): readonly RosterDelegate[] =>
  list.filter((delegate) => delegate.substituteFor === null);

/** The organisation on whose list a delegate stands, by the delegate's id; null: on none. */
export function organisationOf(state: Prepared, delegate: string): number | null {
  const organisation = Number(delegate.split(".")[0]);
  return listOf(state, organisation).some(({ id }) => id === delegate) ? organisation : null;
}

/** The ms by which a list came too late; null: in time, or not yet. The first late instant is late by nothing. */
export function lateBy(state: Reads<"before.rosters" | "plan">, organisation: number): number | null {
  const { lateAt } = rosterOf(state, organisation);
  const from = state.plan.deadlines?.organisations;
  return lateAt === undefined || from === undefined ? null : lateAt - from;
}

const NO_ROSTER: Roster = { delegates: [], entered: 0 };
