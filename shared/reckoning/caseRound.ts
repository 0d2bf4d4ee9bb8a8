/** The round that a case is in: since it was opened, or opened again the last time. What was left from an earlier one waits for nobody. Pure. */
import { type CaseState, UNDER_WAY } from "../terms/cases.ts";
import type { OutcomeKind } from "../terms/outcomes.ts";
import type { Instant } from "../terms/time.ts";

interface Since {
  readonly dueDecisions: readonly { readonly kind: string; readonly at: Instant }[];
}
interface At {
  readonly at: Instant;
}

/** When it was opened again the last time; null: it is in its first round. */
export const reopenedAt = ({ dueDecisions }: Since): Instant | null =>
  dueDecisions.findLast(({ kind }) => kind === "reopened")?.at ?? null;

/** Is something of the round that the case is in? */
export const isOfThisRound = (about: Since, { at }: At): boolean => at >= (reopenedAt(about) ?? 0);

/** The other day or the time that is asked for and waits for a leader; null: none does. */
export function askedNow<T extends At>(
  about: Since & { readonly state: CaseState; readonly asked: T | null },
): T | null {
  const { state, asked } = about;
  return asked && UNDER_WAY.has(state) && isOfThisRound(about, asked) ? asked : null;
}

/** What was carried up and waits for a leader; null: nothing does. */
export function carriedUp<T extends At & { readonly direction: unknown }>(
  about: Since & { readonly state: CaseState; readonly escalations: readonly T[] },
): T | null {
  const last = about.escalations.at(-1);
  return last && last.direction === null && UNDER_WAY.has(about.state) && isOfThisRound(about, last)
    ? last
    : null;
}

type PassedOn = { readonly answer: At | null; readonly unanswered: At | null } | null;

/** When the authority's answer was recorded, or that there will be none, whichever is newer; 0: nothing was. */
export const heardAt = (transfer: PassedOn): Instant =>
  Math.max(transfer?.answer?.at ?? 0, transfer?.unanswered?.at ?? 0);

/** Has the newest of it gone out in this round: the result, or what came of its transfer since? */
export function isNoticed({
  noticedAt,
  transfer,
}: {
  readonly noticedAt: Instant | null;
  readonly transfer: PassedOn;
}): boolean {
  return noticedAt !== null && heardAt(transfer) < noticedAt;
}

/** Is it to be passed on: it was given so, or the report that stands says that it is outside the city's authority? */
export function isToPassOn({
  outcome,
  reports,
}: {
  readonly outcome: OutcomeKind;
  readonly reports: readonly { readonly share: string; readonly outside: boolean }[];
}): boolean {
  if (outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY") return true;
  return reports.findLast(({ share }) => share === "whole")?.outside === true;
}
