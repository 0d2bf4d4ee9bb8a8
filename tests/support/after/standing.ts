/** What the hearing says of a day after it, topic by topic, beside what is expected of it there; and why a step is refused. */
import { readFileSync } from "node:fs";
import type { AfterStep } from "../../../server/rehearsal/after/step.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import type { People } from "../../../server/views/people.ts";
import type { Refusal } from "../../../shared/terms/refusals.ts";
import { casesStanding } from "./cases.ts";
import { publicationStanding } from "./publication.ts";

export interface Expected {
  readonly at: string;
}
export const { dates } = JSON.parse(readFileSync("tests/fixtures/after-expected.json", "utf8")) as {
  readonly dates: readonly Expected[];
};

/** By which rule a step is refused. */
const REFUSED: Readonly<Record<number, Refusal["code"]>> = {
  15: "minutesNotSigned",
  21: "minutesLocked",
  36: "restrictedMatter",
  189: "keptUntil",
  192: "archiveSealed",
  25: "notLead",
  74: "notDirected",
  80: "fileGone",
  82: "notAllowed",
  89: "fileGone",
  92: "voiceMissing",
  137: "notDirected",
};

/** The refusal of a step; null: it is taken. */
export function ruleOf({ n, expect: result }: AfterStep): Refusal["code"] | null {
  if (result !== "refused") return null;
  const rule = REFUSED[n];
  if (rule === undefined) throw new Error(`no rule refuses step ${n}`);
  return rule;
}

/** What each topic says of a day, in the words of the expected file. */
type Standing = (state: HearingState, at: number, people: People) => object;
const STANDING: readonly Standing[] = [casesStanding, publicationStanding];

/** Of what is expected, as much as is said: the same keys, of each row of a list too. */
function sameKeys(of: unknown, like: unknown): unknown {
  if (Array.isArray(like)) return (of as unknown[]).map((item, i) => sameKeys(item, like[i] ?? item));
  if (typeof like !== "object" || like === null || typeof of !== "object" || of === null) return of;
  const fields = of as Record<string, unknown>;
  return Object.fromEntries(Object.keys(like).map((key) => [key, fields[key]]));
}

/** Of what is expected, what is spoken of; `rows`: of the lists' rows what they say alone. */
export const expectedOf = (date: Expected, said: object, rows = false) => ({
  at: date.at,
  ...Object.fromEntries(
    Object.entries(said).map(([key, child]) => {
      const all = (date as unknown as Record<string, unknown>)[key];
      return [key, rows ? sameKeys(all, child) : all];
    }),
  ),
});

/** What each topic says of the state at a day, and what it must say. */
export const heldAgainst = (date: Expected, state: HearingState, people: People) =>
  STANDING.map((standing) => {
    const said = standing(state, Date.parse(date.at), people);
    return { said: { at: date.at, ...said }, expected: expectedOf(date, said) };
  });
