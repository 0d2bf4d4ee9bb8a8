/** About when somebody's turn comes: from what stands before it, the limits and the clock on the floor; never exact. */
import { type Instant, remainingAt, type TurnClock } from "../terms/time.ts";

/** What stands before a turn or an answer. */
export interface Before {
  /** what each speech that comes before is given, ms */
  readonly speeches: readonly number[];
  /** how many opinions each answer that comes before is about */
  readonly answers: readonly number[];
}

/** A place in line, as a view carries it: it changes with the line, never with the time. */
export interface Wait {
  /** ms that all who come before are given, besides who holds the floor */
  readonly before: number;
  /** the planned start of its part, while that has not begun */
  readonly notBefore: Instant | null;
}

/** ms that what stands before is given by the limits. */
export function timeBefore(
  before: Before,
  limits: { readonly answerBase: number; readonly answerPerFurther: number },
): number {
  const speeches = before.speeches.reduce((sum, speech) => sum + speech, 0);
  const answers = before.answers.reduce(
    (sum, opinions) => sum + limits.answerBase + Math.max(0, opinions - 1) * limits.answerPerFurther,
    0,
  );
  return speeches + answers;
}

/** Opinions by who answers them: one answer for each unit, since answers go by field. */
export function answersBy(leads: readonly (string | null)[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const [i, lead] of leads.entries()) {
    // nobody is foreseen yet: an answer of its own
    const by = lead ?? `opinion ${i}`;
    counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** ms until a turn comes, at `now`; overtime on the floor counts as nothing left. `onFloor`: the running clock, if any. */
export function waitingTime(wait: Wait, onFloor: TurnClock | null, now: Instant): number {
  const left = onFloor === null ? 0 : Math.max(0, remainingAt(onFloor, now) ?? 0);
  const beginsIn = wait.notBefore === null ? 0 : Math.max(0, wait.notBefore - now);
  return beginsIn + left + wait.before;
}

/** As it is said: whole minutes up to ten, then fives; never "0 minutes". */
export function aboutMinutes(ms: number): number {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return minutes <= 10 ? minutes : Math.round(minutes / 5) * 5;
}
