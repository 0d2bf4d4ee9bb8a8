import { type DuePreset, dueDate } from "../../../../shared/terms/outcomes.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Diversion } from "../../frame/model.ts";
import type { HearingState, Opinion } from "../../frame/state.ts";

/** The opinions that have left the dialogue; others may be left out. */
export interface Left {
  readonly opinions: Readonly<Record<string, Pick<Opinion, "diversion">>>;
}

/** Has its registered text left the dialogue: with itself, or with its part a, which keeps that text? */
export function isSealed(state: Left, opinion: Pick<Opinion, "parts" | "diversion">): boolean {
  const [first = ""] = opinion.parts;
  return opinion.diversion !== null || (state.opinions[first]?.diversion ?? null) !== null;
}

/** What was diverted in the hall, each number once: the parts of a whole bear its number. */
export function divertedInHall({ opinions }: Left): readonly (Diversion & { readonly at: Instant })[] {
  const byNumber = new Map<number, Diversion & { readonly at: Instant }>();
  for (const { diversion } of Object.values(opinions)) {
    if (diversion === null || diversion.at === null || byNumber.has(diversion.number)) continue;
    byNumber.set(diversion.number, { ...diversion, at: diversion.at });
  }
  return [...byNumber.values()];
}

/** The day that was named, or that a preset gives; null: none was. */
export function dueOf(
  { plan }: Pick<HearingState, "plan">,
  due: { preset: DuePreset; date?: string | undefined },
): { preset: DuePreset; date: string } | null {
  if (due.preset === "date") return due.date === undefined ? null : { preset: "date", date: due.date };
  return { preset: due.preset, date: dueDate(due.preset, plan.date, plan.daysOff) };
}
