/** What several views need to know of the opinions: which come back to one, which were merged into one. */

import type { Entry, Opinion } from "../rulebook/frame/state.ts";
import type { Left } from "../rulebook/live/outcomes/facts.ts";
import type { Linked } from "../rulebook/matter.ts";
import { fields, index, part } from "./part.ts";

/** The turns that come back to an opinion: few, and other than the turns themselves they seldom change. */
const comingBack = part(fields("entries"), ({ entries }): Linked["entries"] => {
  const again: Record<string, Pick<Entry, "opinion" | "about">> = {};
  for (const { id, opinion, about } of Object.values(entries))
    if (about !== null) again[id] = { opinion, about };
  return again;
});

/** The opinions with what links them. */
export const linked = index(
  { ...fields("opinions"), entries: comingBack },
  ({ opinions, entries }): Linked => ({ opinions, entries }),
);

/** Those that were merged into another, by its id. */
export const mergedInto = part(fields("opinions"), (state) => {
  const merged: Record<string, Opinion[]> = {};
  for (const opinion of Object.values(state.opinions)) {
    if (opinion.mergedInto === null) continue;
    merged[opinion.mergedInto] ??= [];
    merged[opinion.mergedInto]?.push(opinion);
  }
  return merged;
});

/** Those that have left the dialogue. */
export const left = part(fields("opinions"), (state): Left => {
  const opinions: Record<string, Pick<Opinion, "diversion">> = {};
  for (const { id, diversion } of Object.values(state.opinions))
    if (diversion !== null) opinions[id] = { diversion };
  return { opinions };
});
