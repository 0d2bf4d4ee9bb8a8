/** A turn to speak as it begins: it waits, and nothing has happened in it. */
import type { Segment } from "../before/plan.ts";
import type { Entry } from "./model.ts";

export function newEntry(
  id: string,
  segment: Segment,
  source: Entry["source"],
  person: string,
  more: Partial<Entry> = {},
): Entry {
  return {
    id,
    segment,
    source,
    person,
    insteadOf: null,
    opinion: null,
    about: null,
    timed: true,
    state: { kind: "waiting" },
    clock: null,
    calledAt: null,
    interjections: [],
    ...more,
  };
}
