/** What the hearing says of an instant of its preparation, topic by topic, beside what is expected of it there. */
import { readFileSync } from "node:fs";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import type { People } from "../../../server/views/people.ts";
import { officesStanding } from "./offices.ts";
import { registerStanding } from "./register.ts";
import { steps } from "./script.ts";
import { synthesisStanding } from "./synthesis.ts";

/** The parts that tests read by name; the others are held against what each topic says. */
export interface Expected {
  readonly at: string;
  readonly organisations: readonly { readonly accepted: number }[];
  readonly opinions: {
    readonly received: number;
    readonly withdrawn: number;
    readonly screening: { readonly redirect: number };
    readonly notScreened: readonly string[];
    readonly late: readonly string[];
    readonly duplicatesRecognised: number;
  };
  readonly checklist: object;
  readonly individuals: object;
  readonly invitations: object;
}
export const { instants } = JSON.parse(readFileSync("tests/fixtures/before-expected.json", "utf8")) as {
  readonly instants: readonly Expected[];
};

/** What each topic says of an instant, in the words of the expected file. */
type Standing = (state: HearingState, at: number, people: People) => object;
const IN_SCRIPT: Standing = registerStanding(steps);
const STANDING: readonly Standing[] = [officesStanding, IN_SCRIPT, synthesisStanding];

/** Parts of an instant that several topics speak of: each is held against what it says itself. */
const SHARED = new Set(["organisations", "totals", "opinions", "preparation", "public"]);

function sameKeys(of: unknown, like: unknown): unknown {
  if (Array.isArray(like)) return (of as unknown[]).map((item, i) => sameKeys(item, like[i]));
  if (typeof like !== "object" || like === null) return of;
  const fields = of as Record<string, unknown>;
  return Object.fromEntries(Object.keys(like).map((key) => [key, fields[key]]));
}

/** Of what is expected, what a topic speaks of. */
const expectedOf = (instant: object, said: object) =>
  Object.fromEntries(
    Object.entries(said).map(([key, child]) => {
      const all = (instant as Record<string, unknown>)[key];
      return [key, SHARED.has(key) ? sameKeys(all, child) : all];
    }),
  );

/** What each topic says of the state at an instant, and what it must say; in the script's names, whatever the hearing's are. */
export const heldAgainst = (
  instant: Expected,
  state: HearingState,
  people: People,
  inScript: (said: object) => object = (said) => said,
) =>
  STANDING.map((standing) => {
    const ownStanding = standing(state, Date.parse(instant.at), people);
    const said = standing === IN_SCRIPT ? ownStanding : inScript(ownStanding);
    return { said: { at: instant.at, ...said }, expected: { at: instant.at, ...expectedOf(instant, said) } };
  });
