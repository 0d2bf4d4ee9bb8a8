import type { Opinion } from "../../frame/state.ts";

/** The opinions that have left the dialogue; others may be left out. */
export interface Left {
  readonly opinions: Readonly<Record<string, Pick<Opinion, "diversion">>>;
}

/** Has its registered text left the dialogue: with itself, or with its part a, which keeps that text? */
export function isSealed(state: Left, opinion: Pick<Opinion, "parts" | "diversion">): boolean {
  const [first = ""] = opinion.parts;
  return opinion.diversion !== null || (state.opinions[first]?.diversion ?? null) !== null;
}
